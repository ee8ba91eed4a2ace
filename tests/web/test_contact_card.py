"""The card to leave behind: neutral, and what is filled in is kept nowhere."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.organisations.models import Organisation
from tests.web.page import read
from tests.web.sending import send
from tests.world import signed_in


def card(**filled: str) -> str:
    page = read(send(signed_in("samira"), "/contactkaartje", filled))
    return next(one.text for one in page.all("div", **{"class": "kaartje"}))


def test_the_card_names_no_organisation_no_subject_and_no_person() -> None:
    words = card().lower()
    for one in (*Organisation.objects.values_list("name", flat=True), *(one.name for one in catalogue().phenomena.values())):
        assert one.lower() not in words
    for word in ("signaal", "melding", "puzzelstuk", "samira", "welzijn", "gemeente", "politie"):
        assert word not in words


def test_what_is_filled_in_stands_on_the_card() -> None:
    words = card(naam="Sam", nummer="06 00000000")
    assert "Sam" in words
    assert "06 00000000" in words


def test_a_name_never_stands_in_an_address() -> None:
    forms = list(read(signed_in("samira").get("/contactkaartje")).all("form", action="/contactkaartje"))
    assert [one.attributes["method"] for one in forms] == ["post"]
    assert "Sam" not in signed_in("samira").get("/contactkaartje", {"naam": "Sam"}).content.decode().split("</header>")[1]


def test_a_long_name_is_cut_to_fit() -> None:
    assert "a" * 31 not in card(naam="a" * 500)


def test_filling_in_only_reads_from_the_database() -> None:
    samira = signed_in("samira")
    with CaptureQueriesContext(connection) as asked:
        send(samira, "/contactkaartje", {"naam": "Sam", "nummer": "06 00000000"})
    assert {one["sql"].split()[0] for one in asked.captured_queries} == {"SELECT"}
