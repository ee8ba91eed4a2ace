"""A proposal, an advice on exactly that, and a decision by somebody else: in every other order it is refused."""

import uuid

import pytest

from puzzelstuk.policy.adoption import Entry
from puzzelstuk.policy.decision import no, yes
from puzzelstuk.policy.house_rules import (
    Change,
    HouseRule,
    Standing,
    covered,
    difference,
    may_advise,
    may_decide,
    may_propose,
    standing,
)

JORIS, ANNE, ELLEN = (uuid.UUID(int=number) for number in (1, 2, 3))
RULE = HouseRule.SHELF
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
    ("where", "seen", "by", "allowed"),
    [
        (Standing(None, None), OLD.id, ELLEN, False),
        (Standing(OLD, None), OLD.id, ELLEN, False),
        (Standing(OLD, ADVICE), NEW.id, ELLEN, False),
        (Standing(OLD, ADVICE), None, ELLEN, False),
        (Standing(OLD, ADVICE), OLD.id, ANNE, False),
        (Standing(OLD, ADVICE), OLD.id, ELLEN, True),
    ],
)
def test_who_decides_saw_this_proposal_with_the_advice_of_somebody_else(
    where: Standing, seen: uuid.UUID | None, by: uuid.UUID, allowed: bool
) -> None:
    assert bool(may_decide(where, seen, by)) is allowed


@pytest.mark.parametrize(("seen", "allowed"), [(OLD.id, True), (NEW.id, False), (None, False)])
def test_an_advice_is_about_the_proposal_that_was_read(seen: uuid.UUID | None, allowed: bool) -> None:
    assert bool(may_advise(Standing(OLD, None), seen)) is allowed


def test_a_line_names_what_it_is_about() -> None:
    where = Standing(OLD, ADVICE)
    assert [covered(where, step) for step in ("voorstel", "advies", "besluit")] == [set(), {OLD.id}, {OLD.id, ADVICE.id}]


def test_what_changes_goes_and_stays_is_told_point_by_point() -> None:
    found = difference({"lezen": "3", "antwoord": "10", "weg": "ja"}, {"lezen": "3", "antwoord": "5", "nieuw": "b"})
    assert found.changes == (Change("antwoord", "10", "5"), Change("nieuw", "", "b"), Change("weg", "ja", ""))
    assert found.stays == ("lezen",)


def test_what_counts_already_or_cannot_be_read_is_no_proposal() -> None:
    same, other = difference({"a": "1"}, {"a": "1"}), difference({"a": "1"}, {"a": "2"})
    assert [bool(may_propose(one, valid)) for one, valid in ((same, yes()), (other, yes()), (other, no("x")))] == [
        False,
        True,
        False,
    ]
