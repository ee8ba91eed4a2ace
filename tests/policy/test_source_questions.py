"""When a source may be asked, and when its answer can be read."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.source_questions import (
    CAP_A_DAY,
    FOLLOWING,
    READ_ON_WEEKDAY,
    Bit,
    Wish,
    bit,
    may_ask,
    may_go_on,
    may_stop,
    moments,
    shown_on,
)

DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))
CAR = frozenset({MentionKind.VEHICLE})


@given(asked=DAYS)
def test_answers_are_read_on_one_weekday_at_least_three_days_later(asked: date) -> None:
    when = moments(asked)
    assert when.first.weekday() == when.last.weekday() == READ_ON_WEEKDAY
    assert timedelta(days=3) <= when.first - asked < timedelta(days=10)


@given(asked=DAYS, after=st.integers(0, 40))
def test_no_answer_can_be_read_on_the_day_it_is_given(asked: date, after: int) -> None:
    when, day = moments(asked), asked + timedelta(days=after)
    assert shown_on(day, when) in {when.first, when.last, None}
    assert (shown_on(day, when) or day + timedelta(days=1)) > day


@given(asked=DAYS, after=st.integers(0, 40))
def test_without_an_answer_it_never_becomes_known(asked: date, after: int) -> None:
    assert bit(asked + timedelta(days=after), moments(asked), None) in {Bit.WAITING, Bit.AGAIN, Bit.SILENT}


@given(asked=DAYS, answered=st.integers(0, 30), known=st.booleans())
def test_day_after_day_a_desk_reads_what_may_follow(asked: date, answered: int, known: bool) -> None:
    when = moments(asked)
    read_from = shown_on(asked + timedelta(days=answered), when)
    days = [asked + timedelta(days=number) for number in range(30)]
    read = [bit(day, when, known if read_from and read_from <= day else None) for day in days]
    assert read[0] is Bit.WAITING
    assert all(after is before or after in FOLLOWING[before] for before, after in pairwise(read))


@pytest.mark.parametrize(
    ("changed", "allowed"),
    [
        ({}, True),
        ({"kind": MentionKind.PERSON}, False),
        ({"allowed": frozenset()}, False),
        ({"asked_before": True}, False),
        ({"asked_today": CAP_A_DAY - 1}, True),
        ({"asked_today": CAP_A_DAY}, False),
    ],
)
def test_asking_is_for_one_mark_once_and_not_often(changed: dict[str, object], allowed: bool) -> None:
    known: dict[str, object] = {"kind": MentionKind.VEHICLE, "allowed": CAR, "asked_today": 0, "asked_before": False}
    assert bool(may_ask(Wish(**(known | changed)))) is allowed  # type: ignore[arg-type]


@given(bits=st.lists(st.sampled_from(Bit)))
def test_only_a_hit_leads_on(bits: list[Bit]) -> None:
    assert bool(may_go_on(bits)) is (Bit.KNOWN in bits)


@pytest.mark.parametrize(("bits", "allowed"), [([], True), ([Bit.NOT_KNOWN], True), ([Bit.SILENT], True), ([Bit.WAITING], False)])
def test_nobody_stops_while_an_answer_is_still_to_be_read(bits: list[Bit], allowed: bool) -> None:
    assert bool(may_stop(bits)) is allowed
