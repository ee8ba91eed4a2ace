"""A bundle opens for one key, appears whole or not at all, and shows when it was changed."""

import io
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.backups.bundle import BackupError, Head, Kind, bundles, identities, open_to, recipient, remove_older, verify, write
from tests.backups.scene import MADE

ANNE, STRANGER = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
CONTENT = bytes(range(256)) * 1200


def closed(folder: Path, content: bytes = CONTENT, *, days: int = 0, kind: Kind = Kind.DATA) -> Path:
    head = Head(kind, MADE + timedelta(days=days), {"tables": {}})
    return write(folder, head, io.BytesIO(content), ANNE.to_public(), whole=lambda: None)


def opened(path: Path, key: object = ANNE, kind: Kind = Kind.DATA) -> bytes:
    found = io.BytesIO()
    open_to(path, [key], found, kind=kind)
    return found.getvalue()


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file can grow above this, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@settings(max_examples=20, deadline=None)
@given(st.binary(max_size=200_000))
def test_what_goes_in_comes_out(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    assert opened(closed(tmp_path_factory.mktemp("bundel"), content)) == content


def test_only_its_owner_may_read_the_file_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = closed(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {one.name for one in tmp_path.iterdir()} == {path.name, f"{path.name}.sha256"}
    assert CONTENT[:256] not in path.read_bytes()


def test_another_key_does_not_open_it_and_the_message_says_so(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="past niet op"):
        opened(closed(tmp_path), STRANGER)


@pytest.mark.parametrize("kept", [0, 1, 100, 200, 5000, 200_000, -1])
def test_what_was_cut_off_does_not_open(tmp_path: Path, kept: int) -> None:
    path = closed(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(BackupError, match="niet heel"):
        opened(path)


@pytest.mark.parametrize("place", [10, 300, 70_000, -5])
def test_one_changed_byte_shows_with_the_key_and_without(tmp_path: Path, place: int) -> None:
    path = closed(tmp_path)
    changed = bytearray(path.read_bytes())
    changed[place] ^= 1
    path.write_bytes(changed)
    with pytest.raises(BackupError, match="controlegetal"):
        verify(path)
    with pytest.raises(BackupError):
        opened(path)


def test_a_whole_bundle_is_found_whole(tmp_path: Path) -> None:
    verify(closed(tmp_path))


def test_a_bundle_of_the_other_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="hier hoort een bundel met sleutels"):
        opened(closed(tmp_path), kind=Kind.KEYS)


@pytest.mark.parametrize("room", [0, 100, 5000, 250_000, 307_300])
def test_on_a_full_disk_there_is_no_half_bundle_and_the_old_one_stays(tmp_path: Path, room: int) -> None:
    before = closed(tmp_path)
    with room_for(room), pytest.raises(BackupError, match="Er is geen back-up gemaakt"):
        closed(tmp_path, days=1)
    assert bundles(tmp_path, Kind.DATA) == [before]
    verify(before)
    assert not list(tmp_path.glob(".*"))


def test_content_that_stopped_halfway_leaves_nothing(tmp_path: Path) -> None:
    def stopped() -> None:
        raise BackupError("pg_dump is gestopt")

    with pytest.raises(BackupError, match="gestopt"):
        write(tmp_path, Head(Kind.DATA, MADE), io.BytesIO(b"half"), ANNE.to_public(), whole=stopped)
    assert list(tmp_path.iterdir()) == []


def test_what_an_interrupted_run_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".puzzelstuk-gegevens-20261118T020000Z.age.draft").write_bytes(b"half")
    path = closed(tmp_path)
    assert {one.name for one in tmp_path.iterdir()} == {path.name, f"{path.name}.sha256"}


def test_keys_older_than_seven_days_go_and_no_other_kind(tmp_path: Path) -> None:
    for days in range(10):
        closed(tmp_path, b"", days=days, kind=Kind.KEYS)
    data = closed(tmp_path)
    gone = remove_older(tmp_path, Kind.KEYS, 7, MADE + timedelta(days=9))
    assert [one.name for one in gone] == ["puzzelstuk-sleutels-20261119T020000Z.age", "puzzelstuk-sleutels-20261120T020000Z.age"]
    assert len(bundles(tmp_path, Kind.KEYS)) == 8
    assert data.exists()


@pytest.mark.parametrize("text", ["", "age1foo", str(ANNE)])
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(BackupError, match="geen publieke age-sleutel"):
        recipient(text)


def test_a_refused_private_key_is_never_shown() -> None:
    with pytest.raises(BackupError) as refused:
        recipient(str(ANNE))
    assert str(ANNE)[:30] not in str(refused.value)


@pytest.mark.parametrize("content", ["", "# alleen uitleg\n", "AGE-SECRET-KEY-1FOUT"])
def test_a_file_without_a_private_key_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "sleutel.txt"
    file.write_text(content)
    with pytest.raises(BackupError):
        identities([file])
