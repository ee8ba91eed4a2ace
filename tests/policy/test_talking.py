"""When a text without a name may go, as a truth table."""

import pytest

from puzzelstuk.policy.talking import MOST_AT_ONCE, may_ask, may_go


@pytest.mark.parametrize("looked", [True, False])
@pytest.mark.parametrize("open_places", [0, 1, 7])
@pytest.mark.parametrize("promised", [True, False])
def test_only_with_a_look_nothing_open_and_a_promise(*, looked: bool, open_places: int, promised: bool) -> None:
    assert bool(may_go(looked=looked, open_places=open_places, promised=promised)) is (looked and not open_places and promised)


@pytest.mark.parametrize(("waiting", "allowed"), [(0, True), (MOST_AT_ONCE - 1, True), (MOST_AT_ONCE, False)])
def test_a_talk_is_no_stream(waiting: int, allowed: bool) -> None:
    assert bool(may_ask(waiting)) is allowed


def test_every_refusal_says_what_to_do_and_names_its_rule() -> None:
    refusals = [may_go(looked=False, open_places=0, promised=True), may_go(looked=True, open_places=1, promised=True), may_ask(99)]
    assert all(one.reason.endswith(".") and one.rule for one in refusals)
