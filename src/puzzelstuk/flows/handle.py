"""What the contact person for signals does: the work list, reading one signal, giving a status."""

import uuid
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision, no
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
    """One signal with its texts, logged; None when it does not exist for this viewer."""
    if not by.may(Act.SIGNAL_HANDLE):
        return None
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date())
        if opened is not None:
            _log(AuditAct.SIGNAL_OPENED, str(signal_id), by, at)
        return opened


def status(signal_id: uuid.UUID, given: State, *, by: Viewer, at: datetime) -> Decision:
    """Acknowledge a signal or give a next status from the closed list."""
    allowed = by.may(Act.SIGNAL_HANDLE)
    if not allowed:
        return allowed
    with looking_as(by):
        opened = for_handling(by, signal_id, at.date())
        if opened is None:
            return no("Deze pagina is er niet, of niet voor jou.")
        decision = give_status(opened.signal, given, today=at.date())
        _log(AuditAct.SIGNAL_STATUS_GIVEN, str(signal_id), by, at, result="gelukt" if decision else "geweigerd")
        return decision


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = "gelukt") -> None:
    happened = Happened(act, by.organisation, "signaal", object_id, at, purpose="behandelen", result=result)
    write(happened, by=by.member)
