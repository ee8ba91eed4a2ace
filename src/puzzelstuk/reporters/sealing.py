"""How small texts in compartment B are sealed: a data key per row, under the bucket of its own class and month."""

import uuid
from dataclasses import dataclass

from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.vault.envelope import Place, new_record_key, open_record_key
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment


@dataclass(frozen=True)
class Sealed:
    """What a row keeps of a sealed text."""

    bucket: str
    wrapped_key: bytes
    body: bytes


@dataclass(frozen=True)
class Row:
    """Where a sealed text lives, and how long."""

    organisation: uuid.UUID
    table: str
    id: str
    kind: RetentionClass

    def bucket(self, month: str) -> Bucket:
        return Bucket(str(self.organisation), Compartment.REPORTER, self.kind, month)

    @property
    def place(self) -> Place:
        return Place(str(self.organisation), self.table, self.id)


def seal(row: Row, text: str, *, month: str, length: int = 0) -> Sealed:
    """Seal a text for one row; made up to so many bytes with spaces, so that its length says nothing."""
    bucket = store().current(row.bucket(month))
    key, wrapped = new_record_key(store(), bucket, row.place)
    return Sealed(bucket.month, wrapped, key.seal("sealed", text + " " * (length - len(text.encode()))))


def unseal(row: Row, sealed: Sealed) -> str:
    """Open it again; raises KeyMissing when its month was erased."""
    return open_record_key(store(), row.bucket(sealed.bucket), row.place, sealed.wrapped_key).open("sealed", sealed.body)
