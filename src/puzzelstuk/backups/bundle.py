"""A bundle: one file, closed with age to the public key of somebody elsewhere. First a line of JSON, then the content.

The server that makes a bundle cannot open it. Beside it stands its SHA-256, as `sha256sum -c` reads it: whether a
bundle is still whole can be seen without the private key.
"""

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import IO, Any, Protocol

import pyrage

CHUNK = 1 << 20
LONGEST_HEAD = 256 << 20
NAME = re.compile(r"puzzelstuk-(gegevens|sleutels)-(\d{8}T\d{6}Z)\.age")


class BackupError(Exception):
    """Something stands in the way; the message says in Dutch what to do."""


class Kind(StrEnum):
    """Two bundles, never together: who has one of them can read nothing."""

    DATA = "gegevens"
    KEYS = "sleutels"


class Readable(Protocol):
    """Content that comes in pieces."""

    def read(self, size: int = -1, /) -> bytes: ...


@dataclass(frozen=True)
class Head:
    """What a bundle says about itself, inside the lock."""

    kind: Kind
    made: datetime
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"puzzelstuk-{self.kind}-{self.made:%Y%m%dT%H%M%SZ}.age"

    def line(self) -> bytes:
        return json.dumps({"kind": self.kind, "made": self.made.isoformat()} | self.facts).encode() + b"\n"


def recipient(text: str) -> "pyrage.x25519.Recipient":
    """The public key a bundle is closed to."""
    try:
        return pyrage.x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError as wrong:
        raise BackupError("Dit is geen publieke age-sleutel. Zo'n sleutel begint met age1.") from wrong


