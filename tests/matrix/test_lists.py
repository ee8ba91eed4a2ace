"""In lists, counts and every other page without a signal of its own: what is of others leaves no trace, not even in the work done."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client

from tests.matrix.cells import PARAMETER, Asker, Cell, Seen, addresses
from tests.matrix.expectations import expectations
from tests.matrix.town import COLLEAGUE, ELSEWHERE, HANDLER, NOBODY, PEOPLE, ROLES, Town, close, plant

LOG = "toezicht"  # each look at it adds a line to it, and that somebody read a signal is what it is for
PAGES = [route for route in addresses() if "signal_id" not in PARAMETER.findall(route) and route != LOG]
HANDLING = ("contactpersoon", "vik")
# Who oversees keeping sees how many signals of the own organisation go when, never which.
COUNTS, OVERSEERS = "bewaren", ("bestuurder", "fg", "functioneel_beheer")


@pytest.fixture
def asker(asking: Town, people: dict[str, Client]) -> Asker:
    return Asker(asking, expectations(), people)


@contextmanager
def undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def shown(asker: Asker, role: str) -> dict[str, Seen]:
    return {route: asker.ask(Cell(route, "GET", role)) for route in PAGES}


@pytest.mark.parametrize("role", ROLES)
def test_signals_of_others_change_nothing_on_any_page(asker: Asker, role: str) -> None:
    place = PEOPLE["melder" if role == NOBODY else role][2]
    counted = {COUNTS} if role in OVERSEERS else set()
    shown(asker, role)  # what is made once and kept, is made now
    before = shown(asker, role)
    with undone():
        for slug in (ELSEWHERE[place], "hetty"):
            plant(asker.town, slug)
            close(asker.town, plant(asker.town, slug), "hans" if slug == "hetty" else HANDLER.get(_place(slug), "marit"))
        if role not in HANDLING:
            plant(asker.town, COLLEAGUE[place])
        after = shown(asker, role)
    assert [route for route in PAGES if before[route] != after[route] and route not in counted] == []


@pytest.mark.parametrize("role", OVERSEERS)
def test_who_counts_what_is_kept_counts_no_other_organisation(asker: Asker, role: str) -> None:
    place = PEOPLE[role][2]
    before = asker.ask(Cell(COUNTS, "GET", role))
    with undone():
        for slug in (ELSEWHERE[place], "hetty"):
            plant(asker.town, slug)
        assert asker.ask(Cell(COUNTS, "GET", role)) == before


@pytest.mark.parametrize(("role", "page"), [("contactpersoon", "werklijst"), ("vik", "werklijst"), ("melder", "mijn-signalen")])
def test_what_one_may_see_does_change_the_list(asker: Asker, role: str, page: str) -> None:
    slug, _, place = PEOPLE[role]
    before = asker.ask(Cell(page, "GET", role))
    with undone():
        plant(asker.town, COLLEAGUE[place] if role in HANDLING else slug)
        assert asker.ask(Cell(page, "GET", role)) != before


def _place(slug: str) -> str:
    return next((place for place, one in COLLEAGUE.items() if one == slug), "")
