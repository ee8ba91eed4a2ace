"""From facts to figures: exact days, nothing of fewer than five, and a late answer that nobody heard of is found."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest

from puzzelstuk.simulation.facts import RECEIVED, STATUS, WEIGHED, Fact
from puzzelstuk.simulation.measured import LEAST_SHOWN, figures, late_unheard

MONDAY = date(2027, 2, 1)
PROMISED = MONDAY + timedelta(days=14)


def way(*, read: int = 1, answered: int = 2, final: int = 9, no: str = "") -> list[Fact]:
    """One piece with its statuses after so many days."""
    facts = [
        Fact(MONDAY, RECEIVED, f"{PROMISED}"),
        Fact(MONDAY + timedelta(days=read), STATUS, "gezien"),
        Fact(MONDAY + timedelta(days=answered), STATUS, "opgepakt"),
        Fact(MONDAY + timedelta(days=final), STATUS, "afgesloten"),
    ]
    return [*facts, *([Fact(MONDAY, WEIGHED, f"1:{no}")] if no else [])]


READ_BY = MONDAY + timedelta(days=3)


def shown(*pieces: Sequence[Fact]) -> dict[str, Any]:
    """The figures of a year with these pieces."""
    return figures(year(*pieces), dict.fromkeys(range(len(pieces)), READ_BY))


def year(*pieces: Sequence[Fact]) -> dict[int, Sequence[Fact]]:
    return dict(enumerate(pieces))


def test_an_answer_counts_from_the_day_somebody_took_it_up_not_from_reading() -> None:
    late = way(read=1, answered=15)
    assert shown(*[way()] * 3, late)["op_tijd"] == 75.0


def test_the_day_that_was_promised_is_still_on_time() -> None:
    assert shown(way(answered=14))["op_tijd"] == 100.0


def test_what_is_read_a_day_too_late_is_not_read_in_time() -> None:
    assert shown(way(read=3), way(read=4))["gelezen_op_tijd"] == 50.0


def test_waiting_is_counted_in_working_days() -> None:
    over_a_weekend = shown(*[way(read=7)] * 5)
    assert over_a_weekend["gelezen"] == {"midden": 5, "p90": 5}


@pytest.mark.parametrize(("pieces", "number"), [(LEAST_SHOWN - 1, None), (LEAST_SHOWN, LEAST_SHOWN)])
def test_fewer_than_five_are_not_shown(pieces: int, number: int | None) -> None:
    found = shown(*[way(no="plank")] * pieces)
    assert found["maanden"][1]["stukken"] == number
    assert next(one for one in found["stappen"] if one["stap"] == "gelezen")["keer"] == number
    assert next(one for one in found["afloop"] if one["wat"] == "plank")["aantal"] == number


def test_shares_of_the_steps_add_up_to_everything() -> None:
    found = shown(*[way(read=2, answered=4, final=20)] * 6)
    assert sum(one["deel"] for one in found["stappen"] if one["keer"]) == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize(
    ("mail", "unheard"), [([], 1), ([("2027-02-12", "joke")], 0), ([("2027-02-16", "joke")], 1), ([("2027-02-12", "marit")], 1)]
)
def test_late_without_a_warning_in_time_to_who_handles_it_is_found(mail: list[tuple[str, str]], unheard: int) -> None:
    handlers = {0: frozenset({"joke", "bilal"}), 1: frozenset({"joke"})}
    assert late_unheard(year(way(answered=15), way()), mail, handlers) == unheard


def test_without_a_last_status_a_piece_is_counted_as_waiting() -> None:
    assert shown(way()[:3])["zonder_laatste_bericht"] == 1