def identities(files: Iterable[Path]) -> "list[pyrage.x25519.Identity]":
    """The private keys in files as `age-keygen` writes them."""
    found = []
    for file in files:
        try:
            lines = [line.strip() for line in file.read_text().splitlines()]
            found += [pyrage.x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
        except (OSError, UnicodeError, pyrage.IdentityError) as wrong:
            raise BackupError(f"In {file} staat geen leesbare privésleutel van age (AGE-SECRET-KEY-…).") from wrong
    if not found:
        raise BackupError("Geef met --identity het bestand met de privésleutel waarmee de bundel open gaat.")
    return found


def write(folder: Path, head: Head, content: Readable, to: "pyrage.x25519.Recipient", *, whole: Callable[[], None]) -> Path:
    """Close a bundle: it appears whole, checked and with its SHA-256, or not at all. `whole` raises when it was cut off."""
    path, draft = folder / head.name, folder / f".{head.name}.draft"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _remove_drafts(folder, head.kind)
        digest = _closed(draft, head, content, to)
        whole()
        if sha256_of(draft) != digest:
            raise BackupError(f"Wat in {folder} staat, is niet wat is weggeschreven. Controleer de schijf.")
        _write_whole(path.with_suffix(".age.sha256"), f"{digest}  {path.name}\n".encode())
        draft.replace(path)
        _sync(folder)
    except OSError as problem:
        raise BackupError(
            f"Schrijven in {folder} lukte niet: {problem.strerror or problem}. Er is geen back-up gemaakt."
        ) from problem
    finally:
        draft.unlink(missing_ok=True)
    return path


def open_to(path: Path, keys: "list[pyrage.x25519.Identity]", target: IO[bytes], *, kind: Kind) -> Head:
    """Open a bundle: the content goes to `target`, the head comes back."""
    splitter = _Splitter(target)
    _decrypt(path, keys, splitter)
    return _checked(path, splitter, kind)


def head_of(path: Path, keys: "list[pyrage.x25519.Identity]", *, kind: Kind) -> Head:
    """Only what a bundle says about itself; the content is not read."""
    splitter = _Splitter(None)
    with contextlib.suppress(_EnoughRead):
        _decrypt(path, keys, splitter)
    return _checked(path, splitter, kind)


def verify(path: Path) -> None:
    """Whether a bundle is still what was written; without any key."""
    beside = path.with_suffix(".age.sha256")
    try:
        wanted = beside.read_text().split()[0]
        found = sha256_of(path)
    except (OSError, IndexError) as problem:
        raise BackupError(f"Bij {path} ontbreekt de bundel of zijn controlegetal ({beside.name}).") from problem
    if found != wanted:
        raise BackupError(f"{path.name} is veranderd of niet heel: het controlegetal klopt niet. Gebruik deze bundel niet.")


def bundles(folder: Path, kind: Kind) -> list[Path]:
    """All bundles of one kind in a folder, oldest first."""
    found = [path for path in folder.glob("puzzelstuk-*.age") if (name := NAME.fullmatch(path.name)) and name[1] == kind]
    return sorted(found, key=made_at)


def made_at(path: Path) -> datetime:
    """When a bundle was made, by its name: a copied file has another file date."""
    name = NAME.fullmatch(path.name)
    if name is None:
        raise BackupError(f"{path.name} heet niet als een bundel (puzzelstuk-gegevens-….age of puzzelstuk-sleutels-….age).")
    return datetime.strptime(name[2], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def remove_older(folder: Path, kind: Kind, days: int, now: datetime) -> list[Path]:
    """Remove the bundles past their horizon: a key that was destroyed may not live on in an old bundle."""
    old = [path for path in bundles(folder, kind) if now - made_at(path) > timedelta(days=days)]
    for path in old:
        path.unlink()
        path.with_suffix(".age.sha256").unlink(missing_ok=True)
    if old:
        _sync(folder)
    return old


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _EnoughRead(Exception):
    """The head is known; the rest of the bundle need not be opened."""


class _Joined:
    """The line of JSON, then the content."""

    def __init__(self, first: bytes, rest: Readable) -> None:
        self._first, self._rest = first, rest

    def read(self, size: int = -1) -> bytes:
        if not self._first:
            return self._rest.read(size)
        part, self._first = (self._first[:size], self._first[size:]) if size >= 0 else (self._first, b"")
        return part


class _Hashed:
    """Writes and counts along; remembers a failed write, which the binding to age can lose in its last block."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest = hashlib.sha256()
        self.problem: OSError | None = None
        self.complete = False

    def write(self, part: bytes) -> int:
        try:
            self._file.write(part)
        except OSError as problem:
            self.problem = problem
            raise
        self.digest.update(part)
        return len(part)

    def flush(self) -> None:
        self._file.flush()


class _Splitter:
    """Takes the line of JSON off the front; what follows goes on to the target, if there is one."""

    def __init__(self, target: IO[bytes] | None) -> None:
        self._target = target
        self.first = b""
        self.complete = False
        self.problem: OSError | None = None

    def write(self, part: bytes) -> int:
        rest = bytes(part)
        if not self.complete:
            line, end, rest = rest.partition(b"\n")
            self.first += line
            self.complete = bool(end)
            if len(self.first) > LONGEST_HEAD:
                raise ValueError("geen bundel")
        if self.complete and self._target is None:
            raise _EnoughRead
        if rest and self._target is not None:
            self._pass_on(rest)
        return len(part)

    def flush(self) -> None:
        pass

    def _pass_on(self, rest: bytes) -> None:
        assert self._target is not None
        try:
            self._target.write(rest)
        except OSError as problem:
            self.problem = problem
            raise


def _closed(draft: Path, head: Head, content: Readable, to: "pyrage.x25519.Recipient") -> str:
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        hashed = _Hashed(file)
        with contextlib.suppress(pyrage.EncryptError):
            pyrage.encrypt_io(_Joined(head.line(), content), hashed, [to])
            hashed.complete = True
        if hashed.problem:
            raise hashed.problem
        if not hashed.complete:
            raise BackupError("Sluiten met age lukte niet. Er is geen back-up gemaakt.")
        file.flush()
        os.fsync(file.fileno())
    return hashed.digest.hexdigest()


def _decrypt(path: Path, keys: "list[pyrage.x25519.Identity]", splitter: _Splitter) -> None:
    try:
        with path.open("rb") as file:
            pyrage.decrypt_io(file, splitter, keys)
    except _EnoughRead:
        raise
    except (pyrage.DecryptError, OSError, ValueError) as wrong:
        if splitter.problem:
            raise BackupError(f"Schrijven lukte niet: {splitter.problem.strerror}. Maak ruimte en begin opnieuw.") from wrong
        if isinstance(wrong, FileNotFoundError):
            raise BackupError(f"Deze bundel is er niet: {path}") from wrong
        if "No matching keys" in str(wrong):
            raise BackupError(
                f"Deze privésleutel past niet op {path.name}. De bundel is voor een andere sleutel gesloten."
            ) from wrong
        raise BackupError(f"{path.name} is niet heel: afgebroken, veranderd of geen bundel. Neem een andere bundel.") from wrong


def _checked(path: Path, splitter: _Splitter, kind: Kind) -> Head:
    try:
        facts = json.loads(splitter.first)
        head = Head(Kind(facts.pop("kind")), datetime.fromisoformat(facts.pop("made")), facts)
    except (ValueError, KeyError, AttributeError) as wrong:
        raise BackupError(f"{path.name} is met age gesloten, maar is geen bundel van Puzzelstuk.") from wrong
    if head.kind is not kind:
        raise BackupError(f"{path.name} is een bundel met {head.kind}; hier hoort een bundel met {kind}.")
    return head


def _remove_drafts(folder: Path, kind: Kind) -> None:
    """What an interrupted run left behind."""
    for draft in folder.glob(f".puzzelstuk-{kind}-*.draft"):
        draft.unlink(missing_ok=True)


def _write_whole(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
