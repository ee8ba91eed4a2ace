"""The next step, with and without a signal: hoe, wanneer, met wie, wat niet, and both explanations at one size."""

import pytest
import time_machine

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.web.requests import now
from tests.web.page import Page, read
from tests.world import LATE, WEDNESDAY, recorded_by, signed_in

FOUR = ["Hoe", "Wanneer", "Met wie", "Wat niet"]
BARE = Piece(source_task="jongerenwerk", observation=Observation(saw="Iets klopt niet."), gut_feeling=True)


def four(page: Page) -> list[str]:
    return [one for one in page.headings if one in FOUR]


@pytest.mark.parametrize("phenomenon", list(catalogue().phenomena))
def test_every_subject_has_a_step_with_one_named_person_and_a_number(phenomenon: str) -> None:
    page = read(signed_in("samira").get(f"/volgende-stap/{phenomenon}"))
    assert four(page) == FOUR
    assert any(link.startswith("tel:") and link != "tel:112" for link in page.links)
    assert page.says("Er is niets vastgelegd")


@pytest.mark.parametrize("phenomenon", list(catalogue().phenomena))
def test_beside_every_concern_stands_the_ordinary_explanation(phenomenon: str) -> None:
    page = read(signed_in("samira").get(f"/volgende-stap/{phenomenon}"))
    sides = [one for one in catalogue().indicators.values() if page.says(one.concern)]
    assert sides
    assert all(page.says(one.ordinary) for one in sides)


def test_a_subject_that_does_not_exist_is_not_found() -> None:
    assert signed_in("samira").get("/volgende-stap/draken").status_code == 404


def test_a_signal_has_its_own_step_with_the_promised_date_at_any_time() -> None:
    signal, samira = recorded_by("samira", at=now()), signed_in("samira")
    for query in ("?vastgelegd=1", "", "?aangevuld=1"):
        page = read(samira.get(f"/signaal/{signal}/volgende-stap{query}"))
        assert four(page) == FOUR
        assert page.says("Je hoort uiterlijk")


def test_the_step_of_a_signal_shows_no_word_of_it() -> None:
    signal = recorded_by("samira", "Een kanarie-zin over paarse laarzen.", at=now())
    assert not read(signed_in("samira").get(f"/signaal/{signal}/volgende-stap")).says("paarse laarzen")


def test_what_was_ticked_comes_back_with_both_explanations() -> None:
    page = read(signed_in("samira").get(f"/signaal/{recorded_by('samira', at=now())}/volgende-stap"))
    ticked = catalogue().indicators["JA3"]
    assert page.says(ticked.concern)
    assert page.says(ticked.ordinary)


def test_a_gut_feeling_without_a_card_ends_at_a_colleague() -> None:
    page = read(signed_in("samira").get(f"/signaal/{recorded_by('samira', at=now(), piece=BARE)}/volgende-stap"))
    assert four(page) == FOUR
    assert page.says("Een niet-pluisgevoel")
    assert page.says("Joke Terpstra")


def test_the_first_thing_is_what_one_can_do_oneself() -> None:
    card = catalogue().phenomena["jonge_aanwas"]
    page = read(signed_in("samira").get(f"/signaal/{recorded_by('samira', at=now())}/volgende-stap"))
    assert page.says(card.own_role[0])
    assert page.says(card.when.at_once)
    assert all(page.says(line) for line in card.dont)


def test_outside_opening_hours_somebody_who_can_be_reached_is_named() -> None:
    with time_machine.travel(WEDNESDAY):
        by_day = read(signed_in("samira").get("/volgende-stap/geldezel"))
    with time_machine.travel(LATE):
        by_night = read(signed_in("samira").get("/volgende-stap/geldezel"))
    assert not by_day.says("Nu bereikbaar:")
    assert by_night.says("Nu bereikbaar:")
    assert "tel:0880000099" in by_night.links


def test_knowledge_questions_and_a_way_to_talk_come_along() -> None:
    card = catalogue().phenomena["jonge_aanwas"]
    page = read(signed_in("samira").get(f"/signaal/{recorded_by('samira', at=now())}/volgende-stap"))
    assert page.says(card.knowledge.title)
    assert all(page.says(question) for question in card.questions)
    assert page.says(card.conversation.opening[0])
    assert "/contactkaartje" in page.links


@pytest.mark.parametrize("query", ["?gemaskeerd=<b>", "?gemaskeerd=99999", "?gemaskeerd=-1", "?gemaskeerd=%C2%B2"])
def test_the_number_of_masked_words_in_the_address_is_a_small_number_or_nothing(query: str) -> None:
    answer = signed_in("samira").get(f"/signaal/{recorded_by('samira', at=now())}/volgende-stap{query}")
    assert answer.status_code == 200
    assert not read(answer).says("gemaskeerd.")
