"""Moving data keys from one bucket key to the next: the content stays as it is, only what closes its key changes."""

import secrets
import uuid
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from puzzelstuk.vault.envelope import VERSION, Place, opened_bytes
from puzzelstuk.vault.keystore import NONCE_BYTES, Bucket, Compartment, KeyStore


@dataclass(frozen=True)
class KeptKeys:
    """Where a table keeps its data keys, as three statements of the rewrapper's role.

    `under` (labels, after, size) gives id, organisation, retention, bucket and wrapped key, by id; `move` (ids, keys
    before, buckets, keys) changes only what still is as it was; `used` (labels) gives the labels that rows still use.
    A label here is "organisation.retention.bucket".
    """

    table: str
    compartment: Compartment
    under: str
    move: str
    used: str

    def bucket(self, label: str) -> Bucket:
        organisation, retention, month = label.split(".", 2)
        return Bucket(organisation, self.compartment, retention, month)

    def labels(self, buckets: list[Bucket]) -> list[str]:
        """Those of these buckets that this table can use."""
        return [f"{one.organisation}.{one.retention}.{one.month}" for one in buckets if one.compartment is self.compartment]


@dataclass(frozen=True)
class WrappedKey:
    """The wrapped data key of one row."""

    row: uuid.UUID
    bucket: Bucket
    wrapped: bytes


def rewrapped(store: KeyStore, one: WrappedKey, to: Bucket, table: str) -> bytes:
    """The same data key under another generation of its bucket; raises KeyMissing or Unreadable."""
    place, nonce = Place(one.bucket.organisation, table, str(one.row)), secrets.token_bytes(NONCE_BYTES)
    key = opened_bytes(AESGCM(store.bucket(one.bucket)), one.wrapped, place.label(one.bucket.name))
    return VERSION + nonce + AESGCM(store.bucket(to)).encrypt(nonce, key, place.label(to.name))
