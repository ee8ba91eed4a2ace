"""Recording: one transaction, one handler, and a promise."""

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest

from puzzelstuk.access.grants import visible_ids
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.reporting.record import record
from puzzelstuk.organisations.models import Function
from puzzelstuk.policy.access import Role
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.signals.models import Signal, SignalKind
from puzzelstuk.signals.selectors import HANDLING
from puzzelstuk.signals.states import State
from tests.world import WEDNESDAY, recorded_by, viewer

pytestmark = pytest.mark.django_db

PIECE = Piece(source_task="jongerenwerk", observation=Observation(saw="Elke dag andere dure jassen."))
RECEIVED_BY = [("samira", "joke"), ("chris", "marit"), ("henk", "greet"), ("wil", "nora"), ("fatma", "wouter"), ("joke", "joke")]


@pytest.mark.parametrize(("reporter", "handler"), RECEIVED_BY)
def test_a_signal_goes_to_the_contact_person_of_its_organisation(app_role: None, reporter: str, handler: str) -> None:
    signal_id = recorded_by(reporter)
    with looking_as(viewer(handler)):
        assert list(visible_ids(viewer(handler), WEDNESDAY.date(), HANDLING)) == [signal_id]


@pytest.mark.parametrize("outsider", ["marit", "greet", "nora", "chris", "tom", "anne"])
def test_nobody_outside_the_organisation_can_see_that_it_is_there(app_role: None, outsider: str) -> None:
    recorded_by("samira")
    with looking_as(viewer(outsider)):
        assert not Signal.objects.exists()


def test_a_new_signal_has_its_promise_and_its_dates(app_role: None) -> None:
    signal_id = recorded_by("samira")
    with looking_as(viewer("joke")):
        signal = Signal.objects.get(id=signal_id)
    today = WEDNESDAY.date()
    assert (signal.state, signal.received_on, signal.bucket[:7]) == (State.RECORDED, today, f"{today:%Y-%m}")
    later = [signal.promised_on, signal.review_on, signal.erase_on]
    assert later == [today + timedelta(days=14), today + timedelta(days=90), today + timedelta(days=365)]


@pytest.mark.parametrize("slug", ["anne", "tom"])
@pytest.mark.parametrize("kind", SignalKind)
def test_who_has_no_reporting_role_records_nothing(app_role: None, slug: str, kind: SignalKind) -> None:
    refused = record(replace(PIECE, kind=kind), by=viewer(slug), client_id=uuid.uuid4(), at=WEDNESDAY)
    assert (bool(refused.decision), refused.signal_id) == (False, None)


def test_without_a_contact_person_nothing_is_stored_and_112_is_named(app_role: None) -> None:
    samira = viewer("samira")
    with looking_as(samira):
        Function.objects.filter(organisation_id=samira.organisation).update(receives_signals=False)
    refused = record(PIECE, by=samira, client_id=uuid.uuid4(), at=WEDNESDAY)
    assert (refused.signal_id, "112" in refused.decision.reason) == (None, True)


def test_a_department_without_a_contact_person_uses_the_one_above_it(app_role: None) -> None:
    assert viewer("wil").organisation_name != viewer("nora").organisation_name
    recorded_by("wil")
    with looking_as(viewer("nora")):
        assert Signal.objects.get().organisation == viewer("wil").organisation


def test_the_reporter_is_nowhere_in_the_signal_or_its_grants(app_role: None) -> None:
    signal_id, samira = recorded_by("samira"), viewer("samira")
    with looking_as(viewer("joke")):
        row = Signal.objects.filter(id=signal_id).values().get()
    assert samira.member not in row.values()
    assert Role.REPORTER in samira.roles
