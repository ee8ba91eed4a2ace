"""Where a signal can stand: every state has an owner and a way out, and every way ends."""

import psycopg
import pytest
from django.db import ProgrammingError, connection

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.feedback.statuses import GIVEN_BY_HANDLER
from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.signals.actions import move
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import ENDED, OWNER, TRANSITIONS, State, may_follow
from tests.committed import Committed
from tests.world import recorded_by, viewer

TABLE = """
            vastgelegd gezien opgepakt vraag afgesloten verlopen
vastgelegd  -          ja     -        -     -          ja
gezien      -          -      ja       ja    ja         ja
opgepakt    -          -      -        ja    ja         ja
vraag       -          -      ja       -     ja         ja
afgesloten  -          -      -        -     -          -
verlopen    -          -      -        -     -          -
"""
COLUMNS, *ROWS = [line.split() for line in TABLE.strip().splitlines()]
CELLS = [(State(one), State(next_), word == "ja") for one, *words in ROWS for next_, word in zip(COLUMNS, words, strict=True)]


def reached_from(state: State) -> set[State]:
    """Every state one can come to."""
    found, ahead = set(), {state}
    while ahead:
        found |= ahead
        ahead = {further for one in ahead for further in TRANSITIONS[one]} - found
    return found


def test_the_table_has_every_state_on_both_sides() -> None:
    assert len(CELLS) == len(State) ** 2


@pytest.mark.parametrize(("current", "following", "allowed"), CELLS)
def test_only_what_the_table_says_may_follow(current: State, following: State, allowed: bool) -> None:
    assert may_follow(current, following) is allowed


@pytest.mark.parametrize("state", State)
def test_every_state_has_an_owner_who_can_move_it_on(state: State) -> None:
    moving = Act.SIGNAL_ENRICH if OWNER[state] is Role.REPORTER else Act.SIGNAL_HANDLE
    assert may({OWNER[state]}, moving)


@pytest.mark.parametrize("state", State)
def test_every_state_can_be_reached_and_comes_to_an_end(state: State) -> None:
    assert state in reached_from(State.RECORDED)
    assert reached_from(state) & ENDED


def test_the_ends_are_a_final_answer_or_a_last_day_without_one() -> None:
    assert {state for state in State if not TRANSITIONS[state]} == ENDED


def test_nobody_can_give_the_status_that_only_time_gives() -> None:
    assert State.LAPSED not in GIVEN_BY_HANDLER


@pytest.mark.django_db
def test_of_two_who_move_the_same_signal_the_second_is_told_no(app_role: None) -> None:
    signal_id = recorded_by("samira")
    with looking_as(viewer("joke")):
        first, second = Signal.objects.get(id=signal_id), Signal.objects.get(id=signal_id)
        assert move(first, State.SEEN)
        assert not move(second, State.SEEN)


@pytest.mark.parametrize(
    ("change", "constraint"),
    [("state = 'verdwenen'", "signal_known_state"), ("promised_on = '2020-01-01'", "signal_has_a_promise")],
)
def test_the_database_refuses_an_unknown_state_and_a_promise_in_the_past(
    committed: Committed, change: str, constraint: str
) -> None:
    with committed.role():
        recorded_by("samira")
    with pytest.raises(psycopg.errors.CheckViolation, match=constraint):
        committed.change(f"UPDATE signals_signal SET {change}")


@pytest.mark.parametrize(
    "change", ["promised_on = promised_on + 90", "erase_on = erase_on + 90", "saw = NULL", "organisation = id"]
)
def test_of_a_stored_signal_the_app_changes_nothing_but_its_state(committed: Committed, change: str) -> None:
    with committed.role():
        recorded_by("samira")
        with pytest.raises(ProgrammingError, match="permission denied"), looking_as(viewer("joke")), connection.cursor() as cursor:
            cursor.execute(f"UPDATE signals_signal SET {change}")
