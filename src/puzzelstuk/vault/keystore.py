"""Keys as files outside PostgreSQL.

root.key (0400) wraps every other key. A bucket key belongs to one organisation, compartment, retention
class and month: destroying its file makes everything under it unreadable, also in old back-ups.
Named keys (for blind indexes) are random too, so that a new root does not change an index value.

A bucket can have generations: when one record is erased early, the others move to a key of the next generation and the
old key is destroyed. Opened keys stay in memory only as long as their file is there unchanged, in every process.
"""

import secrets
import threading
import time
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from puzzelstuk.vault import key_files
from puzzelstuk.vault.ledger import Erasure, Kind, Ledger
from puzzelstuk.vault.root import KEY_BYTES, NONCE_BYTES, KeyMissing, Root

__all__ = ["KEY_BYTES", "NONCE_BYTES", "Bucket", "Compartment", "KeyMissing", "KeyStore"]
READ_ATTEMPTS = 4


class Compartment(StrEnum):
    """A: narrative and subjects. B: who reported. Their keys never mix."""

    NARRATIVE = "A"
    REPORTER = "B"


@dataclass(frozen=True)
class Bucket:
    """What a bucket key is for; its name is also its file name and its authenticated label."""

    organisation: str
    compartment: Compartment
    retention: str
    month: str  # "2026-11", and "2026-11.2" for the second generation of that month

    @property
    def name(self) -> str:
        return f"{self.organisation}.{self.compartment}.{self.retention}.{self.month}"

    @property
    def label(self) -> str:
        """How the ledger and the key file know it."""
        return f"buckets/{self.name}"

    @property
    def generation(self) -> int:
        return int(self.month.partition(".")[2] or 1)

    def at(self, generation: int) -> "Bucket":
        """The same bucket in another generation."""
        if generation == self.generation:
            return self
        month = self.month.partition(".")[0]
        return replace(self, month=month if generation == 1 else f"{month}.{generation}")

    @classmethod
    def parse(cls, name: str) -> "Bucket":
        organisation, compartment, retention, month = name.split(".", 3)
        return cls(organisation, Compartment(compartment), retention, month)


