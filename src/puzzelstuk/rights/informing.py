"""Telling a person that they stand in a signal (AVG 14). The date follows from the signal.

Nothing is written before somebody acts: recording a signal costs nothing more.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from puzzelstuk.access.grants import current
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.rights import InformStep, inform_by, may_delay
from puzzelstuk.rights.models import Informed
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import HANDLING

MOST = 200


@dataclass(frozen=True)
class ToTell:
    """A signal with a person in it who was not told yet; its texts stay closed. `look_on`: when somebody must act."""

    signal: Signal
    look_on: date
    later: Informed | None


def to_tell(viewer: Viewer, today: date) -> list[ToTell]:
    """What this viewer handles and where a person still has to be told, first what is due first."""
    signals = list(
        _naming(viewer, today).distinct().order_by("received_on", "id").defer("saw", "heard", "thought", "indicators")[:MOST]
    )
    newest = {one.object_id: one for one in Informed.objects.filter(object_id__in=[one.id for one in signals]).order_by("number")}
    waiting = [_to_tell(one, newest.get(one.id)) for one in signals if not _told(newest.get(one.id))]
    return sorted(waiting, key=lambda one: (one.look_on, one.signal.id))


def one_to_tell(viewer: Viewer, signal_id: uuid.UUID, today: date) -> ToTell | None:
    """One of them; None when it does not exist for this viewer, names nobody, or the person was told."""
    signal = _naming(viewer, today).filter(id=signal_id).first()
    newest = Informed.objects.filter(object_id=signal_id).order_by("-number").first() if signal else None
    return _to_tell(signal, newest) if signal and not _told(newest) else None


def told(one: ToTell, *, by: uuid.UUID, today: date) -> None:
    """The person knows."""
    _note(one, InformStep.TOLD, by=by, today=today)


def later(one: ToTell, reason: str, review_on: date | None, *, by: uuid.UUID, today: date) -> Decision:
    """Not yet, for a reason; it comes back on the day of the next look."""
    decision = may_delay(reason=reason, review_on=review_on, today=today)
    if decision:
        _note(one, InformStep.LATER, reason=reason, review_on=review_on, by=by, today=today)
    return decision


def _naming(viewer: Viewer, today: date) -> QuerySet[Signal]:
    """Signals that name a person, of who handles them and may see whom they name: at a table one may not."""
    mine = current(viewer, today).filter(purpose=HANDLING, fields__contains=["mentions"])
    return Signal.objects.filter(id__in=mine.values_list("object_id", flat=True), mentions__kind=MentionKind.PERSON)


def _told(newest: Informed | None) -> bool:
    return newest is not None and newest.step == InformStep.TOLD


def _to_tell(signal: Signal, newest: Informed | None) -> ToTell:
    review_on = newest.review_on if newest else None
    return ToTell(signal, review_on or inform_by(signal.received_on), newest)


def _note(one: ToTell, step: InformStep, *, by: uuid.UUID, today: date, reason: str = "", review_on: date | None = None) -> None:
    Informed(
        organisation=one.signal.organisation,
        object_id=one.signal.id,
        number=one.later.number + 1 if one.later else 1,
        step=step,
        reason=reason,
        noted_on=today,
        review_on=review_on,
        by=by,
        retention=one.signal.retention,
    ).save(force_insert=True)
