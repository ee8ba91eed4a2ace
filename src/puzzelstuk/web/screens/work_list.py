"""The work list of the contact person for signals: ordered by promised date; reading is logged."""

import uuid
from datetime import datetime

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from puzzelstuk.feedback.statuses import GIVEN_BY_HANDLER, STATUSES
from puzzelstuk.flows.handling.escalate import history, reactions
from puzzelstuk.flows.handling.handle import read, status, waiting
from puzzelstuk.flows.reporting.reach import card_for_handler
from puzzelstuk.flows.reporting.trace import for_handler
from puzzelstuk.flows.rights.bundle import corrections_of
from puzzelstuk.flows.sharing.propose import may_share
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.ladder import StuckReason
from puzzelstuk.policy.paging import PAGE_SIZE, page_of
from puzzelstuk.signals.models import SignalKind
from puzzelstuk.signals.selectors import OpenSignal
from puzzelstuk.signals.states import ENDED, State, may_follow
from puzzelstuk.web.forms.place import PLACE_KINDS
from puzzelstuk.web.forms.signal import EARNER
from puzzelstuk.web.limits import asks
from puzzelstuk.web.requests import SignedIn, asked_page, now
from puzzelstuk.web.viewer import for_act


@asks("pagina")
@require_GET
@for_act(Act.SIGNAL_HANDLE)
def work_list(request: SignedIn) -> HttpResponse:
    moment = now()
    return render(request, "werklijst.html", _listed(request, moment) | {"opened": None})


@asks("pagina")
@require_GET
@for_act(Act.SIGNAL_HANDLE)
def one_signal(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    return _page(request, signal_id)


@require_POST
@for_act(Act.SIGNAL_HANDLE)
def give_status(request: SignedIn, signal_id: uuid.UUID) -> HttpResponseBase:
    given = request.POST.get("status", "")
    if given not in State.values:
        return _page(request, signal_id, problem="Kies eerst een status.", code=422)
    decision = status(signal_id, State(given), by=request.viewer, at=now())
    if not decision:
        return _page(request, signal_id, problem=decision.reason, code=409)
    return redirect(f"/werklijst/{signal_id}")


def one_signal_with(request: SignedIn, signal_id: uuid.UUID, *, problem: str, code: int) -> HttpResponseBase:
    """The same page with what went wrong, for a button that another screen answers."""
    return _page(request, signal_id, problem=problem, code=code)


def _page(request: SignedIn, signal_id: uuid.UUID, problem: str = "", code: int = 200) -> HttpResponseBase:
    moment = now()
    opened = read(signal_id, by=request.viewer, at=moment)
    if opened is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    stuck = history(opened.signal, request.viewer)
    context = _listed(request, moment) | {"opened": opened, "problem": problem}
    protected = {
        "card": card_for_handler(opened.signal, by=request.viewer, at=moment),
        "corrections": corrections_of(opened.signal, by=request.viewer),
        "trace": for_handler(opened) if opened.signal.kind == SignalKind.SIGNAL else None,
        "may_share": bool(may_share(opened.signal)),
        "may_ask_name": bool(request.viewer.may(Act.REVEAL_ASK)),
        "reactions": reactions(opened.signal, request.viewer),
        "escalations": stuck,
        "may_escalate": opened.signal.state not in ENDED and all(row.ended_on for row, _ in stuck),
        "stuck_reasons": [one.value for one in StuckReason],
    }
    return render(request, "werklijst.html", context | protected | _words(opened), status=code)


def _listed(request: SignedIn, moment: datetime) -> dict[str, object]:
    number = asked_page(request)
    page = page_of(waiting(request.viewer, moment, number), number)
    sees = bool(request.viewer.may(Act.FEEDBACK_OVERSEE))
    return {"page": page, "size": PAGE_SIZE, "today": moment.date(), "sees_all_figures": sees}


def _words(opened: OpenSignal) -> dict[str, object]:
    known = catalogue().indicators
    current = State(opened.signal.state)
    task = source_tasks().get(opened.origin.task)
    return {
        "task_name": task.name if task else "onbekend",
        "earner": dict(EARNER).get(opened.signal.earner_behind, ""),
        "area_name": next((one.name for one in neighbourhoods() if one.code == opened.signal.area), ""),
        "place_kind": dict(PLACE_KINDS).get(opened.signal.place_kind, ""),
        "about": catalogue().of(opened.signal.phenomena),
        "indicators": [known[one] for one in opened.observation.indicators if one in known],
        "next_statuses": [(one.value, STATUSES[one]) for one in GIVEN_BY_HANDLER if may_follow(current, one)],
    }
