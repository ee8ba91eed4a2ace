"""A reporter lets something know about an own signal: one tap, no words, no account beside it."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from puzzelstuk.access.grants import handled_by
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write_sealed
from puzzelstuk.feedback import reactions
from puzzelstuk.flows.reporting.follow import find_own
from puzzelstuk.organisations.selectors import addresses_of, routes_of
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.reactions import SAFETY_ROUTE, ReactionKind


@dataclass(frozen=True)
class Reacted:
    """What it came to, and who must hear at once that a message waits."""

    decision: Decision
    tell: frozenset[str] = frozenset()


def react(signal_id: uuid.UUID, kind: ReactionKind, *, by: Viewer, at: datetime) -> Reacted:
    """Note a reaction under the signal's id; an unsafe feeling also goes to the organisation's own safety function."""
    allowed = by.may(Act.SIGNAL_REACT)
    if not allowed:
        return Reacted(allowed)
    with looking_as(by):
        found = find_own(by, signal_id, at.date())
        if found is None:
            return Reacted(UNKNOWN)
        own, signal = found
        safety = _safety(signal.organisation) if kind is ReactionKind.UNSAFE else None
        with looking_as(by.holding([own.token])):
            new = reactions.note(signal, kind, told=safety, today=at.date())
            about = Happened(AuditAct.REPORTER_REACTED, by.organisation, "signaal", str(signal_id), at, Purpose.RECORDING)
            write_sealed(about, by=by.member)
            handlers = handled_by(signal_id)
    functions = [*handlers, *([safety] if safety else [])] if kind is ReactionKind.UNSAFE and new else []
    return Reacted(yes(), addresses_of(functions, with_deputy=True))


def _safety(organisation: uuid.UUID) -> uuid.UUID | None:
    function = routes_of(organisation).get(SAFETY_ROUTE)
    return function.id if function else None
