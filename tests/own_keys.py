"""A key folder of the test's own, for tests that replace or destroy keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from puzzelstuk.vault import installation
from puzzelstuk.vault.keystore import KeyStore


@pytest.fixture
def own_keys(tmp_path: Path, settings: Settings) -> Iterator[KeyStore]:
    """The installation's key store is a fresh one until the end of the test. A conftest.py imports it from here."""
    settings.CONFIGURATION = settings.CONFIGURATION.model_copy(update={"keys": tmp_path / "keys", "key_pause": 0})
    _forget()
    installation.store().ensure_root()
    yield installation.store()
    _forget()


def _forget() -> None:
    installation.store.cache_clear()
