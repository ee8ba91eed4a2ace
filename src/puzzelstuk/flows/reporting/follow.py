"""What a reporter does with an own signal afterwards: look, add, take back."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from puzzelstuk.access.grants import revoke, visible_fields
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write_sealed
from puzzelstuk.desk.selectors import open_question
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.feedback.selectors import Progress, progress
from puzzelstuk.organisations.selectors import functions_above
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.reporters import records
from puzzelstuk.reporters.contacts import Card, card_of, take_away
from puzzelstuk.reporters.reveals import given_on
from puzzelstuk.retention.farewells import Farewell, farewells
from puzzelstuk.signals.actions import add, wipe
from puzzelstuk.signals.content import key_label, open_origin, open_signal
from puzzelstuk.signals.models import ObservationKind, Signal, SignalKind
from puzzelstuk.signals.selectors import followed, for_following
from puzzelstuk.signals.states import ENDED, State
from puzzelstuk.vault.installation import store


@dataclass(frozen=True)
class Mine:
    """Own signals that stand, and the last status of those that were erased not long ago."""

    signals: list[Progress]
    gone: list[Farewell]


def mine(viewer: Viewer, today: date, page: int = 1) -> list[Progress]:
    """Own signals with the promised date and the status."""
    return everything_mine(viewer, today, page).signals


def everything_mine(viewer: Viewer, today: date, page: int = 1) -> Mine:
    """Own signals, also those of which only the last status is left."""
    own = records.own(viewer.member, today)
    reading = viewer.holding(one.token for one in own)
    with looking_as(reading):
        signals = progress(followed(reading, today, page))
        # Asked only when something is missing: a list of signals is read often.
        missing = {one.object_id for one in own} - {one.signal.id for one in signals}
        return Mine(signals, farewells(reading, today) if missing and page == 1 else [])


@dataclass(frozen=True)
class OwnSignal:
    """An own signal with what its reporter ticked; the texts stay closed."""

    signal: Signal
    indicators: tuple[str, ...]
    task: str
    card: Card | None
    name_given: date | None
    question: str


def own_signal(viewer: Viewer, signal_id: uuid.UUID, at: datetime) -> OwnSignal | None:
    """One own signal, or None when there is none for this account. Logged either way, with the signal itself under the seal."""
    with looking_as(viewer):
        found = find_own(viewer, signal_id, at.date())
        looked = Happened(
            AuditAct.SIGNAL_FOLLOWED, viewer.organisation, "signaal", "", at, Purpose.RECORDING, DONE if found else REFUSED
        )
        write_sealed(looked, by=viewer.member, unsaid=str(signal_id))
        if found is None:
            return None
        own, signal = found
        reading = viewer.holding([own.token])
        with looking_as(reading):
            fields = visible_fields(reading, signal_id, at.date())
            card, name_given, question = card_of(signal.id), given_on(signal.id), open_question(signal)
    chosen = open_signal(signal, fields & {"indicators"}).indicators
    return OwnSignal(signal, chosen, open_origin(signal).task, card, name_given, question)


def enrich(signal_id: uuid.UUID, answers: Collection[tuple[ObservationKind, str]], *, by: Viewer, at: datetime) -> Decision:
    """Append answers to an own signal; answers to a question bring it back to the handler."""
    allowed = by.may(Act.SIGNAL_ENRICH)
    if not allowed:
        return allowed
    with looking_as(by):
        found = find_own(by, signal_id, at.date())
        if found is None:
            return UNKNOWN
        own, signal = found
        with looking_as(by.holding([own.token])):
            open_for_words = may_add(signal)
            if not open_for_words:
                return open_for_words
            add(signal, answers, today=at.date())
            if signal.state == State.MORE_WANTED:
                give_status(signal, State.IN_HAND, today=at.date())
            _note(AuditAct.SIGNAL_ENRICHED, signal_id, by, at)
    return yes()


def may_add(signal: Signal) -> Decision:
    """Whether words can be added: not to what is closed, and never to a place."""
    if signal.kind == SignalKind.PLACE:
        return no("Bij een plek hoort geen tekst. Leg een nieuwe observatie vast, of een signaal als het om mensen gaat.")
    if signal.state in ENDED:
        return no("Dit signaal is afgesloten. Leg een nieuw signaal vast als je weer iets ziet.")
    return yes()


def withdraw(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """ "Geen signaal nodig, ik help zelf": end it well and wipe it, as long as nobody took it up."""
    allowed = by.may(Act.SIGNAL_WITHDRAW)
    if not allowed:
        return allowed
    with looking_as(by):
        found = find_own(by, signal_id, at.date())
        if found is None:
            return UNKNOWN
        own, signal = found
        if signal.state != State.RECORDED:
            return no("De contactpersoon heeft je signaal al gelezen. Bel even: samen kun je het afsluiten.")
        # Grants can only be removed by who they are for, so for this moment also as whoever would have handled it.
        with looking_as(by.holding([own.token, *functions_above(signal.organisation)])):
            _note(AuditAct.SIGNAL_WITHDRAWN, signal_id, by, at)
            wipe(signal)
            revoke(signal_id)
            records.forget(own, by.member, at.date())
            take_away(signal_id)
            _erased(own, signal_id, key_label(signal), at.date())
    return yes()


def _erased(own: records.Own, signal_id: uuid.UUID, label: str, on: date) -> None:
    """Before the commit, as the last thing: stopped in between, a restore wipes what its reporter wanted gone."""
    ledger = store().ledger
    ledger.record("signals_signal", signal_id, on=on, why="ingetrokken", label=label)
    ledger.record("reporters_record", own.record, on=on, why="ingetrokken", label=own.key_label)


def find_own(viewer: Viewer, signal_id: uuid.UUID, today: date) -> tuple[records.Own, Signal] | None:
    """An own signal with the record that makes it one's own; None when it is not."""
    own = _own(viewer, signal_id, today)
    if own is None:
        return None
    reading = viewer.holding([own.token])
    with looking_as(reading):
        signal = for_following(reading, signal_id, today)
    return (own, signal) if signal else None


def _own(viewer: Viewer, signal_id: uuid.UUID, today: date) -> records.Own | None:
    return next((one for one in records.own(viewer.member, today) if one.object_id == signal_id), None)


def _note(act: AuditAct, signal_id: uuid.UUID, by: Viewer, at: datetime) -> None:
    write_sealed(Happened(act, by.organisation, "signaal", str(signal_id), at, purpose=Purpose.RECORDING), by=by.member)
