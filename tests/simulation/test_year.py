"""A small year: it ends, it keeps its promises, it is the same each time, and it goes on where it was stopped."""

import json
from datetime import date
from typing import Any

import pytest

from puzzelstuk.simulation.facts import FINAL, STATUS, WITHDRAWN, Fact
from puzzelstuk.simulation.town import Town
from puzzelstuk.simulation.year import Played, play
from tests.simulation.conftest import Opened, small

pytestmark = pytest.mark.slow
Year = tuple[Played, dict[str, Any]]


class Stopped(Exception):
    """Somebody pulled the plug."""


def test_every_piece_gets_its_last_status(year: Year) -> None:
    played, result = year
    assert result["figures"]["stukken"] == 40
    ends = [
        {one.what for one in facts if one.kind == STATUS} & FINAL for facts in played.facts.of.values() if not _taken_back(facts)
    ]
    assert ends == [{"afgesloten"}] * len(ends)


def test_no_promise_breaks(year: Year) -> None:
    assert set(year[1]["promises"].values()) == {0}


def test_pieces_really_went_through_every_hand(year: Year) -> None:
    passed = {one["wat"]: one["aantal"] for one in year[1]["figures"]["onderweg"]}
    assert passed["gewogen bij het knooppunt"] > 5
    assert passed["gedeeld, door twee mensen of binnen de organisatie"] != 0
    assert year[0].mails


def test_nobody_is_refused_what_they_may_do(year: Year) -> None:
    """What was closed meanwhile is no longer shared; any other refusal is a fault of the play or of the product."""
    assert set(year[1]["refused"]) <= {"meebeslissen"}


def test_who_was_stopped_halfway_plays_the_same_year(fresh_town: Opened, year: Year) -> None:
    with fresh_town() as found:
        kept = played_until(found, small(), date(2027, 1, 11))
        played = played_until(found, Played.from_json(json.loads(kept)), date(2027, 1, 22))
    whole, halves = ({number: until(facts, 22) for number, facts in one.items()} for one in (year[0].facts.of, again(played)))
    assert {number: facts for number, facts in whole.items() if facts} == halves


def played_until(found: Town, played: Played, last: date) -> str:
    """The year as it was kept on the evening when somebody pulled the plug."""
    kept: list[str] = []

    def stop(now: Played) -> None:
        kept.append(json.dumps(now.as_json()))
        if now.until == last:
            raise Stopped

    with pytest.raises(Stopped):
        play(found, played, evening=stop)
    return kept[-1]


def again(kept: str) -> dict[int, list[Fact]]:
    return Played.from_json(json.loads(kept)).facts.of


def until(facts: list[Fact], day: int) -> list[Fact]:
    return [one for one in facts if one.day <= date(2027, 1, day)]


def test_nothing_of_the_year_says_who_worked(year: Year) -> None:
    shown = json.dumps(year[1], ensure_ascii=False).lower()
    names = ("samira", "joke", "bilal", "nora", "pieter", "welzijn", "school", "corporatie")
    assert [name for name in names if name in shown] == []


def _taken_back(facts: Any) -> bool:
    return any(one.kind == WITHDRAWN for one in facts)
