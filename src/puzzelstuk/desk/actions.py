"""What the desk does with a signal. Every ending gives the reporter the final status first: there is no other way out."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from puzzelstuk.access.grants import Permission, end, grant
from puzzelstuk.desk.content import sealed
from puzzelstuk.desk.models import EarlierPiece, Intake, Referral, ReporterQuestion, Urgency, Weighing
from puzzelstuk.desk.selectors import EARLIER, ON_SHELF
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.weighing import ENDS, FOLLOWS, Answer, ShelfRule, Stage, may_answer, shelf_rule, urgent_until
from puzzelstuk.retention import reviews
from puzzelstuk.signals.actions import drop_keys
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import HANDLING
from puzzelstuk.signals.states import ENDED, State

SHELF_DECISION = "eerder stuk, besluit van de privacydesk"


@dataclass(frozen=True)
class Shelf:
    """What an organisation adopted for its shelf, and its privacy desk; without one no key can stay."""

    version: str = ""
    reader: uuid.UUID | None = None

    @property
    def rule(self) -> ShelfRule:
        return shelf_rule(self.version) if self.reader else ShelfRule.NO_KEYS


@dataclass(frozen=True)
class Onward:
    """Where a referral goes: a function, its own law, and the number its own case got."""

    function: uuid.UUID
    law: str
    case_number: str = ""


@dataclass(frozen=True)
class Said:
    """One question answered by one person."""

    stage: Stage
    answer: Answer
    reasons: tuple[str, ...]
    words: str
    by: uuid.UUID


def receive(signal_id: uuid.UUID, *, organisation: uuid.UUID, function: uuid.UUID, today: date, shared: bool = True) -> None:
    """The one entrance: a signal is at this desk from now on. Safe to repeat; who calls sees the signal already."""
    signal = Signal.objects.only("id", "retention").get(id=signal_id)
    row = Intake(
        signal=signal,
        organisation=organisation,
        function=function,
        shared=shared,
        stage=Stage.KIND,
        received_on=today,
        retention=signal.retention,
    )
    Intake.objects.bulk_create([row], ignore_conflicts=True)


def weigh(intake: Intake, said: Said, *, known: Collection[str], shelf: Shelf, onward: Onward | None, today: date) -> Decision:
    """Answer the question that is next. On a no the signal ends here, with feedback; on a yes it goes to the next question.

    Intake and signal are locked by who calls: nobody else moves them meanwhile.
    """
    stage = Stage(intake.stage)
    decision = _may(stage, said, known, onward)
    if not decision:
        return decision
    signal, following = intake.signal, FOLLOWS[stage][said.answer]
    ended = today if following in ENDS else None
    Intake.objects.filter(id=intake.id).update(stage=following, ended_on=ended)
    _note(signal, intake, said, today)
    if said.answer is Answer.ON:
        _in_hand(signal, today)
    else:
        # Without a hit the last message keeps its promised day (the night gives it): earlier would tell something.
        if stage is not Stage.SOURCES or signal.promised_on <= today:
            _final(signal, today)
        _end(signal, intake, said, shelf=shelf, onward=onward, today=today)
    return decision


def ask_reporter(signal: Signal, text: str, *, by: uuid.UUID, today: date) -> Decision:
    """Ask whoever reported one thing; the answer comes back as an addition."""
    if signal.state == State.RECORDED:
        give_status(signal, State.SEEN, today=today)
    asked = give_status(signal, State.MORE_WANTED, today=today)
    if not asked:
        return no("Er staat al een vraag open, of het signaal is afgesloten.")
    row = ReporterQuestion(signal=signal, organisation=signal.organisation, by=by, asked_on=today, retention=signal.retention)
    row.body = sealed(signal, row, text) or b""
    row.save(force_insert=True)
    return yes()


def mark_urgent(signal: Signal, reason: str, *, organisation: uuid.UUID, by: uuid.UUID, today: date) -> None:
    """This signal cannot wait, for seven days."""
    Urgency(
        signal=signal,
        organisation=organisation,
        reason=reason,
        by=by,
        marked_on=today,
        until=urgent_until(today),
        retention=signal.retention,
    ).save(force_insert=True)


def lift_urgency(mark: Urgency, *, today: date) -> None:
    """The mark was a mistake, or is no longer needed."""
    Urgency.objects.filter(id=mark.id, until__gt=today).update(until=today)


def decide_earlier(piece: EarlierPiece, *, opened: bool, reason: str, fields: tuple[str, ...], by: uuid.UUID, today: date) -> bool:
    """The privacy desk opens an earlier piece for the desk, or leaves it; False when it was decided or is out of reach."""
    last = Signal.objects.filter(id=piece.shelved).values_list("erase_on", flat=True).first()
    if opened and last is None:  # erased, or resting after a request: there is nothing to open
        return False
    rows = EarlierPiece.objects.filter(id=piece.id, opened=None)
    changed = rows.update(opened=opened, reason=reason, decided_by=by, decided_on=today)
    if changed and opened and last:
        permission = Permission(piece.function, fields, EARLIER, SHELF_DECISION)
        grant(piece.shelved, piece.organisation, [permission], starts=today, ends=last, unless_there=True)
    return changed == 1


def _may(stage: Stage, said: Said, known: Collection[str], onward: Onward | None) -> Decision:
    if said.stage is not stage:
        return no("Iemand anders gaf net antwoord. Bekijk het signaal opnieuw.")
    if said.answer is Answer.REFER and onward is None:
        return no("Kies naar wie het gaat, en onder welke wet.")
    return may_answer(stage, said.answer, said.reasons, known)


def _note(signal: Signal, intake: Intake, said: Said, today: date) -> None:
    row = Weighing(
        signal=signal,
        organisation=intake.organisation,
        function=intake.function,
        stage=said.stage,
        answer=said.answer,
        reasons=list(said.reasons),
        by=said.by,
        given_on=today,
        retention=signal.retention,
    )
    row.words = sealed(signal, row, said.words)
    row.save(force_insert=True)


def _in_hand(signal: Signal, today: date) -> None:
    """After the first yes somebody works on it; later questions change nothing the reporter can see."""
    if signal.state == State.RECORDED:
        give_status(signal, State.SEEN, today=today)
    if signal.state == State.SEEN:
        give_status(signal, State.IN_HAND, today=today)


def _final(signal: Signal, today: date) -> None:
    """The last status; what ended already was answered already."""
    if signal.state == State.RECORDED:
        give_status(signal, State.SEEN, today=today)
    if signal.state not in ENDED:
        give_status(signal, State.CLOSED, today=today)


def _end(signal: Signal, intake: Intake, said: Said, *, shelf: Shelf, onward: Onward | None, today: date) -> None:
    if said.answer is Answer.REFER and onward is not None:
        _refer(signal, intake, onward, said.by, today)
    elif said.answer is Answer.SHELVE:
        _shelve(signal, intake, shelf, today)
    elif intake.shared:  # another organisation handles it too: only what this desk had is taken away
        end(signal.id, HANDLING, on=today)
    else:
        reviews.let_go(signal, today=today)


def _refer(signal: Signal, intake: Intake, onward: Onward, by: uuid.UUID, today: date) -> None:
    row = Referral(
        signal=signal,
        organisation=intake.organisation,
        to_function=onward.function,
        law=onward.law,
        by=by,
        made_on=today,
        retention=signal.retention,
    )
    row.case_number = sealed(signal, row, onward.case_number)
    row.save(force_insert=True)


def _shelve(signal: Signal, intake: Intake, shelf: Shelf, today: date) -> None:
    """Out of sight until its last day. Its search keys go, unless the organisation decided that they stay for its privacy desk."""
    keeps = shelf.rule is ShelfRule.KEYS_STAY
    reader = shelf.reader if keeps else None
    Intake.objects.filter(id=intake.id).update(shelf_rule=shelf.version or ShelfRule.NO_KEYS.value, shelf_reader=reader)
    if reader:
        unread = Permission(reader, (), ON_SHELF, "plank: weet alleen dat het er ligt")
        grant(signal.id, intake.organisation, [unread], starts=today, ends=max(signal.erase_on, today + timedelta(days=1)))
    else:
        drop_keys(signal)
    end(signal.id, HANDLING, on=today)
