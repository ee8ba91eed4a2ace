"""Signals that are stuck: at which step of the ladder they lie, who answers, and what came of it."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from puzzelstuk.feedback.models import Escalation
from puzzelstuk.policy.ladder import Ladder, Reply, StuckReason
from puzzelstuk.signals.content import record_key
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import ENDED

# Of the signal itself the ladder sees nothing: only that it is stuck, and why.
LADDER_FIELDS = ("escalation",)


@dataclass(frozen=True)
class Step:
    """Where a stuck signal lies: a place on a ladder, and the function that answers there."""

    ladder: Ladder
    place: int
    function: uuid.UUID


def begin(
    signal: Signal, reason: StuckReason, words: str, *, by: uuid.UUID, member: uuid.UUID, step: Step, today: date
) -> Escalation:
    """Write down that a signal is stuck; words are sealed under the signal's own key and die with it."""
    row = Escalation(signal=signal, organisation=signal.organisation, reason=reason, asked_by=by, retention=signal.retention)
    row.escalated_by = member
    row.ladder_version = step.ladder.version
    _lay(row, step, today)
    row.words = record_key(signal).seal(_place(row), words) if words else None
    row.save(force_insert=True)
    return row


def climb(row: Escalation, step: Step, *, today: date) -> None:
    """Lay it one step higher; who was passed by no longer answers."""
    _lay(row, step, today)
    row.save(update_fields=["place", "step", "asked_of", "asked_on", "answer_by"])


def acknowledge(row: Escalation, *, today: date) -> bool:
    """Somebody says: it lies with me. False when that was said already."""
    return Escalation.objects.filter(id=row.id, acknowledged_on=None, ended_on=None).update(acknowledged_on=today) == 1


def reply(row: Escalation, said: Reply, *, today: date) -> bool:
    """The answer to the one question; it ends the escalation and not the signal."""
    waiting = Escalation.objects.filter(id=row.id, ended_on=None)
    return waiting.update(answer=said, acknowledged_on=row.acknowledged_on or today, ended_on=today) == 1


def purpose_of(row: Escalation) -> str:
    """What the grant of its step is for: of this one time only, so that it ends for good."""
    return f"opschalen:{row.id}"[:40]


def open_of(signal: Signal) -> Escalation | None:
    return Escalation.objects.filter(signal=signal, ended_on=None).first()


def all_of(signal: Signal) -> list[Escalation]:
    """Every time this signal was stuck, newest first."""
    return list(Escalation.objects.filter(signal=signal).order_by("-asked_on", "-place", "id"))


def lying_with(functions: Iterable[uuid.UUID], member: uuid.UUID) -> list[Escalation]:
    """What waits for an answer of one of these functions, by day; never what this account asked itself, also as a deputy."""
    rows = Escalation.objects.filter(asked_of__in=functions, ended_on=None).exclude(signal__state__in=ENDED)
    rows = rows.exclude(escalated_by=member)
    return list(rows.order_by("answer_by", "id"))


def one_lying_with(functions: Iterable[uuid.UUID], member: uuid.UUID, escalation_id: uuid.UUID) -> Escalation | None:
    return next((row for row in lying_with(functions, member) if row.id == escalation_id), None)


def check_escalations(signal: Signal) -> None:
    """Open everything that was written when this signal was stuck and keep nothing; raises KeyMissing or Unreadable."""
    for row in signal.escalations.all():
        words_of(row)


def words_of(row: Escalation) -> str:
    """What was written beside the reason."""
    return record_key(row.signal).open(_place(row), bytes(row.words)) if row.words else ""


def _lay(row: Escalation, step: Step, today: date) -> None:
    rung = step.ladder.rungs[step.place]
    row.place, row.step, row.asked_of = step.place, rung.kind, step.function
    row.asked_on, row.answer_by = today, step.ladder.answer_by(step.place, today)


def _place(row: Escalation) -> str:
    return f"escalation:{row.id}"
