"""What the reporter does afterwards: sees promise and status and nothing else, adds, takes back."""

import uuid
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from puzzelstuk.access.grants import visible_fields
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.feedback.selectors import Progress, Stage
from puzzelstuk.flows.handling.handle import read, status
from puzzelstuk.flows.reporting.follow import enrich, mine, own_signal, withdraw
from puzzelstuk.reporters import records
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.states import State
from puzzelstuk.vault.installation import store
from tests.world import WEDNESDAY, recorded_by, viewer

pytestmark = pytest.mark.django_db

TODAY = WEDNESDAY.date()
AGAIN = [(ObservationKind.SEEN, "Vandaag weer."), (ObservationKind.HEARD, "Hij moet nog geld betalen.")]


def given(signal_id: uuid.UUID, *statuses: State) -> None:
    for one in statuses:
        assert status(signal_id, one, by=viewer("joke"), at=WEDNESDAY)


def test_a_reporter_sees_their_own_signals_with_promise_and_status(app_role: None) -> None:
    signal_id = recorded_by("samira")
    given(signal_id, State.SEEN)
    (shown,) = mine(viewer("samira"), TODAY)
    assert (shown.signal.id, shown.status.title) == (signal_id, "Gezien")
    assert shown.signal.promised_on == TODAY + timedelta(days=14)


@pytest.mark.parametrize("other", ["joke", "chris", "bilal"])
def test_nobody_else_sees_them_under_mijn_signalen(app_role: None, other: str) -> None:
    signal_id = recorded_by("samira")
    assert mine(viewer(other), TODAY) == []
    assert own_signal(viewer(other), signal_id, WEDNESDAY) is None


def test_a_reporters_grant_opens_no_text(app_role: None) -> None:
    signal_id, samira = recorded_by("samira"), viewer("samira")
    with looking_as(samira):
        (own,) = records.own(samira.member, TODAY)
    holding = samira.holding([own.token])
    with looking_as(holding):
        assert visible_fields(holding, signal_id, TODAY) == {"status", "indicators"}


def test_mijn_signalen_shows_dates_and_a_status_and_nothing_else() -> None:
    assert {one.name for one in fields(Progress)} == {"signal", "status", "stages", "name_given"}
    assert {one.name for one in fields(Stage)} == {"title", "when", "phase"}


def test_answers_are_added_with_their_kind(app_role: None) -> None:
    signal_id = recorded_by("samira")
    assert enrich(signal_id, AGAIN, by=viewer("samira"), at=WEDNESDAY)
    opened = read(signal_id, by=viewer("joke"), at=WEDNESDAY)
    assert opened is not None
    assert {(one.kind, one.text) for one in opened.additions} == {(kind.value, text) for kind, text in AGAIN}


def test_an_answer_to_a_question_brings_the_signal_back_to_the_contact_person(app_role: None) -> None:
    signal_id = recorded_by("samira")
    given(signal_id, State.SEEN, State.MORE_WANTED)
    assert enrich(signal_id, AGAIN, by=viewer("samira"), at=WEDNESDAY)
    (shown,) = mine(viewer("samira"), TODAY)
    assert shown.signal.state == State.IN_HAND


def test_who_now_works_elsewhere_still_follows_adds_and_takes_back(app_role: None) -> None:
    recorded, other = recorded_by("samira"), recorded_by("samira")
    elsewhere = replace(viewer("samira"), organisation=viewer("chris").organisation)
    assert {one.signal.id for one in mine(elsewhere, TODAY)} == {recorded, other}
    assert enrich(recorded, AGAIN, by=elsewhere, at=WEDNESDAY)
    assert withdraw(other, by=elsewhere, at=WEDNESDAY)


def test_nothing_is_added_to_a_closed_signal(app_role: None) -> None:
    signal_id = recorded_by("samira")
    given(signal_id, State.SEEN, State.CLOSED)
    assert not enrich(signal_id, AGAIN, by=viewer("samira"), at=WEDNESDAY)


@pytest.mark.parametrize("other", ["joke", "chris", "anne"])
def test_nobody_adds_to_or_takes_back_anothers_signal(app_role: None, other: str) -> None:
    signal_id = recorded_by("samira")
    assert not enrich(signal_id, AGAIN, by=viewer(other), at=WEDNESDAY)
    assert not withdraw(signal_id, by=viewer(other), at=WEDNESDAY)
    assert own_signal(viewer("samira"), signal_id, WEDNESDAY) is not None


def test_a_signal_of_another_and_one_that_is_not_there_are_refused_alike(app_role: None) -> None:
    theirs = recorded_by("samira")
    assert withdraw(theirs, by=viewer("chris"), at=WEDNESDAY) == withdraw(uuid.uuid4(), by=viewer("chris"), at=WEDNESDAY)
    assert enrich(theirs, AGAIN, by=viewer("chris"), at=WEDNESDAY) == enrich(uuid.uuid4(), AGAIN, by=viewer("chris"), at=WEDNESDAY)


def test_a_signal_nobody_read_can_be_taken_back(app_role: None) -> None:
    signal_id = recorded_by("samira")
    assert withdraw(signal_id, by=viewer("samira"), at=WEDNESDAY)
    assert mine(viewer("samira"), TODAY) == []
    assert read(signal_id, by=viewer("joke"), at=WEDNESDAY) is None


def test_once_it_was_read_taking_back_is_refused_and_everything_stays(app_role: None) -> None:
    signal_id = recorded_by("samira")
    given(signal_id, State.SEEN)
    refused = withdraw(signal_id, by=viewer("samira"), at=WEDNESDAY)
    assert not refused
    assert "Bel" in refused.reason
    assert read(signal_id, by=viewer("joke"), at=WEDNESDAY) is not None


def test_taking_back_twice_is_refused_the_second_time(app_role: None) -> None:
    signal_id = recorded_by("samira")
    assert withdraw(signal_id, by=viewer("samira"), at=WEDNESDAY)
    assert not withdraw(signal_id, by=viewer("samira"), at=WEDNESDAY)


def test_what_was_taken_back_stands_in_the_erasure_ledger_for_a_restore(app_role: None) -> None:
    signal_id = recorded_by("samira")
    (own,) = records.own(viewer("samira").member, TODAY)
    assert withdraw(signal_id, by=viewer("samira"), at=WEDNESDAY)
    signal, reporter = store().ledger.read()[-2:]
    assert (signal.table, signal.row_id, signal.label.split(".")[1:3]) == ("signals_signal", str(signal_id), ["A", "signaal"])
    assert (reporter.table, reporter.row_id, reporter.label) == ("reporters_record", str(own.record), own.key_label)
