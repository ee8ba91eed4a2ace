"""The way a signal went, as its reporter sees it."""

from datetime import timedelta

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.feedback.selectors import Progress, Stage, progress
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


def in_words(stage: Stage) -> str:
    """ "now Gezien +1": what the picture says, with the days since it was recorded."""
    days = f" +{(stage.when - WEDNESDAY.date()).days}" if stage.when else ""
    return f"{stage.phase} {stage.title}{days}"


@pytest.mark.parametrize(
    ("given", "stages"),
    [
        ((), ["now Vastgelegd +0", "todo Gezien", "todo Opgepakt", "todo Afgesloten"]),
        ((State.SEEN,), ["done Vastgelegd +0", "now Gezien +1", "todo Opgepakt", "todo Afgesloten"]),
        ((State.SEEN, State.IN_HAND), ["done Vastgelegd +0", "done Gezien +1", "now Opgepakt +2", "todo Afgesloten"]),
        ((State.SEEN, State.MORE_WANTED), ["done Vastgelegd +0", "done Gezien +1", "now Vraag aan jou +2", "todo Afgesloten"]),
        ((State.SEEN, State.CLOSED), ["done Vastgelegd +0", "done Gezien +1", "now Afgesloten +2"]),
        (
            (State.SEEN, State.IN_HAND, State.MORE_WANTED, State.IN_HAND, State.CLOSED),
            ["done Vastgelegd +0", "done Gezien +1", "done Opgepakt +4", "now Afgesloten +5"],
        ),
    ],
)
def test_the_picture_shows_what_is_done_what_is_now_and_what_is_later(
    app_role: None, given: tuple[State, ...], stages: list[str]
) -> None:
    assert [in_words(one) for one in after(*given).stages] == stages


def test_many_signals_take_one_query(app_role: None, django_assert_num_queries: object) -> None:
    ids = [recorded_by("samira") for _ in range(5)]
    with looking_as(viewer("joke")):
        signals = list(Signal.objects.filter(id__in=ids))
        with django_assert_num_queries(1):  # type: ignore[operator]
            assert len(progress(signals)) == 5
