"""What a reporter sees of a signal: dates and status."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from puzzelstuk.feedback.statuses import STATUSES, Status
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import ENDED, State

# In plain SQL: for a list of signals the query builder would cost more than the query.
NAME_GIVEN = "naam gegeven"
_STEPS = f"""SELECT signal_id, status, given_on FROM feedback_step WHERE signal_id = ANY (%s)
  UNION ALL SELECT object_id, '{NAME_GIVEN}', decided_on FROM reporters_reveal WHERE object_id = ANY (%s) AND state = 'gegeven'
  ORDER BY 3"""  # noqa: S608  # nosec B608: put together from a constant
ORDER = (State.RECORDED, State.SEEN, State.IN_HAND, State.CLOSED)
LAST = len(ORDER) - 1


@dataclass(frozen=True)
class Stage:
    """One step on the way, for the picture: done, now or later."""

    title: str
    when: date | None
    phase: str


@dataclass(frozen=True)
class Progress:
    """One own signal on the screen."""

    signal: Signal
    status: Status
    stages: tuple[Stage, ...]
    name_given: date | None = None


def progress(signals: Iterable[Signal]) -> list[Progress]:
    """The way each signal went, in one query."""
    listed = list(signals)
    given: dict[uuid.UUID, dict[str, date]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(_STEPS, [[signal.id for signal in listed]] * 2)
        for signal_id, status, given_on in cursor.fetchall():
            given[signal_id][status] = given_on
    return [_progress(signal, given[signal.id]) for signal in listed]


def _progress(signal: Signal, given: dict[str, date]) -> Progress:
    days: dict[str, date] = {State.RECORDED: signal.received_on} | given
    now = State(signal.state)
    reached = LAST if now in ENDED else ORDER.index(now) if now in ORDER else ORDER.index(State.IN_HAND)
    stages = []
    for place, state in enumerate(ORDER):
        shown = now if place == reached else state
        phase = "done" if place < reached else "now" if place == reached else "todo"
        if place < reached and state not in days:
            continue
        stages.append(Stage(STATUSES[shown].title, days.get(shown), phase))
    return Progress(signal, STATUSES[now], tuple(stages), given.get(NAME_GIVEN))
