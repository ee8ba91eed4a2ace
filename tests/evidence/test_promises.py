"""The evidence says what was measured and when, and says so when nothing was."""

import json
from pathlib import Path

import pytest
import yaml

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.cli.evidence import CHOSEN, page, with_chosen
from puzzelstuk.evidence.promises import FOLDER, evidence
from tests.long.__main__ import names

PROMISES = yaml.safe_load((FOLDER / "promises.yaml").read_text())
MEASURED = {
    "figures": [{"what": "kwijt", "value": 1500.0, "unit": "stukken", "floor": 0, "aim": 0, "most": True, "met": False}],
    "on": "2026-11-22",
    "version": "abc1234",
    "machine": {"cores": 2, "memory_gb": 23.5},
    "data": "proef",
    "command": "./test long kills",
}


def told(folder: Path, results: dict[str, object]) -> Path:
    (folder / "results").mkdir()
    row = {"number": 1, "title": "Titel", "text": "Tekst", "tests": ["tests/faults"], "figures": ["kills"], "limits": "Grens"}
    (folder / "promises.yaml").write_text(yaml.safe_dump([row]))
    for name, result in results.items():
        (folder / "results" / f"{name}.json").write_text(json.dumps(result))
    return folder


def test_every_promise_of_the_design_is_there_in_order() -> None:
    assert [one.number for one in evidence().promises] == list(range(1, 13))


@pytest.mark.parametrize("path", sorted({path for row in PROMISES for path in row["tests"]}))
def test_a_test_that_is_named_exists(path: str) -> None:
    assert (CHECKOUT / path).exists()


@pytest.mark.parametrize("part", sorted({part for row in PROMISES for part in row["figures"]}))
def test_a_figure_that_is_named_comes_from_a_part_that_exists(part: str) -> None:
    assert part in names()


def test_what_was_not_measured_says_so_and_is_not_kept(tmp_path: Path) -> None:
    (one,) = evidence(told(tmp_path, {})).promises
    assert not one.kept
    assert "nog niet gemeten" in page(evidence(tmp_path))


def test_a_figure_that_missed_its_floor_is_shown_as_missed(tmp_path: Path) -> None:
    found = evidence(told(tmp_path, {"kills": MEASURED}))
    (one,) = found.promises
    assert one.measured
    assert not one.kept
    assert "**1.500 stukken (niet gehaald)**" in page(found)
    assert "2026-11-22" in page(found)


def test_tests_that_passed_are_counted_under_their_promise(tmp_path: Path) -> None:
    suite = MEASURED | {"details": {"passed": {"tests/faults/test_killing.py": 6, "tests/web/test_login.py": 9}}}
    found = evidence(told(tmp_path, {"suite": suite}))
    assert (found.promises[0].passed, found.suite_passed) == (6, 15)


def test_the_page_in_the_docs_is_what_the_command_writes() -> None:
    assert (CHECKOUT / "docs" / "reference" / "evidence.md").read_text() == page(evidence()), "draai ./puzzelstuk evidence --write"


@pytest.mark.parametrize("name", ["README.md", "README.nl.md"])
def test_the_readme_holds_the_figures_of_the_last_runs_and_no_others(name: str) -> None:
    text = (CHECKOUT / name).read_text()
    assert text == with_chosen(text, name), "draai ./puzzelstuk evidence --write"
    assert text.count("./test long") + text.count("./puzzelstuk bench") >= len(CHOSEN)
