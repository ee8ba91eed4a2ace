"""The key pair to which a phone without reception seals its pieces: the phone cannot read them back.

Hybrid: RSA-OAEP (SHA-256, 3072 bit) wraps a fresh AES-256-GCM key, as every browser's WebCrypto offers.
The label (account tag and client id) is authenticated: a piece opens only for whom it was sealed.
"""

import base64
import json
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from puzzelstuk.vault.envelope import Unreadable

_OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


@dataclass(frozen=True)
class OfflineBox:
    """The private half, in memory only."""

    private: rsa.RSAPrivateKey

    def public_spki(self) -> str:
        """The public key as base64 SubjectPublicKeyInfo, what WebCrypto imports."""
        raw = self.private.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        return base64.b64encode(raw).decode()

    def open(self, sealed: str, label: str) -> dict[str, object]:
        """Open a sealed piece (base64 of JSON-free parts "key.nonce.body"); raises Unreadable."""
        try:
            wrapped, nonce, body = (base64.b64decode(part, validate=True) for part in sealed.split("."))
            key = self.private.decrypt(wrapped, _OAEP)
            opened = json.loads(AESGCM(key).decrypt(nonce, body, label.encode()))
        except (ValueError, InvalidTag, RecursionError) as wrong:
            raise Unreadable("dit stuk is niet voor dit account verzegeld") from wrong
        if not isinstance(opened, dict):
            raise Unreadable("dit stuk heeft een onbekende vorm")
        return opened


def load_box(folder: Path, passphrase: bytes) -> OfflineBox:
    """The key pair of this installation, made on first use; the file is encrypted with a named key."""
    path = folder / "offline.pem"
    if not path.exists():
        _make(path, passphrase)
    key = serialization.load_pem_private_key(path.read_bytes(), passphrase)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise Unreadable("offline.pem bevat geen RSA-sleutel")
    return OfflineBox(key)


def _make(path: Path, passphrase: bytes) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    content = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase),
    )
    path.touch(mode=0o600)
    path.write_bytes(content)
