"""The ladder: fixed order, a time for each step, and one decision to ask for."""

import uuid
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.ladder import (
    ASKED_FOR,
    Asked,
    Ladder,
    Rung,
    StepKind,
    StuckReason,
    climbs,
    may_climb,
    may_escalate,
    next_place,
    read_ladder,
)
from puzzelstuk.policy.working_days import USUAL, LocalDay

STEPS = [{"stap": str(one), "bestemming": str(one), "werkdagen": 2} for one in StepKind]
TODAY = date(2026, 11, 18)


def test_a_ladder_is_climbed_step_by_step_and_ends_with_the_board() -> None:
    ladder = read_ladder(STEPS, "1")
    assert ladder
    places = [next_place(ladder, place) for place in (None, 0, 1, 2, 3)]
    assert places == [0, 1, 2, 3, None]
    assert [ladder.rungs[place].kind for place in places if place is not None] == list(StepKind)


@given(chosen=st.lists(st.sampled_from(range(4)), max_size=6))
def test_only_steps_in_their_order_make_a_ladder(chosen: list[int]) -> None:
    ladder = read_ladder([STEPS[one] for one in chosen], "1")
    assert (ladder is not None) == (bool(chosen) and chosen == sorted(set(chosen)))


@pytest.mark.parametrize("wrong", [{"werkdagen": 0}, {"werkdagen": 11}, {"werkdagen": "?"}, {"stap": "buurvrouw"}])
def test_a_step_without_a_real_time_or_name_makes_no_ladder(wrong: dict[str, object]) -> None:
    assert read_ladder([STEPS[0] | wrong], "1") is None


@pytest.mark.parametrize(
    ("answer_by", "acknowledged", "passed"),
    [
        (date(2026, 11, 17), False, True),
        (TODAY, False, False),
        (date(2026, 11, 17), True, False),
        (date(2026, 11, 19), False, False),
    ],
)
def test_who_does_not_acknowledge_in_time_is_passed_by(answer_by: date, acknowledged: bool, passed: bool) -> None:
    assert climbs(answer_by, acknowledged, TODAY) is passed


@pytest.mark.parametrize(
    ("reason", "asked"),
    [
        ("niemand pakt het op", "Wijs één persoon aan die dit oppakt."),
        ("we zijn het niet eens", "Hak de knoop door: gaan we door of stoppen we?"),
        ("een andere organisatie antwoordt niet", "Bel de bestuurder van de andere organisatie."),
        ("er is geen plek, geld of mens voor", "Maak plek, geld of tijd vrij."),
        ("niet duidelijk of het mag", "Vraag binnen de termijn een jurist om een oordeel."),
    ],
)
def test_every_reason_asks_for_one_decision_that_helps(reason: str, asked: str) -> None:
    assert ASKED_FOR[StuckReason(reason)] == asked


def test_no_reason_is_without_a_decision_and_no_decision_without_a_reason() -> None:
    assert set(ASKED_FOR) == set(StuckReason)
    assert set(ASKED_FOR.values()) == set(Asked)


def test_a_ladder_is_read_whole() -> None:
    board = uuid.uuid4()
    free = frozenset({LocalDay.GOOD_FRIDAY})
    steps = [
        {"stap": "team", "bestemming": "wijkteam", "werkdagen": 2},
        {"stap": "bestuurder", "bestemming": "directie", "werkdagen": "5"},
    ]
    rungs = (Rung(StepKind.TEAM, "wijkteam", 2), Rung(StepKind.BOARD, "directie", 5))
    assert read_ladder(steps, "3", board, free) == Ladder(rungs, "3", board, free)
    assert read_ladder(steps, "3") == Ladder(rungs, "3", None, USUAL)


@pytest.mark.parametrize("missing", ["stap", "bestemming", "werkdagen"])
def test_a_step_with_something_left_out_makes_no_ladder(missing: str) -> None:
    assert read_ladder([{name: value for name, value in STEPS[0].items() if name != missing}], "1") is None


@pytest.mark.parametrize(
    ("place", "free", "last"),
    [
        (0, USUAL, date(2027, 5, 4)),
        (1, USUAL, date(2027, 5, 7)),  # 5 mei and Hemelvaart do not count
        (1, frozenset(), date(2027, 5, 5)),
        (2, frozenset(), date(2027, 5, 7)),
    ],
)
def test_each_step_answers_within_its_own_working_days(place: int, free: frozenset[LocalDay], last: date) -> None:
    rungs = tuple(Rung(kind, "directie", days) for kind, days in zip(list(StepKind)[:3], (1, 2, 3), strict=True))
    assert Ladder(rungs, "1", local_days=free).answer_by(place, date(2027, 5, 3)) == last


ORDER = "Zet de stappen in de goede volgorde: team, leidinggevende, regisseur, bestuurder. Elke stap één keer."
DAYS = "Geef elke stap één tot 10 werkdagen."


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        ([("team", 1)], ""),
        ([("bestuurder", 10)], ""),
        ([("team", 10), ("leidinggevende", 1), ("regisseur", 2), ("bestuurder", 3)], ""),
        ([("team", 2), ("bestuurder", 2)], ""),  # a small organisation leaves some out
        ([], ORDER),
        ([("leidinggevende", 2), ("team", 2)], ORDER),
        ([("team", 2), ("team", 2)], ORDER),
        ([("bestuurder", 2), ("regisseur", 2)], ORDER),
        ([("team", 0)], DAYS),
        ([("team", -1)], DAYS),
        ([("team", 11)], DAYS),
        ([("team", 1), ("bestuurder", 11)], DAYS),
        ([("team", 0), ("bestuurder", 1)], DAYS),
    ],
)
def test_a_refused_ladder_says_how_it_should_be(steps: list[tuple[str, int]], reason: str) -> None:
    decision = may_climb(Ladder(tuple(Rung(StepKind(kind), "directie", within) for kind, within in steps), "1"))
    assert (bool(decision), decision.reason, decision.rule) == (not reason, reason, "ladder")


OVER = "Dit signaal is afgesloten. Een stap hoger vragen kan niet meer."
THERE = "Dit signaal ligt al een stap hoger. Je ziet bij wie."
WHY = "Kies waarom het vastzit."


@pytest.mark.parametrize(
    ("chosen", "ended", "open_already", "reason"),
    [
        *((str(one), False, False, "") for one in StuckReason),
        ("zomaar", False, False, WHY),
        ("", False, False, WHY),
        ("NOBODY", False, False, WHY),
        ("niemand pakt het op", True, False, OVER),
        ("niemand pakt het op", False, True, THERE),
        ("niemand pakt het op", True, True, OVER),
        ("zomaar", True, False, OVER),
        ("zomaar", False, True, THERE),
    ],
)
def test_one_click_with_a_reason_on_what_still_waits(chosen: str, ended: bool, open_already: bool, reason: str) -> None:
    decision = may_escalate(chosen, ended=ended, open_already=open_already)
    assert (bool(decision), decision.reason, decision.rule) == (not reason, reason, "vastgelopen")
