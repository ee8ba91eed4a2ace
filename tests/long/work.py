"""What a long part keeps between interruptions, and what it leaves behind when it is done."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench.report import Figure, machine
from puzzelstuk.bootstrap.places import places
from puzzelstuk.evidence.results import RESULTS, keep


@dataclass(frozen=True)
class Outcome:
    """The figures of one part, on which data, and what else is worth reading."""

    figures: tuple[Figure, ...]
    data: str
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def met(self) -> bool:
        return all(figure.met for figure in self.figures)


class Work:
    """How far one part is. `done` survives an interruption; write it through `keep` after every step that counts."""

    def __init__(self, part: str, folder: Path | None = None) -> None:
        self.part = part
        self._file = (folder or places().state / "long") / f"{part}.json"
        self.done: dict[str, Any] = json.loads(self._file.read_text()) if self._file.exists() else {}

    def keep(self, **progress: Any) -> None:
        """Remember progress on disk, whole or not at all."""
        self.done |= progress
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_suffix(".draft")
        draft.write_text(json.dumps(self.done))
        draft.replace(self._file)

    def forget(self) -> None:
        """The part is whole: the next run starts at the beginning."""
        self.done = {}
        self._file.unlink(missing_ok=True)


def write_result(part: str, outcome: Outcome, *, command: str, folder: Path = RESULTS) -> Path:
    """One result file: what was measured, when, on which version and machine."""
    figures = [asdict(one) | {"met": one.met} for one in outcome.figures]
    result = {"command": command, "machine": machine(), "figures": figures, "data": outcome.data, "details": outcome.details}
    return keep(part, result, folder)
