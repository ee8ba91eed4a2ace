""" "Het VIK mag mij bellen": per signal, off until the reporter switches it on, and gone at once when switched off."""

import uuid
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write, write_sealed
from puzzelstuk.flows.reporting.follow import find_own
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.reporters.contacts import About, Card, card_of, leave, take_away
from puzzelstuk.signals.models import Signal, SignalKind
from puzzelstuk.signals.states import State


def may_be_called(signal: Signal) -> Decision:
    """Whether a card can be left: about people, and as long as somebody works on it."""
    if signal.kind == SignalKind.PLACE or signal.state == State.CLOSED:
        return no("Dit signaal is afgesloten of gaat over een plek. Bellen is dan niet nodig.")
    return yes()


def allow_calls(signal_id: uuid.UUID, card: Card, *, by: Viewer, at: datetime) -> Decision:
    """Let who handles this signal see a name and a number, as the reporter wrote them."""
    return _changed(AuditAct.REPORTER_CONTACT_ALLOWED, signal_id, card, by, at)


def stop_calls(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Take name and number away again; from this moment nobody sees them."""
    return _changed(AuditAct.REPORTER_CONTACT_STOPPED, signal_id, None, by, at)


def card_for_handler(signal: Signal, *, by: Viewer, at: datetime) -> Card | None:
    """How the reporter of an opened signal may be reached; seeing it is logged."""
    if not by.may(Act.SIGNAL_HANDLE):
        return None
    with looking_as(by):
        card = card_of(signal.id)
        if card is not None:
            happened = Happened(AuditAct.REPORTER_CONTACT_SEEN, by.organisation, "signaal", str(signal.id), at, Purpose.HANDLING)
            write(happened, by=by.member)
        return card


def _changed(act: AuditAct, signal_id: uuid.UUID, card: Card | None, by: Viewer, at: datetime) -> Decision:
    allowed = by.may(Act.SIGNAL_REACH)
    if not allowed:
        return allowed
    with looking_as(by):
        found = find_own(by, signal_id, at.date())
        if found is None:
            return UNKNOWN
        signal = found[1]
        decision = may_be_called(signal) if card else yes()
        if decision and card:
            leave(About(signal.id, signal.organisation, signal.bucket.partition(".")[0], signal.erase_on), card)
        elif decision:
            take_away(signal.id)
        result = "gelukt" if decision else "geweigerd"
        write_sealed(Happened(act, by.organisation, "signaal", str(signal_id), at, Purpose.RECORDING, result), by=by.member)
        return decision
