"""Keyed blind indexes: equal values meet, nobody without the key can guess them back.

The scope is part of the key: pieces of one agreement can meet, pieces of two agreements cannot.
Normalisation belongs to whoever knows what the value means.
"""

import hashlib
import hmac

from puzzelstuk.vault.keystore import KeyStore

INDEX_BYTES = 16


def blind_index(store: KeyStore, scope: str, kind: str, value: str) -> bytes:
    """16 bytes of HMAC-SHA-256 over a normalised value, keyed per scope and kind."""
    key = store.named(f"blind.{scope}.{kind}.1")
    return hmac.new(key, value.encode(), hashlib.sha256).digest()[:INDEX_BYTES]
