"""What a phone seals opens here only, and only for the account and piece it was sealed for."""

import base64
import json
import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.vault.envelope import Unreadable
from puzzelstuk.vault.offline_box import OfflineBox, load_box

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
