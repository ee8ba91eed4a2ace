"""Every cell: what a role may not see is in nothing different from what does not exist."""

import pytest
from django.test import Client

from puzzelstuk.policy.access import may
from tests.matrix.cells import Asker, Cell, Seen, addresses, cells_of, difference, unexpected
from tests.matrix.expectations import expectations
from tests.matrix.town import PEOPLE, Town

ADDRESSES = addresses()
by_address = pytest.mark.parametrize("route", ADDRESSES, ids=lambda route: route or "begin")


@pytest.fixture
def asker(asking: Town, people: dict[str, Client]) -> Asker:
    return Asker(asking, expectations(), people)


def asks_in_vain(cell: Cell) -> bool:
    """Who may use the page, but asks for what is not there: the work of looking is done, for every id the same."""
    act = getattr(addresses()[cell.route].callback, "act", None)
    return act is not None and cell.role in PEOPLE and bool(may({PEOPLE[cell.role][1]}, act))


@by_address
def test_every_cell_of_an_address_is_as_expected(asker: Asker, route: str) -> None:
    assert unexpected(asker, cells_of(route)) == []


def test_a_page_for_others_is_in_nothing_different_from_an_address_that_is_not_there(asker: Asker) -> None:
    cells = [cell for route in ADDRESSES for cell in cells_of(route, ("GET",))]
    shut = [cell for cell in cells if asker.expectations.shut(cell.route, cell.role) and not asks_in_vain(cell)]
    assert {cell.role for cell in shut} >= set(PEOPLE)
    assert [str(cell) for cell in shut if asker.ask(cell) != asker.ask(Cell("deze-pagina-is-er-niet", "GET", cell.role))] == []


@pytest.mark.parametrize("relation", ["gemeente", "andere gemeente"])
def test_who_looked_at_a_signal_elsewhere_is_for_the_privacy_officer_as_one_that_never_was(asker: Asker, relation: str) -> None:
    never, elsewhere = (asker.ask(Cell("toezicht/signaal/<uuid:signal_id>", "GET", "fg", one)) for one in ("nooit", relation))
    assert difference(never, elsewhere) == ""


@pytest.mark.parametrize("planted", ["status", "headers", "body", "queries", "opened"])
def test_a_difference_of_any_kind_is_found(asker: Asker, planted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The detector on a planted leak: a signal of the municipality answers with one part different."""
    ask = asker.ask

    def leaking(cell: Cell) -> Seen:
        seen = ask(cell)
        leak = {"status": 403, "headers": (), "body": "", "queries": seen.queries + 1, "opened": seen.opened + 1}
        return Seen(**vars(seen) | {planted: leak[planted]}) if cell.relation == "gemeente" else seen

    monkeypatch.setattr(asker, "ask", leaking)
    found = unexpected(asker, cells_of("werklijst/<uuid:signal_id>", ("GET",)))
    assert len(found) >= len(PEOPLE)


def test_the_counter_counts_what_is_opened(asker: Asker) -> None:
    page = "werklijst/<uuid:signal_id>"
    nothing, something = (asker.ask(Cell(page, "GET", "contactpersoon", relation)) for relation in ("nooit", "team"))
    assert something.opened > nothing.opened
    assert something.queries > nothing.queries
