"""The newest erasure ledger that can be found: what was erased after a back-up may not come back with it."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyrage

from puzzelstuk.backups.bundle import NAME, BackupError, Kind, bundles, head_of


def lines_of(folder: Path) -> list[str]:
    """The lines of the ledger beside the keys."""
    path = folder / "erasures.jsonl"
    return _whole(path.read_text()) if path.exists() else []


def merged(ledgers: Iterable[Sequence[str]]) -> list[str]:
    """Every line of every ledger once, in the order of the longest."""
    longest_first = sorted((list(one) for one in ledgers), key=len, reverse=True)
    return list(dict.fromkeys(line for ledger in longest_first for line in ledger))


def given(file: Path, keys: "list[pyrage.x25519.Identity]") -> list[str]:
    """The ledger in a file that somebody names: the ledger itself, or a data bundle in which it travels."""
    if NAME.fullmatch(file.name):
        return list(head_of(file, keys, kind=Kind.DATA).facts["ledger"])
    try:
        return _whole(file.read_text())
    except (OSError, UnicodeError) as problem:
        raise BackupError(f"Het wisregister {file} is niet te lezen.") from problem


def in_newer_bundles(beside: Path, keys: "list[pyrage.x25519.Identity]") -> list[list[str]]:
    """The ledgers of the data bundles that lie beside this one and are newer, as far as they open."""
    found = []
    for path in bundles(beside.parent, Kind.DATA):
        if path.name > beside.name:
            try:
                found.append(given(path, keys))
            except BackupError:
                continue
    return found


def _whole(text: str) -> list[str]:
    """The lines that are whole; what a crash cut off was not done yet."""
    return [line for line in text.splitlines() if _is_json(line)]


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False