class KeyStore:
    """Reads, makes and destroys keys below one folder; unwrapped keys stay in memory of this process only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._address = str(folder)
        self.root = Root(folder)
        self.ledger = Ledger(folder)
        self._lock = threading.Lock()
        self._known: dict[str, tuple[key_files.Stamp, bytes]] = {}
        self._newest = key_files.Listing(folder / "buckets", self._generations)
        self._versions = key_files.Listing(folder / "named", _versions)

    def bucket(self, bucket: Bucket, *, create: bool = False) -> bytes:
        """The 32-byte key of a bucket; raises KeyMissing when it does not exist and may not be made."""
        return self._key(bucket.label, create=create)

    def current(self, bucket: Bucket) -> Bucket:
        """The generation that new records go to: the newest that lives, else the first that was never destroyed."""
        newest = self._newest.get().get(bucket.at(1))
        return bucket.at(newest or 1 + self._last_destroyed(bucket))

    def living(self) -> list[Bucket]:
        """Every bucket whose key is there."""
        return sorted((Bucket.parse(path.stem) for path in (self.folder / "buckets").glob("*.key")), key=lambda one: one.name)

    def left_behind(self) -> list[Bucket]:
        """Living buckets that have a newer generation: nothing new goes there."""
        newest = self._newest.get()
        return [bucket for bucket in self.living() if bucket.generation < newest.get(bucket.at(1), 0)]

    def named(self, name: str) -> bytes:
        """A long-lived 32-byte key by name, made on first use."""
        return self._key(f"named/{name}", create=True)

    def versions(self, name: str) -> list[int]:
        """Of a named key with versions ("name.1", "name.2"): those that are there, newest first. Before first use: 1."""
        return self._versions.get().get(name, [1])

    def versioned(self) -> list[str]:
        """Every named key that has versions."""
        return sorted(self._versions.get())

    def drop_version(self, name: str, version: int) -> None:
        """Destroy an old version that nothing was made with any more. Not an erasure, so not in the ledger."""
        with key_files.alone(self.folder):
            key_files.destroy(self._path(f"named/{name}.{version}"))

    def destroy(self, bucket: Bucket, *, why: str, on: date) -> None:
        """Make everything under this bucket unreadable, for good: in the ledger first, then the file. Safe to repeat."""
        self._destroy(Erasure(Kind.BUCKET, bucket.label, on, why))

    def supersede(self, bucket: Bucket, *, on: date) -> None:
        """Destroy a generation whose surviving rows have all moved to a next one."""
        self._destroy(Erasure(Kind.SUPERSEDED, bucket.label, on, "vervangen door een volgende sleutel"))

    def replay(self) -> int:
        """After a restore: destroy again every key that was erased with all that stood under it; returns how many were back."""
        erased = {one.label for one in self.ledger.read() if one.kind is Kind.BUCKET}
        back = [path for label in sorted(erased) if (path := self._path(label)).exists()]
        with key_files.alone(self.folder):
            for path in back:
                key_files.destroy(path)
        return len(back)

    def ensure_root(self) -> None:
        """Make the root key when there is none; never overwrites."""
        self.root.ensure()

    def rotate_root(self) -> int:
        """Bring every key under a new root, also after an interruption; returns how many moved. Others go on reading."""
        with key_files.alone(self.folder):
            key_files.sweep(self.folder / "buckets")
            key_files.sweep(self.folder / "named")
            self.root.begin_next()
        moved = 0
        while waiting := self.old_root_labels():
            moved += sum(self._under_newest_root(label) for label in waiting)
        with key_files.alone(self.folder):
            self.root.finish_next()
        return moved

    def labels(self) -> list[str]:
        """Every key there is, by its path without .key; the root is not one of them."""
        files = (path for kind in ("buckets", "named") for path in (self.folder / kind).glob("*.key"))
        return sorted(f"{path.parent.name}/{path.stem}" for path in files)

    def old_root_labels(self) -> list[str]:
        """Keys that do not stand under the newest root yet."""
        return [label for label in self.labels() if not self.root.is_newest(key_files.read(self._path(label)))]

    def _key(self, label: str, *, create: bool) -> bytes:
        path = f"{self._address}/{label}.key"
        with self._lock:
            found = key_files.stamp(path)
            known = self._known.get(label)
            if known and known[0] == found:
                return known[1]
            self._known.pop(label, None)
            if create and found is None:
                self._make(label)
                found = key_files.stamp(path)
            key = self._load(label)
            if found:
                self._known[label] = (found, key)
            return key

    def _make(self, label: str) -> None:
        path = self._path(label)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # Alone: a rotation of the root must know that no key appears under the old one after it began.
        with key_files.alone(self.folder):
            if label in self.ledger.destroyed():
                raise KeyMissing(f"{label}: is vernietigd en komt niet terug")
            key_files.write_once(path, self.root.wrap(secrets.token_bytes(KEY_BYTES), label), mode=0o600)

    def _load(self, label: str) -> bytes:
        for attempt in range(READ_ATTEMPTS):
            try:
                return self.root.unwrap(key_files.read(self._path(label)), label)
            except KeyMissing:
                # A rotation may just have replaced the file or the root between the two readings.
                if attempt == READ_ATTEMPTS - 1 or not self._path(label).exists():
                    raise
                time.sleep(0.01)
        raise KeyMissing(label)

    def _under_newest_root(self, label: str) -> bool:
        path = self._path(label)
        with key_files.alone(self.folder):
            stored = key_files.read(path)
            if self.root.is_newest(stored):
                return False
            key_files.replace(path, self.root.wrap(self.root.unwrap(stored, label), label), mode=0o600)
            return True

    def _destroy(self, erasure: Erasure) -> None:
        with key_files.alone(self.folder):
            if erasure.label not in self.ledger.destroyed():
                self.ledger.add(erasure)
            key_files.destroy(self._path(erasure.label))
        with self._lock:
            self._known.pop(erasure.label, None)

    def _generations(self, names: list[str]) -> dict[Bucket, int]:
        """The newest generation per bucket; opened keys of which the file is gone leave memory too."""
        alive = sorted((Bucket.parse(name) for name in names), key=lambda one: one.generation)
        labels = {one.label for one in alive}
        with self._lock:
            for label in [one for one in self._known if one.startswith("buckets/") and one not in labels]:
                del self._known[label]
        return {one.at(1): one.generation for one in alive}

    def _last_destroyed(self, bucket: Bucket) -> int:
        gone = [Bucket.parse(label.removeprefix("buckets/")) for label in self.ledger.destroyed() if label.startswith("buckets/")]
        return max((one.generation for one in gone if one.at(1) == bucket.at(1)), default=0)

    def _path(self, label: str) -> Path:
        return self.folder / f"{label}.key"


class OnePass:
    """The same bucket keys, each read once: for one pass over many rows, and not kept after it."""

    def __init__(self, store: KeyStore) -> None:
        self._store = store
        self._read: dict[Bucket, bytes] = {}

    def bucket(self, bucket: Bucket) -> bytes:
        """As KeyStore.bucket, for reading."""
        if bucket not in self._read:
            self._read[bucket] = self._store.bucket(bucket)
        return self._read[bucket]


def _versions(names: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for name, _, version in (name.rpartition(".") for name in names):
        if name and version.isdigit():
            found.setdefault(name, []).append(int(version))
    return {name: sorted(versions, reverse=True) for name, versions in found.items()}
