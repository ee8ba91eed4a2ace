"""The promised date: working days, holidays, and terms of an organisation's own."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.promises import (
    EXAMPLE,
    LONGEST,
    SUBJECT,
    Hears,
    PromiseTerms,
    acknowledged_by,
    hears,
    may_promise,
    promised_on,
    read_terms,
)
from puzzelstuk.policy.working_days import LocalDay, is_working_day

DAYS = st.dates(date(2026, 1, 1), date(2045, 12, 31))
WORKING_ON = PromiseTerms(local_days=frozenset())  # people who work on Goede Vrijdag and 5 mei
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


@pytest.mark.parametrize(
    ("recorded", "read", "answered"),
    [
        ("2027-04-23", "2027-04-29", "2027-05-11"),
        ("2027-05-03", "2027-05-07", "2027-05-19"),
        ("2027-03-24", "2027-03-30", "2027-04-08"),
    ],
)
def test_who_works_on_local_days_promises_an_earlier_day(recorded: str, read: str, answered: str) -> None:
    day = date.fromisoformat(recorded)
    assert acknowledged_by(day, WORKING_ON) == date.fromisoformat(read)
    assert promised_on(day, WORKING_ON) == date.fromisoformat(answered)


@pytest.mark.parametrize(
    ("today", "promised", "read_by", "heard"),
    [
        ("2027-05-05", "2027-05-05", None, {HOLDER, DEPUTY}),  # people work on 5 mei: it is the day itself
        ("2027-05-05", "2027-05-04", None, {HOLDER, DEPUTY, LADDER}),
        ("2027-05-07", "2027-05-04", None, set()),  # the ladder heard it on 5 mei
        ("2027-05-05", "2027-05-20", "2027-05-04", {HOLDER, DEPUTY}),
        ("2027-05-07", "2027-05-20", "2027-05-04", set()),
        ("2027-05-04", "2027-05-07", None, {HOLDER}),  # 5 mei is one of the two working days before
        ("2027-05-03", "2027-05-07", None, set()),
    ],
)
def test_who_works_on_5_mei_is_reminded_on_that_day(today: str, promised: str, read_by: str | None, heard: set[Hears]) -> None:
    known = date.fromisoformat(read_by) if read_by else None
    assert hears(date.fromisoformat(today), date.fromisoformat(promised), known, WORKING_ON) == heard


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


AT_LEAST_ONE = "Vul bij lezen en bij antwoord een heel getal in, minstens 1 werkdag."
READ_FIRST = "Iemand leest een signaal eerst, daarna komt het antwoord. Kies een kortere termijn voor lezen."
TOO_LONG = "Wie lang niets hoort, ben je kwijt. Kies hooguit 30 werkdagen."


@pytest.mark.parametrize(
    ("read", "answered", "reason"),
    [
        (1, 1, ""),
        (3, 3, ""),
        (1, 30, ""),
        (30, 30, ""),
        (0, 5, AT_LEAST_ONE),
        (-1, 5, AT_LEAST_ONE),
        (3, 0, AT_LEAST_ONE),
        (4, 3, READ_FIRST),
        (31, 30, READ_FIRST),
        (1, 31, TOO_LONG),
        (31, 31, TOO_LONG),
    ],
)
def test_a_refused_term_says_what_to_fill_in(read: int, answered: int, reason: str) -> None:
    decision = may_promise(PromiseTerms(read, answered))
    assert (bool(decision), decision.reason, decision.rule) == (not reason, reason, SUBJECT)


def test_until_a_board_decides_the_example_counts() -> None:
    assert PromiseTerms(3, 10, frozenset({LocalDay.GOOD_FRIDAY, LocalDay.LIBERATION_DAY}), "voorbeeld") == EXAMPLE
    assert SUBJECT == "terugkoppeling"
