"""A step uses only the steps below it, every package has its place, and no import hides."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import MODULES, SOURCE, Module, functions, imported

PYPROJECT = tomllib.loads((SOURCE.parent / "pyproject.toml").read_text())
CONTRACTS = PYPROJECT["tool"]["importlinter"]["contracts"]
BESIDE_THE_LAYERS = {
    "bootstrap": "runs before anything is installed; has a contract of its own",
    "configuration": "settings from outside, read by settings.py",
    "logs": "how settings.py has log lines written",
    "settings": "Django's settings",
    "wsgi": "the server's way in",
}
BANNED_NAMES = {"utils", "helpers", "services", "managers", "receivers", "common", "misc"}
EVERY_MODULE = pytest.mark.parametrize("module", MODULES, ids=lambda one: one.name.removeprefix("puzzelstuk."))


def test_the_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=SOURCE.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_package_stands_in_a_layer_or_says_why_not() -> None:
    (layers,) = [one["layers"] for one in CONTRACTS if one["type"] == "layers"]
    placed = {name.strip().removeprefix("puzzelstuk.") for line in layers for name in line.split("|")}
    present = {module.name.split(".")[1] for module in MODULES if "." in module.name}
    assert placed | set(BESIDE_THE_LAYERS) == present


@EVERY_MODULE
def test_no_function_hides_an_import(module: Module) -> None:
    hidden = [
        node.lineno for one in functions(module.tree) for node in ast.walk(one) if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


@EVERY_MODULE
def test_no_import_is_for_types_only(module: Module) -> None:
    assert "TYPE_CHECKING" not in {node.id for node in ast.walk(module.tree) if isinstance(node, ast.Name)}


def test_no_module_imports_itself_around_a_corner() -> None:
    graph = {module.name: imported(module) for module in MODULES}
    while free := {name for name, needs in graph.items() if not needs & set(graph)}:
        graph = {name: needs for name, needs in graph.items() if name not in free}
    assert set(graph) == set()


def test_only_the_command_line_loads_by_name() -> None:
    loading = {module.name for module in MODULES if "importlib.import_module" in ast.unparse(module.tree)}
    assert loading == {"puzzelstuk.cli.__main__"}


@EVERY_MODULE
def test_a_module_is_named_for_what_it_knows(module: Module) -> None:
    assert not BANNED_NAMES & set(module.name.split("."))


@EVERY_MODULE
def test_every_module_says_what_belongs_in_it(module: Module) -> None:
    assert ast.get_docstring(module.tree) or not module.tree.body
