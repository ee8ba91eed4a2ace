"""Data keys move to a next bucket key, while everything goes on; after that the old bucket key is destroyed.

Nothing is remembered between runs but the keys themselves: what stands under a key that is not the newest of its bucket
must still move. So it can be stopped anywhere. An old key goes only after a pause in which no row used it any more: whoever
read a row or made a data key just before is finished by then (the database ends a transaction that idles longer).

The sealed lane of the log is left out: its rows can never change. Its keys go when the period of the log is over; see
of_the_log for its new lines.
"""

import time
import uuid
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import connection, transaction

from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.reporters.rewrapping import REPORTER_KEYS
from puzzelstuk.sharing.talk.rewrapping import TALK_KEYS
from puzzelstuk.signals.rewrapping import SIGNAL_KEYS
from puzzelstuk.vault.envelope import Unreadable
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket
from puzzelstuk.vault.ledger import Kind
from puzzelstuk.vault.rewrap import KeptKeys, WrappedKey, rewrapped

TABLES = (SIGNAL_KEYS, REPORTER_KEYS, TALK_KEYS)
BATCH = 2000
ROUNDS = 2  # a record can still arrive under the old key during the first
Say = Callable[[str], object]


@dataclass(frozen=True)
class Rewrapped:
    """What one run came to."""

    moved: int = 0
    unreadable: int = 0
    destroyed: int = 0
    left: int = 0


def after_erasures(today: date) -> Rewrapped:
    """Every night: buckets from which a record was erased early get a next key, so that the erased one is really gone."""
    store().replay()
    erased_from = {one.label for one in store().ledger.read() if one.kind is Kind.RECORD}
    begin_next([bucket for bucket in movable() if bucket.label in erased_from])
    return finish(today)


# A line of the log never changes. The rest is sealed for a place that only flows know, or for a few, and goes with its month.
STAY = frozenset(
    {
        *(RetentionClass.AUDIT, RetentionClass.ANSWER, RetentionClass.CONTACT),
        *(RetentionClass.POLICE, RetentionClass.PRESSURE, RetentionClass.REQUEST, RetentionClass.REVEAL),
    }
)


def movable() -> list[Bucket]:
    """Every living bucket of which the rows may change."""
    return [bucket for bucket in store().living() if bucket.retention not in STAY]


def of_the_log(today: date) -> list[Bucket]:
    """This month's keys of the sealed lane: old lines stay as they are, new ones get a next key."""
    return [
        bucket
        for bucket in store().living()
        if bucket.retention == RetentionClass.AUDIT and bucket.month.startswith(f"{today:%Y-%m}")
    ]


def left_behind() -> list[Bucket]:
    """Buckets that have a newer generation: what still stands under them must move."""
    return [bucket for bucket in store().left_behind() if bucket.retention not in STAY]


def begin_next(buckets: Collection[Bucket]) -> None:
    """From here on new records of these buckets go to a next key."""
    for bucket in buckets:
        if store().current(bucket) == bucket:
            store().bucket(bucket.at(bucket.generation + 1), create=True)


def finish(today: date, say: Say = lambda _: None) -> Rewrapped:
    """Move what is left behind, wait, and destroy the keys that nothing used any more."""
    moved = unreadable = destroyed = 0
    for _ in range(ROUNDS):
        old = left_behind()
        if not old:
            break
        more, unreadable = _move(old, say)
        time.sleep(settings.CONFIGURATION.key_pause)
        used = _used(old)
        for bucket in [one for one in old if one not in used]:
            store().supersede(bucket, on=today)
        moved, destroyed = moved + more, destroyed + len(old) - len(used)
    return Rewrapped(moved, unreadable, destroyed, len(left_behind()))


def _move(old: list[Bucket], say: Say) -> tuple[int, int]:
    moved = unreadable = 0
    for keys in TABLES:
        for batch in _batches(keys, old):
            changed = [
                (one, to, wrapped) for one in batch if (to := store().current(one.bucket)) and (wrapped := _try(one, to, keys))
            ]
            _change(keys, changed)
            moved, unreadable = moved + len(changed), unreadable + len(batch) - len(changed)
            say(f"{moved} sleutels opnieuw gesloten")
    return moved, unreadable


def _batches(keys: KeptKeys, old: list[Bucket]) -> Iterator[list[WrappedKey]]:
    """Rows under these buckets, in the order of their ids, so that a row that cannot be read is not met twice."""
    labels, after = keys.labels(old), uuid.UUID(int=0)
    while labels:
        with transaction.atomic(), connection.cursor() as cursor:
            _become_rewrapper()
            cursor.execute(keys.under, [labels, after, BATCH])
            rows = cursor.fetchall()
        if not rows:
            return
        after = rows[-1][0]
        yield [
            WrappedKey(row, Bucket(str(organisation), keys.compartment, retention, month), bytes(wrapped))
            for row, organisation, retention, month, wrapped in rows
        ]


def _try(one: WrappedKey, to: Bucket, keys: KeptKeys) -> bytes | None:
    try:
        return rewrapped(store(), one, to, keys.table)
    except Unreadable:  # was broken before; its bucket key stays, so that nothing is lost by this
        return None


def _change(keys: KeptKeys, changed: list[tuple[WrappedKey, Bucket, bytes]]) -> None:
    if not changed:
        return
    rows, before = [one.row for one, _, _ in changed], [one.wrapped for one, _, _ in changed]
    with transaction.atomic(), connection.cursor() as cursor:
        _become_rewrapper()
        cursor.execute(keys.move, [rows, before, [to.month for _, to, _ in changed], [wrapped for _, _, wrapped in changed]])


def _used(old: list[Bucket]) -> set[Bucket]:
    found: set[Bucket] = set()
    for keys in TABLES:
        with transaction.atomic(), connection.cursor() as cursor:
            _become_rewrapper()
            cursor.execute(keys.used, [keys.labels(old)])
            found |= {keys.bucket(label) for (label,) in cursor.fetchall()}
    return found


def _become_rewrapper() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE puzzelstuk_rewrapper")
