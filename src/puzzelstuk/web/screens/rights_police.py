"""Politie of OM vraagt of vordert: what to do, and what was asked. There is nothing here to take along."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from puzzelstuk.flows.rights import police as rights_police
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.rights import PoliceAnswer, PoliceAsks
from puzzelstuk.web.forms.rights import PoliceForm, first_problem
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_http_methods(["GET", "POST"])
@for_act(Act.POLICE_NOTE)
def card(request: SignedIn) -> HttpResponseBase:
    form, problem, noted = PoliceForm(request.POST if request.method == "POST" else None), "", False
    if request.method == "POST":
        if form.is_valid():
            sent = form.cleaned_data
            decision = rights_police.note(sent["soort"], sent["antwoord"], form.words(), by=request.viewer, at=now())
            noted, problem = bool(decision), decision.reason
        else:
            problem = first_problem(form)
    context = {
        "form": PoliceForm() if noted else form,
        "problem": problem,
        "noted": noted,
        "kinds": list(PoliceAsks),
        "answers": list(PoliceAnswer),
        "oversees": bool(request.viewer.may(Act.POLICE_OVERSEE)),
    }
    return render(request, "politie/kaart.html", context, status=422 if problem else 200)


@require_GET
@for_act(Act.POLICE_OVERSEE)
def questions(request: SignedIn) -> HttpResponse:
    return render(request, "politie/lijst.html", {"questions": rights_police.read(by=request.viewer, at=now())})
