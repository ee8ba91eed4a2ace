"""The evaluator, with invented rules about Henk's corporation and Fatma's benefits desk."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.sharing import (
    Alternative,
    Consent,
    ConsentKind,
    DataKind,
    Finding,
    Outcome,
    Question,
    Rule,
    RuleCondition,
    Rules,
    contradictions,
    evaluate,
    goes_before,
    loosenings,
    meet,
)

HOME, DESK, BENEFIT = frozenset({"wonen"}), frozenset({"vik"}), frozenset({"bijstand"})
ADDRESS, BSN, DEBT = frozenset({DataKind.ADDRESS}), frozenset({DataKind.BSN}), frozenset({DataKind.DEBT})
NOTHING: frozenset[DataKind] = frozenset()
TALK = Alternative("overleg", "Overleg zonder naam met het knooppunt.")
NO_RULE = "Voor deze vraag is er geen regel. Zonder regel mag er niets over een persoon mee."
ASKED = Question("corporatie", "wonen", "woninggebruik", "vik", ADDRESS)


def rule(name: str, outcome: Outcome, **changed: object) -> Rule:
    any_ = frozenset[str]()
    made = Rule(
        id=name, name=name, purposes=any_, sources=any_, tasks=any_, recipients=any_, data=ADDRESS, outcome=outcome, because="",
        basis="", conditions=(), inform="", consent=Consent(ConsentKind.NOT_NEEDED, ""), alternatives=(),
    )  # fmt: skip
    return replace(made, **changed)


def rules(*listed: Rule) -> Rules:
    known = (frozenset({"corporatie", "welzijn"}), HOME | BENEFIT, frozenset({"woninggebruik"}), frozenset({"vik", "politie"}))
    return Rules("1", listed, (TALK,), *known)


def test_without_a_rule_the_answer_is_no() -> None:
    assert evaluate(rules(), ASKED).outcome is Outcome.NO


def test_a_word_nobody_knows_gets_no_even_from_a_rule_for_everybody() -> None:
    assert evaluate(rules(rule("A", Outcome.YES)), replace(ASKED, recipient="krant")).outcome is Outcome.NO


def test_a_rule_must_name_every_kind_that_is_asked() -> None:
    found = evaluate(rules(rule("A", Outcome.YES)), replace(ASKED, data=ADDRESS | {DataKind.BSN}))
    assert (found.outcome, found.rule, found.leave_out) == (Outcome.NO, None, {DataKind.BSN})


def test_a_no_counts_as_soon_as_one_kind_is_touched() -> None:
    bsn = rule("B", Outcome.NO, data=frozenset({DataKind.BSN}))
    assert evaluate(rules(rule("A", Outcome.YES), bsn), replace(ASKED, data=ADDRESS | {DataKind.BSN})).rule == "B"


def test_the_rule_about_less_goes_before_the_rule_about_more() -> None:
    general, narrow = rule("A", Outcome.NO), rule("B", Outcome.PROVIDED, recipients=DESK)
    assert evaluate(rules(general, narrow), ASKED).rule == "B"


def test_a_rule_can_say_that_it_goes_before_another() -> None:
    first = rule("A", Outcome.NO, tasks=HOME, before=frozenset({"B"}))
    assert evaluate(rules(first, rule("B", Outcome.YES, recipients=DESK)), ASKED).rule == "A"


def test_two_rules_that_cross_contradict_each_other() -> None:
    crossing = rule("A", Outcome.NO, tasks=HOME), rule("B", Outcome.YES, recipients=DESK)
    assert list(contradictions(crossing)) == [crossing]
    assert not list(contradictions((crossing[0], rule("B", Outcome.YES, tasks=BENEFIT))))


def test_a_strict_rule_that_a_kind_more_would_switch_off_is_found() -> None:
    narrow = rule("A", Outcome.ADVICE, recipients=DESK)
    wide = rule("B", Outcome.YES, data=ADDRESS | {DataKind.ORDINARY})
    assert list(loosenings((narrow, wide))) == [(narrow, wide)]
    assert not list(loosenings((replace(narrow, data=wide.data), wide)))


def test_a_mits_may_go_when_every_condition_is_answered_with_yes() -> None:
    asks = (RuleCondition("convenant", "?"), RuleCondition("ouders", "?", "kind"), RuleCondition("direct", "?", "kind"))
    some = rules(rule("A", Outcome.PROVIDED, conditions=asks))
    half = evaluate(some, replace(ASKED, answers={"convenant": True}))
    whole = evaluate(some, replace(ASKED, answers={"convenant": True, "direct": True}))
    assert ([one.id for one in half.conditions], half.may_go) == (["ouders", "direct"], False)
    assert (whole.outcome, whole.conditions, whole.may_go) == (Outcome.PROVIDED, (), True)


def test_a_yes_may_not_go_when_somebody_says_it_is_not_so() -> None:
    green = rules(rule("A", Outcome.YES, conditions=(RuleCondition("controle_groen", "?"),)))
    assert evaluate(green, ASKED).may_go
    assert not evaluate(green, replace(ASKED, answers={"controle_groen": False})).may_go


@pytest.mark.parametrize("outcome", [Outcome.NO, Outcome.ADVICE])
@given(answers=st.dictionaries(st.sampled_from(["toestemming", "convenant"]), st.booleans()))
def test_no_answer_lets_a_no_or_an_advice_go(outcome: Outcome, answers: dict[str, bool]) -> None:
    strict = rules(rule("A", outcome, conditions=(RuleCondition("toestemming", "?"),)))
    found = evaluate(strict, replace(ASKED, answers=answers))
    assert (found.outcome, found.may_go) == (outcome, False)


def test_another_word_in_a_rule_gives_another_digest() -> None:
    assert rule("A", Outcome.NO).digest != rule("A", Outcome.NO, because="Omdat het streng geheim is.").digest
    assert rule("A", Outcome.NO).digest == rule("A", Outcome.NO).digest


@pytest.mark.parametrize(
    "changed",
    [
        {"source": "krant"},
        {"task": "sport"},
        {"purpose": "nieuwsgierig"},
        {"recipient": "krant"},
        {"data": NOTHING},
        {"source": ""},
        {"purpose": ""},
        {"recipient": ""},
    ],
)
def test_a_question_with_an_unknown_word_or_about_no_data_gets_a_no_with_what_can_be_done(changed: dict[str, str]) -> None:
    found = evaluate(rules(rule("A", Outcome.YES)), replace(ASKED, **changed))
    assert found == Finding(Outcome.NO, "1", because=NO_RULE, alternatives=(TALK,), confirmed=True)


def test_who_has_no_task_by_law_may_ask_too() -> None:
    assert evaluate(rules(rule("A", Outcome.YES)), replace(ASKED, task="")).outcome is Outcome.YES
    assert evaluate(rules(rule("A", Outcome.YES, tasks=HOME)), replace(ASKED, task="")).rule is None


def test_a_no_without_a_rule_says_so_and_what_can_be_done() -> None:
    found = evaluate(rules(rule("A", Outcome.YES)), replace(ASKED, data=ADDRESS | BSN))
    assert found == Finding(Outcome.NO, "1", because=NO_RULE, alternatives=(TALK,), confirmed=True, leave_out=BSN)


def test_a_finding_tells_everything_the_rule_says() -> None:
    asks = RuleCondition("convenant", "Is er een convenant?"), RuleCondition("nodig", "Is het nodig?"), RuleCondition("x", "?")
    call = Alternative("bellen", "Bel de wijkagent.")
    whole = rule(
        "A", Outcome.PROVIDED, because="Omdat Wil woont.", basis="AVG 6(1)(e)", conditions=asks, inform="Vertel het Wil.",
        consent=Consent(ConsentKind.ASK, "Vraag het Wil."), alternatives=(call,), also_log=("wie",), confirmed=True,
        outside_agreement=True,
    )  # fmt: skip
    found = evaluate(rules(whole), replace(ASKED, answers={"convenant": True, "nodig": False}))
    assert found == Finding(
        Outcome.PROVIDED, "1", rule="A", because="Omdat Wil woont.", basis="AVG 6(1)(e)", conditions=asks[1:], refused=asks[1:2],
        alternatives=(call,), inform="Vertel het Wil.", consent=Consent(ConsentKind.ASK, "Vraag het Wil."), also_log=("wie",),
        confirmed=True, digest=whole.digest, outside_agreement=True,
    )  # fmt: skip


def test_what_nobody_confirmed_and_stays_inside_an_agreement_is_told_so() -> None:
    found = evaluate(rules(rule("A", Outcome.YES)), ASKED)
    assert (found.confirmed, found.outside_agreement, found.leave_out) == (False, False, NOTHING)


@pytest.mark.parametrize(
    ("answers", "still_open", "refused"),
    [
        ({}, ["ouders", "kind"], []),
        ({"ouders": False}, ["ouders", "kind"], []),
        ({"ouders": False, "kind": True}, [], []),
        ({"ouders": True}, [], []),
    ],
)
def test_of_conditions_of_which_one_is_enough_a_no_closes_nothing_and_refuses_nothing(
    answers: dict[str, bool], still_open: list[str], refused: list[str]
) -> None:
    either = RuleCondition("ouders", "?", "wie"), RuleCondition("kind", "?", "wie")
    found = evaluate(rules(rule("A", Outcome.PROVIDED, conditions=either)), replace(ASKED, answers=answers))
    assert ([one.id for one in found.conditions], [one.id for one in found.refused]) == (still_open, refused)


@pytest.mark.parametrize(
    ("outcomes", "wins"),
    [
        ({"A": Outcome.NO, "B": Outcome.ADVICE}, "A"),
        ({"A": Outcome.ADVICE, "B": Outcome.PROVIDED}, "A"),
        ({"A": Outcome.PROVIDED, "B": Outcome.YES}, "A"),
        ({"A": Outcome.YES, "B": Outcome.NO}, "B"),
        ({"A": Outcome.YES, "B": Outcome.YES}, "B"),
    ],
)
def test_of_rules_about_as_much_the_strictest_wins_in_whatever_order_they_stand(outcomes: dict[str, Outcome], wins: str) -> None:
    listed = [rule(name, outcome) for name, outcome in outcomes.items()]
    assert {evaluate(rules(*order), ASKED).rule for order in (listed, listed[::-1])} == {wins}


@pytest.mark.parametrize(
    ("about", "matches"),
    [
        ({}, True),
        ({"sources": frozenset({"corporatie", "welzijn"})}, True),
        ({"sources": frozenset({"welzijn"})}, False),
        ({"tasks": HOME}, True),
        ({"tasks": BENEFIT}, False),
        ({"purposes": frozenset({"woninggebruik"})}, True),
        ({"purposes": frozenset({"toezicht"})}, False),
        ({"recipients": DESK}, True),
        ({"recipients": frozenset({"politie"})}, False),
        ({"data": ADDRESS | BSN}, True),
        ({"data": BSN}, False),
        ({"only_with": ADDRESS}, True),
        ({"only_with": BSN}, False),
        ({"data": ADDRESS | BSN, "only_with": BSN}, False),
    ],
)
def test_a_rule_counts_only_for_who_and_what_it_names(about: dict[str, object], matches: bool) -> None:
    assert (evaluate(rules(rule("A", Outcome.ADVICE, **about)), ASKED).rule == "A") is matches


def test_what_is_about_nobody_goes_by_a_rule_that_permits_and_is_not_stopped_by_a_no_about_an_address() -> None:
    nobody = replace(ASKED, data=frozenset({DataKind.NONE}))
    assert evaluate(rules(rule("A", Outcome.YES), rule("B", Outcome.NO)), nobody).rule == "A"


@pytest.mark.parametrize(
    ("listed", "asked", "left_out"),
    [
        ([], ADDRESS, NOTHING),
        ([rule("A", Outcome.YES)], BSN, NOTHING),
        ([rule("A", Outcome.YES)], ADDRESS | BSN, BSN),
        ([rule("A", Outcome.ADVICE)], ADDRESS | BSN, BSN),
        ([rule("A", Outcome.YES), rule("B", Outcome.YES, data=BSN | DEBT)], ADDRESS | BSN | DEBT, ADDRESS),
        ([rule("A", Outcome.YES), rule("B", Outcome.YES, data=BSN)], ADDRESS | BSN, ADDRESS),
        ([rule("A", Outcome.YES, recipients=frozenset({"politie"}))], ADDRESS | BSN, NOTHING),
        ([rule("A", Outcome.YES), rule("B", Outcome.YES, data=BSN, recipients=frozenset({"politie"}))], ADDRESS | BSN, BSN),
        ([rule("A", Outcome.NO, recipients=frozenset({"politie"}))], ADDRESS | BSN, NOTHING),
    ],
)
def test_the_advice_is_to_leave_out_as_little_as_possible(
    listed: list[Rule], asked: frozenset[DataKind], left_out: frozenset[DataKind]
) -> None:
    for order in (listed, listed[::-1]):
        found = evaluate(rules(*order), replace(ASKED, data=asked))
        assert (found.rule, found.leave_out) == (None, left_out)


WIDE = rule("B", Outcome.NO)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        (rule("A", Outcome.YES), WIDE, False),
        (rule("A", Outcome.YES, tasks=HOME), WIDE, True),
        (WIDE, rule("A", Outcome.YES, tasks=HOME), False),
        (rule("A", Outcome.YES, tasks=HOME, recipients=DESK), rule("B", Outcome.NO, tasks=HOME), True),
        (rule("A", Outcome.YES, tasks=HOME), rule("B", Outcome.NO, tasks=HOME | BENEFIT), True),
        (rule("A", Outcome.YES, tasks=HOME | BENEFIT), rule("B", Outcome.NO, tasks=HOME), False),
        (rule("A", Outcome.YES, tasks=HOME), rule("B", Outcome.NO, recipients=DESK), False),
        (rule("A", Outcome.YES), replace(WIDE, before=frozenset({"A"})), False),
        (rule("A", Outcome.YES, before=frozenset({"B"})), WIDE, True),
        (rule("A", Outcome.YES, tasks=HOME), replace(WIDE, before=frozenset({"A"})), False),
        (rule("A", Outcome.YES, before=frozenset({"B"})), replace(WIDE, before=frozenset({"A"})), False),
        (rule("B", Outcome.YES, tasks=HOME), WIDE, False),
    ],
)
def test_a_rule_goes_before_because_it_says_so_or_is_about_less_and_never_before_itself(
    one: Rule, other: Rule, before: bool
) -> None:
    assert bool(goes_before(one, other)) is before


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (rule("A", Outcome.YES), WIDE, True),
        (rule("A", Outcome.YES, tasks=HOME), WIDE, True),
        (rule("A", Outcome.YES, tasks=HOME), rule("B", Outcome.NO, tasks=HOME | BENEFIT), True),
        (rule("A", Outcome.YES, tasks=HOME), rule("B", Outcome.NO, tasks=BENEFIT), False),
        (rule("A", Outcome.YES, tasks=HOME), rule("B", Outcome.NO, recipients=DESK), True),
        (rule("A", Outcome.YES, data=BSN), WIDE, False),
        (rule("A", Outcome.NO, data=BSN), WIDE, False),
        (rule("A", Outcome.YES, data=BSN), rule("B", Outcome.ADVICE), True),
        (rule("A", Outcome.YES, data=ADDRESS | DEBT, only_with=ADDRESS), WIDE, True),
        (rule("A", Outcome.YES, data=ADDRESS | DEBT, only_with=DEBT), WIDE, False),
        (WIDE, rule("A", Outcome.YES, data=ADDRESS | DEBT, only_with=DEBT), False),
    ],
)
def test_two_rules_meet_when_one_question_can_be_for_both(one: Rule, other: Rule, together: bool) -> None:
    assert bool(meet(one, other)) is together


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        (rule("A", Outcome.YES), WIDE, True),
        (rule("A", Outcome.NO), WIDE, False),
        (rule("A", Outcome.YES, tasks=HOME), WIDE, False),
        (WIDE, rule("A", Outcome.YES, tasks=HOME), False),
        (rule("A", Outcome.YES, tasks=HOME), rule("B", Outcome.NO, recipients=DESK), True),
        (rule("A", Outcome.YES, tasks=HOME, before=frozenset({"B"})), rule("B", Outcome.NO, recipients=DESK), False),
        (rule("A", Outcome.YES, data=BSN), WIDE, False),
    ],
)
def test_rules_contradict_when_they_meet_differ_and_neither_goes_before(one: Rule, other: Rule, contradict: bool) -> None:
    assert list(contradictions([one, other])) == ([(one, other)] if contradict else [])


NARROW, MILD = rule("A", Outcome.ADVICE, recipients=DESK), rule("B", Outcome.YES, data=ADDRESS | BSN)


@pytest.mark.parametrize(
    ("strict", "mild", "loosens"),
    [
        (NARROW, MILD, True),
        (NARROW, replace(MILD, data=ADDRESS), False),
        (NARROW, replace(MILD, data=ADDRESS | {DataKind.NONE}), False),
        (replace(NARROW, data=ADDRESS | BSN | DEBT), MILD, False),
        (replace(NARROW, outcome=Outcome.NO), MILD, False),
        (replace(NARROW, outcome=Outcome.YES), MILD, False),
        (replace(NARROW, recipients=frozenset()), MILD, False),
        (replace(NARROW, tasks=HOME), replace(MILD, tasks=BENEFIT), False),
    ],
)
def test_a_strict_rule_that_goes_before_must_name_all_that_the_milder_names(strict: Rule, mild: Rule, loosens: bool) -> None:
    expected = [(strict, mild)] if loosens else []
    assert list(loosenings([strict, mild])) == list(loosenings([mild, strict])) == expected


@pytest.mark.parametrize(("name", "found"), [("A", "A"), ("B", "B"), ("C", None), ("", None)])
def test_a_rule_is_found_by_its_number_or_not_at_all(name: str, found: str | None) -> None:
    one = rules(rule("A", Outcome.YES), rule("B", Outcome.NO)).by_id(name)
    assert (one.id if one else None) == found
    assert rules().by_id("A") is None


@pytest.mark.parametrize(
    ("outcome", "still_open", "refused", "goes"),
    [
        (Outcome.YES, False, False, True),
        (Outcome.YES, True, False, True),
        (Outcome.YES, True, True, False),
        (Outcome.PROVIDED, False, False, True),
        (Outcome.PROVIDED, True, False, False),
        (Outcome.PROVIDED, True, True, False),
        (Outcome.ADVICE, False, False, False),
        (Outcome.NO, False, False, False),
    ],
)
def test_what_may_go(outcome: Outcome, still_open: bool, refused: bool, goes: bool) -> None:
    asks = (RuleCondition("convenant", "?"),)
    assert Finding(outcome, "1", conditions=asks * still_open, refused=asks * refused).may_go is goes


def test_a_finding_starts_as_a_no_for_want_of_a_rule_that_nobody_confirmed() -> None:
    found = Finding(Outcome.NO, "1")
    assert (found.because, found.rule, found.confirmed, found.may_go) == (NO_RULE, None, False, False)


def test_the_outcomes_stand_from_mild_to_strict() -> None:
    assert [(one.value, one.strictness) for one in Outcome] == [("ja", 0), ("mits", 1), ("advies", 2), ("nee", 3)]
