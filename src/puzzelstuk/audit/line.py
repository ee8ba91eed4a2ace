"""What one log line is, as the bytes that go into its fingerprint. Two forms exist; a seal says which one it has.

Form 2: SHA-256 over the previous fingerprint, lane, position and the SHA-256 of the line as PostgreSQL writes an array of text
(quoted, so that no value can move from one column into the next). Form 1 is that of the first version: canonical JSON.
"""

import hashlib
import json
import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime

GENESIS = b"\x00" * 32
FORM = 2
# Every column of a line. deploy/database/rights.sql has the same for the doors of the website; a test compares them.
LINE = """ARRAY[e.id::text, e.organisation::text, e.lane, e.action, e.object_type, e.object_id, e.result, e.origin, e.actor,
 to_char(e.day, 'YYYY-MM-DD'), to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.purpose, e.processing, e.bucket,
 encode(e.wrapped_key, 'hex'), encode(e.sealed, 'hex'), e.retention]::text"""
FIRST_COLUMNS = (
    "action", "actor", "at", "bucket", "day", "id", "lane", "object_id", "object_type", "organisation", "origin",
    "processing", "purpose", "result", "sealed", "wrapped_key",
)  # fmt: skip


def fingerprint(previous: bytes, lane: str, position: int, content: bytes) -> bytes:
    """The digest of one link of form 2, from the SHA-256 of its line."""
    return hashlib.sha256(b"%b|%b|%d|%b" % (previous, lane.encode(), position, content)).digest()


def content_of(line: str) -> bytes:
    """The SHA-256 of a line as the database wrote it."""
    return hashlib.sha256(line.encode()).digest()


def first_fingerprint(previous: bytes, values: Mapping[str, object]) -> bytes:
    """The digest of one link of form 1, from the columns that a line had then."""
    known = {name: _plain(values[name]) for name in FIRST_COLUMNS}
    return hashlib.sha256(previous + json.dumps(known, sort_keys=True).encode()).digest()


def _plain(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, datetime):
        return str(value.astimezone(UTC))
    return str(value) if isinstance(value, date | uuid.UUID) else value
