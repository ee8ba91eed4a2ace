"""Made-up requests against the real server, as every role: never an error of ours, and never a way in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.web.forms.maintain import MemberForm
from puzzelstuk.web.forms.signal import SignalForm
from tests.attacks.server import serving
from tests.committed import Committed
from tests.fuzz.description import description, forms_of
from tests.fuzz.storm import Storm
from tests.matrix.cells import addresses
from tests.matrix.expectations import expectations
from tests.matrix.town import build

pytestmark = pytest.mark.slow
# A few that together reach every kind of screen; all of them are in the long part.
SHORT = [
    ("melder", "post /signaal/nieuw"),
    ("melder", "post /signaal/{signal_id}/aanvullen"),
    ("contactpersoon", "post /werklijst/{signal_id}/status"),
    ("functioneel_beheer", "post /beheer/leden"),
    ("functioneel_beheer", "post /beheer/functies"),
    ("fg", "get /werklijst/{signal_id}"),
    ("anoniem", "post /inloggen"),
    ("technisch_beheer", "get /mijn-signalen"),
]


@pytest.fixture(scope="module")
def storm(
    cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Storm]:
    town = build(Committed(cluster, "test_storm", django_db_blocker))
    log: Path = tmp_path_factory.mktemp("log") / "server.log"
    with serving(cluster, "test_storm", log) as (address, _):
        yield Storm(town, address, expectations())
        assert "fout " not in log.read_text(errors="replace")


@pytest.mark.parametrize(("role", "operation"), SHORT)
def test_made_up_requests_meet_no_error_of_ours(storm: Storm, role: str, operation: str) -> None:
    before = storm.sent
    storm.blow(role, operation, 24)
    assert storm.sent > before
    assert storm.faults == []


def test_every_role_meets_every_operation(storm: Storm) -> None:
    operations = list(storm.operations())
    assert len(operations) == len(set(operations)) > 400
    assert set(SHORT) <= set(operations)


@pytest.mark.parametrize(("route", "form"), [("signaal/nieuw", SignalForm), ("beheer/leden", MemberForm)])
def test_the_description_finds_the_form_of_a_screen(route: str, form: type) -> None:
    view: URLPattern = addresses()[route]
    assert form in forms_of(view)


def test_the_description_has_every_field_of_a_form(town_signals: list[str]) -> None:
    post = description(expectations(), town_signals)["paths"]["/signaal/nieuw"]["post"]
    fields = post["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"]["properties"]
    assert set(fields) >= {"zag", "hoorde", "denk", "kenmerk", "client_id"}


@pytest.fixture
def town_signals() -> list[str]:
    return ["5e2d0000-0000-4000-8000-000000000000"]


def test_a_fault_is_found(storm: Storm, monkeypatch: pytest.MonkeyPatch) -> None:
    """The detector on a screen that answers who has nothing there: as if Anne's work list were shut for nobody."""
    hunting = Storm(storm.town, storm.address, storm.expectations)
    monkeypatch.setattr(hunting, "_shut", lambda role, operation: True)
    hunting.blow("fg", "get /herkennen", 4)
    assert hunting.faults
