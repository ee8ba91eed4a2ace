"""Dutch working days: weekends, public holidays, and the days each organisation decides of itself."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.working_days import USUAL, LocalDay, add_working_days, free_days, is_working_day, working_days_between

DAYS = st.dates(date(2026, 1, 1), date(2045, 12, 31))
NOBODY_FREE: frozenset[LocalDay] = frozenset()
MONTH = 31


@pytest.fixture(autouse=True)
def _worked_out_again() -> Iterator[None]:
    """A year that was worked out before says nothing about the rule of today."""
    free_days.cache_clear()
    yield
    free_days.cache_clear()


@pytest.mark.parametrize(
    ("local", "year", "free"),
    [
        (NOBODY_FREE, 2030, set()),
        ({LocalDay.LIBERATION_LUSTRUM}, 2029, set()),
        ({LocalDay.LIBERATION_LUSTRUM}, 2030, {date(2030, 5, 5)}),
        ({LocalDay.LIBERATION_DAY}, 2029, {date(2029, 5, 5)}),
        ({LocalDay.GOOD_FRIDAY}, 2029, {date(2029, 3, 30)}),
    ],
)
def test_an_organisation_says_which_local_days_are_free(local: set[LocalDay], year: int, free: set[date]) -> None:
    assert free_days(year, frozenset(local)) - free_days(year, NOBODY_FREE) == free


def test_the_dutch_holidays_of_a_year_are_these() -> None:
    listed = "01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26"
    assert {f"{one:%m-%d}" for one in free_days(2027, USUAL)} == set(listed.split())


@given(day=DAYS, number=st.integers(1, MONTH), local=st.frozensets(st.sampled_from(LocalDay)))
def test_a_promise_falls_on_a_working_day_and_counts_exactly(day: date, number: int, local: frozenset[LocalDay]) -> None:
    promised = add_working_days(day, number, local)
    assert is_working_day(promised, local)
    assert working_days_between(day, promised, local) == number
    assert promised - day >= timedelta(days=number)


@given(day=DAYS, number=st.integers(1, MONTH))
def test_counting_back_gives_the_day_it_was_counted_from(day: date, number: int) -> None:
    start = add_working_days(day, 1)
    assert add_working_days(add_working_days(start, number), -number) == start


GOOD_FRIDAY, LIBERATION, LUSTRUM = "2030-04-19", "2029-05-05", "2030-05-05"


@pytest.mark.parametrize(
    ("local", "free"),
    [
        (set(), set()),
        ({LocalDay.GOOD_FRIDAY}, {GOOD_FRIDAY}),
        ({LocalDay.LIBERATION_DAY}, {LIBERATION, LUSTRUM}),
        ({LocalDay.LIBERATION_LUSTRUM}, {LUSTRUM}),
        ({LocalDay.LIBERATION_LUSTRUM, LocalDay.GOOD_FRIDAY}, {GOOD_FRIDAY, LUSTRUM}),
        (set(LocalDay), {GOOD_FRIDAY, LIBERATION, LUSTRUM}),
    ],
)
def test_a_local_day_is_free_only_where_people_chose_it(local: set[LocalDay], free: set[str]) -> None:
    days = {one for one in (GOOD_FRIDAY, LIBERATION, LUSTRUM) if date.fromisoformat(one) in _free(one, local)}
    assert days == free


def _free(day: str, local: set[LocalDay]) -> frozenset[date]:
    return free_days(int(day[:4]), frozenset(local))


@pytest.mark.parametrize("day", ["2027-01-01", "2027-04-27", "2027-12-25", "2027-03-29"])
def test_a_holiday_of_everybody_is_free_whatever_was_chosen(day: str) -> None:
    assert date.fromisoformat(day) in _free(day, set())


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-11-20", True),  # a Friday
        ("2026-11-21", False),
        ("2026-11-22", False),
        ("2026-11-23", True),
        ("2027-03-25", True),  # the day before Goede Vrijdag
        ("2027-03-26", False),
        ("2027-05-05", False),
    ],
)
def test_without_a_choice_goede_vrijdag_and_5_mei_are_free(day: str, works: bool) -> None:
    assert is_working_day(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (0, "2026-11-20"),
        (1, "2026-11-23"),
        (2, "2026-11-24"),
        (5, "2026-11-27"),
        (6, "2026-11-30"),
        (-1, "2026-11-19"),
        (-5, "2026-11-13"),
    ],
)
def test_counting_from_a_friday_passes_over_the_weekend(number: int, day: str) -> None:
    assert add_working_days(date(2026, 11, 20), number) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("end", "passed"),
    [
        ("2026-11-13", 0),
        ("2026-11-19", 0),
        ("2026-11-20", 0),
        ("2026-11-22", 0),
        ("2026-11-23", 1),
        ("2026-11-27", 5),
        ("2026-11-30", 6),
    ],
)
def test_no_working_day_passed_before_the_next_one(end: str, passed: int) -> None:
    assert working_days_between(date(2026, 11, 20), date.fromisoformat(end)) == passed


def test_who_works_on_5_mei_counts_that_day_too() -> None:
    start, end = date(2027, 5, 3), date(2027, 5, 7)
    assert (working_days_between(start, end), working_days_between(start, end, NOBODY_FREE)) == (2, 3)
    assert (add_working_days(start, 2), add_working_days(start, 2, NOBODY_FREE)) == (end, date(2027, 5, 5))
