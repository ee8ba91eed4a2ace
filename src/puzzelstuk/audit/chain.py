"""Sealing entries into a hash chain per lane, and verifying it.

Entries are inserted unsealed (a lock held to commit would cost a factor ten) and chained within a second
by the sealer. Runs under the sealer's own database role.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection, transaction

from puzzelstuk.audit.models import Entry, Lane, Seal

GENESIS = b"\x00" * 32
BATCH = 500


@dataclass(frozen=True)
class Finding:
    """One place where the log is not whole."""

    lane: str
    position: int
    what: str


def seal_new() -> int:
    """Chain every entry that has no seal yet; returns how many."""
    with transaction.atomic():
        _become_sealer()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('puzzelstuk.zegel'))")
        return sum(_seal_lane(Lane(lane)) for lane in Lane.values)


def verify() -> list[Finding]:
    """Every break in both chains; an unsealed tail is accepted, the sealer is at most a second behind."""
    with transaction.atomic():
        _become_sealer()
        return [finding for lane in Lane.values for finding in _verify_lane(Lane(lane))]


def digest(previous: bytes, entry: Entry) -> bytes:
    """SHA-256 over the previous digest and the entry as canonical JSON."""
    values = {field.attname: _plain(getattr(entry, field.attname)) for field in Entry._meta.concrete_fields}
    return hashlib.sha256(previous + json.dumps(values, sort_keys=True, default=str).encode()).digest()


def _plain(value: object) -> object:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else value


def _seal_lane(lane: Lane) -> int:
    last = Seal.objects.filter(lane=lane).order_by("-position").first()
    position, previous = (last.position, bytes(last.digest)) if last else (0, GENESIS)
    sealed = Seal.objects.filter(lane=lane).values("entry")
    # Ordered by random id: within a batch the order of the acts does not show.
    seals = []
    for entry in Entry.objects.filter(lane=lane).exclude(id__in=sealed).order_by("id")[:BATCH]:
        position, previous = position + 1, digest(previous, entry)
        seals.append(Seal(entry=entry.id, lane=lane, position=position, digest=previous))
    Seal.objects.bulk_create(seals)
    return len(seals)


def _verify_lane(lane: Lane) -> Iterable[Finding]:
    entries = {entry.id: entry for entry in Entry.objects.filter(lane=lane)}
    previous, expected = GENESIS, 1
    for seal in Seal.objects.filter(lane=lane).order_by("position"):
        if seal.position != expected:
            yield Finding(lane, expected, "een of meer regels zijn weg")
            expected = seal.position
        entry = entries.get(seal.entry)
        if entry is None:
            yield Finding(lane, seal.position, "de logregel is weg")
        elif digest(previous, entry) != bytes(seal.digest):
            yield Finding(lane, seal.position, "de logregel of een eerdere is veranderd")
        previous, expected = bytes(seal.digest), expected + 1


def _become_sealer() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE puzzelstuk_sealer")
