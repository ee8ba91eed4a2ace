"""How long something is kept, by date: a clock test for each class."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.policy.promises import acknowledged_by, promised_on
from puzzelstuk.policy.retention import (
    TERMS,
    RetentionClass,
    Term,
    erase_on,
    line_until,
    may_adopt,
    month_is_due,
    next_review,
    own_term,
    review_on,
)

RECORDED = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("kind", "review", "erase"),
    [
        (RetentionClass.SIGNAL, date(2027, 2, 16), date(2027, 11, 18)),
        (RetentionClass.PLACE, date(2027, 11, 18), date(2031, 11, 17)),
        (RetentionClass.REPORTER, date(2027, 2, 16), date(2028, 2, 16)),
        (RetentionClass.AUDIT, date(2029, 11, 17), date(2031, 11, 17)),
        (RetentionClass.ORGANISATION, date(2027, 11, 18), date(2033, 11, 16)),
        (RetentionClass.HOLD, date(2027, 5, 17), date(2028, 11, 17)),
    ],
)
def test_each_class_has_its_dates(kind: RetentionClass, review: date, erase: date) -> None:
    assert (review_on(kind, RECORDED), erase_on(kind, RECORDED)) == (review, erase)


def test_every_class_has_a_term_with_a_reason() -> None:
    assert set(TERMS) == set(RetentionClass)
    assert all(term.why for term in TERMS.values())


@settings(deadline=None)
@given(kind=st.sampled_from(RetentionClass), day=st.dates(max_value=date(2999, 1, 1)))
def test_somebody_looks_again_before_it_goes(kind: RetentionClass, day: date) -> None:
    assert day < review_on(kind, day) < erase_on(kind, day)


def test_the_reporter_is_kept_until_the_last_status_could_be_read() -> None:
    assert erase_on(RetentionClass.REPORTER, RECORDED) == line_until(erase_on(RetentionClass.SIGNAL, RECORDED))


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("60/180", 180),
        ("90/365", 365),
        ("91/365", None),
        ("60/366", None),
        ("180/60", None),
        ("60/60", None),
        ("0/9", None),
        ("lang", None),
    ],
)
def test_an_own_period_counts_only_when_it_is_shorter(written: str, days: int | None) -> None:
    term = own_term(RetentionClass.SIGNAL, written)
    assert (term.erase_after.days if term else None) == days


@settings(deadline=None)
@given(today=st.dates(max_value=date(2999, 1, 1)), last=st.dates(max_value=date(2999, 1, 1)))
def test_keeping_never_passes_the_last_day(today: date, last: date) -> None:
    assert next_review(RetentionClass.SIGNAL, today, last) <= last


@pytest.mark.parametrize(
    ("last", "again"), [(date(2027, 11, 18), date(2027, 2, 16)), (date(2027, 2, 16), date(2027, 2, 16)), (RECORDED, RECORDED)]
)
def test_who_keeps_it_looks_again_after_ninety_days_or_on_the_last_day(last: date, again: date) -> None:
    assert next_review(RetentionClass.SIGNAL, RECORDED, last) == again


def test_an_own_period_says_that_it_was_adopted() -> None:
    own = Term(timedelta(days=60), timedelta(days=180), "eigen termijn, vastgesteld")
    assert own_term(RetentionClass.SIGNAL, "60/180") == own


@pytest.mark.parametrize(
    ("review", "erase", "allowed"),
    [
        (0, 10, False),
        (-1, 10, False),
        (1, 10, True),
        (9, 10, True),
        (10, 10, False),
        (11, 10, False),
        (90, 365, True),
        (91, 365, False),
        (90, 366, False),
    ],
)
def test_an_organisation_keeps_shorter_and_looks_before_it_goes(review: int, erase: int, allowed: bool) -> None:
    assert bool(may_adopt(RetentionClass.SIGNAL, Term(timedelta(days=review), timedelta(days=erase)))) is allowed


@pytest.mark.parametrize(("today", "due"), [(date(2027, 11, 30), False), (date(2027, 12, 1), True)])
def test_a_months_key_goes_after_its_very_last_record(today: date, due: bool) -> None:
    assert month_is_due("2026-11.2", TERMS[RetentionClass.SIGNAL], today) is due


def test_the_reporter_hears_back_within_fourteen_days() -> None:
    assert promised_on(RECORDED) == date(2026, 12, 2)


def test_the_promise_is_kept_long_before_the_signal_goes() -> None:
    assert RECORDED < acknowledged_by(RECORDED) < promised_on(RECORDED) < RECORDED + TERMS[RetentionClass.SIGNAL].review_after
