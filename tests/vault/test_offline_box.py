"""What a phone seals opens here only, and only for the account and piece it was sealed for."""

import base64
import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.vault.envelope import Unreadable
from puzzelstuk.vault.offline_box import OfflineBox, drop_earlier, earlier, load_box, replace_box

LABEL = "tag-of-samira|7b1f"
PASSPHRASE = b"a named key of this installation"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("box")


@pytest.fixture(scope="module")
def box(folder: Path) -> OfflineBox:
    return load_box(folder, PASSPHRASE)


def sealed_by_a_phone(public: str, content: object, label: str) -> str:
    """What WebCrypto in js/seal.mjs does, written out once more."""
    key, nonce = os.urandom(32), os.urandom(12)
    loaded = serialization.load_der_public_key(base64.b64decode(public))
    assert isinstance(loaded, rsa.RSAPublicKey)
    wrapped = loaded.encrypt(key, padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None))
    body = AESGCM(key).encrypt(nonce, json.dumps(content).encode(), label.encode())
    return ".".join(base64.b64encode(part).decode() for part in (wrapped, nonce, body))


@settings(deadline=None)
@given(piece=st.dictionaries(st.text(max_size=12), st.text(max_size=40) | st.lists(st.text(max_size=5)), max_size=4))
def test_a_piece_opens_for_whom_it_was_sealed(box: OfflineBox, piece: dict[str, object]) -> None:
    assert box.open(sealed_by_a_phone(box.public_spki(), piece, LABEL), LABEL) == piece


@pytest.mark.parametrize("label", ["tag-of-joke|7b1f", "tag-of-samira|0000", ""])
def test_it_does_not_open_for_another_account_or_piece(box: OfflineBox, label: str) -> None:
    sealed = sealed_by_a_phone(box.public_spki(), {"zag": "veel fietsen"}, LABEL)
    with pytest.raises(Unreadable):
        box.open(sealed, label)


def test_it_does_not_open_at_another_installation(box: OfflineBox, tmp_path: Path) -> None:
    sealed = sealed_by_a_phone(box.public_spki(), {"zag": "veel fietsen"}, LABEL)
    with pytest.raises(Unreadable):
        load_box(tmp_path, PASSPHRASE).open(sealed, LABEL)


@pytest.mark.parametrize("sealed", ["", "a.b", "a.b.c", "....", "é.é.é", "AAAA.AAAA.AAAA", "AAAA.AAAA.AAAA.AAAA"])
def test_what_no_phone_sealed_is_unreadable_and_nothing_worse(box: OfflineBox, sealed: str) -> None:
    with pytest.raises(Unreadable):
        box.open(sealed, LABEL)


@pytest.mark.parametrize("content", [["een", "lijst"], "tekst", 7, None])
def test_a_piece_of_another_shape_is_refused(box: OfflineBox, content: object) -> None:
    sealed = sealed_by_a_phone(box.public_spki(), content, LABEL)
    with pytest.raises(Unreadable):
        box.open(sealed, LABEL)


def test_a_restart_keeps_the_key_pair(box: OfflineBox, folder: Path) -> None:
    assert load_box(folder, PASSPHRASE).public_spki() == box.public_spki()


def test_the_private_half_is_encrypted_and_the_owners_alone(box: OfflineBox, folder: Path) -> None:
    path = folder / "offline.pem"
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"ENCRYPTED PRIVATE KEY" in path.read_bytes()
    with pytest.raises(ValueError, match="password"):
        load_box(folder, b"another passphrase")


TODAY = date(2026, 11, 22)
PIECE = {"zag": "veel fietsen"}


def test_after_a_replacement_phones_get_the_new_key_and_what_waited_still_opens(tmp_path: Path) -> None:
    old = load_box(tmp_path, PASSPHRASE).public_spki()
    waiting = sealed_by_a_phone(old, PIECE, LABEL)
    replace_box(tmp_path, PASSPHRASE, TODAY)
    box = load_box(tmp_path, PASSPHRASE)
    assert box.public_spki() != old
    assert box.open(waiting, LABEL) == PIECE
    assert box.open(sealed_by_a_phone(box.public_spki(), PIECE, LABEL), LABEL) == PIECE


def test_replaced_twice_both_earlier_keys_still_open(tmp_path: Path) -> None:
    waiting = []
    for _ in range(2):
        waiting.append(sealed_by_a_phone(load_box(tmp_path, PASSPHRASE).public_spki(), PIECE, LABEL))
        replace_box(tmp_path, PASSPHRASE, TODAY)
    assert [load_box(tmp_path, PASSPHRASE).open(one, LABEL) for one in waiting] == [PIECE, PIECE]


@pytest.mark.parametrize(("later", "opens"), [(0, True), (37, True), (38, False)])
def test_an_earlier_key_opens_as_long_as_a_phone_may_hold_a_piece_of_it(tmp_path: Path, later: int, opens: bool) -> None:
    waiting = sealed_by_a_phone(load_box(tmp_path, PASSPHRASE).public_spki(), PIECE, LABEL)
    assert replace_box(tmp_path, PASSPHRASE, TODAY) == TODAY + timedelta(days=37)
    assert drop_earlier(tmp_path, TODAY + timedelta(days=later)) == (0 if opens else 1)
    assert bool(earlier(tmp_path)) is opens
    if not opens:
        with pytest.raises(Unreadable):
            load_box(tmp_path, PASSPHRASE).open(waiting, LABEL)


def test_stopped_before_the_new_key_stands_there_the_old_one_is_still_given_out(tmp_path: Path) -> None:
    before = load_box(tmp_path, PASSPHRASE).public_spki()
    os.link(tmp_path / "offline.pem", tmp_path / "offline.until-2026-12-29.00aa00aa.pem")
    assert load_box(tmp_path, PASSPHRASE).public_spki() == before
    drop_earlier(tmp_path, date(2027, 1, 1))
    assert load_box(tmp_path, PASSPHRASE).public_spki() == before
