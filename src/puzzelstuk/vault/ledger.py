"""The erasure ledger: which keys and rows were erased. It lies beside the keys and only grows.

A restore replays it, or an old back-up would bring back what was erased:
`bucket`     destroy the key file (its whole month is erased)
`record`     delete the row, and what hangs on it
`superseded` nothing yet: the rows that survived moved to the next generation of this key. In a restored database they
             may still stand under the old one; the nightly re-wrap moves them again and destroys the key after that.
No content, no name, no account stands in it: labels, ids of rows, days, and a reason from a few plain words.
"""

import fcntl
import json
import os
import re
import threading
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

_REASON = re.compile(r"[a-z][a-z ]{2,39}")


class Kind(StrEnum):
    """What was erased."""

    BUCKET = "bucket"
    RECORD = "record"
    SUPERSEDED = "superseded"


@dataclass(frozen=True)
class Erasure:
    """One line. A key by its label (its path without .key); a row by table and id, with the label of its key."""

    kind: Kind
    label: str
    on: date
    why: str
    table: str = ""
    row_id: str = ""


@dataclass
class _Known:
    """What of a file was read already."""

    file: int = 0
    size: int = 0
    lines: list[Erasure] = field(default_factory=list)

    def add(self, text: bytes) -> None:
        """Up to the last line end: what comes after it may still be in the middle of being written."""
        whole = text[: text.rfind(b"\n") + 1]
        self.size += len(whole)
        self.lines += [found for line in whole.splitlines() if (found := _parsed(line))]


class Ledger:
    """The file `erasures.jsonl` in the key folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "erasures.jsonl"
        self._lock = threading.Lock()
        self._known = _Known()

    def bucket(self, label: str, *, on: date, why: str) -> None:
        """A key was destroyed, and with it everything under it."""
        self.add(Erasure(Kind.BUCKET, label, on, why))

    def record(self, table: str, row_id: object, *, on: date, why: str, label: str = "") -> None:
        """One row was erased before its month was due; `label`: of the bucket key it stood under."""
        self.add(Erasure(Kind.RECORD, label, on, why, table, str(row_id)))

    def add(self, erasure: Erasure) -> None:
        """One whole line on disk before this returns; what a crash cut off before it becomes a line of its own."""
        if not _REASON.fullmatch(erasure.why):
            raise ValueError("een reden is een paar gewone woorden, zonder namen of nummers")
        line = json.dumps(asdict(erasure), default=str, sort_keys=True).encode() + b"\n"
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            end = os.fstat(descriptor).st_size
            whole = end == 0 or os.pread(descriptor, 1, end - 1) == b"\n"
            os.write(descriptor, line if whole else b"\n" + line)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def read(self) -> list[Erasure]:
        """Every whole line, oldest first. A line that a crash cut off is left out: what it announced was not done yet.

        What was read before is remembered; only what came after is read again.
        """
        with self._lock:
            try:
                with self.path.open("rb") as file:
                    found = os.fstat(file.fileno())
                    if found.st_ino != self._known.file or found.st_size < self._known.size:
                        self._known = _Known(found.st_ino)
                    file.seek(self._known.size)
                    self._known.add(file.read())
            except FileNotFoundError:
                self._known = _Known()
            return list(self._known.lines)

    def destroyed(self) -> frozenset[str]:
        """Labels of the keys that may never exist again."""
        return frozenset(one.label for one in self.read() if one.kind is not Kind.RECORD)


def _parsed(line: bytes) -> Erasure | None:
    try:
        found = json.loads(line)
        return Erasure(**found | {"kind": Kind(found["kind"]), "on": date.fromisoformat(found["on"])})
    except (ValueError, TypeError, KeyError):
        return None
