"""`./puzzelstuk OPDRACHT`: every command exists, and a wrong one is answered with what there is."""

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest

from puzzelstuk.cli.__main__ import COMMANDS, main


@pytest.mark.parametrize("arguments", [[], ["bestaat-niet"], ["--help"]])
def test_without_a_known_command_it_says_which_there_are(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert [name for name in COMMANDS if name not in said] == []


@pytest.mark.parametrize("module", COMMANDS.values())
def test_every_command_is_a_module_that_can_run(module: str) -> None:
    found = find_spec(module)
    assert found is not None
    assert found.origin is not None
    defined = {one.name for one in ast.parse(Path(found.origin).read_text()).body if isinstance(one, ast.FunctionDef)}
    assert "run" in defined
