"""Sessions of which the database knows nothing but that they exist: what opens a row stands in the visitor's cookie only.

A readable row would name the reporter: it is written just before the signal, and PostgreSQL numbers its transactions.
Nor can somebody with a dump use a row to sign in.
"""

import base64
import hashlib
import secrets
import time
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import connection
from django.utils import timezone

NONCE_BYTES = 12
BORN = "sinds"
_LIVING = "SELECT session_key, session_data, expire_date FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(DatabaseSessions):
    """Django's sessions in the database, with the key hashed and the content sealed under that key."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        session_dict.setdefault(BORN, int(time.time()))  # no way of signing in can forget it
        nonce = secrets.token_bytes(NONCE_BYTES)
        body = self._cipher().encrypt(nonce, self.serializer().dumps(session_dict), None)
        return base64.b64encode(nonce + body).decode()

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        try:
            sealed = base64.b64decode(session_data)
            opened = self._cipher().decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None)
        except (ValueError, InvalidTag):
            return {}
        return dict(self.serializer().loads(opened))

    def exists(self, session_key: str) -> bool:
        return super().exists(_row(session_key))

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key:
            super().delete(_row(key))

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        row = super().create_model_instance(data)
        row.session_key = _row(str(self.session_key))
        return row

    def _get_session_from_db(self) -> AbstractBaseSession | None:
        # In plain SQL, because every request of somebody who is signed in begins here.
        with connection.cursor() as cursor:
            cursor.execute(_LIVING, [_row(str(self.session_key)), timezone.now()])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None
        return self.model(*found) if found else None

    def _cipher(self) -> AESGCM:
        return AESGCM(hashlib.sha256(f"inhoud|{self.session_key}".encode()).digest())


def _row(session_key: str) -> str:
    """The name of a row: 160 bits, from which nobody gets back to the cookie."""
    return hashlib.sha256(f"rij|{session_key}".encode()).hexdigest()[:40]
