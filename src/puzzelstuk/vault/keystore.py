"""Keys as files outside PostgreSQL.

root.key (0400) wraps every other key. A bucket key belongs to one organisation, compartment, retention
class and month: destroying its file makes everything under it unreadable, also in old back-ups.
Named keys (for blind indexes) are random too, so that a new root does not change an index value.
"""

import os
import secrets
import threading
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12


class Compartment(StrEnum):
    """A: narrative and subjects. B: who reported. Their keys never mix."""

    NARRATIVE = "A"
    REPORTER = "B"


class KeyMissing(Exception):
    """The key is not here (erased, or restored without keys); the content cannot be read."""


@dataclass(frozen=True)
class Bucket:
    """What a bucket key is for; its name is also its file name and its authenticated label."""

    organisation: str
    compartment: Compartment
    retention: str
    month: str

    @property
    def name(self) -> str:
        return f"{self.organisation}.{self.compartment}.{self.retention}.{self.month}"


class KeyStore:
    """Reads and makes keys below one folder; unwrapped keys stay in memory of this process only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def bucket(self, bucket: Bucket, *, create: bool = False) -> bytes:
        """The 32-byte key of a bucket; raises KeyMissing when it does not exist and may not be made."""
        return self._key(f"buckets/{bucket.name}", create=create)

    def named(self, name: str) -> bytes:
        """A long-lived 32-byte key by name, made on first use."""
        return self._key(f"named/{name}", create=True)

    def ensure_root(self) -> None:
        """Make the root key when there is none; never overwrites."""
        path = self.folder / "root.key"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write_once(path, secrets.token_bytes(KEY_BYTES), mode=0o400)

    def _key(self, label: str, *, create: bool) -> bytes:
        with self._lock:
            if label not in self._known:
                self._known[label] = self._load_or_make(label, create=create)
            return self._known[label]

    def _load_or_make(self, label: str, *, create: bool) -> bytes:
        path = self.folder / f"{label}.key"
        if create and not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            nonce = secrets.token_bytes(NONCE_BYTES)
            wrapped = AESGCM(self._root()).encrypt(nonce, secrets.token_bytes(KEY_BYTES), label.encode())
            _write_once(path, nonce + wrapped, mode=0o600)
        try:
            stored = path.read_bytes()
        except FileNotFoundError as missing:
            raise KeyMissing(label) from missing
        try:
            return AESGCM(self._root()).decrypt(stored[:NONCE_BYTES], stored[NONCE_BYTES:], label.encode())
        except (InvalidTag, ValueError) as wrong:  # ValueError: cut off before the end of the nonce
            raise KeyMissing(f"{label}: is beschadigd of hoort bij een andere hoofdsleutel") from wrong

    def _root(self) -> bytes:
        try:
            return (self.folder / "root.key").read_bytes()
        except FileNotFoundError as missing:
            raise KeyMissing("hoofdsleutel ontbreekt") from missing


def _write_once(path: Path, content: bytes, *, mode: int) -> None:
    """Write a file that appears whole or not at all; an existing file wins (two processes may race)."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
