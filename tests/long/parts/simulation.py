"""A year of Veenstad with 2,000 pieces, played with the command itself; it goes on where it was stopped."""

import json
import subprocess
import sys
import time
from typing import Any

from bench.report import Figure
from puzzelstuk.bootstrap.places import places
from tests.long.work import Outcome, Work

SIGNALS, SECONDS = 2_000, 240


def run(work: Work) -> Outcome:
    here = places()
    folder = here.state / "long" / "simulatie"
    began = time.monotonic()
    command = [sys.executable, "-m", "puzzelstuk.cli", "simulate", "--folder", str(folder)]
    played = subprocess.run(command, cwd=here.checkout, check=False).returncode
    assert played in {0, 1}, "het jaar is niet uitgespeeld; de reden staat hierboven"
    work.keep(seconds=work.done.get("seconds", 0) + round(time.monotonic() - began))
    return outcome(json.loads((folder / "simulation.json").read_text()))


def outcome(result: dict[str, Any]) -> Outcome:
    """What the year showed: the promises as floors, the share on time as its figure."""
    found, curve = result["figures"], result["seconds"]["per_100"]
    figures = (
        Figure("stukken gespeeld", found["stukken"], "stukken", SIGNALS, SIGNALS, most=False),
        Figure("antwoord op of vóór de beloofde dag", found["op_tijd"], "%", 90, 98, most=False),
        Figure("gelezen binnen de afgesproken tijd", found["gelezen_op_tijd"], "%", 80, 95, most=False),
        Figure("gelezen: negen van de tien binnen", found["gelezen"]["p90"], "werkdagen", 5, 3),
        Figure("laatste bericht: negen van de tien binnen", found["laatste_bericht"]["p90"], "werkdagen", 40, 20),
        *(Figure(name, number, "keer", 0, 0) for name, number in result["promises"].items()),
        Figure("rekentijd van de dagen samen", round(sum(curve)), "s", SECONDS, SECONDS / 2),
        Figure("laatste 500 stukken tegenover de eerste 500", round(_grows(curve), 2), "x de tijd", 1.5, 1.1),
    )
    data = (
        f"{found['stukken']} verzonnen stukken, {result['months']} maanden van {result['year']}, startgetal {result['seed']}; 19 melders, "
        "9 behandelaars met vakantie en ziekte, echte handelingen op een eigen PostgreSQL; alleen alles samen, niets onder vijf"
    )
    return Outcome(figures, data, result)


def _grows(curve: list[float]) -> float:
    """Whether a piece costs more when there is more: rush against rush, five hundreds at the start and at the end."""
    return sum(curve[-5:]) / max(sum(curve[:5]), 0.1)
