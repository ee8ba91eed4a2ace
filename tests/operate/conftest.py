"""Screens of operation are tested as the app's own role; a disk can be said to be full."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest

from puzzelstuk.web import room
from tests.committed import committed  # noqa: F401


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[float], None]]:
    """Say how much of every disk is free."""

    def free(share: float) -> None:
        monkeypatch.setattr(room.shutil, "disk_usage", lambda _: SimpleNamespace(total=1000, free=int(1000 * share)))
        room.ROOM.look_again()

    yield free
    monkeypatch.undo()
    room.ROOM.look_again()
