"""Opnieuw bekijken: who handles a signal keeps it for a reason, lets it go, or asks to hold it. Texts stay closed here."""

import uuid
from datetime import date

from django import forms
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.keeping import keep as keeping
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no
from puzzelstuk.policy.holds import HoldReason
from puzzelstuk.policy.reviewing import KeepReason
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


class ReviewForm(forms.Form):
    """What somebody decided about one signal."""

    besluit = forms.ChoiceField(
        choices=[("bewaren", ""), ("loslaten", ""), ("bewaarplicht", "")], error_messages={"required": "Kies wat er moet gebeuren."}
    )
    reden = forms.CharField(max_length=48, required=False)
    tot = forms.DateField(required=False, error_messages={"invalid": "Schrijf de einddatum als jjjj-mm-dd."})


@require_GET
@for_act(Act.SIGNAL_REVIEW)
def to_review(request: SignedIn) -> HttpResponse:
    return _page(request)


@require_POST
@for_act(Act.SIGNAL_REVIEW)
def decide(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    form = ReviewForm(request.POST)
    if not form.is_valid():
        return _page(request, str(next(iter(form.errors.values()))[0]), status=422)
    decision = _decide(request, signal_id, form.cleaned_data)
    if decision == UNKNOWN:
        return render(request, "fouten/bestaat_niet.html", status=404)
    if not decision:
        return _page(request, decision.reason, status=409)
    return redirect("/opnieuw-bekijken")


def _decide(request: SignedIn, signal_id: uuid.UUID, said: dict[str, object]) -> Decision:
    by, at = request.viewer, now()
    if said["besluit"] == "bewaren":
        return keeping.keep(signal_id, str(said["reden"]), by=by, at=at)
    if said["besluit"] == "loslaten":
        return keeping.let_go(signal_id, by=by, at=at)
    until = said["tot"]
    if not isinstance(until, date):
        return no("Vul in tot wanneer het bewaard moet blijven.")
    return keeping.ask_hold(signal_id, str(said["reden"]), until, by=by, at=at)


def _page(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    moment = now()
    context = {
        "waiting": keeping.to_review(request.viewer, moment),
        "today": moment.date(),
        "keep_reasons": [one.value for one in KeepReason],
        "hold_reasons": [one.value for one in HoldReason],
        "problem": problem,
    }
    return render(request, "bewaren/opnieuw_bekijken.html", context, status=status)
