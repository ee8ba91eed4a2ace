"""A role taken away or an account closed halfway a session counts at the next question, for every cell."""

from collections.abc import Iterator

import pytest
from django.test import Client

from tests.matrix.cells import Asker, addresses, cells_of, unexpected
from tests.matrix.expectations import expectations
from tests.matrix.people import NEEDS_ANOTHER, role_taken_away
from tests.matrix.town import NOBODY, PEOPLE, Town

ADDRESSES = addresses()
TRIED = ("GET", "POST", "DELETE")


@pytest.fixture
def asker(asking: Town, people: dict[str, Client]) -> Asker:
    return Asker(asking, expectations(), people)


@pytest.fixture(scope="module")
def left_with_trainer(town: Town) -> Iterator[None]:
    with role_taken_away(town):
        yield


@pytest.fixture
def account_closed(town: Town) -> Iterator[None]:
    """Halfway their session everybody's account is closed."""
    slugs = " OR ".join(f"email = '{slug}@veenstad.example'" for slug, _, _ in PEOPLE.values())
    town.database.change(f"UPDATE organisations_member SET is_active = false WHERE {slugs}")
    yield
    town.database.change(f"UPDATE organisations_member SET is_active = true WHERE {slugs}")


@pytest.mark.parametrize("route", ADDRESSES, ids=lambda route: route or "begin")
def test_who_loses_a_role_halfway_is_at_once_treated_as_what_is_left(asker: Asker, left_with_trainer: None, route: str) -> None:
    cells = [cell for cell in cells_of(route, NEEDS_ANOTHER.get(route, TRIED)) if cell.role != NOBODY]
    assert unexpected(asker, cells, as_if="trainer") == []


def test_whose_account_is_closed_halfway_is_at_once_nobody(asker: Asker, account_closed: None) -> None:
    cells = [cell for route in ADDRESSES for cell in cells_of(route, ("GET", "POST")) if cell.relation in {"", "nooit", "eigen"}]
    assert unexpected(asker, cells, as_if=NOBODY) == []
