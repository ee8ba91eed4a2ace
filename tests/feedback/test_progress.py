"""The way a signal went, as its reporter sees it."""

from datetime import timedelta

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.feedback.selectors import Progress, progress
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State
from tests.world import WEDNESDAY, recorded_by, viewer

pytestmark = pytest.mark.django_db


def after(*statuses: State) -> Progress:
    """Samira's view after Joke gave these, one a day."""
    signal_id = recorded_by("samira")
    with looking_as(viewer("joke")):
        signal = Signal.objects.get(id=signal_id)
        for day, one in enumerate(statuses, start=1):
            assert give_status(signal, one, today=WEDNESDAY.date() + timedelta(days=day))
        return progress([signal])[0]


@pytest.mark.parametrize(
    ("given", "stages"),
    [
        ((), ["now Vastgelegd 18", "todo Gezien", "todo Opgepakt", "todo Afgesloten"]),
        ((State.SEEN,), ["done Vastgelegd 18", "now Gezien 19", "todo Opgepakt", "todo Afgesloten"]),
        ((State.SEEN, State.IN_HAND), ["done Vastgelegd 18", "done Gezien 19", "now Opgepakt 20", "todo Afgesloten"]),
        ((State.SEEN, State.MORE_WANTED), ["done Vastgelegd 18", "done Gezien 19", "now Vraag aan jou 20", "todo Afgesloten"]),
        ((State.SEEN, State.CLOSED), ["done Vastgelegd 18", "done Gezien 19", "now Afgesloten 20"]),
        (
            (State.SEEN, State.IN_HAND, State.MORE_WANTED, State.IN_HAND, State.CLOSED),
            ["done Vastgelegd 18", "done Gezien 19", "done Opgepakt 22", "now Afgesloten 23"],
        ),
    ],
)
def test_the_picture_shows_what_is_done_what_is_now_and_what_is_later(
    app_role: None, given: tuple[State, ...], stages: list[str]
) -> None:
    shown = [f"{one.phase} {one.title} {one.when.day if one.when else ''}".strip() for one in after(*given).stages]
    assert shown == stages


def test_many_signals_take_one_query(app_role: None, django_assert_num_queries: object) -> None:
    ids = [recorded_by("samira") for _ in range(5)]
    with looking_as(viewer("joke")):
        signals = list(Signal.objects.filter(id__in=ids))
        with django_assert_num_queries(1):  # type: ignore[operator]
            assert len(progress(signals)) == 5
