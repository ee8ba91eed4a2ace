"""What a reporter hears: a closed list, from which the state alone chooses."""

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.feedback.models import Step
from puzzelstuk.feedback.selectors import progress
from puzzelstuk.feedback.statuses import GIVEN_BY_HANDLER, STATUSES
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State
from tests.world import WEDNESDAY, recorded_by, viewer

TODAY = WEDNESDAY.date()
TELLS_TOO_MUCH = ("bekend", "treffer", "koppel", "verdacht", "politie", "overleg", "plan", "al eerder", "zaak", "dossier")


def samiras_signal() -> Signal:
    signal_id = recorded_by("samira")
    with looking_as(viewer("joke")):
        return Signal.objects.get(id=signal_id)


def test_every_state_has_a_title_and_a_sentence() -> None:
    assert set(STATUSES) == set(State)
    assert all(one.title and one.sentence.endswith(".") for one in STATUSES.values())


@pytest.mark.parametrize("word", TELLS_TOO_MUCH)
def test_no_sentence_can_tell_what_was_found(word: str) -> None:
    assert not [one.sentence for one in STATUSES.values() if word in f"{one.title} {one.sentence}".lower()]


def test_a_handler_gives_every_status_but_the_first_and_the_one_that_only_time_gives() -> None:
    assert set(GIVEN_BY_HANDLER) == set(State) - {State.RECORDED, State.LAPSED}


@pytest.mark.django_db
@pytest.mark.parametrize("state", State)
def test_the_sentence_depends_on_the_state_and_on_nothing_else(app_role: None, state: State) -> None:
    plain = samiras_signal()
    plain.state = state
    other = replace_fields(plain, kind="plek", phenomena=["mensenhandel"], earner_behind="ja", area="BU99010101", gut_feeling=True)
    with looking_as(viewer("joke")):
        shown = progress([plain, other])
    assert shown[0].status == shown[1].status == STATUSES[state]


def replace_fields(signal: Signal, **values: object) -> Signal:
    copy = Signal(**{field.attname: getattr(signal, field.attname) for field in Signal._meta.concrete_fields})
    for name, value in values.items():
        setattr(copy, name, value)
    return copy


@pytest.mark.django_db
def test_a_status_that_was_given_is_noted_with_its_day(app_role: None) -> None:
    signal = samiras_signal()
    with looking_as(viewer("joke")):
        assert give_status(signal, State.SEEN, today=TODAY)
        assert list(Step.objects.values_list("status", "given_on", "retention")) == [("gezien", TODAY, "signaal")]


@pytest.mark.django_db
def test_a_refused_status_is_not_noted(app_role: None) -> None:
    signal = samiras_signal()
    with looking_as(viewer("joke")):
        assert not give_status(signal, State.CLOSED, today=TODAY)
        assert not Step.objects.exists()


@pytest.mark.django_db
def test_another_handler_was_first_and_the_second_is_told(app_role: None) -> None:
    signal = samiras_signal()
    late = replace_fields(signal)
    with looking_as(viewer("joke")):
        assert give_status(signal, State.SEEN, today=TODAY)
        refused = give_status(late, State.SEEN, today=TODAY)
        assert (bool(refused), "opnieuw" in refused.reason) == (False, True)
        assert Step.objects.count() == 1
