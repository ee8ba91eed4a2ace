"""Erasing for real: a database and a key folder of the test's own, and the days that go by."""

import pytest

from puzzelstuk.vault.keystore import KeyStore
from tests.committed import Committed, committed
from tests.own_keys import own_keys
from tests.retention.years import Years

__all__ = ["committed", "own_keys"]


@pytest.fixture
def years(committed: Committed, own_keys: KeyStore) -> Years:
    """Veenstad, with days that can be lived through one after another."""
    return Years(committed, own_keys)
