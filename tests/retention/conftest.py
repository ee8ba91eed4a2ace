"""Erasing for real: a database and a key folder of the test's own, and the days that go by."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from puzzelstuk.vault.installation import offline_box, store
from puzzelstuk.vault.keystore import KeyStore
from tests.committed import Committed, committed
from tests.retention.years import Years

__all__ = ["committed"]


@pytest.fixture
def own_keys(tmp_path: Path, settings: Settings) -> Iterator[KeyStore]:
    """Keys of this test alone: destroying them harms nobody else."""
    keys = KeyStore(tmp_path / "keys")
    keys.ensure_root()
    settings.CONFIGURATION = settings.CONFIGURATION.model_copy(update={"keys": keys.folder})
    store.cache_clear()
    offline_box.cache_clear()
    yield keys
    store.cache_clear()
    offline_box.cache_clear()


@pytest.fixture
def years(committed: Committed, own_keys: KeyStore) -> Years:
    """Veenstad, with days that can be lived through one after another."""
    return Years(committed, own_keys)
