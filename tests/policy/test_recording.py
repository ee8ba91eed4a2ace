"""What may be written down about a person: nothing, unless a rule was adopted that names the kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.policy.recording import Condition, MentionKind, NamingRule, allowed_kinds, may_name

PERSON, VEHICLE, ADDRESS, COMPANY = MentionKind.PERSON, MentionKind.VEHICLE, MentionKind.ADDRESS, MentionKind.ORGANISATION
VICTIM = frozenset({Condition.POSSIBLE_TRAFFICKING_VICTIM})
HOUSING = NamingRule("wonen", frozenset(MentionKind), None, "1")
CARE = NamingRule("wmo", frozenset({COMPANY, ADDRESS, PERSON}), None, "1")
BENEFIT = NamingRule("bijstand", frozenset({PERSON, ADDRESS, COMPANY}), Condition.POSSIBLE_TRAFFICKING_VICTIM, "1")


@pytest.mark.parametrize(
    ("rule", "met", "kinds"),
    [
        pytest.param(None, frozenset(), set(), id="no rule adopted"),
        pytest.param(None, VICTIM, set(), id="no rule, not even for a victim"),
        pytest.param(HOUSING, frozenset(), set(MentionKind), id="housing"),
        pytest.param(CARE, frozenset(), {COMPANY, ADDRESS, PERSON}, id="Wmo, no vehicles"),
        pytest.param(BENEFIT, frozenset(), set(), id="benefit without a victim"),
        pytest.param(BENEFIT, VICTIM, {PERSON, ADDRESS, COMPANY}, id="benefit with a possible victim"),
    ],
)
def test_the_adopted_rule_decides_which_fields_exist(
    rule: NamingRule | None, met: frozenset[Condition], kinds: set[MentionKind]
) -> None:
    assert allowed_kinds(rule, met) == kinds


@settings(deadline=None)
@given(
    kinds=st.frozensets(st.sampled_from(MentionKind)), kind=st.sampled_from(MentionKind), met=st.sampled_from([frozenset(), VICTIM])
)
def test_a_kind_outside_the_rule_is_never_named(
    kinds: frozenset[MentionKind], kind: MentionKind, met: frozenset[Condition]
) -> None:
    assert bool(may_name(NamingRule("wonen", kinds, None, "1"), kind, met)) is (kind in kinds)


def test_a_yes_names_the_rule_and_its_version() -> None:
    assert may_name(HOUSING, PERSON, ()).rule == "wonen 1"


def test_a_no_says_what_the_condition_is() -> None:
    assert "mensenhandel" in may_name(BENEFIT, PERSON, ()).reason
