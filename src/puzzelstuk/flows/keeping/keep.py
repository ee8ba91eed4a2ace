"""Looking again, letting go, and legal holds: right, decision and log entry in one transaction."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.flows.weighing.weigh import AT_DESK, must_weigh
from puzzelstuk.organisations.selectors import organisations_below
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.retention import holding, overview, reviews
from puzzelstuk.retention.models import Certificate, Run
from puzzelstuk.retention.overview import Ahead, ListedHold
from puzzelstuk.signals.models import Signal

UNKNOWN_HOLD = holding.UNKNOWN
OF_ANOTHER = no("Dit signaal is met jullie gedeeld. Alleen wie het deelde, laat het los.", rule="loslaten door wie deelde")


@dataclass(frozen=True)
class Overview:
    """Keeping and erasing in the organisations that somebody oversees."""

    ahead: list[Ahead]
    holds: list[ListedHold]
    certificates: list[Certificate]
    last_run: Run | None


def to_review(viewer: Viewer, at: datetime) -> list[reviews.Waiting]:
    """What this handler must look at again; looking at the list is logged."""
    if not viewer.may(Act.SIGNAL_REVIEW):
        return []
    with looking_as(viewer):
        _log(AuditAct.REVIEW_LISTED, "opnieuw bekijken", viewer, at)
        return reviews.to_review(viewer, at.date())


def keep(signal_id: uuid.UUID, reason: str, *, by: Viewer, at: datetime) -> Decision:
    """Keep one signal until the next look."""
    return _handled(AuditAct.SIGNAL_KEPT, signal_id, lambda one: reviews.keep(one, reason, today=at.date()), by, at)


def let_go(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Nobody needs it any more: the final status now, erased the next night."""

    def go(signal: Signal) -> Decision:
        if must_weigh(signal.id, by=by, at=at):
            return AT_DESK
        return reviews.let_go(signal, today=at.date()) if reviews.own(by, signal.id, at.date()) else OF_ANOTHER

    return _handled(AuditAct.SIGNAL_LET_GO, signal_id, go, by, at)


def ask_hold(signal_id: uuid.UUID, reason: str, until: date, *, by: Viewer, at: datetime) -> Decision:
    """Ask to keep one signal past its last day; somebody else confirms."""
    ask = lambda one: holding.ask(one, reason=reason, until=until, by=by.member, today=at.date())  # noqa: E731
    return _handled(AuditAct.HOLD_ASKED, signal_id, ask, by, at)


def confirm_hold(hold_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    return _overseen(AuditAct.HOLD_CONFIRMED, hold_id, holding.confirm, by, at)


def ask_to_lift(hold_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    return _overseen(AuditAct.HOLD_LIFT_ASKED, hold_id, holding.ask_to_lift, by, at)


def lift_hold(hold_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    return _overseen(AuditAct.HOLD_LIFTED, hold_id, holding.lift, by, at)


def overseen(viewer: Viewer, at: datetime) -> Overview | None:
    """The overview of keeping and erasing; holds only for who may decide on them. Looking is logged."""
    if not viewer.may(Act.RETENTION_OVERSEE):
        return None
    scope = organisations_below(viewer.organisation)
    with looking_as(viewer.holding(scope)):
        _log(AuditAct.RETENTION_VIEWED, "overzicht", viewer, at)
        holds = overview.holds(scope, at.date()) if viewer.may(Act.HOLD_DECIDE) else []
        return Overview(overview.ahead(at.date()), holds, overview.certificates(scope), overview.last_run())


def certificate(certificate_id: uuid.UUID, *, by: Viewer, at: datetime) -> Certificate | None:
    """One certificate, logged; None when it is not of an organisation that this viewer oversees."""
    if not by.may(Act.RETENTION_OVERSEE):
        return None
    scope = organisations_below(by.organisation)
    with looking_as(by.holding(scope)):
        found = overview.certificate(certificate_id, scope)
        if found is not None:
            _log(AuditAct.RETENTION_VIEWED, str(certificate_id), by, at)
        return found


def _handled(act: AuditAct, signal_id: uuid.UUID, what: Callable[[Signal], Decision], by: Viewer, at: datetime) -> Decision:
    allowed = by.may(Act.SIGNAL_REVIEW)
    if not allowed:
        return allowed
    with looking_as(by):
        signal = reviews.visible(by, signal_id, at.date())
        if signal is None:
            return UNKNOWN
        decision = what(signal)
        _log(act, str(signal_id), by, at, result="gelukt" if decision else "geweigerd")
        return decision


def _overseen(act: AuditAct, hold_id: uuid.UUID, what: Callable[..., Decision], by: Viewer, at: datetime) -> Decision:
    allowed = by.may(Act.HOLD_DECIDE)
    if not allowed:
        return allowed
    with looking_as(by.holding(organisations_below(by.organisation))):
        decision = what(hold_id, by=by.member, today=at.date())
        _log(act, str(hold_id), by, at, result="gelukt" if decision else "geweigerd")
        return decision


def _log(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = "gelukt") -> None:
    write(Happened(act, by.organisation, "bewaren", object_id, at, Purpose.KEEPING, result=result), by=by.member)
