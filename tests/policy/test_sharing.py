"""The evaluator, with invented rules about Henk's corporation and Fatma's benefits desk."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.sharing import (
    Consent,
    ConsentKind,
    DataKind,
    Outcome,
    Question,
    Rule,
    RuleCondition,
    Rules,
    contradictions,
    evaluate,
    loosenings,
)

HOME, DESK, BENEFIT = frozenset({"wonen"}), frozenset({"vik"}), frozenset({"bijstand"})
ADDRESS = frozenset({DataKind.ADDRESS})
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
    return Rules("1", listed, (), *known)


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
