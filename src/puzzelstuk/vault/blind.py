"""Keyed blind indexes: equal values meet, nobody without the key can guess them back.

The scope is part of the key: pieces of one agreement can meet, pieces of two agreements cannot.
Normalisation belongs to whoever knows what the value means.

A key can be replaced. New indexes are made with its newest version; until the last old one is made again, who looks up
looks under every version. An index of a later version ends in its number, so that each tells which key made it.
"""

import hmac

from puzzelstuk.vault.keystore import KeyStore

INDEX_BYTES = 16


def blind_index(store: KeyStore, scope: str, kind: str, value: str) -> bytes:
    """16 bytes of HMAC-SHA-256 over a normalised value, keyed per scope and kind; to store."""
    name = key_name(scope, kind)
    version = store.versions(name)[0]
    return _index(store.named(f"{name}.{version}"), version, value)


def blind_indexes(store: KeyStore, scope: str, kind: str, *values: str) -> list[bytes]:
    """Everything under which these values may have been stored, the newest key first; to look up. Each key is read once."""
    name = key_name(scope, kind)
    keys = [(version, store.named(f"{name}.{version}")) for version in store.versions(name)]
    return [_index(key, version, value) for version, key in keys for value in values]


def key_name(scope: str, kind: str) -> str:
    return f"blind.{scope}.{kind}"


def version_of(index: bytes) -> int:
    """With which version of its key an index was made."""
    return index[INDEX_BYTES] if len(index) > INDEX_BYTES else 1


def _index(key: bytes, version: int, value: str) -> bytes:
    made = hmac.digest(key, value.encode(), "sha256")[:INDEX_BYTES]
    return made if version == 1 else made + bytes([version])
