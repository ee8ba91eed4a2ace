"""The ladder: fixed order, a time for each step, and one decision to ask for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.ladder import ASKED_FOR, StepKind, StuckReason, climbs, may_escalate, next_place, read_ladder

STEPS = [{"stap": str(one), "bestemming": str(one), "werkdagen": 2} for one in StepKind]
TODAY = date(2026, 11, 18)


def test_a_ladder_is_climbed_step_by_step_and_ends_with_the_board() -> None:
    ladder = read_ladder(STEPS, "1")
    assert ladder
    places = [next_place(ladder, place) for place in (None, 0, 1, 2, 3)]
    assert places == [0, 1, 2, 3, None]
    assert [ladder.rungs[place].kind for place in places if place is not None] == list(StepKind)


@given(chosen=st.lists(st.sampled_from(range(4)), max_size=6))
def test_only_steps_in_their_order_make_a_ladder(chosen: list[int]) -> None:
    ladder = read_ladder([STEPS[one] for one in chosen], "1")
    assert (ladder is not None) == (bool(chosen) and chosen == sorted(set(chosen)))


@pytest.mark.parametrize("wrong", [{"werkdagen": 0}, {"werkdagen": 11}, {"werkdagen": "?"}, {"stap": "buurvrouw"}])
def test_a_step_without_a_real_time_or_name_makes_no_ladder(wrong: dict[str, object]) -> None:
    assert read_ladder([STEPS[0] | wrong], "1") is None


@pytest.mark.parametrize(
    ("answer_by", "acknowledged", "passed"),
    [
        (date(2026, 11, 17), False, True),
        (TODAY, False, False),
        (date(2026, 11, 17), True, False),
        (date(2026, 11, 19), False, False),
    ],
)
def test_who_does_not_acknowledge_in_time_is_passed_by(answer_by: date, acknowledged: bool, passed: bool) -> None:
    assert climbs(answer_by, acknowledged, TODAY) is passed


def test_every_reason_asks_for_one_decision() -> None:
    assert set(ASKED_FOR) == set(StuckReason)


@pytest.mark.parametrize(
    ("reason", "ended", "open_already", "allowed"),
    [
        ("niemand pakt het op", False, False, True),
        ("zomaar", False, False, False),
        ("niemand pakt het op", True, False, False),
        ("niemand pakt het op", False, True, False),
    ],
)
def test_one_click_with_a_reason_on_what_still_waits(reason: str, ended: bool, open_already: bool, allowed: bool) -> None:
    assert bool(may_escalate(reason, ended=ended, open_already=open_already)) is allowed
