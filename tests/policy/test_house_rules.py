"""A proposal, an advice on exactly that, and a decision by somebody else: in every other order it is refused."""

import uuid

import pytest

from puzzelstuk.policy.adoption import Entry
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.house_rules import (
    Change,
    HouseRule,
    Standing,
    covered,
    difference,
    item,
    may_advise,
    may_decide,
    may_propose,
    standing,
)

JORIS, ANNE, ELLEN = (uuid.UUID(int=number) for number in (1, 2, 3))
RULE = HouseRule.SHELF
GROUND = "vaststelling van een regel"
FINE = yes(GROUND)
NOTHING_TO_ADVISE_ON = no("Er ligt geen voorstel om over te adviseren.", GROUND)
NOTHING_TO_DECIDE_ON = no("Er ligt geen voorstel om over te besluiten.", GROUND)
ANOTHER_LIES_THERE = no("Er ligt nu een ander voorstel. Lees dat eerst.", GROUND)
ADVICE_FIRST = no("Vraag eerst het advies van de FG over dit voorstel. Dat mag niemand anders geven.", GROUND)
NOT_WHO_ADVISED = no("Wie adviseert, besluit niet. Laat een andere bestuurder besluiten.", GROUND)
COUNTS_ALREADY = no("Dit geldt al. Er verandert niets.", GROUND)
UNREADABLE = no("Dit kan niemand lezen.", "leesbaar")
OLD, NEW = Entry(uuid.UUID(int=10), "voorstel-plank", JORIS), Entry(uuid.UUID(int=11), "voorstel-plank", JORIS)
ADVICE = Entry(uuid.UUID(int=12), "advies-plank", ANNE, covers=frozenset({OLD.id}))
DECISION = Entry(uuid.UUID(int=13), "besluit-plank", ELLEN, covers=frozenset({OLD.id, ADVICE.id}))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], Standing(None, None)),
        ([OLD], Standing(OLD, None)),
        ([OLD, ADVICE], Standing(OLD, ADVICE)),
        ([OLD, ADVICE, NEW], Standing(NEW, None)),
        ([OLD, ADVICE, DECISION], Standing(None, None)),
        ([OLD, ADVICE, DECISION, NEW], Standing(NEW, None)),
    ],
)
def test_an_advice_is_about_one_proposal_and_a_decision_ends_it(lines: list[Entry], expected: Standing) -> None:
    assert standing(RULE, lines) == expected
    assert standing(HouseRule.SHARING, lines) == Standing(None, None)


@pytest.mark.parametrize(
    ("where", "seen", "by", "expected"),
    [
        (Standing(None, None), OLD.id, ELLEN, NOTHING_TO_DECIDE_ON),
        (Standing(None, None), None, ELLEN, NOTHING_TO_DECIDE_ON),
        (Standing(OLD, None), OLD.id, ELLEN, ADVICE_FIRST),
        (Standing(OLD, None), NEW.id, ELLEN, ANOTHER_LIES_THERE),
        (Standing(OLD, ADVICE), NEW.id, ELLEN, ANOTHER_LIES_THERE),
        (Standing(OLD, ADVICE), None, ELLEN, ANOTHER_LIES_THERE),
        (Standing(OLD, ADVICE), NEW.id, ANNE, ANOTHER_LIES_THERE),
        (Standing(OLD, ADVICE), OLD.id, ANNE, NOT_WHO_ADVISED),
        (Standing(OLD, ADVICE), OLD.id, JORIS, FINE),
        (Standing(OLD, ADVICE), OLD.id, ELLEN, FINE),
    ],
)
def test_who_decides_saw_this_proposal_with_the_advice_of_somebody_else(
    where: Standing, seen: uuid.UUID | None, by: uuid.UUID, expected: Decision
) -> None:
    assert may_decide(where, seen, by) == expected


@pytest.mark.parametrize(
    ("where", "seen", "expected"),
    [
        (Standing(None, None), OLD.id, NOTHING_TO_ADVISE_ON),
        (Standing(None, None), None, NOTHING_TO_ADVISE_ON),
        (Standing(OLD, None), OLD.id, FINE),
        (Standing(OLD, ADVICE), OLD.id, FINE),
        (Standing(OLD, None), NEW.id, ANOTHER_LIES_THERE),
        (Standing(OLD, None), None, ANOTHER_LIES_THERE),
    ],
)
def test_an_advice_is_about_the_proposal_that_was_read(where: Standing, seen: uuid.UUID | None, expected: Decision) -> None:
    assert may_advise(where, seen) == expected


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (HouseRule.SHARING, "voorstel-delen"),
        (HouseRule.TERMS, "voorstel-terugkoppeling"),
        (HouseRule.LADDER, "voorstel-ladder"),
        (HouseRule.SHELF, "voorstel-plank"),
    ],
)
def test_each_rule_has_lines_of_its_own(rule: HouseRule, line: str) -> None:
    assert item("voorstel", rule) == line


def test_a_line_names_what_it_is_about() -> None:
    where = Standing(OLD, ADVICE)
    assert [covered(where, step) for step in ("voorstel", "advies", "besluit")] == [set(), {OLD.id}, {OLD.id, ADVICE.id}]


def test_what_changes_goes_and_stays_is_told_point_by_point() -> None:
    found = difference({"lezen": "3", "antwoord": "10", "weg": "ja"}, {"lezen": "3", "antwoord": "5", "nieuw": "b"})
    assert found.changes == (Change("antwoord", "10", "5"), Change("nieuw", "", "b"), Change("weg", "ja", ""))
    assert found.stays == ("lezen",)


@pytest.mark.parametrize(
    ("after", "valid", "expected"),
    [
        ("1", yes(), COUNTS_ALREADY),
        ("2", yes(), FINE),
        ("2", UNREADABLE, UNREADABLE),
        ("1", UNREADABLE, UNREADABLE),
    ],
)
def test_what_counts_already_or_cannot_be_read_is_no_proposal(after: str, valid: Decision, expected: Decision) -> None:
    assert may_propose(difference({"a": "1"}, {"a": after}), valid) == expected
