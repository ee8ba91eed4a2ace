"""Plays the year in the database that the settings name: `python -m puzzelstuk.simulation`; prepared by `./puzzelstuk simulate`."""

import argparse
import json
import sys
import time
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402

from puzzelstuk.backups.server import local  # noqa: E402
from puzzelstuk.bootstrap.places import places  # noqa: E402
from puzzelstuk.bootstrap.postgres import Cluster  # noqa: E402
from puzzelstuk.simulation.picture import write_all  # noqa: E402
from puzzelstuk.simulation.result import result_of  # noqa: E402
from puzzelstuk.simulation.town import town  # noqa: E402
from puzzelstuk.simulation.year import Played, play  # noqa: E402

SAY_EVERY = 5.0


def main(arguments: list[str]) -> int:
    """Play on from the kept state, and leave figures and pictures in the folder."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    options = parser.parse_args(arguments)
    here = places()
    server = local(Cluster(here.state / "pg", here.passwords))
    played = Played.from_json(json.loads(options.state.read_text()))
    evening = Evening(options.state)
    with town(server, settings.CONFIGURATION.database_name) as found:
        play(found, played, evening=evening.keep)
        result = result_of(found, played)
    evening.write(played)
    write_all(result, options.folder)
    print(f"Klaar: {played.signals} stukken, {result['figures']['op_tijd']} % op tijd. Zie {options.folder}", flush=True)
    return 0 if not any(result["promises"].values()) else 1


class Evening:
    """Keeps the state after every day, whole or not at all, and now and then says how far it is."""

    def __init__(self, state: Path) -> None:
        self._state, self._said, self._kept = state, 0.0, 0.0

    def keep(self, played: Played) -> None:
        if time.monotonic() - self._said > SAY_EVERY:
            self._said = time.monotonic()
            print(f"  {played.until:%d-%m-%Y}  {len(played.facts.numbers)} van {played.signals} stukken", flush=True)
        self.write(played)

    def write(self, played: Played) -> None:
        draft = self._state.with_suffix(".draft")
        draft.write_text(json.dumps(played.as_json()))
        draft.replace(self._state)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
