"""Keyed blind indexes: equal values meet, nobody without the key can guess them back.

The scope is part of the key: pieces of one agreement can meet, pieces of two agreements cannot.
Normalisation belongs to whoever knows what the value means.

A key can be replaced. New indexes are made with its newest version; until the last old one is made again, who looks up
looks under every version. An index of a later version ends in its number, so that each tells which key made it.
"""

import hashlib
import hmac

from puzzelstuk.vault.keystore import KeyStore

INDEX_BYTES = 16


def blind_index(store: KeyStore, scope: str, kind: str, value: str) -> bytes:
    """16 bytes of HMAC-SHA-256 over a normalised value, keyed per scope and kind; to store."""
    name = key_name(scope, kind)
    return _index(store, name, store.versions(name)[0], value)


def blind_indexes(store: KeyStore, scope: str, kind: str, value: str) -> list[bytes]:
    """Everything under which this value may have been stored, the newest first; to look up."""
    name = key_name(scope, kind)
    return [_index(store, name, version, value) for version in store.versions(name)]


def key_name(scope: str, kind: str) -> str:
    return f"blind.{scope}.{kind}"


def version_of(index: bytes) -> int:
    """With which version of its key an index was made."""
    return index[INDEX_BYTES] if len(index) > INDEX_BYTES else 1


def _index(store: KeyStore, name: str, version: int, value: str) -> bytes:
    made = hmac.new(store.named(f"{name}.{version}"), value.encode(), hashlib.sha256).digest()[:INDEX_BYTES]
    return made if version == 1 else made + bytes([version])
