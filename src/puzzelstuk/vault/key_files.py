"""Small files that appear whole or not at all, and that are really gone when they are destroyed."""

import fcntl
import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar

Stamp = tuple[int, int, int]
Made = TypeVar("Made")
SETTLED_NS = 100_000_000  # a folder that changed less than this ago may change again under the same timestamp


class Listing(Generic[Made]):
    """What somebody makes of the names of the keys in a folder; made again only when the folder changed."""

    def __init__(self, folder: Path, make: Callable[[list[str]], Made]) -> None:
        self._folder, self._address, self._make = folder, str(folder), make
        self._kept: tuple[Stamp | None, Made] = (None, make([]))

    def get(self) -> Made:
        found = stamp(self._address)
        if found is None or found != self._kept[0] or time.time_ns() - found[1] < SETTLED_NS:
            self._kept = (found, self._make(sorted(path.stem for path in self._folder.glob("*.key"))))
        return self._kept[1]


def write_once(path: Path, content: bytes, *, mode: int) -> None:
    """A new file, whole; an existing one wins (two processes may race)."""
    draft = _draft(path, content, mode=mode)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    sync_folder(path.parent)


def replace(path: Path, content: bytes, *, mode: int) -> None:
    """Another content in the place of an existing file, in one step; the old content is overwritten where it stood."""
    move_over(_draft(path, content, mode=mode), path)


def move_over(new: Path, path: Path) -> None:
    """One file takes the place of another in one step; what stood there is overwritten."""
    old = os.open(path, os.O_WRONLY)
    try:
        new.replace(path)
        sync_folder(path.parent)
        _overwrite(old)
    finally:
        os.close(old)


def destroy(path: Path) -> None:
    """Overwrite, remove, and make sure that the folder forgot it too. A file that is gone already is fine.

    Its drafts, that somebody who was killed left behind, go with it: they hold the same.
    """
    for draft in path.parent.glob(f".{path.name}.*"):
        _destroy(draft)
    _destroy(path)


def sweep(folder: Path) -> int:
    """Destroy every draft that somebody who was killed left behind; for who is alone in the folder. Returns how many."""
    left = [path for path in folder.rglob(".*") if path.is_file()]
    for path in left:
        _destroy(path)
    return len(left)


def _destroy(path: Path) -> None:
    try:
        path.chmod(0o600)
        descriptor = os.open(path, os.O_WRONLY)
    except FileNotFoundError:
        return
    try:
        _overwrite(descriptor)
    finally:
        os.close(descriptor)
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def read(path: Path) -> bytes:
    """The content; empty when there is no file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def stamp(path: Path | str) -> Stamp | None:
    """What changes when a file is replaced or overwritten; None when there is none. Asked at every use of a key."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One process at a time works on this folder; the lock goes with the process, also when it is killed."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _draft(path: Path, content: bytes, *, mode: int) -> Path:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return draft


def _overwrite(descriptor: int) -> None:
    os.pwrite(descriptor, secrets.token_bytes(os.fstat(descriptor).st_size), 0)
    os.fsync(descriptor)
