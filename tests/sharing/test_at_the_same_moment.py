"""Two people in two browsers at the same moment: whoever comes second sees what the first did."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from time import sleep

import pytest
from django.db import transaction

from puzzelstuk.flows.handling.escalate import escalate
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.reporting.react import react
from puzzelstuk.flows.sharing.decide import decide, withdraw
from puzzelstuk.policy.reactions import ReactionKind
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.committed import Committed
from tests.sharing.conftest import Scene, seen
from tests.world import recorded_by, viewer

WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'"
Did = Callable[[], object]


def second_while_first(committed: Committed, first: Did, second: Did) -> object:
    """What the second came to, begun while the first was done and not yet committed."""

    def elsewhere() -> object:
        with committed.role():
            return second()

    with ThreadPoolExecutor(1) as pool:
        with committed.role(), transaction.atomic():
            first()
            later = pool.submit(elsewhere)
            _until_it_waits(committed, later)
        return later.result(timeout=60)


def _until_it_waits(committed: Committed, later: "Future[object]") -> None:
    for _ in count():
        if later.done() or committed.rows(WAITING, committed.name) != [(0,)]:
            return
        sleep(0.02)


@pytest.fixture
def scene_kept(committed: Committed) -> Scene:
    with committed.role():
        return Scene(seen(recorded_by("samira", at=now()), "joke"))


def test_what_is_closed_while_a_colleague_agrees_is_not_given(committed: Committed, scene_kept: Scene) -> None:
    with committed.role():
        share = scene_kept.proposed()
        bilal, joke, at = viewer("bilal"), viewer("joke"), scene_kept.at
    closes = lambda: status(scene_kept.signal, State.CLOSED, by=joke, at=at)  # noqa: E731
    assert not second_while_first(committed, closes, lambda: decide(share.id, agreed=True, by=bilal, at=at))
    assert committed.rows("SELECT state FROM sharing_share") == [("voorgesteld",)]


def test_what_is_taken_back_while_a_colleague_agrees_is_not_given(committed: Committed, scene_kept: Scene) -> None:
    with committed.role():
        share = scene_kept.proposed()
        bilal, joke, at = viewer("bilal"), viewer("joke"), scene_kept.at
    takes_back = lambda: withdraw(share.id, by=joke, at=at)  # noqa: E731
    assert not second_while_first(committed, takes_back, lambda: decide(share.id, agreed=True, by=bilal, at=at))
    assert committed.count("access_grant") == committed.rows("SELECT count(*) FROM access_grant WHERE purpose <> 'gedeeld'")[0][0]


def test_two_taps_at_once_are_one_reaction_and_one_escalation(committed: Committed, scene_kept: Scene) -> None:
    with committed.role():
        samira, joke, bilal, at = viewer("samira"), viewer("joke"), viewer("bilal"), scene_kept.at
    taps: list[Did] = [
        lambda: react(scene_kept.signal, ReactionKind.UNSAFE, by=samira, at=at),
        lambda: react(scene_kept.signal, ReactionKind.UNSAFE, by=samira, at=at),
        lambda: escalate(scene_kept.signal, "niemand pakt het op", "", by=joke, at=at),
        lambda: escalate(scene_kept.signal, "niemand pakt het op", "", by=bilal, at=at),
    ]
    second_while_first(committed, taps[0], taps[1])
    second_while_first(committed, taps[2], taps[3])
    assert (committed.count("feedback_reaction"), committed.count("feedback_escalation")) == (1, 1)
