"""The cache that all web processes share: whole numbers only, in PostgreSQL, under keyed hashes.

Django's own database cache unpickles what it reads, counts the table at every write and counts up in two steps;
guessing in parallel would slip between them. Moments are kept per quarter of an hour: a row tells nobody when.
"""

import hashlib
import hmac
import time
from typing import Any

from django.conf import settings
from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection

from puzzelstuk.policy.login import GUESSING_WINDOW

QUARTER = int(GUESSING_WINDOW.total_seconds())
_SWEEP_WHEN = "00"  # one new key in 256 sweeps what is over
_ADD = """
INSERT INTO web_tally (key, tries, until) VALUES (%s, %s, %s)
ON CONFLICT (key) DO UPDATE SET tries = excluded.tries, until = excluded.until WHERE web_tally.until < %s RETURNING key"""
_SET = """
INSERT INTO web_tally (key, tries, until) VALUES (%s, %s, %s)
ON CONFLICT (key) DO UPDATE SET tries = excluded.tries, until = excluded.until"""
_COUNT = """
INSERT INTO web_tally (key, tries, until) SELECT one, 1, %s FROM unnest(%s::text[]) AS one ORDER BY one
ON CONFLICT (key) DO UPDATE SET tries = web_tally.tries + 1 RETURNING key, tries"""


class SharedCounts(BaseCache):
    """Django's cache interface over one table; a value is a whole number, anything else is kept as 1."""

    def __init__(self, _location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def add(self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> bool:  # noqa: ARG002  # the interface of Django
        """Keep a value where none was; False when there already was one."""
        hashed = hashed_key(f"cache|{key}")
        _sweep(hashed)
        with connection.cursor() as cursor:
            cursor.execute(_ADD, [hashed, _number(value), self._until(timeout), now_quarter()])
            return cursor.fetchone() is not None

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:  # noqa: ARG002
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT tries FROM web_tally WHERE key = %s AND until >= %s", [hashed_key(f"cache|{key}"), now_quarter()]
            )
            found = cursor.fetchone()
        return found[0] if found else default

    def set(self, key: Any, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> None:  # noqa: ARG002
        with connection.cursor() as cursor:
            cursor.execute(_SET, [hashed_key(f"cache|{key}"), _number(value), self._until(timeout)])

    def delete(self, key: Any, version: int | None = None) -> bool:  # noqa: ARG002  # the interface of Django
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM web_tally WHERE key = %s", [hashed_key(f"cache|{key}")])
            return bool(cursor.rowcount)

    def clear(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM web_tally")

    def _until(self, timeout: float | None) -> int:
        seconds = self.default_timeout if timeout is DEFAULT_TIMEOUT or timeout is None else timeout
        return int(time.time() + (seconds or 0)) // QUARTER


def counted(buckets: list[str]) -> dict[str, int]:
    """Count one try in each bucket, in one step; returns what each stood at after it, this quarter."""
    keys = {_window_key(bucket, now_quarter()): bucket for bucket in buckets}
    for key in keys:
        _sweep(key)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [now_quarter() + 1, list(keys)])
        return {keys[key]: int(tries) for key, tries in cursor.fetchall()}


def standing(buckets: list[str]) -> dict[str, int]:
    """Tries per bucket in this quarter and the whole one before it: never fewer than in the last fifteen minutes."""
    keys = {_window_key(bucket, quarter): bucket for bucket in buckets for quarter in (now_quarter() - 1, now_quarter())}
    with connection.cursor() as cursor:
        cursor.execute("SELECT key, tries FROM web_tally WHERE key = ANY (%s)", [list(keys)])
        rows = cursor.fetchall()
    found = dict.fromkeys(buckets, 0)
    for key, tries in rows:
        found[keys[key]] += int(tries)
    return found


def taken_back(buckets: list[str]) -> None:
    """A try that was right is no guess."""
    keys = [_window_key(bucket, now_quarter()) for bucket in sorted(buckets)]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE web_tally SET tries = tries - 1 WHERE key = ANY (%s) AND tries > 0", [keys])


def hashed_key(text: str) -> str:
    """Nobody without the secret of this installation gets back from a row to an account or an address."""
    return hmac.new(settings.SECRET_KEY.encode(), f"telling|{text}".encode(), hashlib.sha256).hexdigest()


def now_quarter() -> int:
    return int(time.time()) // QUARTER


def _window_key(bucket: str, quarter: int) -> str:
    return hashed_key(f"{quarter}|{bucket}")


def _sweep(key: str) -> None:
    if key.startswith(_SWEEP_WHEN):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM web_tally WHERE until < %s", [now_quarter() - 1])


def _number(value: object) -> int:
    return int(value) if isinstance(value, int) else 1  # True is an int to Python and none to PostgreSQL
