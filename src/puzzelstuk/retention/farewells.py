"""What a reporter keeps of an erased signal for a while: the last status, and nothing else."""

from dataclasses import dataclass
from datetime import date

from puzzelstuk.access.grants import visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.feedback.statuses import STATUSES, Status
from puzzelstuk.retention.models import Tombstone
from puzzelstuk.signals.selectors import FOLLOWING
from puzzelstuk.signals.states import State


@dataclass(frozen=True)
class Farewell:
    """The last status of an own signal that is gone."""

    month: str
    erased_on: date
    readable_until: date | None
    status: Status


def farewells(viewer: Viewer, today: date) -> list[Farewell]:
    """Of the viewer's own erased signals, newest first; `viewer` shows the tokens."""
    own = Tombstone.objects.filter(object_id__in=visible_ids(viewer, today, FOLLOWING)).order_by("-erased_on", "month")
    return [Farewell(one.month, one.erased_on, one.told_until, STATUSES[State(one.told)]) for one in own]
