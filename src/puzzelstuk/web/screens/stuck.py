"""Stuck signals: one click for who handles one, and one question for the step of the ladder where it lies."""

import uuid

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.flows.handling import escalate as escalating
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision
from puzzelstuk.policy.ladder import Reply
from puzzelstuk.web.forms.text import clean_text
from puzzelstuk.web.post import send
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.screens.work_list import one_signal_with
from puzzelstuk.web.viewer import for_act

LONGEST = 300
ACKNOWLEDGED = "ligt bij mij"


@require_POST
@for_act(Act.SIGNAL_ESCALATE)
def stuck(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """ "Zit vast": with a reason from the list, and at most a few words."""
    words = clean_text(request.POST.get("uitleg", "")[:LONGEST])
    escalated = escalating.escalate(signal_id, request.POST.get("reden", ""), words, by=request.viewer, at=now())
    if escalated.decision == UNKNOWN:
        return render(request, "fouten/bestaat_niet.html", status=404)
    if not escalated.decision:
        return one_signal_with(request, signal_id, problem=escalated.decision.reason, code=409)
    for address in escalated.tell:
        send("bericht", address)
    return redirect(f"/werklijst/{signal_id}")


@require_GET
@for_act(Act.ESCALATION_ANSWER)
def lying_here(request: SignedIn) -> HttpResponse:
    return _list(request)


@require_GET
@for_act(Act.ESCALATION_ANSWER)
def sheet(request: SignedIn, escalation_id: uuid.UUID) -> HttpResponseBase:
    """One page that asks one decision by a date; to print. No name stands on it."""
    item = escalating.one(escalation_id, by=request.viewer, at=now())
    if item is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return render(request, "vastgelopen/blad.html", {"item": item, "replies": list(Reply)})


@require_POST
@for_act(Act.ESCALATION_ANSWER)
def answer(request: SignedIn, escalation_id: uuid.UUID) -> HttpResponseBase:
    decision = _said(request, escalation_id, request.POST.get("besluit", ""))
    if decision is None:
        return _list(request, "Kies eerst een antwoord.", 422)
    if decision == UNKNOWN:
        return render(request, "fouten/bestaat_niet.html", status=404)
    return redirect("/vastgelopen") if decision else _list(request, decision.reason, 409)


def _said(request: SignedIn, escalation_id: uuid.UUID, said: str) -> Decision | None:
    if said == ACKNOWLEDGED:
        return escalating.acknowledge(escalation_id, by=request.viewer, at=now())
    if said in list(Reply):
        return escalating.answer(escalation_id, Reply(said), by=request.viewer, at=now())
    return None


def _list(request: SignedIn, problem: str = "", status: int = 200) -> HttpResponse:
    items = escalating.lying_with(request.viewer, now())
    return render(
        request, "vastgelopen/lijst.html", {"items": items, "problem": problem, "acknowledged": ACKNOWLEDGED}, status=status
    )
