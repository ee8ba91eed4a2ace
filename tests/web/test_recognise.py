"""Herkennen: beside every concern its ordinary explanation, at the same size, for every card."""

import pytest

from puzzelstuk.guidance.catalogue import PRACTICE_STATUS, Phenomenon, catalogue
from tests.web.page import Element, read
from tests.web.sending import send
from tests.world import signed_in

CARDS = list(catalogue().phenomena.values())


def of(card: Phenomenon, slug: str = "samira") -> list[Element]:
    return read(signed_in(slug).get(f"/herkennen/{card.id}")).elements


def test_all_twenty_cards_are_listed() -> None:
    links = read(signed_in("samira").get("/herkennen")).links
    assert {f"/herkennen/{card.id}" for card in CARDS} <= links
    assert len(CARDS) == 20


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_directly_beside_every_concern_stands_the_ordinary_explanation(card: Phenomenon) -> None:
    sides = [one.text for one in of(card) if one.tag == "div" and one.attributes.get("class", "").startswith("side ")]
    for indicator in card.indicators:
        place = next(number for number, text in enumerate(sides) if text.endswith(" ".join(indicator.concern.split())))
        assert sides[place + 1].endswith(" ".join(indicator.ordinary.split()))


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_both_explanations_have_the_same_heading_and_the_same_element(card: Phenomenon) -> None:
    elements = of(card)
    heads = [one.tag for one in elements if one.text == "Hier kun je aan denken" and one.tag.startswith("h")]
    others = [one.tag for one in elements if one.text == "Het kan ook gewoon dit zijn" and one.tag.startswith("h")]
    assert heads == others == ["h4"] * len(card.indicators)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_shows_its_two_sides_its_status_and_that_nobody_signed(card: Phenomenon) -> None:
    page = read(signed_in("anne").get(f"/herkennen/{card.id}"))
    assert page.says(card.someone_does)
    assert page.says(card.happens_to)
    assert page.says(PRACTICE_STATUS)
    assert page.says(f"versie {card.version}")
    assert page.says("Tweede lezer: nog niemand")
    assert f"/volgende-stap/{card.id}" in page.links


def test_an_own_text_of_one_organisation_is_read_there_and_nowhere_else() -> None:
    send(signed_in("tom"), "/beheer/teksten", {"kaart": "geldezel", "veld": "kort", "tekst": "Zo zeggen wij het bij Welzijn."})
    assert read(signed_in("samira").get("/herkennen/geldezel")).says("Zo zeggen wij het bij Welzijn.")
    assert not read(signed_in("chris").get("/herkennen/geldezel")).says("Zo zeggen wij het bij Welzijn.")


def test_a_card_that_does_not_exist_is_not_found() -> None:
    assert signed_in("samira").get("/herkennen/draken").status_code == 404
