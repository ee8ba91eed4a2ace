"""What a reporter does with an own signal afterwards: look, add, take back."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.grants import current, visible_fields
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write_sealed
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.feedback.selectors import Progress, progress
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.reporters import records
from puzzelstuk.signals.actions import add, wipe
from puzzelstuk.signals.content import open_signal
from puzzelstuk.signals.models import ObservationKind, Signal
from puzzelstuk.signals.selectors import followed, for_following
from puzzelstuk.signals.states import State

UNKNOWN = no("Deze pagina is er niet, of niet voor jou.")


def mine(viewer: Viewer, today: date) -> list[Progress]:
    """Own signals with the promised date and the status."""
    with looking_as(viewer):
        own = records.own(viewer.member, today)
        with looking_as(viewer.holding(one.token for one in own)):
            return progress(followed(viewer.holding(one.token for one in own), today))


@dataclass(frozen=True)
class OwnSignal:
    """An own signal with what its reporter ticked; the texts stay closed."""

    signal: Signal
    indicators: tuple[str, ...]


def own_signal(viewer: Viewer, signal_id: uuid.UUID, today: date) -> OwnSignal | None:
    """One own signal, or None when there is none for this account."""
    with looking_as(viewer):
        found = _find(viewer, signal_id, today)
        if found is None:
            return None
        own, signal = found
        reading = viewer.holding([own.token])
        with looking_as(reading):
            fields = visible_fields(reading, signal_id, today)
        return OwnSignal(signal, open_signal(signal, fields & {"indicators"}).indicators)


def enrich(signal_id: uuid.UUID, answers: Collection[tuple[ObservationKind, str]], *, by: Viewer, at: datetime) -> Decision:
    """Append answers to an own signal; answers to a question bring it back to the handler."""
    allowed = by.may(Act.SIGNAL_ENRICH)
    if not allowed:
        return allowed
    with looking_as(by):
        found = _find(by, signal_id, at.date())
        if found is None:
            return UNKNOWN
        own, signal = found
        with looking_as(by.holding([own.token])):
            if signal.state == State.CLOSED:
                return no("Dit signaal is afgesloten. Leg een nieuw signaal vast als je weer iets ziet.")
            add(signal, answers, today=at.date())
            if signal.state == State.MORE_WANTED:
                give_status(signal, State.IN_HAND, today=at.date())
            _note(AuditAct.SIGNAL_ENRICHED, signal_id, by, at)
    return yes()


def withdraw(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """ "Geen signaal nodig, ik help zelf": end it well and wipe it, as long as nobody took it up."""
    allowed = by.may(Act.SIGNAL_WITHDRAW)
    if not allowed:
        return allowed
    with looking_as(by):
        found = _find(by, signal_id, at.date())
        if found is None:
            return UNKNOWN
        own, signal = found
        if signal.state != State.RECORDED:
            return no("De contactpersoon heeft je signaal al gelezen. Bel even: samen kun je het afsluiten.")
        with looking_as(by.holding([own.token])):
            _note(AuditAct.SIGNAL_WITHDRAWN, signal_id, by, at)
            wipe(signal)
            current(by.holding([own.token]), at.date()).filter(object_id=signal_id).delete()
            records.forget(own, by.member, at.date())
    return yes()


def _find(viewer: Viewer, signal_id: uuid.UUID, today: date) -> tuple[records.Own, Signal] | None:
    for own in records.own(viewer.member, today):
        if own.object_id == signal_id:
            reading = viewer.holding([own.token])
            with looking_as(reading):
                signal = for_following(reading, signal_id, today)
                return (own, signal) if signal else None
    return None


def _note(act: AuditAct, signal_id: uuid.UUID, by: Viewer, at: datetime) -> None:
    write_sealed(Happened(act, by.organisation, "signaal", str(signal_id), at, purpose="signaleren"), by=by.member)
