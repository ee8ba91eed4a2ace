"""A catalogue of one card in a temporary folder, to break one thing in."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.guidance.check import Problem, check_all

CARD = "geldezel"


class Copy:
    """The shipped catalogue with one card left in it; passes its check until something is changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for part in ("phenomena", "heard"):
            (folder / part).mkdir(parents=True)
            shutil.copy(FOLDER / part / f"{CARD}.yaml", folder / part)
        for part in ("conversations", "legal_rules", "practice", "route_maps"):
            shutil.copytree(FOLDER / part, folder / part)
        (folder / "lexicon").mkdir()
        shutil.copy(FOLDER / "lexicon" / "verboden.yaml", folder / "lexicon")
        shutil.copy(FOLDER / "ids.yaml", folder)
        with self.changed("ids.yaml") as ledger:
            ledger["betekenis"] = {key: one for key, one in ledger["betekenis"].items() if key.startswith("GE")}
            ledger["vervallen"] = {"GE99": "noemde iets wat geen gedrag is"}

    @contextmanager
    def changed(self, name: str = f"phenomena/{CARD}.yaml") -> Iterator[Any]:
        """One file as values; what is changed in them is written back."""
        path = self.folder / name
        content = read_yaml(path)
        yield content
        path.write_text(yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True))

    @contextmanager
    def first_indicator(self) -> Iterator[dict[str, Any]]:
        with self.changed() as card:
            yield card["indicatoren"][0]

    def problems(self) -> list[Problem]:
        return check_all(self.folder)

    def said(self) -> str:
        """Every problem on a line of its own."""
        return "\n".join(f"{one.where}: {one.what}" for one in self.problems())
