"""The promised date: working days, holidays, and terms of an organisation's own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.promises import EXAMPLE, LONGEST, Hears, PromiseTerms, acknowledged_by, hears, promised_on, read_terms
from puzzelstuk.policy.working_days import USUAL, LocalDay, add_working_days, free_days, is_working_day, working_days_between

DAYS = st.dates(date(2026, 1, 1), date(2045, 12, 31))
NOBODY_FREE: frozenset[LocalDay] = frozenset()
ADOPTED = {"gelezen_binnen": 1, "antwoord_binnen": 5, "vrije_dagen": ["goede vrijdag"]}


@pytest.mark.parametrize(
    ("recorded", "promised"),
    [
        ("2026-11-18", "2026-12-02"),  # two weeks without a holiday
        ("2026-11-21", "2026-12-04"),  # recorded on a Saturday: counting begins on Monday
        ("2026-12-16", "2026-12-31"),  # Christmas day is a Friday; the day after it a Saturday
        ("2026-12-18", "2027-01-05"),  # New Year's day too
        ("2027-03-19", "2027-04-06"),  # Goede Vrijdag and Easter Monday
        ("2027-04-23", "2027-05-12"),  # Koningsdag, 5 mei and Hemelvaart
    ],
)
def test_the_tenth_working_day_is_promised(recorded: str, promised: str) -> None:
    assert promised_on(date.fromisoformat(recorded)) == date.fromisoformat(promised)


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


@given(day=DAYS, number=st.integers(1, LONGEST), local=st.frozensets(st.sampled_from(LocalDay)))
def test_a_promise_falls_on_a_working_day_and_counts_exactly(day: date, number: int, local: frozenset[LocalDay]) -> None:
    promised = add_working_days(day, number, local)
    assert is_working_day(promised, local)
    assert working_days_between(day, promised, local) == number
    assert promised - day >= timedelta(days=number)


@given(day=DAYS, number=st.integers(1, LONGEST))
def test_counting_back_gives_the_day_it_was_counted_from(day: date, number: int) -> None:
    start = add_working_days(day, 1)
    assert add_working_days(add_working_days(start, number), -number) == start


@given(one=DAYS, other=DAYS)
def test_who_records_earlier_never_hears_later(one: date, other: date) -> None:
    assert (promised_on(one) <= promised_on(other)) or one > other


@given(day=DAYS)
def test_somebody_reads_it_before_the_answer(day: date) -> None:
    assert day < acknowledged_by(day) <= promised_on(day)


HOLDER, DEPUTY, LADDER = Hears
PROMISED, READ_BY = date(2026, 12, 2), date(2026, 11, 23)


@pytest.mark.parametrize(
    ("today", "heard"),
    [
        ("2026-11-20", set()),
        ("2026-11-22", set()),  # a Sunday
        ("2026-11-23", {HOLDER}),  # nobody read it yet
        ("2026-11-24", {HOLDER, DEPUTY}),  # still nobody: the holder may be ill
        ("2026-11-25", set()),
        ("2026-11-29", set()),
        ("2026-11-30", {HOLDER}),  # two working days before
        ("2026-12-01", set()),
        ("2026-12-02", {HOLDER, DEPUTY}),  # on the day
        ("2026-12-03", {HOLDER, DEPUTY, LADDER}),  # too late
        ("2026-12-04", set()),
        ("2026-12-05", set()),
        ("2026-12-10", {HOLDER, DEPUTY, LADDER}),  # a working week later again
    ],
)
def test_first_the_holder_hears_then_the_deputy_then_the_ladder(today: str, heard: set[Hears]) -> None:
    assert hears(date.fromisoformat(today), PROMISED, READ_BY) == heard


@given(today=DAYS, promised=DAYS)
def test_nobody_is_reminded_on_a_free_day_and_the_ladder_only_of_what_is_late(today: date, promised: date) -> None:
    heard = hears(today, promised, None)
    assert not heard or is_working_day(today)
    assert (LADDER in heard) <= (today > promised)


def test_adopted_terms_count() -> None:
    terms = read_terms(ADOPTED, "3")
    assert terms == PromiseTerms(1, 5, frozenset({LocalDay.GOOD_FRIDAY}), "3")
    assert promised_on(date(2026, 11, 18), terms) == date(2026, 11, 25)


@pytest.mark.parametrize(
    "wrong",
    [
        {"antwoord_binnen": LONGEST + 1},
        {"gelezen_binnen": 0},
        {"gelezen_binnen": 6},
        {"gelezen_binnen": "snel"},
        {"vrije_dagen": ["mijn verjaardag"]},
        {"antwoord_binnen": None},
    ],
)
def test_terms_that_promise_nothing_real_do_not_count(wrong: dict[str, object]) -> None:
    assert read_terms(ADOPTED | wrong, "3") is None
    assert EXAMPLE.answer_within <= LONGEST
