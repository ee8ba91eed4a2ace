"""The catalogue as it ships: it passes its own check, and pretends nowhere that a person signed."""

import pytest

from puzzelstuk.cli.catalogue import run
from puzzelstuk.guidance.catalogue import FOLDER, PRACTICE_STATUS, Phenomenon, catalogue, read_yaml
from puzzelstuk.guidance.check import unsigned

CARDS = pytest.mark.parametrize("card", catalogue().phenomena.values(), ids=catalogue().phenomena)
RETIRED = {"UF5", "CU5"}


def test_the_check_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 0
    assert "20 onderwerpen" in capsys.readouterr().out


def test_production_is_refused_card_by_card_until_people_signed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--productie"]) == 1
    refused = {line.split(":")[0] for line in capsys.readouterr().out.splitlines() if "tweede lezer" in line}
    assert refused == set(catalogue().phenomena) == set(unsigned(catalogue()))


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "--nu"]])
def test_another_command_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "catalogue check" in capsys.readouterr().err


def test_there_are_twenty_cards_and_retired_ids_are_gone() -> None:
    assert len(catalogue().phenomena) == 20
    assert not RETIRED & set(catalogue().indicators)
    assert set(read_yaml(FOLDER / "ids.yaml")["vervallen"]) >= RETIRED


@CARDS
def test_every_card_says_it_is_practice_and_who_owns_it(card: Phenomenon) -> None:
    assert card.status == PRACTICE_STATUS
    assert (bool(card.owner), card.version >= 1, card.second_reader) == (True, True, "")


@CARDS
def test_every_card_has_a_whole_conversation_guide(card: Phenomenon) -> None:
    talk = card.conversation
    assert all([talk.opening, talk.do, talk.dont, talk.safety, talk.openness, talk.lvb])


@CARDS
def test_every_card_shows_two_sides_and_leads_to_112(card: Phenomenon) -> None:
    assert card.happens_to
    assert card.someone_does
    assert "112" in f"{card.acute.rule} {card.when.at_once}"


@CARDS
def test_no_sentence_is_heard_under_two_indicators_of_a_card(card: Phenomenon) -> None:
    heard = [sentence for one in card.indicators for sentence in one.heard]
    assert len(heard) == len(set(heard))
