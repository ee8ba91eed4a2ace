"""The root key: it wraps the other keys and does nothing else. Two calls, so that a security module can take its place.

Stored form of a wrapped key: version byte 2, the first 8 bytes of the root's fingerprint, 12-byte nonce, ciphertext
with tag. The form before that (version 1) had no first two parts; it is still read.

During a rotation there are two roots: root.key and root.next.key. New keys go under the next one; each file names its root.
"""

import hashlib
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from puzzelstuk.vault import key_files

KEY_BYTES = 32
NONCE_BYTES = 12
VERSION = b"\x02"
NAME_BYTES = 8
HEAD_BYTES = len(VERSION) + NAME_BYTES
FIRST_FORM_BYTES = NONCE_BYTES + KEY_BYTES + 16


class KeyMissing(Exception):
    """The key is not here (erased, or restored without keys); the content cannot be read."""


class Root:
    """The root keys in a folder."""

    def __init__(self, folder: Path) -> None:
        self._now, self._next = folder / "root.key", folder / "root.next.key"

    def ensure(self) -> None:
        """Make the first one when there is none; never overwrites."""
        if not self._now.exists():
            self._make(self._now)

    def wrap(self, key: bytes, label: str) -> bytes:
        """Close a key under the newest root, bound to its label."""
        root, nonce = self._newest(), secrets.token_bytes(NONCE_BYTES)
        head = VERSION + _name(root)
        return head + nonce + AESGCM(root).encrypt(nonce, key, head + label.encode())

    def unwrap(self, stored: bytes, label: str) -> bytes:
        """Open a key under the root it names; raises KeyMissing."""
        if not stored:
            raise KeyMissing(f"{label}: is er niet, of is beschadigd")
        roots = self._all()
        if len(stored) == FIRST_FORM_BYTES:
            tried, head, body = roots, b"", stored
        else:
            head, body = stored[:HEAD_BYTES], stored[HEAD_BYTES:]
            tried = [root for root in roots if head == VERSION + _name(root)]
        for root in tried:
            try:
                return AESGCM(root).decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], head + label.encode())
            except (InvalidTag, ValueError):  # ValueError: cut off before the end of the nonce
                continue
        raise KeyMissing(f"{label}: is beschadigd of hoort bij een andere hoofdsleutel")

    def is_newest(self, stored: bytes) -> bool:
        """Whether this key stands under the newest root already; a file that just went needs nothing."""
        return not stored or stored[:HEAD_BYTES] == VERSION + _name(self._newest())

    @property
    def rotating(self) -> bool:
        return self._next.exists()

    def begin_next(self) -> None:
        """From here on new keys go under a next root; a rotation that was interrupted keeps the one it had."""
        if not self._next.exists():
            self._make(self._next)

    def finish_next(self) -> None:
        """The next root takes the place of the old one, which is overwritten. Another process may have done so already."""
        if not self._next.exists():
            return
        self._now.chmod(0o600)
        key_files.move_over(self._next, self._now)

    def fingerprint(self) -> str:
        """To compare by eye with what stands in the vault of the organisation; says nothing about the key."""
        return _name(self._newest()).hex()

    def _make(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        key_files.write_once(path, secrets.token_bytes(KEY_BYTES), mode=0o400)

    def _newest(self) -> bytes:
        return self._all()[-1]

    def _all(self) -> list[bytes]:
        """Oldest first."""
        found = [content for path in (self._now, self._next) if (content := key_files.read(path))]
        if not found:
            raise KeyMissing("hoofdsleutel ontbreekt")
        return found


def _name(root: bytes) -> bytes:
    return hashlib.sha256(b"puzzelstuk hoofdsleutel|" + root).digest()[:NAME_BYTES]
