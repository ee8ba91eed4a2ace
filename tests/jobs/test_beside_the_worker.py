"""The night work runs in a process of its own, so that sealing the log goes on."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from puzzelstuk.jobs import nightly
from puzzelstuk.jobs.__main__ import Night
from puzzelstuk.vault.keystore import KeyStore
from tests.committed import WORKER, Committed

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
EVENING, NIGHT = (datetime(2026, 11, 22, hour, 10, tzinfo=AMSTERDAM) for hour in (1, 3))


@pytest.fixture
def as_worker(committed: Committed, own_keys: KeyStore, monkeypatch: pytest.MonkeyPatch) -> KeyStore:
    """What a process finds in its environment when it works here as the worker."""
    settings = {"KEYS": str(own_keys.folder), "DATABASE_NAME": committed.name, "DATABASE_LOGIN": WORKER}
    for name, value in (settings | {"DATABASE_PASSWORD": committed.cluster.secret(WORKER)}).items():
        monkeypatch.setenv(f"PUZZELSTUK_{name}", value)
    return own_keys


def test_before_two_nothing_starts(as_worker: KeyStore) -> None:
    night = Night()
    night.look(EVENING)
    assert night.process is None


def test_after_two_it_starts_once_and_does_everything(as_worker: KeyStore) -> None:
    night = Night()
    night.look(NIGHT)
    first = night.process
    night.look(NIGHT)
    assert first is not None
    assert night.process is first
    first.wait(timeout=120)
    assert set(json.loads((as_worker.folder / "nightly.json").read_text())) == {name for name, _ in nightly.TASKS}
