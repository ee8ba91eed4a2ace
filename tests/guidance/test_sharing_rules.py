"""The shipped sharing rules: every file's own examples, and what must hold for all of them together."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.guidance.sharing_rules import Example, read_examples, sharing_rules
from puzzelstuk.policy.sharing import DataKind, Outcome, Question, evaluate

RULES = sharing_rules()
EXAMPLES = read_examples()
KINDS = st.frozensets(st.sampled_from(DataKind), min_size=1)
ANSWERS = st.dictionaries(
    st.sampled_from(sorted({condition.id for rule in RULES.rules for condition in rule.conditions} | {"toestemming"})),
    st.booleans(),
)
QUESTIONS = st.one_of(
    st.builds(lambda example, data: replace(example.question, data=data), st.sampled_from(EXAMPLES), KINDS),
    st.builds(
        Question,
        *(st.sampled_from(sorted(known)) for known in (RULES.sources, RULES.tasks, RULES.purposes, RULES.recipients)),
        KINDS,
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.of}-{example.question.source}-{example.outcome}")
def test_every_rule_keeps_its_own_examples(example: Example) -> None:
    found = evaluate(RULES, example.question)
    assert (found.outcome, found.rule) == (example.outcome, example.rule)


@given(QUESTIONS, ANSWERS)
@settings(max_examples=300)
def test_consent_and_other_answers_never_change_the_outcome(question: Question, answers: dict[str, bool]) -> None:
    assert evaluate(RULES, replace(question, answers=answers)).outcome is evaluate(RULES, question).outcome


@given(QUESTIONS, KINDS)
@settings(max_examples=300)
def test_more_kinds_of_data_never_make_an_answer_milder(question: Question, more: frozenset[DataKind]) -> None:
    before, after = evaluate(RULES, question), evaluate(RULES, replace(question, data=question.data | more))
    assert after.outcome.strictness >= before.outcome.strictness


@given(QUESTIONS, st.permutations(RULES.rules))
@settings(max_examples=200)
def test_the_order_of_the_rules_does_not_matter(question: Question, shuffled: list) -> None:
    assert evaluate(replace(RULES, rules=tuple(shuffled)), question) == evaluate(RULES, question)


@given(QUESTIONS)
@settings(max_examples=300)
def test_a_no_always_comes_with_something_that_can_be_done(question: Question) -> None:
    found = evaluate(RULES, question)
    assert found.alternatives or found.outcome is not Outcome.NO


@pytest.mark.parametrize("kind", [DataKind.BSN, DataKind.SPECIAL, DataKind.POLICE])
def test_bsn_and_special_data_go_only_where_a_rule_names_them(kind: DataKind) -> None:
    for example in EXAMPLES:
        found = evaluate(RULES, replace(example.question, data=example.question.data | {kind}))
        named = RULES.by_id(found.rule).data if found.rule else frozenset()
        assert found.outcome is Outcome.NO or kind in named
