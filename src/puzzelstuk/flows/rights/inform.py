"""Telling people that they stand in a signal: the list, the letter, and what was done. For who handles the signal."""

import uuid
from collections.abc import Callable
from datetime import date, datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, named, write
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.rights import informing
from puzzelstuk.rights.informing import ToTell
from puzzelstuk.signals.selectors import hold_still


def waiting(*, by: Viewer, at: datetime) -> list[ToTell]:
    """Signals that name a person who was not told yet, first what is due first; looking is logged."""
    if not by.may(Act.PERSON_INFORM):
        return []
    with looking_as(by):
        _note(AuditAct.INFORMING_LISTED, "te informeren", by, at)
        return informing.to_tell(by, at.date())


def one(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> ToTell | None:
    """One of them, for its letter; None when it is not there for this viewer."""
    if not by.may(Act.PERSON_INFORM):
        return None
    with looking_as(by):
        found = informing.one_to_tell(by, signal_id, at.date())
        _note(AuditAct.INFORMING_LISTED, named("signaal", signal_id, found), by, at, DONE if found else REFUSED)
        return found


def told(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """The person knows now."""

    def work(found: ToTell) -> Decision:
        informing.told(found, by=by.member, today=at.date())
        return yes()

    return _worked(signal_id, work, by, at)


def later(signal_id: uuid.UUID, reason: str, review_on: date | None, *, by: Viewer, at: datetime) -> Decision:
    """Not yet, for a reason from the list; it comes back."""
    return _worked(signal_id, lambda found: informing.later(found, reason, review_on, by=by.member, today=at.date()), by, at)


def _worked(signal_id: uuid.UUID, work: Callable[[ToTell], Decision], by: Viewer, at: datetime) -> Decision:
    allowed = by.may(Act.PERSON_INFORM)
    if not allowed:
        return allowed
    with looking_as(by):
        hold_still(signal_id)
        found = informing.one_to_tell(by, signal_id, at.date())
        decision = work(found) if found else UNKNOWN
        _note(AuditAct.INFORMED, named("signaal", signal_id, found), by, at, DONE if decision else REFUSED)
        return decision


def _note(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    write(Happened(act, by.organisation, "signaal", object_id, at, Purpose.RIGHTS, result), by=by.member)
