"""Feeling unsafe, pressure, and somebody who wants out: short ways to a person, past everything else."""

from django import forms
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from puzzelstuk.flows.reporting.pressure import confided, lay
from puzzelstuk.guidance.contacts import contacts_for
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.pressure import LONGEST, PressureKind
from puzzelstuk.policy.reactions import SAFETY_ROUTE
from puzzelstuk.web.forms.text import clean_text
from puzzelstuk.web.limits import asks
from puzzelstuk.web.post import send
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act

# Who helps somebody who wants out, the first that an organisation has a route to.
OUT_OF_IT = ("uitstap", "jongerenwerk", "wijkteam", "sparren")


class PressureForm(forms.Form):
    """A kind from the list, and words; nothing that asks who you are."""

    soort = forms.CharField(max_length=40, required=False)
    tekst = forms.CharField(max_length=4 * LONGEST, required=False)


@require_GET
@for_act(Act.GUIDANCE_READ)
def unsafe(request: SignedIn) -> HttpResponse:
    """What to do now when you feel unsafe yourself; stores nothing."""
    contacts = contacts_for(request.viewer.organisation)
    return render(
        request, "onveilig.html", {"safety": contacts.get(SAFETY_ROUTE), "after_hours": contacts.get("buiten_kantoortijd")}
    )


@require_GET
@for_act(Act.GUIDANCE_READ)
def wants_out(request: SignedIn) -> HttpResponse:
    """Somebody wants out: one contact, safety first, a place away from the network; stores nothing."""
    contacts = contacts_for(request.viewer.organisation)
    who = next((contacts[one] for one in OUT_OF_IT if one in contacts), None)
    return render(
        request,
        "eruit.html",
        {"who": who, "victims": contacts.get("zorgcoordinator_mh"), "after_hours": contacts.get("buiten_kantoortijd")},
    )


@asks("gedaan")
@require_http_methods(["GET", "POST"])
@for_act(Act.PRESSURE_LAY)
def pressure(request: SignedIn) -> HttpResponseBase:
    """Pressure on yourself, for the confidential adviser only."""
    if request.method == "GET":
        return _pressure(request)
    form = PressureForm(request.POST)
    if not form.is_valid():
        return _pressure(request, "Maak je tekst korter.", 422)
    reached = lay(form.cleaned_data["soort"], clean_text(form.cleaned_data["tekst"]), by=request.viewer, at=now())
    if not reached.decision:
        return _pressure(request, reached.decision.reason, 422)
    for address in reached.tell:
        send("bericht", address)
    return redirect("/druk?gedaan=1")


@require_GET
@for_act(Act.PRESSURE_READ)
def confidential(request: SignedIn) -> HttpResponse:
    """What waits for the confidential adviser."""
    return render(request, "vertrouwelijk.html", {"found": confided(request.viewer, now())})


def _pressure(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    context = {
        "adviser": contacts_for(request.viewer.organisation).get(SAFETY_ROUTE),
        "kinds": list(PressureKind),
        "chosen": request.POST.get("soort", ""),
        "typed": request.POST.get("tekst", ""),
        "problem": problem,
        "done": "gedaan" in request.GET,
        "longest": LONGEST,
    }
    return render(request, "druk.html", context, status=status)
