"""A list is shown in pages, whatever is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.paging import LAST_PAGE, PAGE_SIZE, page_number, page_of, window


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("", 1),
        ("1", 1),
        ("2", 2),
        ("0", 1),
        ("-3", 1),
        ("veel", 1),
        ("999", LAST_PAGE),
        ("99999", LAST_PAGE),
        ("100000", 1),
        ("9" * 5000, 1),
        ("²", 1),
        ("٣", 1),
        ("1.5", 1),
    ],
)
def test_a_page_number_is_kept_within_what_exists(asked: str, number: int) -> None:
    assert page_number(asked) == number


@given(length=st.integers(0, 3 * PAGE_SIZE))
def test_the_pages_together_are_the_whole_list_once(length: int) -> None:
    everything, found, number, more = list(range(length)), [], 1, True
    while more:
        page = page_of(everything[window(number)], number)
        found += page.rows
        number, more = page.next, page.more
        assert len(page.rows) <= PAGE_SIZE
    assert found == everything


def test_after_the_last_page_there_is_no_more() -> None:
    assert not page_of(range(PAGE_SIZE + 1), LAST_PAGE).more
    assert page_of(range(PAGE_SIZE + 1), LAST_PAGE - 1).more


@pytest.mark.parametrize(("number", "rows"), [(1, slice(0, 51)), (2, slice(50, 101)), (LAST_PAGE, slice(9950, 10001))])
def test_a_page_reads_one_row_further_than_it_shows(number: int, rows: slice) -> None:
    assert window(number) == rows


@pytest.mark.parametrize(("read", "more"), [(0, False), (PAGE_SIZE - 1, False), (PAGE_SIZE, False), (PAGE_SIZE + 1, True)])
def test_only_a_row_beyond_the_page_promises_another(read: int, more: bool) -> None:
    assert page_of(range(read), 1).more is more


def test_a_page_knows_its_neighbours() -> None:
    page = page_of(range(3), 7)
    assert (page.previous, page.number, page.next) == (6, 7, 8)
