"""No way through any machine of states ends without the reporter being told."""

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.feedback.actions import give_status, lapse
from puzzelstuk.feedback.models import Step
from puzzelstuk.feedback.statuses import STATUSES
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import ENDED, TRANSITIONS, State
from tests.world import WEDNESDAY, recorded_by, viewer

TODAY = WEDNESDAY.date()
Way = tuple[State, ...]


def ways(way: Way = (State.RECORDED,)) -> list[Way]:
    """Every way that visits no step twice, and where it stops."""
    further = sorted(TRANSITIONS[way[-1]] - set(way))
    return [way, *(longer for one in further for longer in ways((*way, one)))]


ENDING = [way for way in ways() if way[-1] in ENDED]


def test_from_everywhere_there_is_an_end() -> None:
    for state in set(State) - ENDED:
        assert any(way[-1] in ENDED and state in way for way in ways()), state


def test_only_a_final_status_stops_a_way() -> None:
    assert {state for state, following in TRANSITIONS.items() if not following} == ENDED
    assert set(STATUSES) >= ENDED


def walk(way: Way) -> list[str]:
    """Go this way as Joke, or as the night that ends it; returns what the reporter was told, in order."""
    signal_id = recorded_by("samira")
    with looking_as(viewer("joke")):
        signal = Signal.objects.get(id=signal_id)
        for one in way[1:]:
            if one is State.LAPSED:
                assert lapse(signal.id, signal.organisation, signal.retention, today=TODAY)
            else:
                assert give_status(signal, one, today=TODAY)
        return list(Step.objects.filter(signal=signal_id).values_list("status", flat=True))


@pytest.mark.django_db
@pytest.mark.parametrize("way", ENDING, ids="-".join)
def test_every_way_that_ends_told_each_of_its_steps_and_the_last(app_role: None, way: Way) -> None:
    assert sorted(walk(way)) == sorted(way[1:])


@pytest.mark.django_db
@pytest.mark.parametrize("way", ENDING, ids="-".join)
def test_after_the_end_nothing_follows_and_nothing_is_told_again(app_role: None, way: Way) -> None:
    walk(way)
    with looking_as(viewer("joke")):
        (signal,) = Signal.objects.all()
        told = Step.objects.count()
        assert not any(give_status(signal, one, today=TODAY) for one in State)
        assert not lapse(signal.id, signal.organisation, signal.retention, today=TODAY)
        assert Step.objects.count() == told
