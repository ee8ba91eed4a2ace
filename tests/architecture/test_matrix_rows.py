"""Every address stands in the matrix of who may expect what, and the matrix holds no address that is gone."""

import pytest

from tests.matrix.cells import METHODS, PARAMETER, addresses
from tests.matrix.expectations import expectations
from tests.matrix.town import RELATIONS, ROLES

ADDRESSES = addresses()


@pytest.mark.parametrize("route", ADDRESSES)
def test_every_address_has_a_row(route: str) -> None:
    assert expectations().row(route)


def test_every_row_has_an_address() -> None:
    assert set(expectations().routes) - set(ADDRESSES) == set()


@pytest.mark.parametrize("route", set(ADDRESSES) & set(expectations().routes))
def test_a_row_says_something_of_every_role_and_relation(route: str) -> None:
    relations = RELATIONS if "signal_id" in PARAMETER.findall(route) else ("",)
    words = {expectations().word(route, method, role, one) for method in METHODS for role in ROLES for one in relations}
    assert "staat niet in de verwachtingen" not in words


@pytest.mark.parametrize("route", set(ADDRESSES) & set(expectations().routes))
def test_no_line_of_a_row_can_never_count(route: str) -> None:
    relations = RELATIONS if "signal_id" in PARAMETER.findall(route) else ("",)
    for method in METHODS:
        left = {(role, one) for role in ROLES for one in relations}
        for line in expectations().lines(route, method):
            fitting = {cell for cell in left if line.fits(*cell)}
            assert fitting, f"{route}, {method}: een regel komt nooit aan de beurt"
            left -= fitting
