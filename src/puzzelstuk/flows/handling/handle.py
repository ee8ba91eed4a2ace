"""What the contact person for signals does: the work list, reading one signal, giving a status."""

import uuid
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, named, write
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.feedback.statuses import GIVEN_BY_HANDLER
from puzzelstuk.flows.weighing.weigh import AT_DESK, must_weigh
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import OpenSignal, for_handling, work_list
from puzzelstuk.signals.states import State


def waiting(viewer: Viewer, at: datetime, page: int = 1) -> list[Signal]:
    """The work list, ordered by promised date; looking at it is logged."""
    if not viewer.may(Act.SIGNAL_HANDLE):
        return []
    with looking_as(viewer):
        _log(AuditAct.SIGNAL_LISTED, "werklijst", viewer, at)
        return work_list(viewer, at.date(), page)


def read(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> OpenSignal | None:
    """One signal with its texts; None when it does not exist for this viewer. Logged either way."""
    if not by.may(Act.SIGNAL_HANDLE):
        return None
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date())
        _log(AuditAct.SIGNAL_OPENED, named("signaal", signal_id, opened), by, at, DONE if opened else REFUSED)
        return opened


def status(signal_id: uuid.UUID, given: State, *, by: Viewer, at: datetime) -> Decision:
    """Acknowledge a signal or give a next status from the closed list."""
    allowed = by.may(Act.SIGNAL_HANDLE)
    if not allowed:
        return allowed
    if given not in GIVEN_BY_HANDLER:
        return no("Kies een status uit de lijst.")
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date())
        if given is State.CLOSED and must_weigh(signal_id, by=by, at=at):
            decision = AT_DESK
        else:
            decision = give_status(opened.signal, given, today=at.date()) if opened else UNKNOWN
        _log(AuditAct.SIGNAL_STATUS_GIVEN, named("signaal", signal_id, opened), by, at, DONE if decision else REFUSED)
        return decision


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    happened = Happened(act, by.organisation, "signaal", object_id, at, purpose=Purpose.HANDLING, result=result)
    write(happened, by=by.member)
