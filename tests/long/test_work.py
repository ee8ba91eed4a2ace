"""A long part can be stopped and goes on where it was; its result says on what it was measured."""

import json
from pathlib import Path

from bench.report import Figure
from tests.long.work import Outcome, Work, write_result

LOST = Figure("kwijt", 0, "stukken", 0, 0)


def test_what_was_done_is_known_after_an_interruption(tmp_path: Path) -> None:
    Work("voorbeeld", tmp_path).keep(kills=12)
    again = Work("voorbeeld", tmp_path)
    assert again.done == {"kills": 12}
    again.forget()
    assert Work("voorbeeld", tmp_path).done == {}


def test_a_result_names_its_command_day_version_and_machine(tmp_path: Path) -> None:
    path = write_result("voorbeeld", Outcome((LOST,), "200 keer gestopt"), command="./test long voorbeeld", folder=tmp_path)
    result = json.loads(path.read_text())
    assert result["command"] == "./test long voorbeeld"
    assert {"on", "version", "machine", "data"} <= set(result)
    assert result["figures"][0]["met"] is True


def test_one_figure_that_misses_its_floor_fails_the_part() -> None:
    assert not Outcome((LOST, Figure("dubbel", 1, "stukken", 0, 0)), "").met
