"""What an organisation needs before it works with real data, as a truth table: every item missing in turn."""

import uuid
from dataclasses import replace

import pytest

from puzzelstuk.policy.access import Act
from puzzelstuk.policy.adoption import (
    ADVICE,
    DECISION,
    WHILE_PREPARING,
    Entry,
    Item,
    facts,
    may_advise,
    may_decide,
    may_fill,
    missing,
    undecided,
)

ITEMS = [
    Item(name, f"De {name}", "Wat geldt er?", "AVG") for name in ("verantwoordelijke", "overeenkomst", "sleutels", "dpia", "raad")
]
TOM, ANNE, ELLEN = (uuid.uuid4() for _ in range(3))
FACTS = [Entry(uuid.uuid4(), item.id, TOM) for item in ITEMS]


def advice(about: list[Entry], by: uuid.UUID = ANNE) -> Entry:
    return Entry(uuid.uuid4(), ADVICE, by, covers=frozenset(one.id for one in about))


def decision(about: list[Entry], by: uuid.UUID = ELLEN) -> Entry:
    return Entry(uuid.uuid4(), DECISION, by, covers=frozenset(one.id for one in about))


ADVISED = advice(FACTS)
WHOLE = [*FACTS, ADVISED, decision([*FACTS, ADVISED])]


def lacks(entries: list[Entry], *, content_signed: bool = True) -> list[str]:
    return missing(ITEMS, entries, content_signed=content_signed)


def test_a_whole_list_lacks_nothing() -> None:
    assert lacks(WHOLE) == []


@pytest.mark.parametrize("gone", ITEMS, ids=lambda item: item.id)
def test_without_one_fact_that_fact_is_missing(gone: Item) -> None:
    assert lacks([one for one in WHOLE if one.item != gone.id]) == [gone.name]


@pytest.mark.parametrize(
    ("gone", "told"), [(ADVICE, "het advies van de FG over deze lijst"), (DECISION, "het besluit van het bestuur")]
)
def test_without_advice_or_decision_that_is_missing(gone: str, told: str) -> None:
    assert lacks([one for one in WHOLE if one.item != gone]) == [told]


def test_unsigned_content_is_missing() -> None:
    assert lacks(WHOLE, content_signed=False) == ["een tweede lezer bij elke kaart"]


def test_with_nothing_everything_is_missing() -> None:
    assert len(lacks([], content_signed=False)) == len(ITEMS) + 3


@pytest.mark.parametrize("place", range(len(WHOLE)))
def test_a_line_of_a_practice_never_counts(place: int) -> None:
    practised = [replace(one, practice=number == place) for number, one in enumerate(WHOLE)]
    assert lacks(practised) != []


def test_who_advised_does_not_decide() -> None:
    assert lacks([*FACTS, ADVISED, decision([*FACTS, ADVISED], by=ANNE)]) == ["een besluit door een ander dan wie adviseerde"]
    assert "adviseert" in may_decide(ITEMS, [*FACTS, ADVISED], ANNE).reason


def test_a_line_changed_after_the_decision_is_a_proposal_and_stops_nothing() -> None:
    changed = Entry(uuid.uuid4(), "sleutels", TOM)
    assert lacks([*WHOLE, changed]) == []
    assert undecided(ITEMS, [*WHOLE, changed]) == {"sleutels"}
    assert undecided(ITEMS, WHOLE) == frozenset()


def test_before_any_decision_every_line_that_is_filled_in_waits_for_one() -> None:
    assert undecided(ITEMS, FACTS[:2]) == {ITEMS[0].id, ITEMS[1].id}


def test_a_decision_that_did_not_see_a_fact_does_not_carry_it() -> None:
    assert lacks([*FACTS, ADVISED, decision([*FACTS[1:], ADVISED])]) == [ITEMS[0].name]


def test_a_decision_without_the_advice_in_it_does_not_count() -> None:
    assert lacks([*FACTS, ADVISED, decision(FACTS)]) == ["het advies van de FG over deze lijst"]


def test_the_fg_advises_on_a_whole_list_only() -> None:
    assert may_advise(ITEMS, FACTS)
    assert "DPIA" in may_advise([*ITEMS, Item("x", "DPIA", "", "")], FACTS).reason


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (FACTS[:-1], "Nog niet ingevuld"),
        (FACTS, "Vraag eerst het advies"),
        ([*FACTS, ADVISED, Entry(uuid.uuid4(), "dpia", TOM)], "Na het advies is er iets veranderd"),
    ],
)
def test_the_board_cannot_decide_yet(entries: list[Entry], told: str) -> None:
    assert told in may_decide(ITEMS, entries, ELLEN).reason


def test_the_board_decides_on_a_whole_list_with_advice() -> None:
    assert may_decide(ITEMS, [*FACTS, ADVISED], ELLEN)


def test_only_a_fact_of_the_list_is_filled_in() -> None:
    assert may_fill(ITEMS, "dpia")
    assert not [one for one in (ADVICE, DECISION, "verzonnen") if may_fill(ITEMS, one)]


def test_the_newest_line_of_an_item_is_the_one_that_is_meant() -> None:
    later = Entry(uuid.uuid4(), "dpia", TOM)
    assert later.id in facts(ITEMS, [*FACTS, later])
    assert len(facts(ITEMS, [*FACTS, later])) == len(ITEMS)


def test_who_prepares_touches_no_signal() -> None:
    assert not {act for act in WHILE_PREPARING if act.name.startswith(("SIGNAL", "PLACE", "GUIDANCE"))}
    assert Act.ADOPTION_READ in WHILE_PREPARING
