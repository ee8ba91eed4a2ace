"""The end of each chain, signed and kept outside the database: what was there on that day can no longer be taken away unseen.

The signing key comes from the key store, which no administrator of the database can reach; whoever has the public half can check.
"""

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

FILE = "ankers.jsonl"
PUBLIC_KEY = "openbare-sleutel.pem"
FIRST = "0" * 64


class AnchorBroken(Exception):
    """The anchors cannot be trusted; the message says in Dutch which line and why."""


@dataclass(frozen=True)
class Head:
    """The last link of a lane: its place, its digest and how many links there are."""

    position: int
    digest: bytes
    count: int


@dataclass(frozen=True)
class Anchor:
    """Where each lane ended on one day, and the anchor before it."""

    day: date
    heads: Mapping[str, Head]
    previous: str

    @property
    def statement(self) -> dict[str, Any]:
        """What is signed."""
        lanes = {
            lane: {"plaats": head.position, "vingerafdruk": head.digest.hex(), "aantal": head.count}
            for lane, head in sorted(self.heads.items())
        }
        return {"dag": self.day.isoformat(), "sporen": lanes, "vorige": self.previous}


def signing_key(seed: bytes) -> Ed25519PrivateKey:
    """The private half, from 32 bytes of the key store."""
    return Ed25519PrivateKey.from_private_bytes(seed)


def public_pem(key: Ed25519PublicKey) -> bytes:
    """The public half as the privacy officer keeps it."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def load_public(pem: bytes) -> Ed25519PublicKey:
    """The public half from its file; raises AnchorBroken."""
    try:
        key = load_pem_public_key(pem)
    except ValueError as wrong:
        raise AnchorBroken("de openbare sleutel kan niet worden gelezen") from wrong
    if not isinstance(key, Ed25519PublicKey):
        raise AnchorBroken("de openbare sleutel is van een andere soort")
    return key


def signed_line(anchor: Anchor, key: Ed25519PrivateKey) -> str:
    """One anchor as one line of JSON, with its signature."""
    body = _bytes(anchor.statement)
    return json.dumps(anchor.statement | {"handtekening": base64.b64encode(key.sign(body)).decode()}, sort_keys=True)


def read_anchors(text: str, key: Ed25519PublicKey) -> Iterator[Anchor]:
    """The anchors in a file, oldest first, each checked; raises AnchorBroken at the first that does not hold.

    A file may begin later than the first anchor (the privacy officer keeps what the mail brought), but has no holes.
    """
    previous = ""
    for number, line in enumerate((one for one in text.splitlines() if one.strip()), 1):
        try:
            sent = json.loads(line)
            signature = base64.b64decode(sent.pop("handtekening"))
            key.verify(signature, _bytes(sent))
            anchor = _anchor(sent)
        except InvalidSignature:
            raise AnchorBroken(f"anker {number}: de handtekening klopt niet") from None
        except (ValueError, KeyError, TypeError, AttributeError) as wrong:
            raise AnchorBroken(f"anker {number} kan niet worden gelezen") from wrong
        if previous and anchor.previous != previous:
            raise AnchorBroken(f"anker {number} sluit niet aan op het vorige: er is er een weg of verplaatst")
        previous = mark(line)
        yield anchor


def mark(line: str) -> str:
    """What the next anchor says of this one."""
    return hashlib.sha256(line.strip().encode()).hexdigest()


def last_line(folder: Path) -> str:
    """The newest anchor in the folder; empty when there is none."""
    path = folder / FILE
    lines = path.read_text().splitlines() if path.exists() else []
    return lines[-1] if lines else ""


def append(folder: Path, line: str, key: Ed25519PublicKey) -> None:
    """Add one anchor to the file, and leave the public half beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PUBLIC_KEY).write_bytes(public_pem(key))
    with (folder / FILE).open("a") as file:
        file.write(line + "\n")


def _anchor(sent: Mapping[str, Any]) -> Anchor:
    heads = {
        str(lane): Head(int(one["plaats"]), bytes.fromhex(one["vingerafdruk"]), int(one["aantal"]))
        for lane, one in sent["sporen"].items()
    }
    return Anchor(date.fromisoformat(sent["dag"]), heads, str(sent["vorige"]))


def _bytes(statement: Mapping[str, Any]) -> bytes:
    return json.dumps(statement, sort_keys=True, separators=(",", ":")).encode()
