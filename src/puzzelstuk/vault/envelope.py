"""One data key per record, wrapped by its bucket key; AES-256-GCM per field, bound to its place.

Stored form: version byte 1, 12-byte nonce, ciphertext with tag. The place (organisation, table, column,
row) is authenticated: a value moved to another row or column does not open.
"""

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from puzzelstuk.vault.keystore import KEY_BYTES, NONCE_BYTES, Bucket, KeyStore, OnePass

VERSION = b"\x01"


class Unreadable(Exception):
    """The value was changed, moved, or sealed with another key."""


@dataclass(frozen=True)
class Place:
    """Where sealed values live: the record, without the column."""

    organisation: str
    table: str
    row: str

    def label(self, column: str) -> bytes:
        return f"{self.organisation}|{self.table}|{column}|{self.row}".encode()


class RecordKey:
    """Seals and opens the fields of one record."""

    def __init__(self, key: bytes, place: Place) -> None:
        self._cipher = AESGCM(key)
        self._place = place

    def seal(self, column: str, text: str) -> bytes:
        """Encrypt UTF-8 text for one column."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return VERSION + nonce + self._cipher.encrypt(nonce, text.encode(), self._place.label(column))

    def open(self, column: str, sealed: bytes) -> str:
        """Decrypt one column; raises Unreadable."""
        return opened_bytes(self._cipher, bytes(sealed), self._place.label(column)).decode()


def new_record_key(store: KeyStore, bucket: Bucket, place: Place) -> tuple[RecordKey, bytes]:
    """A fresh data key and its wrapped form to store beside the record."""
    key = secrets.token_bytes(KEY_BYTES)
    nonce = secrets.token_bytes(NONCE_BYTES)
    wrapping = AESGCM(store.bucket(bucket, create=True))
    return RecordKey(key, place), VERSION + nonce + wrapping.encrypt(nonce, key, place.label(bucket.name))


def open_record_key(store: KeyStore | OnePass, bucket: Bucket, place: Place, wrapped: bytes) -> RecordKey:
    """The data key of an existing record; raises KeyMissing or Unreadable."""
    return RecordKey(opened_bytes(AESGCM(store.bucket(bucket)), bytes(wrapped), place.label(bucket.name)), place)


def opened_bytes(cipher: AESGCM, sealed: bytes, label: bytes) -> bytes:
    """What a cipher sealed for this label; raises Unreadable."""
    if sealed[:1] != VERSION:
        raise Unreadable("onbekende vorm")
    nonce, body = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return cipher.decrypt(nonce, body, label)
    except (InvalidTag, ValueError) as wrong:  # ValueError: cut off before the end of the nonce
        raise Unreadable("de waarde hoort hier niet of is veranderd") from wrong
