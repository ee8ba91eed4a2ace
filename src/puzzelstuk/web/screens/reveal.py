"""Asking for a reporter's name, deciding about it, and reading it once."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from puzzelstuk.flows.handling import reveal
from puzzelstuk.flows.handling.handle import read
from puzzelstuk.policy.access import Act
from puzzelstuk.web.forms.reveal import RevealForm, reveal_choices
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_http_methods(["GET", "POST"])
@for_act(Act.REVEAL_ASK)
def ask(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """For who handles this signal; for everyone else it does not exist."""
    opened = read(signal_id, by=request.viewer, at=now())
    if opened is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    form, problem = RevealForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST":
        if form.is_valid():
            decision = reveal.ask(signal_id, form.why(), by=request.viewer, at=now())
            if decision:
                return redirect("/melder-noemen")
            problem = decision.reason
        else:
            problem = " ".join(str(error) for errors in form.errors.values() for error in errors)
    context = {"signal": opened.signal, "form": form, "problem": problem} | reveal_choices()
    return render(request, "melder_noemen/vragen.html", context, status=422 if problem else 200)


@require_GET
@for_act(Act.REVEAL_FOLLOW)
def overview(request: SignedIn) -> HttpResponse:
    return _list(request)


@require_POST
@for_act(Act.REVEAL_DECIDE)
def decide(request: SignedIn, reveal_id: uuid.UUID) -> HttpResponseBase:
    given = request.POST.get("besluit", "")
    if given not in {"ja", "nee"}:
        return _list(request, "Kies eerst ja of nee.", 422)
    decision = reveal.decide(reveal_id, agreed=given == "ja", by=request.viewer, at=now())
    return redirect("/melder-noemen") if decision else _list(request, decision.reason, 409)


@require_POST
@for_act(Act.REVEAL_FOLLOW)
def read_name(request: SignedIn, reveal_id: uuid.UUID) -> HttpResponse:
    """By a button, not by looking: what is shown here is gone afterwards."""
    name = reveal.read_name(reveal_id, by=request.viewer, at=now())
    if name is None:
        return _list(request, "Er is hier niets voor jou te lezen. Een naam is één keer te lezen, tot en met de dag erna.", 409)
    return render(request, "melder_noemen/naam.html", {"name": name})


def _list(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    context = {"requests": reveal.listed(by=request.viewer, at=now()), "problem": problem}
    return render(request, "melder_noemen/lijst.html", context, status=status)
