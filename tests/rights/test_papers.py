"""What an organisation needs on paper, and the page for everyone."""

import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from puzzelstuk.flows.handling import handle
from puzzelstuk.flows.rights import breach as rights_breach
from puzzelstuk.flows.rights.breach import BreachReport, Suspected
from puzzelstuk.guidance.documents import EXAMPLE, documents
from puzzelstuk.policy.processing import PROCESSINGS
from tests.rights.people import wil_records
from tests.world import WEDNESDAY, signed_in, viewer

pytestmark = pytest.mark.django_db


def report(**about: object) -> BreachReport:
    today = timezone.localdate()
    known: dict[str, object] = {
        "first": WEDNESDAY.date() - timedelta(1),
        "last": max(today, WEDNESDAY.date()),
        "known_at": WEDNESDAY,
    }
    made = rights_breach.report(Suspected(**(known | about)), by=viewer("anne"), at=WEDNESDAY)  # type: ignore[arg-type]
    assert made is not None
    return made


def nora_reads() -> uuid.UUID:
    signal = wil_records()
    assert handle.read(signal, by=viewer("nora"), at=WEDNESDAY)
    return signal


@pytest.mark.parametrize("about", ["email", "role", "signal"])
def test_a_breach_report_tells_who_saw_what_and_how_many_people(about: str) -> None:
    signal = nora_reads()
    chosen = {"email": "nora@veenstad.example", "role": "vik", "signal": signal}[about]
    made = report(**{about: chosen})
    assert "Nora Visser" in made.accounts
    assert (made.signals, made.people) == (1, 1)
    assert made.organisations == ["Gemeente Veenstad"]


def test_a_breach_report_has_the_clock_of_72_hours() -> None:
    assert report(role="vik").report_by == WEDNESDAY + timedelta(hours=72)


def test_a_breach_report_about_somebody_else_is_empty() -> None:
    nora_reads()
    assert report(email="joke@veenstad.example").seen == []


def test_a_breach_report_never_names_who_reported() -> None:
    nora_reads()
    assert "Wil Brandsma" not in str(report(role="vik"))


@pytest.mark.parametrize("slug", ["roos", "ellen", "nora", "tom"])
def test_only_the_privacy_officer_draws_it_up(slug: str) -> None:
    assert (
        rights_breach.report(Suspected(WEDNESDAY.date(), WEDNESDAY.date(), WEDNESDAY, role="vik"), by=viewer(slug), at=WEDNESDAY)
        is None
    )


@pytest.mark.parametrize("name", ["verwerkingsregister", "dpia", "algoritmeregister"])
def test_every_model_says_that_it_is_an_example(name: str) -> None:
    page = signed_in("anne").get(f"/modellen/{name}")
    assert EXAMPLE in page.content.decode()
    assert EXAMPLE in signed_in("roos").get(f"/modellen/{name}/bestand").content.decode()


def test_the_register_holds_every_processing_of_the_log() -> None:
    text = documents()["verwerkingsregister"].as_markdown()
    assert [one.name for one in PROCESSINGS.values() if one.name not in text] == []


def test_no_cell_breaks_a_table() -> None:
    rows = [line for line in documents()["dpia"].as_markdown().splitlines() if line.startswith("|")]
    assert {line.count("|") for line in rows} <= {3, 4, 5, 7}


def test_the_page_for_everyone_is_kept_and_sets_no_cookie() -> None:
    page = Client().get("/wat-wij-doen")
    assert (page.status_code, page["Cache-Control"], dict(page.cookies)) == (200, "public, max-age=3600", {})
    assert page.content == signed_in("nora").get("/wat-wij-doen").content


def test_the_page_for_everyone_names_where_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings.CONFIGURATION, "privacy_contact", "privacy@veenstad.example")
    assert "privacy@veenstad.example" in Client().get("/wat-wij-doen").content.decode()
