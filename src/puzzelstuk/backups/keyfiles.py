"""The key bundle: every file of the key folder that opens something. Passwords and the session secret are made anew instead."""

import io
import os
import re
import tarfile
from datetime import datetime
from pathlib import Path

import pyrage

from puzzelstuk import __version__
from puzzelstuk.backups.bundle import BackupError, Head, Kind, write

# Root keys, bucket keys, named keys, the key pair for phones without reception, the ledger of what was erased.
WANTED = re.compile(r"[\w.-]+\.key|[\w.-]+\.pem|(buckets|named)/[\w.@-]+\.key|erasures\.jsonl")
LEDGER = "erasures.jsonl"
TRIES = 5

Files = dict[str, bytes]


def read(folder: Path) -> Files:
    """Every wanted file, at one moment: a rotation may be at work meanwhile."""
    for _ in range(TRIES):
        before = _state(folder)
        try:
            files = {name: (folder / name).read_bytes() for name in before}
        except FileNotFoundError:
            continue
        if _state(folder) == before:
            break
    else:
        raise BackupError("De sleutels veranderen steeds terwijl ik ze lees. Wacht tot het wisselen van sleutels klaar is.")
    if "root.key" not in files:
        raise BackupError(f"In {folder} staat geen hoofdsleutel (root.key). Er is geen back-up van de sleutels gemaakt.")
    return files


def make(files: Files, folder: Path, to: "pyrage.x25519.Recipient", *, now: datetime) -> Path:
    """Make a key bundle."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, content in sorted(files.items()):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o400
            archive.addfile(entry, io.BytesIO(content))
    packed.seek(0)
    facts = {"version": __version__, "files": len(files)}
    return write(folder, Head(Kind.KEYS, now, facts), packed, to, whole=lambda: None)


def unpack(content: bytes) -> Files:
    """The files of a key bundle; a name that could lead elsewhere is refused."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        members = [one for one in archive.getmembers() if one.isfile()]
        if any(not _wanted(one.name) for one in members):
            raise BackupError("In de sleutelbundel staat een bestand dat er niet hoort.")
        return {one.name: _content(archive, one) for one in members}


def put(files: Files, folder: Path) -> None:
    """Write key files into a folder that has no keys yet."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400 if name == "root.key" else 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def present(folder: Path) -> list[str]:
    """The key files a folder has already."""
    return sorted(_state(folder)) if folder.exists() else []


def _wanted(name: str) -> bool:
    return WANTED.fullmatch(name) is not None and ".." not in name.split("/")


def _state(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Name, and what changes with any change."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if not path.name.startswith(".") and _wanted(name):
            try:
                seen = path.stat()
            except FileNotFoundError:
                continue
            found[name] = (seen.st_ino, seen.st_size, seen.st_mtime_ns)
    return found


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    assert file is not None
    return file.read()
