"""How long something is kept, by date: a clock test for each class."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.policy.promises import ACKNOWLEDGE_WITHIN, FEEDBACK_WITHIN, promised_on
from puzzelstuk.policy.retention import TERMS, RetentionClass, erase_on, review_on

RECORDED = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("kind", "review", "erase"),
    [
        (RetentionClass.SIGNAL, date(2027, 2, 16), date(2027, 11, 18)),
        (RetentionClass.PLACE, date(2027, 11, 18), date(2031, 11, 17)),
        (RetentionClass.REPORTER, date(2027, 2, 16), date(2027, 11, 18)),
        (RetentionClass.AUDIT, date(2029, 11, 17), date(2031, 11, 17)),
        (RetentionClass.ORGANISATION, date(2027, 11, 18), date(2033, 11, 16)),
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


def test_the_reporter_is_kept_exactly_as_long_as_the_signal() -> None:
    assert erase_on(RetentionClass.REPORTER, RECORDED) == erase_on(RetentionClass.SIGNAL, RECORDED)


def test_the_reporter_hears_back_within_fourteen_days() -> None:
    assert promised_on(RECORDED) == date(2026, 12, 2)


def test_the_promise_is_kept_long_before_the_signal_goes() -> None:
    assert ACKNOWLEDGE_WITHIN < FEEDBACK_WITHIN < TERMS[RetentionClass.SIGNAL].review_after
