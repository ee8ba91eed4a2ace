"""A destroyed key is gone: on disk, in every running process, and it never comes back under the same name."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from puzzelstuk.vault import key_files
from puzzelstuk.vault.envelope import Place, new_record_key, open_record_key
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyMissing, KeyStore
from puzzelstuk.vault.ledger import Kind

DAY = date(2026, 11, 22)
BUCKET = Bucket("welzijn", Compartment.NARRATIVE, "signaal", "2026-11")
HERE = Place("welzijn", "signals_signal", "5e2d")
OVER = "bewaartermijn voorbij"
READ_TWICE = """
import sys, pathlib
from puzzelstuk.vault.keystore import Bucket, KeyMissing, KeyStore
store = KeyStore(pathlib.Path(sys.argv[1]))
bucket = Bucket.parse(sys.argv[2])
store.bucket(bucket)
print("open", flush=True)
sys.stdin.readline()
try:
    store.bucket(bucket)
    print("still open")
except KeyMissing:
    print("gone")
"""


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    made = KeyStore(tmp_path)
    made.ensure_root()
    made.bucket(BUCKET, create=True)
    return made


def file_of(store: KeyStore, bucket: Bucket = BUCKET) -> Path:
    return store.folder / f"{bucket.label}.key"


def test_what_stood_under_it_cannot_be_read_any_more(store: KeyStore) -> None:
    _, wrapped = new_record_key(store, BUCKET, HERE)
    store.destroy(BUCKET, why=OVER, on=DAY)
    with pytest.raises(KeyMissing):
        open_record_key(store, BUCKET, HERE, wrapped)


def test_a_process_that_had_it_open_cannot_use_it_any_more(store: KeyStore) -> None:
    command = [sys.executable, "-c", READ_TWICE, str(store.folder), BUCKET.name]
    reading = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert reading.stdout is not None
    assert reading.stdout.readline() == "open\n"
    store.destroy(BUCKET, why=OVER, on=DAY)
    assert reading.communicate("\n")[0] == "gone\n"


def test_a_process_that_never_asks_again_forgets_it_with_its_next_new_record(store: KeyStore) -> None:
    elsewhere = KeyStore(store.folder)
    key = elsewhere.bucket(BUCKET)
    store.destroy(BUCKET, why=OVER, on=DAY)
    elsewhere.current(replace(BUCKET, month="2026-12"))
    assert key not in [opened for _, opened in elsewhere._known.values()]


def test_the_file_is_overwritten_before_it_goes(store: KeyStore, tmp_path: Path) -> None:
    before, second_name = file_of(store).read_bytes(), tmp_path / "second name of the same file"
    second_name.hardlink_to(file_of(store))
    store.destroy(BUCKET, why=OVER, on=DAY)
    assert not file_of(store).exists()
    assert second_name.stat().st_size == len(before)
    assert before not in second_name.read_bytes()


def test_a_draft_that_somebody_who_was_killed_left_behind_goes_with_it(store: KeyStore) -> None:
    draft = file_of(store).with_name(f".{file_of(store).name}.00aa00aa00aa")
    draft.write_bytes(file_of(store).read_bytes())
    store.destroy(BUCKET, why=OVER, on=DAY)
    assert not draft.exists()


def test_replacing_the_root_sweeps_up_every_draft(store: KeyStore) -> None:
    draft = store.folder / "buckets" / ".ergens.key.00aa00aa00aa"
    draft.write_bytes(b"wrapped under the old root")
    store.rotate_root()
    assert not draft.exists()


def test_the_ledger_knows_it_once_however_often_it_is_asked(store: KeyStore) -> None:
    for _ in range(3):
        store.destroy(BUCKET, why=OVER, on=DAY)
    assert [(one.kind, one.label, one.why) for one in store.ledger.read()] == [(Kind.BUCKET, BUCKET.label, OVER)]


def test_stopped_between_the_ledger_and_the_file_it_is_finished_the_next_time(store: KeyStore) -> None:
    store.ledger.bucket(BUCKET.label, on=DAY, why=OVER)
    store.destroy(BUCKET, why=OVER, on=DAY)
    assert not file_of(store).exists()
    assert len(store.ledger.read()) == 1


def test_it_never_comes_back_under_the_same_name(store: KeyStore) -> None:
    store.destroy(BUCKET, why=OVER, on=DAY)
    with pytest.raises(KeyMissing, match="vernietigd"):
        store.bucket(BUCKET, create=True)


def test_a_restore_destroys_again_what_an_old_bundle_brought_back(store: KeyStore) -> None:
    kept = file_of(store).read_bytes()
    store.destroy(BUCKET, why=OVER, on=DAY)
    file_of(store).write_bytes(kept)
    assert KeyStore(store.folder).replay() == 1
    assert not file_of(store).exists()


def test_a_restore_leaves_a_key_of_which_the_survivors_must_still_move(store: KeyStore) -> None:
    kept = file_of(store).read_bytes()
    store.supersede(BUCKET, on=DAY)
    file_of(store).write_bytes(kept)
    assert KeyStore(store.folder).replay() == 0
    assert KeyStore(store.folder).bucket(BUCKET)


def test_a_replaced_file_is_read_again(store: KeyStore) -> None:
    other = KeyStore(store.folder)
    other.bucket(BUCKET)
    key_files.replace(file_of(store), b"not a key", mode=0o600)
    with pytest.raises(KeyMissing, match="beschadigd"):
        other.bucket(BUCKET)


def test_new_records_go_to_the_newest_generation(store: KeyStore) -> None:
    elsewhere = KeyStore(store.folder)
    assert elsewhere.current(BUCKET) == BUCKET
    store.bucket(BUCKET.at(2), create=True)
    assert elsewhere.current(BUCKET) == BUCKET.at(2)
    assert elsewhere.current(BUCKET.at(2)) == BUCKET.at(2)


def test_after_a_month_was_erased_a_new_record_of_that_month_gets_a_key_of_its_own(store: KeyStore) -> None:
    store.destroy(BUCKET, why=OVER, on=DAY)
    assert store.current(BUCKET) == BUCKET.at(2)
    assert store.bucket(store.current(BUCKET), create=True)


@pytest.mark.parametrize(("generation", "month"), [(1, "2026-11"), (2, "2026-11.2"), (12, "2026-11.12")])
def test_a_generation_stands_in_the_name(generation: int, month: str) -> None:
    made = BUCKET.at(generation)
    assert (made.month, made.generation, Bucket.parse(made.name)) == (month, generation, made)
    assert made.at(1) == BUCKET
