"""What a suggestion holds: cards in order, reasons in the person's own words, and an honest 'nothing fits'."""

import json
import time
from pathlib import Path

import pytest

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.suggest.engine import suggest

NOTE = "Zijn pasje uitgeleend aan een maat en nu staat er drieduizend euro op."


def test_the_best_card_comes_first() -> None:
    assert suggest(NOTE).phenomena[0] == "geldezel"


def test_up_to_five_indicators_and_cards_of_the_catalogue() -> None:
    found = suggest(NOTE)
    assert len(found.phenomena) == len(found.indicators) == len(found.why) == 5
    assert set(found.indicators) <= set(catalogue().indicators)


def test_a_reason_quotes_the_person_and_a_sentence_of_the_catalogue() -> None:
    reason = suggest(NOTE).why[0]
    assert reason.words
    assert all(word in NOTE for word in reason.words)
    assert reason.sentence in (*catalogue().indicators[reason.indicator].heard, catalogue().indicators[reason.indicator].title)


def test_a_word_is_quoted_once_and_not_again_inside_a_longer_quote() -> None:
    words = suggest("Hij zei dat hij nog iets goedmaken moet bij die groep.").why[0].words
    assert len({*words}) == len(words)
    assert not any(one != other and one in other for one in words for other in words)


@pytest.mark.parametrize(
    "text",
    [
        "de printer is kapot",
        "afspraak verzet naar dinsdag",
        "mevrouw wil een nieuwe rollator",
        "",
        "   ",
        "zxqv",
        "12345",
        "\x00\ud800",
    ],
)
def test_an_ordinary_note_fits_nothing(text: str) -> None:
    assert suggest(text).nothing_fits


@pytest.mark.parametrize(
    "text",
    [
        "er hangt een wietlucht in het trappenhuis",
        "meisje van 15 krijgt dure cadeaus van een man van 30",
        "baas heeft hun paspoorten",
    ],
)
def test_a_clear_observation_fits(text: str) -> None:
    assert not suggest(text).nothing_fits


def test_the_same_text_gives_the_same_answer() -> None:
    assert suggest(NOTE) == suggest(NOTE)


def test_a_typing_error_keeps_the_card() -> None:
    assert suggest("zijn pinpass uitgelent aan een vreemde").phenomena[0] == "geldezel"


def test_a_very_long_text_is_answered_within_a_second() -> None:
    begin = time.process_time()
    suggest("lampen en potgrond naar zolder " * 2_000)
    assert time.process_time() - begin < 1


def test_no_django_and_no_network_are_needed() -> None:
    folder = Path(suggest.__code__.co_filename).parent
    assert not any("django" in path.read_text(encoding="utf-8").lower().replace("no django", "") for path in folder.glob("*.py"))


def test_a_name_or_number_in_the_text_does_not_steer() -> None:
    assert suggest(f"Mevrouw Yılmaz, 06-12345678: {NOTE}").indicators == suggest(f"Mevrouw Jansen, 06-87654321: {NOTE}").indicators


def test_a_suggestion_can_be_written_as_json() -> None:
    assert json.loads(json.dumps(suggest(NOTE)._asdict()))["phenomena"][0] == "geldezel"
