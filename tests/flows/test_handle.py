"""The contact person: a work list by promised date, a signal to read, a status to give."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from puzzelstuk.access.grants import Permission, grant
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.handling.handle import read, status, waiting
from puzzelstuk.flows.reporting.follow import enrich
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.selectors import HANDLING
from puzzelstuk.signals.states import State
from tests.world import SEEN_AT_SCHOOL, WEDNESDAY, function, recorded_by, viewer

pytestmark = pytest.mark.django_db
NAMED = Piece(
    source_task="wonen",
    observation=Observation(saw="Busjes voor de deur."),
    mentions=(MentionText(MentionKind.VEHICLE, {"plate": "GV-123-K"}),),
)


def test_the_work_list_stands_in_order_of_the_promised_date(app_role: None) -> None:
    third, first, second = (recorded_by("samira", at=WEDNESDAY - timedelta(days=days)) for days in (1, 9, 5))
    assert [one.id for one in waiting(viewer("joke"), WEDNESDAY)] == [first, second, third]


def test_a_closed_signal_is_off_the_list(app_role: None) -> None:
    closed, waits = recorded_by("samira"), recorded_by("samira")
    for given in (State.SEEN, State.CLOSED):
        assert status(closed, given, by=viewer("joke"), at=WEDNESDAY)
    assert [one.id for one in waiting(viewer("joke"), WEDNESDAY)] == [waits]


def test_the_deputy_has_the_same_list(app_role: None) -> None:
    signal_id = recorded_by("samira")
    assert [one.id for one in waiting(viewer("bilal"), WEDNESDAY)] == [signal_id]


@pytest.mark.parametrize("other", ["marit", "greet", "nora"])
def test_another_organisations_contact_person_sees_nothing(app_role: None, other: str) -> None:
    signal_id = recorded_by("samira")
    assert waiting(viewer(other), WEDNESDAY) == []
    assert read(signal_id, by=viewer(other), at=WEDNESDAY) is None
    assert not status(signal_id, State.SEEN, by=viewer(other), at=WEDNESDAY)


@pytest.mark.parametrize("other", ["samira", "chris", "tom", "anne"])
def test_who_handles_no_signals_has_no_list(app_role: None, other: str) -> None:
    signal_id = recorded_by("samira")
    assert waiting(viewer(other), WEDNESDAY) == []
    assert read(signal_id, by=viewer(other), at=WEDNESDAY) is None
    assert not status(signal_id, State.SEEN, by=viewer(other), at=WEDNESDAY)


def test_what_may_not_be_seen_is_refused_in_the_words_for_what_is_not_there(app_role: None) -> None:
    signal_id = recorded_by("samira")
    refusals = [status(one, State.SEEN, by=viewer("marit"), at=WEDNESDAY) for one in (signal_id, uuid.uuid4())]
    assert refusals[0] == refusals[1]


def test_the_contact_person_reads_what_was_written(app_role: None) -> None:
    opened = read(recorded_by("samira"), by=viewer("joke"), at=WEDNESDAY)
    assert opened is not None
    assert (opened.observation.saw, opened.observation.indicators) == (SEEN_AT_SCHOOL, ("JA3",))


@pytest.mark.parametrize(("reporter", "handler"), [("samira", "joke"), ("chris", "marit"), ("henk", "greet")])
def test_the_contact_person_brings_a_signal_to_its_end(app_role: None, reporter: str, handler: str) -> None:
    signal_id = recorded_by(reporter)
    for given in (State.SEEN, State.IN_HAND, State.MORE_WANTED, State.CLOSED):
        assert status(signal_id, given, by=viewer(handler), at=WEDNESDAY)
    opened = read(signal_id, by=viewer(handler), at=WEDNESDAY)
    assert opened is not None
    assert opened.signal.state == State.CLOSED


@pytest.mark.parametrize("given", [State.RECORDED, State.IN_HAND, State.CLOSED])
def test_a_status_that_may_not_follow_is_refused_and_changes_nothing(app_role: None, given: State) -> None:
    signal_id = recorded_by("samira")
    assert not status(signal_id, given, by=viewer("joke"), at=WEDNESDAY)
    assert [one.state for one in waiting(viewer("joke"), WEDNESDAY)] == [State.RECORDED]


def test_after_the_last_day_a_signal_does_not_exist_for_its_handler(app_role: None) -> None:
    signal_id = recorded_by("samira", at=timezone.localtime() - timedelta(days=366))
    assert read(signal_id, by=viewer("joke"), at=timezone.localtime()) is None


def test_a_role_that_was_taken_away_takes_the_list_with_it(app_role: None) -> None:
    recorded_by("samira")
    joke = viewer("joke")
    assert waiting(replace(joke, receivers=frozenset()), WEDNESDAY) == []
    assert waiting(replace(joke, roles=viewer("samira").roles), WEDNESDAY) == []


def test_who_may_see_a_few_fields_gets_no_mention_and_no_addition() -> None:
    signal_id = recorded_by("henk", piece=NAMED)
    enrich(signal_id, [(ObservationKind.SEEN, "Weer op vrijdag.")], by=viewer("henk"), at=WEDNESDAY)
    with looking_as(viewer("greet")):
        few = [Permission(function("Tweede contactpersoon signalen", "welzijn").id, ("saw",), HANDLING, "proef")]
        grant(signal_id, viewer("greet").organisation, few, starts=WEDNESDAY.date(), ends=WEDNESDAY.date() + timedelta(days=9))
    opened = read(signal_id, by=viewer("bilal"), at=WEDNESDAY)
    assert opened
    assert (opened.observation.saw, opened.mentions, opened.additions) == ("Busjes voor de deur.", (), ())
