"""Pressure on a professional goes its own way: sealed, to the confidential adviser, past everybody else."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write, write_sealed
from puzzelstuk.feedback.reactions import unsafe_days
from puzzelstuk.organisations.selectors import addresses_of, holder_has_role, names_of_organisations, routes_of
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.pressure import PressureKind, may_lay
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.reactions import SAFETY_ROUTE
from puzzelstuk.reporters import pressure


@dataclass(frozen=True)
class Reached:
    """What it came to, and who must hear that a message waits."""

    decision: Decision
    tell: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Confided:
    """One record for the adviser, with the name of the organisation it comes from."""

    organisation: str
    laid_on: date
    kind: str
    words: str


@dataclass(frozen=True)
class Confidences:
    """Everything that waits for the adviser."""

    laid: list[Confided]
    unsafe: list[tuple[str, date]]


def lay(kind: str, words: str, *, by: Viewer, at: datetime) -> Reached:
    """Write down pressure for the adviser only; the log tells the day and that it was done, who it was stands sealed."""
    allowed = by.may(Act.PRESSURE_LAY)
    if not allowed:
        return Reached(allowed)
    with looking_as(by):
        function = _adviser(by.organisation)
        decision = may_lay(kind, words, adviser=function is not None)
        if decision and function:
            pressure.lay(PressureKind(kind), words, organisation=by.organisation, receiver=function, today=at.date())
        result = DONE if decision else REFUSED
        write_sealed(_happened(AuditAct.PRESSURE_LAID, by, at, result), by=by.member)
    return Reached(decision, addresses_of([function]) if decision and function else frozenset())


def confided(by: Viewer, at: datetime) -> Confidences:
    """What was laid before the functions this adviser holds; reading is logged."""
    if not by.may(Act.PRESSURE_READ):
        return Confidences([], [])
    with looking_as(by):
        write(_happened(AuditAct.PRESSURE_READ, by, at), by=by.member)
        rows, unsafe = pressure.laid_for(by.receivers, at.date()), unsafe_days(by.receivers)
        names = names_of_organisations({row.organisation for row in rows} | {one for one, _ in unsafe})
    laid = [Confided(names.get(row.organisation, ""), row.laid_on, row.kind, row.words) for row in rows]
    return Confidences(laid, [(names.get(one, ""), day) for one, day in unsafe])


def _adviser(organisation: uuid.UUID) -> uuid.UUID | None:
    """The function at the end of the safety route, as long as an adviser holds it: nobody else may ever open this."""
    function = routes_of(organisation).get(SAFETY_ROUTE)
    return function.id if function and holder_has_role(function.id, Role.CONFIDENTIAL_ADVISER) else None


def _happened(act: AuditAct, by: Viewer, at: datetime, result: str = DONE) -> Happened:
    return Happened(act, by.organisation, "vertrouwelijk", "", at, Purpose.CONFIDING, result)
