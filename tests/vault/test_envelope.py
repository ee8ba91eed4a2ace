"""A sealed value opens at its own place with its own key, and nowhere else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.vault.envelope import Place, RecordKey, Unreadable, new_record_key, open_record_key
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyMissing, KeyStore, OnePass

HERE = Place("welzijn", "signals_signal", "5e2d")
KEY = bytes(range(32))
RECORD = RecordKey(KEY, HERE)
BUCKET = Bucket("welzijn", Compartment.NARRATIVE, "signaal", "2026-11")

# version 01, nonce 000102..0b, then AES-256-GCM of "Jas van 900 euro 🧥" under KEY, made once with OpenSSL's own interface
STORED = bytes.fromhex("01000102030405060708090a0b0d63a53bb384ac3bb471a7abd49c0a02a32618935550c79ecf645fda2d043f388391dfbe89")

TEXTS = st.text(max_size=200) | st.sampled_from(["🧩", "é́", "كلام", "\N{ZERO WIDTH JOINER}", "x" * 10_000])
WRITABLE = TEXTS.filter(lambda text: not any("\ud800" <= sign <= "\udfff" for sign in text))


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    made = KeyStore(tmp_path)
    made.ensure_root()
    return made


def test_a_value_stored_by_an_earlier_version_still_opens() -> None:
    assert RECORD.open("saw", STORED) == "Jas van 900 euro 🧥"


@settings(deadline=None)
@given(text=WRITABLE)
def test_what_was_sealed_opens_unchanged(text: str) -> None:
    assert RECORD.open("saw", RECORD.seal("saw", text)) == text


@settings(deadline=None)
@given(text=WRITABLE)
def test_the_same_text_never_looks_the_same_twice(text: str) -> None:
    assert RECORD.seal("saw", text) != RECORD.seal("saw", text)


@pytest.mark.parametrize(
    ("place", "column"),
    [
        pytest.param(HERE, "heard", id="another column"),
        pytest.param(replace(HERE, row="77aa"), "saw", id="another row"),
        pytest.param(replace(HERE, organisation="school"), "saw", id="another organisation"),
        pytest.param(replace(HERE, table="signals_mention"), "saw", id="another table"),
    ],
)
def test_a_value_that_was_moved_does_not_open(place: Place, column: str) -> None:
    with pytest.raises(Unreadable):
        RecordKey(KEY, place).open(column, STORED)


@settings(deadline=None)
@given(at=st.integers(min_value=0, max_value=len(STORED) - 1), bit=st.integers(min_value=0, max_value=7))
def test_one_changed_bit_anywhere_is_noticed(at: int, bit: int) -> None:
    changed = STORED[:at] + bytes([STORED[at] ^ (1 << bit)]) + STORED[at + 1 :]
    with pytest.raises(Unreadable):
        RECORD.open("saw", changed)


@settings(deadline=None)
@given(cut=st.integers(min_value=0, max_value=len(STORED) - 1))
def test_a_value_that_was_cut_off_does_not_open(cut: int) -> None:
    with pytest.raises(Unreadable):
        RECORD.open("saw", STORED[:cut])


def test_a_record_key_opens_again_from_its_wrapped_form(store: KeyStore) -> None:
    key, wrapped = new_record_key(store, BUCKET, HERE)
    assert open_record_key(store, BUCKET, HERE, wrapped).open("saw", key.seal("saw", "hallo")) == "hallo"


def test_one_pass_over_many_records_opens_what_each_by_itself_opens(store: KeyStore) -> None:
    made = [new_record_key(store, BUCKET, place) for place in (HERE, replace(HERE, row="9f1c"))]
    keys = OnePass(store)
    for (key, wrapped), place in zip(made, (HERE, replace(HERE, row="9f1c")), strict=True):
        assert open_record_key(keys, BUCKET, place, wrapped).open("saw", key.seal("saw", "Jas")) == "Jas"


def test_a_pass_after_a_key_was_destroyed_opens_nothing(store: KeyStore) -> None:
    _, wrapped = new_record_key(store, BUCKET, HERE)
    open_record_key(OnePass(store), BUCKET, HERE, wrapped)
    store.destroy(BUCKET, why="termijn voorbij", on=date(2026, 11, 18))
    with pytest.raises(KeyMissing):
        open_record_key(OnePass(store), BUCKET, HERE, wrapped)


def test_every_record_gets_a_key_of_its_own(store: KeyStore) -> None:
    sealed = new_record_key(store, BUCKET, HERE)[0].seal("saw", "hallo")
    with pytest.raises(Unreadable):
        new_record_key(store, BUCKET, HERE)[0].open("saw", sealed)


@pytest.mark.parametrize(
    ("bucket", "place"),
    [
        pytest.param(BUCKET, replace(HERE, row="77aa"), id="another row"),
        pytest.param(replace(BUCKET, month="2026-12"), HERE, id="another month"),
        pytest.param(replace(BUCKET, compartment=Compartment.REPORTER), HERE, id="the reporter's compartment"),
    ],
)
def test_a_wrapped_key_that_was_moved_does_not_open(store: KeyStore, bucket: Bucket, place: Place) -> None:
    _, wrapped = new_record_key(store, BUCKET, HERE)
    store.bucket(bucket, create=True)
    with pytest.raises(Unreadable):
        open_record_key(store, bucket, place, wrapped)
