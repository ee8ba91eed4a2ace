"""Change the rules of `policy/` one word at a time and see whether their tests notice; without a database, in a copy."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from puzzelstuk.bootstrap.places import CHECKOUT

SETTINGS = """
[tool.mutmut]
paths_to_mutate = ["src/puzzelstuk/policy/"]
tests_dir = ["tests/policy"]
also_copy = ["src/puzzelstuk", "catalogue"]
[tool.pytest.ini_options]
pythonpath = ["src", "."]
addopts = "-q -p no:cacheprovider -p no:django -p no:playwright -p no:schemathesis"
"""
FEWER_EXAMPLES = """
from hypothesis import settings
settings.register_profile("mutation", max_examples=25, deadline=None, derandomize=True, database=None)
settings.load_profile("mutation")
"""


@dataclass(frozen=True)
class Mutated:
    """What became of every change."""

    noticed: int
    survived: tuple[str, ...]

    @property
    def score(self) -> float:
        return 100 * self.noticed / (self.noticed + len(self.survived))


def mutate(folder: Path, *, source: Path = CHECKOUT / "src/puzzelstuk/policy", tests: Path = CHECKOUT / "tests/policy") -> Mutated:
    """Run every change in a copy below `folder`; takes about a second for twenty."""
    _copy(folder, source, tests)
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO", "PYTHONPATH", "PYTEST"))}
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", "run"], cwd=folder, env=clean, capture_output=True, text=True, check=False
    )
    metas = [json.loads(path.read_text()) for path in (folder / "mutants").rglob("*.py.meta")]
    ended = {name: code for meta in metas for name, code in meta["exit_code_by_key"].items()}
    if not ended or None in ended.values():
        raise RuntimeError(f"mutmut ging niet door:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return Mutated(
        sum(code not in {0, 33} for code in ended.values()), tuple(name for name, code in ended.items() if code in {0, 33})
    )


def _around(package: Path) -> None:
    """What reads the rules: the truth table goes through the whole way from a question to an answer."""
    (package / "__init__.py").touch()
    for name in ("bootstrap", "cli", "guidance"):
        shutil.copytree(CHECKOUT / "src" / "puzzelstuk" / name, package / name, ignore=shutil.ignore_patterns("__pycache__"))


def _copy(folder: Path, source: Path, tests: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(source, folder / "src" / "puzzelstuk" / "policy", ignore=ignored)
    shutil.copytree(tests, folder / "tests" / "policy", ignore=ignored)
    _around(folder / "src" / "puzzelstuk")
    shutil.copytree(CHECKOUT / "catalogue", folder / "catalogue")
    (folder / "tests" / "__init__.py").touch()
    (folder / "tests" / "conftest.py").write_text(FEWER_EXAMPLES)
    (folder / "pyproject.toml").write_text(SETTINGS)
