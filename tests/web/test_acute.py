"""Danger now, an unsafe child or partner, or only wanting to talk: no password before 112, nothing stored."""

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.page import read
from tests.world import LATE, WEDNESDAY, signed_in


def test_danger_needs_no_signing_in_and_no_database() -> None:
    with CaptureQueriesContext(connection) as asked:
        page = read(Client().get("/acuut"))
    assert len(asked.captured_queries) == 0
    assert "tel:112" in page.links
    assert page.says("Er wordt hier niets opgeslagen")


def test_an_unsafe_child_comes_with_the_five_steps_the_kindcheck_and_veilig_thuis() -> None:
    page = read(signed_in("samira").get("/thuis-onveilig"))
    steps = [one for one in page.all("b") if one.text in {"Signalen in kaart", "Overleg", "Gesprek", "Wegen", "Beslissen"}]
    assert len(steps) == 5
    assert "Kindcheck" in page.headings
    assert {"tel:112", "tel:08002000"} <= page.links


def test_talking_it_over_names_somebody_in_the_own_organisation_first() -> None:
    with time_machine.travel(WEDNESDAY):
        page = read(signed_in("chris").get("/sparren"))
    assert page.headings.index("In je eigen organisatie") < page.headings.index("Ook zonder naam")
    assert page.says("Marit Hofstra")
    assert page.says("Vandaag tot 16.30 uur")


def test_talking_it_over_late_names_who_can_be_reached_now() -> None:
    with time_machine.travel(LATE):
        page = read(signed_in("chris").get("/sparren"))
    assert page.says("Nu dicht")
    assert page.says("Nu bereikbaar: Dienstdoende achterwacht")


@pytest.mark.parametrize("path", ["/acuut", "/thuis-onveilig", "/sparren", "/ik-help-zelf"])
def test_these_screens_have_no_field_to_fill_in(path: str) -> None:
    assert read(signed_in("samira").get(path)).fields == {}


@pytest.mark.parametrize("path", ["/thuis-onveilig", "/sparren"])
def test_the_other_two_are_for_who_is_signed_in(path: str) -> None:
    assert Client().get(path).status_code == 302
