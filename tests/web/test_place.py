"""Something at a place: where, when and what kind, and nowhere a field for a person or free text."""

import uuid

import pytest

from puzzelstuk.flows.handling.handle import read as opened
from puzzelstuk.web.requests import now
from tests.web.page import read
from tests.web.sending import place, send
from tests.world import signed_in, viewer


def test_the_page_has_choices_only() -> None:
    page = read(signed_in("samira").get("/plek/nieuw"))
    assert set(page.fields) == {"csrfmiddlewaretoken", "client_id", "buurt", "soort", "dagdeel", "fenomeen"}
    kinds = {one.attributes.get("type") for one in page.all("input")} | {one.tag for one in page.all("textarea")}
    assert kinds == {"hidden", "radio"}


def test_who_knows_the_person_is_sent_to_the_right_screen() -> None:
    assert {"/signaal/nieuw", "/sparren"} <= read(signed_in("samira").get("/plek/nieuw")).links


def test_a_place_is_stored_without_any_text() -> None:
    answer = send(signed_in("samira"), "/plek/nieuw", place(dagdeel="nacht"))
    found = opened(uuid.UUID(answer["Location"].split("/")[2]), by=viewer("joke"), at=now())
    assert found
    signal = found.signal
    assert (signal.kind, signal.area, signal.place_kind, signal.day_part) == ("plek", "BU99010101", "plein", "nacht")
    assert signal.phenomena == ["drugshandel"]
    assert vars(found.observation) == {"saw": "", "heard": "", "thought": "", "indicators": ()}


@pytest.mark.parametrize("extra", ["zag", "denk", "persoon_family", "voertuig_plate", "opmerking"])
def test_words_and_names_that_are_sent_along_are_not_kept(extra: str) -> None:
    answer = send(signed_in("henk"), "/plek/nieuw", place() | {extra: "Jansen uit de Dorpsstraat"})
    found = opened(uuid.UUID(answer["Location"].split("/")[2]), by=viewer("greet"), at=now())
    assert found
    assert "Jansen" not in repr(found)
    assert found.mentions == ()


@pytest.mark.parametrize(("missing", "message"), [
    ("buurt", "Kies een buurt"), ("soort", "Kies wat voor plek"),
])  # fmt: skip
def test_what_is_missing_is_asked_for(missing: str, message: str) -> None:
    answer = send(signed_in("samira"), "/plek/nieuw", place(**{missing: None}))
    assert answer.status_code == 422
    assert read(answer).says(message)


@pytest.mark.parametrize("field", ["dagdeel", "fenomeen"])
def test_the_part_of_day_and_what_it_looks_like_may_be_left_out(field: str) -> None:
    assert send(signed_in("samira"), "/plek/nieuw", place(**{field: None})).status_code == 302


def test_the_next_step_of_a_place_offers_no_field_for_words() -> None:
    samira = signed_in("samira")
    page = read(samira.get(send(samira, "/plek/nieuw", place())["Location"]))
    assert {"Hoe", "Wanneer", "Met wie", "Wat niet"} <= set(page.headings)
    assert "antwoord" not in page.fields


def test_an_answer_that_is_sent_to_a_place_anyway_is_refused() -> None:
    samira = signed_in("samira")
    signal = send(samira, "/plek/nieuw", place())["Location"].split("/")[2]
    answer = send(samira, f"/signaal/{signal}/aanvullen", {"antwoord": "Jansen stond er weer.", "soort": "gezien"})
    assert answer.status_code == 422
    assert read(answer).says("Bij een plek hoort geen tekst")


@pytest.mark.parametrize("slug", ["tom", "anne"])
def test_who_does_not_report_has_no_such_page(slug: str) -> None:
    assert signed_in(slug).get("/plek/nieuw").status_code == 404
