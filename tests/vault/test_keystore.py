"""Keys are files outside the database; a key that is gone makes its content unreadable."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from puzzelstuk.vault.envelope import Place, new_record_key, open_record_key
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyMissing, KeyStore

BUCKET = Bucket("welzijn", Compartment.NARRATIVE, "signaal", "2026-11")
HERE = Place("welzijn", "signals_signal", "5e2d")
MAKE_FORTY = """
import sys, pathlib
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyStore
store = KeyStore(pathlib.Path(sys.argv[1]))
store.ensure_root()
print("ready", flush=True)
sys.stdin.read(1)
for number in range(40):
    print(store.bucket(Bucket("welzijn", Compartment.NARRATIVE, "signaal", str(number)), create=True).hex())
"""


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    made = KeyStore(tmp_path)
    made.ensure_root()
    return made


def again(store: KeyStore) -> KeyStore:
    """The same keys as another process finds them."""
    return KeyStore(store.folder)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_the_root_key_is_read_only_and_the_owners_alone(store: KeyStore) -> None:
    assert mode(store.folder / "root.key") == 0o400


def test_bucket_keys_are_the_owners_alone(store: KeyStore) -> None:
    store.bucket(BUCKET, create=True)
    assert [mode(path) for path in (store.folder / "buckets").iterdir()] == [0o600]


def test_an_existing_root_key_is_never_overwritten(store: KeyStore) -> None:
    before = (store.folder / "root.key").read_bytes()
    again(store).ensure_root()
    assert (store.folder / "root.key").read_bytes() == before


def test_another_process_finds_the_same_keys(store: KeyStore) -> None:
    assert again(store).named("blind") == store.named("blind")
    assert again(store).bucket(BUCKET, create=True) == store.bucket(BUCKET, create=True)


@pytest.mark.parametrize(
    "change", [{"organisation": "school"}, {"compartment": Compartment.REPORTER}, {"retention": "plek"}, {"month": "2026-12"}]
)
def test_every_bucket_has_a_key_of_its_own(store: KeyStore, change: dict[str, str]) -> None:
    assert store.bucket(replace(BUCKET, **change), create=True) != store.bucket(BUCKET, create=True)


def test_no_key_stands_readable_on_disk(store: KeyStore) -> None:
    keys = {store.named("blind"), store.bucket(BUCKET, create=True)}
    written = b"".join(path.read_bytes() for path in store.folder.rglob("*.key"))
    assert not [key for key in keys if key in written]


def test_reading_never_makes_a_key(store: KeyStore) -> None:
    with pytest.raises(KeyMissing):
        store.bucket(BUCKET)
    assert not (store.folder / "buckets").exists()


def test_without_its_bucket_key_a_record_cannot_be_read(store: KeyStore) -> None:
    _, wrapped = new_record_key(store, BUCKET, HERE)
    (store.folder / "buckets" / f"{BUCKET.name}.key").unlink()
    with pytest.raises(KeyMissing):
        open_record_key(again(store), BUCKET, HERE, wrapped)


def test_without_the_root_key_nothing_can_be_read(store: KeyStore) -> None:
    store.named("blind")
    (store.folder / "root.key").unlink()
    with pytest.raises(KeyMissing):
        again(store).named("blind")


def test_a_bucket_key_under_another_root_is_missing(store: KeyStore, tmp_path: Path) -> None:
    store.bucket(BUCKET, create=True)
    (store.folder / "root.key").unlink()
    store.ensure_root()
    with pytest.raises(KeyMissing, match="hoofdsleutel"):
        again(store).bucket(BUCKET)


@pytest.mark.parametrize("kept", [0, 5, 20])
def test_a_key_file_that_was_cut_off_is_missing(store: KeyStore, kept: int) -> None:
    store.bucket(BUCKET, create=True)
    path = store.folder / "buckets" / f"{BUCKET.name}.key"
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(KeyMissing, match="beschadigd"):
        again(store).bucket(BUCKET)


def test_a_key_file_renamed_to_another_bucket_is_missing(store: KeyStore) -> None:
    store.bucket(BUCKET, create=True)
    other = replace(BUCKET, organisation="school")
    shutil.copy(store.folder / "buckets" / f"{BUCKET.name}.key", store.folder / "buckets" / f"{other.name}.key")
    with pytest.raises(KeyMissing):
        again(store).bucket(other)


def test_processes_that_race_to_make_the_same_keys_get_the_same(tmp_path: Path) -> None:
    command = [sys.executable, "-c", MAKE_FORTY, str(tmp_path)]
    racing = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ) for _ in range(3)]
    assert [process.stdout.readline() for process in racing if process.stdout] == ["ready\n"] * 3
    for process in racing:
        assert process.stdin is not None
        process.stdin.write("x")
        process.stdin.flush()
    outcomes = {process.communicate()[0] for process in racing}
    assert [len(outcome.split()) for outcome in outcomes] == [40]
    assert not list(tmp_path.rglob(".*"))
