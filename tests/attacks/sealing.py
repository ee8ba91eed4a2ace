"""Sealing a piece the way a phone does, with the public key of the installation."""

import base64
import json
import secrets
import uuid

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.http import HttpResponse
from django.test import Client

from puzzelstuk.reporters.records import account_tag
from puzzelstuk.vault.installation import offline_box
from tests.world import member

OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


def sealed(slug: str, client_id: uuid.UUID, content: object) -> str:
    """What stands on this person's phone: only the server opens it, and only for them."""
    public = serialization.load_der_public_key(base64.b64decode(offline_box().public_spki()))
    assert isinstance(public, rsa.RSAPublicKey)
    key, nonce = secrets.token_bytes(32), secrets.token_bytes(12)
    label = f"{account_tag(member(slug).id)}|{client_id}".encode()
    body = AESGCM(key).encrypt(nonce, json.dumps(content).encode(), label)
    return ".".join(base64.b64encode(part).decode() for part in (public.encrypt(key, OAEP), nonce, body))


def deliver(client: Client, client_id: uuid.UUID, piece: str) -> HttpResponse:
    """The phone brings its piece."""
    return client.post("/signaal/verzegeld", json.dumps({"id": str(client_id), "stuk": piece}), content_type="application/json")
