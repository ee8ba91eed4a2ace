"""The database alone: a tap of a reporter and a signal that is stuck are seen by who they are for, whatever words are sent."""

import uuid

import pytest

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.feedback.models import Escalation, Reaction
from puzzelstuk.flows.handling.escalate import escalate
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.reporting.react import react
from puzzelstuk.policy.reactions import ReactionKind
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.world import recorded_by, viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def stuck(app_role: None) -> uuid.UUID:
    """A signal of Samira that Joke read and that is stuck; Samira feels unsafe."""
    signal = recorded_by("samira", at=now())
    assert status(signal, State.SEEN, by=viewer("joke"), at=now())
    assert escalate(signal, "niemand pakt het op", "", by=viewer("joke"), at=now()).decision
    assert react(signal, ReactionKind.UNSAFE, by=viewer("samira"), at=now()).decision
    return signal


def rows(by: Viewer) -> tuple[int, int]:
    """Taps and stuck signals that this person's connection shows."""
    with looking_as(by):
        return Reaction.objects.count(), Escalation.objects.count()


def test_the_handler_sees_both(stuck: uuid.UUID) -> None:
    assert rows(viewer("joke")) == (1, 1)


def test_the_adviser_who_was_told_sees_the_tap_alone(stuck: uuid.UUID) -> None:
    assert rows(viewer("hanneke")) == (1, 0)


@pytest.mark.parametrize("who", ["samira", "chris", "marit", "tom", "anne", "nora"])
def test_for_nobody_else_there_is_a_row(stuck: uuid.UUID, who: str) -> None:
    assert rows(viewer(who)) == (0, 0)
