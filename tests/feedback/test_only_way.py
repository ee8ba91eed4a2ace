"""No signal moves or closes except through the action that tells its reporter."""

import ast

import pytest

from tests.architecture.source import MODULES, calls

MOVED_BY = {"puzzelstuk.feedback.actions"}
STATE_WRITTEN_BY = {"puzzelstuk.signals.actions"}
# A request for a reporter's name and a share have a state of their own.
STATE_OF_A_REQUEST = {"puzzelstuk.flows.handling.reveal_answer", "puzzelstuk.reporters.reveals", "puzzelstuk.sharing.actions"}
STEPS_WRITTEN_BY = {"puzzelstuk.feedback.actions"}


@pytest.mark.parametrize(
    ("what", "found_in"),
    [
        ("puzzelstuk.signals.actions.move", MOVED_BY),
        ("puzzelstuk.feedback.models.Step", STEPS_WRITTEN_BY),
    ],
)
def test_only_feedback_imports_what_moves_a_signal(what: str, found_in: set[str]) -> None:
    module, _, name = what.rpartition(".")
    importing = {
        one.name
        for one in MODULES
        for node in ast.walk(one.tree)
        if isinstance(node, ast.ImportFrom) and node.module == module and name in {alias.name for alias in node.names}
    }
    assert importing == found_in


def test_a_state_is_written_in_one_place() -> None:
    writing = {one.name for one in MODULES for call in calls(one.tree, "update") if "state" in {word.arg for word in call.keywords}}
    assert writing == STATE_WRITTEN_BY | STATE_OF_A_REQUEST
