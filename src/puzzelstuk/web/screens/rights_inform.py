"""Te informeren: people who stand in a signal and were not told yet."""

import uuid
from datetime import date

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from puzzelstuk.flows.rights import inform as rights_inform
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no
from puzzelstuk.policy.rights import DelayReason
from puzzelstuk.web.requests import SignedIn, now
from puzzelstuk.web.viewer import for_act


@require_GET
@for_act(Act.PERSON_INFORM)
def overview(request: SignedIn) -> HttpResponse:
    today = now().date()
    found = rights_inform.waiting(by=request.viewer, at=now())
    due = [one for one in found if one.later is None or one.look_on <= today]
    context = {"due": due, "later": [one for one in found if one not in due], "today": today}
    return render(request, "informeren/lijst.html", context)


@require_http_methods(["GET", "POST"])
@for_act(Act.PERSON_INFORM)
def one_signal(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    """The letter to print, and what was done with it."""
    problem = ""
    if request.method == "POST":
        decision = _decide(request, signal_id)
        if decision:
            return redirect("/informeren")
        problem = decision.reason
        if decision == UNKNOWN:
            return render(request, "fouten/bestaat_niet.html", status=404)
    found = rights_inform.one(signal_id, by=request.viewer, at=now())
    if found is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    context = {"one": found, "problem": problem, "reasons": list(DelayReason), "today": now().date()}
    return render(request, "informeren/een.html", context, status=422 if problem else 200)


def _decide(request: SignedIn, signal_id: uuid.UUID) -> Decision:
    by, at, chosen = request.viewer, now(), request.POST.get("besluit", "")
    if chosen == "verteld":
        return rights_inform.told(signal_id, by=by, at=at)
    if chosen == "later":
        return rights_inform.later(signal_id, request.POST.get("reden", ""), _day(request.POST.get("datum", "")), by=by, at=at)
    return no("Kies of je het hebt verteld, of dat het later moet.")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
