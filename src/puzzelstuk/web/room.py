"""Whether there is room to keep what somebody sends; looked at again every few seconds, never per request."""

import shutil
import time
from dataclasses import dataclass

from django.conf import settings

from puzzelstuk.policy.room import enough_room

LOOK_AGAIN = 5.0


@dataclass
class Room:
    """Of the disks with the keys and whatever else the settings name. With room again, it goes on by itself."""

    _full: bool = False
    _until: float = 0.0

    def full(self) -> bool:
        if time.monotonic() >= self._until:
            self._full, self._until = not all(_has_room()), time.monotonic() + LOOK_AGAIN
        return self._full

    def look_again(self) -> None:
        """At the next question."""
        self._until = 0.0


ROOM = Room()


def _has_room() -> list[bool]:
    here = settings.CONFIGURATION
    return [
        enough_room(usage.free, usage.total)
        for usage in (shutil.disk_usage(one) for one in (here.keys, *here.room_in) if one.exists())
    ]
