"""The command: which rows there are, and how they are shown."""

import importlib

import pytest

from bench.report import Figure, Row
from puzzelstuk.cli.bench import EXPLAINS, ROWS, readable, run


@pytest.mark.parametrize("name", [*ROWS, EXPLAINS])
def test_every_row_can_be_measured_alone(name: str) -> None:
    assert callable(importlib.import_module(f"bench.{name}").run)


def test_a_row_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        run(["niets"])
    assert refused.value.code == 2
    assert "throughput" in capsys.readouterr().err


def test_a_figure_is_shown_beside_its_floor_and_aim() -> None:
    row = Row("page", (Figure("pagina", 70.5, "kB", 60, 50),), "een ander", "leeg", {"requests": 12})
    shown = readable(row.as_json())
    assert "NIET GOED" in shown
    assert "70.5 kB (grens <= 60, doel <= 50)" in shown
    assert "requests: 12" in shown


def test_a_row_that_failed_says_so() -> None:
    assert "kon niet" in readable({"name": "first", "error": "Deze rij kon niet worden gemeten."})
