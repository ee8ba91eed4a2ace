"""A new root key while everything goes on: readers never fail, and stopping it anywhere only means going on later."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from puzzelstuk.vault import key_files
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyMissing, KeyStore

KEYS = 60
ROTATE = "import sys, pathlib; from puzzelstuk.vault.keystore import KeyStore; KeyStore(pathlib.Path(sys.argv[1])).rotate_root()"
READ_ALL = """
import sys, pathlib
from puzzelstuk.vault.keystore import KeyStore
rounds = 0
while not pathlib.Path(sys.argv[2]).exists():
    store = KeyStore(pathlib.Path(sys.argv[1]))
    for number in range(60):
        store.named(f"sleutel{number}")
    rounds += 1
print(rounds)
"""
# A key file and its root as the first version wrote them: nonce 00..0b, no version, no name of the root.
FIRST_ROOT = bytes(range(32))
FIRST_LABEL = "buckets/welzijn.A.signaal.2026-11"
FIRST_FILE = bytes.fromhex(
    "000102030405060708090a0b0743945881a0845cc508ddc0fda43622d387d567a42e092b603ebfde41345eedde209402981fbbec9433002b2ad577b9"
)


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    made = KeyStore(tmp_path / "keys")
    made.ensure_root()
    for number in range(KEYS):
        made.named(f"sleutel{number}")
    return made


def opened(store: KeyStore) -> list[bytes]:
    """Every key, as a process that starts now reads it."""
    fresh = KeyStore(store.folder)
    return [fresh.named(f"sleutel{number}") for number in range(KEYS)]


def rotating(store: KeyStore) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", ROTATE, str(store.folder)], env=os.environ)


def test_every_key_is_the_same_under_the_new_root(store: KeyStore) -> None:
    before, root = opened(store), (store.folder / "root.key").read_bytes()
    assert store.rotate_root() == KEYS
    assert opened(store) == before
    assert (store.folder / "root.key").read_bytes() != root
    assert (store.folder / "root.key").stat().st_mode & 0o777 == 0o400


def test_the_old_root_opens_nothing_any_more(store: KeyStore) -> None:
    old = (store.folder / "root.key").read_bytes()
    store.rotate_root()
    (store.folder / "root.key").chmod(0o600)
    (store.folder / "root.key").write_bytes(old)
    with pytest.raises(KeyMissing):
        KeyStore(store.folder).named("sleutel0")


def test_the_old_root_is_overwritten(store: KeyStore, tmp_path: Path) -> None:
    old, second_name = (store.folder / "root.key").read_bytes(), tmp_path / "second name of the same file"
    second_name.hardlink_to(store.folder / "root.key")
    store.rotate_root()
    assert second_name.read_bytes() != old


def test_wherever_it_is_stopped_every_key_stays_readable_and_it_can_go_on(store: KeyStore) -> None:
    before, was = opened(store), store.root.fingerprint()
    for pause in (0.05, 0.08, 0.1, 0.12, 0.14, 0.16, 0.2, 0.25):
        process = rotating(store)
        time.sleep(pause)
        process.kill()
        process.wait()
        assert opened(store) == before
    store.rotate_root()
    assert opened(store) == before
    assert store.old_root_labels() == []
    assert not store.root.rotating
    assert store.root.fingerprint() != was


@pytest.mark.parametrize("done", [0, 1, KEYS // 2, KEYS])
def test_stopped_after_some_keys_it_goes_on_with_the_rest(store: KeyStore, done: int) -> None:
    before = opened(store)
    store.root.begin_next()
    for label in store.labels()[:done]:
        assert store._under_newest_root(label)
    assert opened(store) == before
    assert KeyStore(store.folder).rotate_root() == KEYS - done
    assert opened(store) == before


def test_readers_go_on_during_a_rotation_and_never_fail(store: KeyStore, tmp_path: Path) -> None:
    stop = tmp_path / "stop"
    command = [sys.executable, "-c", READ_ALL, str(store.folder), str(stop)]
    reading = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    time.sleep(0.4)
    for _ in range(3):
        store.rotate_root()
    stop.touch()
    said = [process.communicate() for process in reading]
    assert [error for _, error in said] == ["", ""]
    assert all(int(rounds) > 0 for rounds, _ in said)


def test_two_who_replace_it_at_once_are_no_harm(store: KeyStore) -> None:
    before = opened(store)
    assert [process.wait(timeout=60) for process in [rotating(store) for _ in range(3)]] == [0, 0, 0]
    assert opened(store) == before
    assert not store.root.rotating
    assert (store.folder / "root.key").stat().st_mode & 0o777 == 0o400


def test_a_key_made_during_a_rotation_stands_under_the_new_root(store: KeyStore) -> None:
    store.root.begin_next()
    fresh = KeyStore(store.folder).named("tijdens")
    assert "named/tijdens" not in store.old_root_labels()
    store.rotate_root()
    assert KeyStore(store.folder).named("tijdens") == fresh


def test_a_key_that_is_destroyed_during_a_rotation_does_not_come_back(store: KeyStore) -> None:
    bucket = Bucket("welzijn", Compartment.NARRATIVE, "signaal", "2026-11")
    store.bucket(bucket, create=True)
    store.root.begin_next()
    key_files.destroy(store.folder / f"{bucket.label}.key")
    assert not store._under_newest_root(bucket.label)
    assert not (store.folder / f"{bucket.label}.key").exists()


def test_a_key_file_of_the_first_version_still_opens_and_moves_along(tmp_path: Path) -> None:
    (tmp_path / "buckets").mkdir()
    (tmp_path / "root.key").write_bytes(FIRST_ROOT)
    (tmp_path / f"{FIRST_LABEL}.key").write_bytes(FIRST_FILE)
    bucket, expected = Bucket.parse("welzijn.A.signaal.2026-11"), bytes(range(64, 96))
    assert KeyStore(tmp_path).bucket(bucket) == expected
    assert KeyStore(tmp_path).rotate_root() == 1
    assert KeyStore(tmp_path).bucket(bucket) == expected


def test_a_wrapped_key_of_this_version_is_a_known_answer(tmp_path: Path) -> None:
    (tmp_path / "root.key").write_bytes(FIRST_ROOT)
    root = KeyStore(tmp_path).root
    stored = root.wrap(bytes(range(64, 96)), "named/x")
    head = bytes.fromhex("020b0ea23005f891b0")
    assert stored[:9] == head
    assert AESGCM(FIRST_ROOT).decrypt(stored[9:21], stored[21:], stored[:9] + b"named/x") == bytes(range(64, 96))
