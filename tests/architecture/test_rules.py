"""A decision of the rules always says by which rule: a refusal nobody can look up cannot be questioned."""

import ast

import pytest

from tests.architecture.source import MODULES, Module, calls

RULES = [
    module for module in MODULES if module.name.startswith("puzzelstuk.policy.") and module.name != "puzzelstuk.policy.decision"
]


def without_rule(tree: ast.AST) -> list[int]:
    """The lines where `yes` or `no` is called without naming a rule, or with an empty one."""
    found = []
    for name, place in (("yes", 0), ("no", 1)):
        for call in calls(tree, name):
            named = next((word.value for word in call.keywords if word.arg == "rule"), None)
            rule = named or (call.args[place] if len(call.args) > place else None)
            if rule is None or (isinstance(rule, ast.Constant) and not rule.value):
                found.append(call.lineno)
    return sorted(found)


@pytest.mark.parametrize("module", RULES, ids=lambda module: module.name)
def test_every_decision_names_its_rule(module: Module) -> None:
    assert without_rule(module.tree) == [], "noem de regel: no(reden, regel)"


@pytest.mark.parametrize(
    "planted", ['no("Dit kan niet.")', 'no("Dit kan niet.", "")', 'no("Dit kan niet.", rule="")', "yes()", 'yes("")']
)
def test_a_decision_without_a_rule_is_found(planted: str) -> None:
    assert without_rule(ast.parse(planted)) == [1]
