"""The first screen: five ways in, 112 always visible, and nothing stored."""

import pytest
import time_machine
from django.test import Client

from tests.web.page import read
from tests.world import LATE, WEDNESDAY, signed_in

WAYS_IN = ["/acuut", "/thuis-onveilig", "/sparren", "/plek/nieuw", "/signaal/nieuw"]
EVERYONE = ("samira", "joke", "chris", "henk", "wil", "fatma", "nora", "tom", "anne")


@pytest.mark.parametrize("slug", ["samira", "joke", "nora"])
def test_who_reports_has_five_ways_in_danger_first(slug: str) -> None:
    page = read(signed_in(slug).get("/"))
    lanes = [one.attributes["href"] for one in page.all("a") if one.attributes.get("class", "").startswith("lane")]
    assert lanes == WAYS_IN


@pytest.mark.parametrize("slug", ["tom", "anne"])
def test_who_does_not_report_has_no_way_to_record(slug: str) -> None:
    links = read(signed_in(slug).get("/")).links
    assert {"/acuut", "/thuis-onveilig", "/sparren"} <= links
    assert links.isdisjoint({"/plek/nieuw", "/signaal/nieuw"})


@pytest.mark.parametrize("slug", EVERYONE)
def test_everyone_can_call_112_from_every_page(slug: str) -> None:
    client = signed_in(slug)
    for path in ("/", "/wie-is-waarvan", "/herkennen", "/sparren", "/bestaat-niet"):
        assert "tel:112" in read(client.get(path)).links


def test_by_day_the_own_contact_person_is_named() -> None:
    with time_machine.travel(WEDNESDAY):
        page = read(signed_in("samira").get("/"))
    assert page.says("Joke Terpstra")
    assert "tel:0880000012" in page.links


def test_late_in_the_evening_somebody_who_can_be_reached_is_named() -> None:
    with time_machine.travel(LATE):
        page = read(signed_in("samira").get("/"))
    assert page.says("Dienstdoende achterwacht")
    assert "tel:0880000099" in page.links


def test_in_the_evening_the_deputy_who_works_then_is_named() -> None:
    with time_machine.travel(WEDNESDAY.replace(hour=19)):
        assert read(signed_in("samira").get("/")).says("Bilal Amrani")


@pytest.mark.parametrize(("slug", "tabs"), [
    ("samira", {"/mijn-signalen"}), ("joke", {"/mijn-signalen", "/werklijst"}), ("tom", {"/beheer"}), ("anne", set()),
])  # fmt: skip
def test_a_tab_that_is_not_yours_is_not_there(slug: str, tabs: set[str]) -> None:
    links = read(signed_in(slug).get("/")).links
    assert links & {"/mijn-signalen", "/werklijst", "/beheer"} == tabs


def test_the_practice_banner_is_on_every_page() -> None:
    for path in ("/", "/acuut", "/inloggen", "/herkennen"):
        assert read(signed_in("samira").get(path)).says("Oefenomgeving, verzonnen gegevens")


def test_who_is_not_signed_in_is_brought_back_to_where_they_were_going() -> None:
    answer = Client().get("/wie-is-waarvan")
    assert answer["Location"] == "/inloggen?verder=/wie-is-waarvan"
