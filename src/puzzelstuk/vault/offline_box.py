"""The key pairs to which a phone without reception seals its pieces: the phone cannot read them back.

Hybrid: RSA-OAEP (SHA-256, 3072 bit) wraps a fresh AES-256-GCM key, as every browser's WebCrypto offers.
The label (account tag and client id) is authenticated: a piece opens only for whom it was sealed.

offline.pem is the pair that is given out. After a replacement the earlier one stays as offline.until-DAY.pem: a phone uses
a key it has for at most thirty days, and keeps a piece for seven.
"""

import base64
import json
import os
import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from puzzelstuk.vault import key_files
from puzzelstuk.vault.envelope import Unreadable

ON_A_PHONE = timedelta(days=30)
WAITING = timedelta(days=7)
_OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
_EARLIER = re.compile(r"offline\.until-(\d{4}-\d{2}-\d{2})\.[0-9a-f]{8}\.pem")


@dataclass(frozen=True)
class OfflineBox:
    """The private halves, in memory only; the newest first."""

    private: rsa.RSAPrivateKey
    earlier: tuple[rsa.RSAPrivateKey, ...] = ()

    def public_spki(self) -> str:
        """The newest public key as base64 SubjectPublicKeyInfo, what WebCrypto imports."""
        raw = self.private.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        return base64.b64encode(raw).decode()

    def open(self, sealed: str, label: str) -> dict[str, object]:
        """Open a sealed piece (base64 of JSON-free parts "key.nonce.body"); raises Unreadable."""
        for private in (self.private, *self.earlier):
            try:
                opened = _opened(private, sealed, label)
            except (ValueError, InvalidTag, RecursionError):
                continue
            if not isinstance(opened, dict):
                raise Unreadable("dit stuk heeft een onbekende vorm")
            return opened
        raise Unreadable("dit stuk is niet voor dit account verzegeld")


def load_box(folder: Path, passphrase: bytes) -> OfflineBox:
    """The key pairs of this installation, the first made on first use; the files are encrypted with a named key."""
    path = folder / "offline.pem"
    if not path.exists():
        key_files.write_once(path, _new_pair(passphrase), mode=0o600)
    return OfflineBox(_read(path, passphrase), tuple(_read(one, passphrase) for one in earlier(folder)))


def replace_box(folder: Path, passphrase: bytes, today: date) -> date:
    """Give out a new pair from now on; returns until when the old one still opens what phones sealed with it."""
    until, path = today + ON_A_PHONE + WAITING, folder / "offline.pem"
    load_box(folder, passphrase)
    with key_files.alone(folder):
        # A second name for the old pair first: stopped in between, it is there twice, and never not at all.
        os.link(path, folder / f"offline.until-{until}.{secrets.token_hex(4)}.pem")
        draft = folder / f".offline.{secrets.token_hex(6)}"
        key_files.write_once(draft, _new_pair(passphrase), mode=0o600)
        draft.replace(path)
        key_files.sync_folder(folder)
    return until


def drop_earlier(folder: Path, today: date) -> int:
    """Destroy earlier pairs of which the day has come; returns how many."""
    over = [path for path in earlier(folder) if until(path) < today]
    for path in over:
        # A second name of the pair that is in use (a replacement was interrupted) only loses its name.
        if path.samefile(folder / "offline.pem"):
            path.unlink()
        else:
            key_files.destroy(path)
    return len(over)


def earlier(folder: Path) -> list[Path]:
    """The files of earlier pairs."""
    return sorted(path for path in folder.glob("offline.until-*.pem") if _EARLIER.fullmatch(path.name))


def until(path: Path) -> date:
    """The last day of an earlier pair."""
    found = _EARLIER.fullmatch(path.name)
    assert found
    return date.fromisoformat(found[1])


def _opened(private: rsa.RSAPrivateKey, sealed: str, label: str) -> object:
    wrapped, nonce, body = (base64.b64decode(part, validate=True) for part in sealed.split("."))
    return json.loads(AESGCM(private.decrypt(wrapped, _OAEP)).decrypt(nonce, body, label.encode()))


def _read(path: Path, passphrase: bytes) -> rsa.RSAPrivateKey:
    key = serialization.load_pem_private_key(path.read_bytes(), passphrase)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise Unreadable(f"{path.name} bevat geen RSA-sleutel")
    return key


def _new_pair(passphrase: bytes) -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase),
    )
