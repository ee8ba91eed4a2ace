"""Suggestions on sentences nobody tuned on: four authors who had not read the cards. A floor here; the figures stand in docs."""

import json
from pathlib import Path
from typing import Any

import pytest

from puzzelstuk.guidance.suggest.engine import Suggestion, suggest

SETS = json.loads((Path(__file__).parents[2] / "bench" / "sets" / "blind.json").read_text())["sets"]
Answered = list[tuple[dict[str, Any], Suggestion]]


@pytest.fixture(scope="module")
def answered() -> Answered:
    return [(query, suggest(query["text"])) for one in SETS for query in one["queries"]]


@pytest.fixture(scope="module")
def ordinary() -> list[Suggestion]:
    return [suggest(text) for one in SETS for text in one["neutral"]]


def share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


def test_the_set_is_large_enough_to_say_something(answered: Answered, ordinary: list[Suggestion]) -> None:
    assert len(answered) >= 200
    assert len(ordinary) >= 100


def test_the_right_phenomenon_stands_in_the_top_three(answered: Answered) -> None:
    assert share([bool({*query["phenomena"]} & {*found.phenomena[:3]}) for query, found in answered]) >= 0.85


def test_the_right_indicator_stands_in_the_top_three(answered: Answered) -> None:
    assert share([bool({*query["indicators"]} & {*found.indicators[:3]}) for query, found in answered]) >= 0.65


def test_an_ordinary_note_fits_less_well_than_a_worrying_one(answered: Answered, ordinary: list[Suggestion]) -> None:
    pairs = [found.fit > other.fit for _, found in answered for other in ordinary]
    assert share(pairs) >= 0.90


def test_most_ordinary_notes_get_no_suggestion_and_few_real_ones_are_lost(answered: Answered, ordinary: list[Suggestion]) -> None:
    assert share([found.nothing_fits for found in ordinary]) >= 0.7
    assert share([found.nothing_fits for _, found in answered]) <= 0.05
