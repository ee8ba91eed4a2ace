"""The promises with their evidence, read from evidence/promises.yaml and evidence/results; nothing is measured here.

A result is written by a long test or a bench on the day it ran, never by hand. What was not measured says so.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[3] / "evidence"


@dataclass(frozen=True)
class Proof:
    """One figure that belongs to a promise; `value` is empty as long as nobody measured it."""

    part: str
    what: str
    value: str = ""
    floor: str = ""
    met: bool = False
    on: date | None = None
    version: str = ""
    machine: str = ""
    data: str = ""
    command: str = ""


@dataclass(frozen=True)
class Promise:
    """One promise, in words for who is protected by it, with what shows it and what does not."""

    number: int
    title: str
    text: str
    tests: tuple[str, ...]
    passed: int
    proofs: tuple[Proof, ...]
    limits: str

    @property
    def measured(self) -> bool:
        return bool(self.proofs) and all(one.value for one in self.proofs)

    @property
    def kept(self) -> bool:
        """Every figure of it was measured and met its floor."""
        return self.measured and all(one.met for one in self.proofs)


@dataclass(frozen=True)
class Evidence:
    """Every promise, and when the whole test suite last ran."""

    promises: tuple[Promise, ...]
    suite_on: date | None
    suite_version: str
    suite_passed: int


def evidence(folder: Path = FOLDER) -> Evidence:
    """Read it all; raises FileNotFoundError when the promises themselves are not there."""
    results = {path.stem: json.loads(path.read_text()) for path in sorted((folder / "results").glob("*.json"))}
    suite = results.get("suite", {})
    counts: dict[str, int] = suite.get("details", {}).get("passed", {})
    rows = yaml.safe_load((folder / "promises.yaml").read_text())
    promises = tuple(_promise(row, results, counts) for row in rows)
    ran = date.fromisoformat(suite["on"]) if suite else None
    return Evidence(promises, ran, str(suite.get("version", "")), sum(counts.values()))


def _promise(row: dict[str, Any], results: dict[str, Any], counts: dict[str, int]) -> Promise:
    tests = tuple(row["tests"])
    passed = sum(count for path, count in counts.items() if path.startswith(tests))
    proofs = tuple(proof for part in row["figures"] for proof in _proofs(part, results.get(part)))
    return Promise(row["number"], row["title"], row["text"], tests, passed, proofs, row["limits"])


def _proofs(part: str, result: dict[str, Any] | None) -> list[Proof]:
    if result is None:
        return [Proof(part, f"alles van `{part}`")]
    return [_proof(part, figure, result) for figure in result["figures"]]


def _proof(part: str, figure: dict[str, Any], result: dict[str, Any]) -> Proof:
    machine = result["machine"]
    sign = "≤" if figure["most"] else "≥"
    return Proof(
        part,
        figure["what"],
        value=f"{_number(figure['value'])} {figure['unit']}".strip(),
        floor=f"{sign} {_number(figure['floor'])} {figure['unit']}".strip(),
        met=bool(figure["met"]),
        on=date.fromisoformat(result["on"]),
        version=result["version"],
        machine=f"{machine['cores']} kernen, {machine['memory_gb']} GB",
        data=result["data"],
        command=result["command"],
    )


def _number(value: float) -> str:
    """As Dutch readers write it: 5.000 and 1,5."""
    text = f"{value:,.3f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.translate(str.maketrans(",.", ".,"))
