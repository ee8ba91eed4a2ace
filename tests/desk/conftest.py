"""Working as the app over a connection that a test can step out of, to set up or look at what nobody may; undone afterwards."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.committed import Committed, untouched
from tests.ids.ledger import watched

__all__ = ["untouched"]


@pytest.fixture
def stepping_out(untouched: Committed) -> Iterator[None]:
    with watched(untouched), transaction.atomic():
        yield
        transaction.set_rollback(True)
