"""A sharing rule speaks to somebody at work: no bare number of another rule, no word of the trade where a plain one does."""

import re
from collections.abc import Iterator

import pytest

from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.policy.sharing import Rule

BARE = re.compile(r"(?<!regel )\b[RVSB]\d{2}\b|\bhits?\b|\bis groen\b|verdachte|crimineel|dader", re.I)


def sentences(rule: Rule) -> Iterator[str]:
    """Everything of a rule that a person reads."""
    yield from (rule.name, rule.because, rule.basis, rule.inform, rule.consent.text)
    yield from (one.text for one in (*rule.conditions, *rule.alternatives))


@pytest.mark.parametrize("rule", sharing_rules().rules, ids=lambda rule: rule.id)
def test_a_rule_needs_no_key_to_be_read(rule: Rule) -> None:
    assert [said for said in sentences(rule) if BARE.search(said)] == []


@pytest.mark.parametrize("said", ["Maak de afweging van R90.", "Is er geen hit?", "De controle is groen."])
def test_a_sentence_that_needs_one_is_found(said: str) -> None:
    assert BARE.search(said)
