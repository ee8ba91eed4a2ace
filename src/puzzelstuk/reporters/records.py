"""The two doors to compartment B: register a submission, and find one's own.

Both are database functions that run as the reporter role; the app's role can call them and nothing else.
Everything that says who is sealed or a keyed index; an index changes with the month.
"""

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import connection

from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.reporters.models import Record
from puzzelstuk.vault.blind import blind_index, blind_indexes, key_name
from puzzelstuk.vault.envelope import Place, Unreadable, new_record_key, open_record_key
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyMissing, KeyStore, OnePass

MONTHS_BACK = 16  # a record stays a year, and ninety days after it so that the last status can be read
StoredRow = tuple[uuid.UUID, uuid.UUID, str, bytes, bytes]
# Scope and kinds of the keyed indexes. The one on a phone ("toestel") stays: nothing in the database is made with it.
REPORTERS, ACCOUNT, SUBMISSION = "melders", "account", "verzending"
SUBMISSION_KEY = key_name(REPORTERS, SUBMISSION)


@dataclass(frozen=True)
class Submission:
    """One piece sent by one account: the client's own id makes a retry harmless."""

    member: uuid.UUID
    organisation: uuid.UUID
    client_id: uuid.UUID


@dataclass(frozen=True)
class Own:
    """A submission as its own reporter reads it back."""

    record: uuid.UUID
    token: uuid.UUID
    object_id: uuid.UUID
    key_label: str


def register(submission: Submission, *, object_id: uuid.UUID, today: date, until: date | None = None) -> uuid.UUID | None:
    """Note who sent an object; returns its random token, or None when this submission was already there.

    `until`: the day on which the record goes, for what goes sooner than a signal.
    """
    if len(store().versions(SUBMISSION_KEY)) > 1 and already(submission):
        return None
    record, token, month = uuid.uuid4(), uuid.uuid4(), f"{today:%Y-%m}"
    bucket = store().current(_bucket(submission.organisation, month))
    key, wrapped = new_record_key(store(), bucket, _place(submission.organisation, record))
    body = {"member": str(submission.member), "token": str(token), "object": str(object_id), "client": str(submission.client_id)}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reporters.register(%s, %s, %s, %s, %s, %s, %s, %s, %s)",
            [
                record,
                account_index(submission.member, month),
                submission_index(submission.member, submission.client_id),
                submission.organisation,
                bucket.month,
                wrapped,
                key.seal("sealed", json.dumps(body)),
                until or erase_on(RetentionClass.REPORTER, today),
                RetentionClass.REPORTER.value,
            ],
        )
        row = cursor.fetchone()
    return token if row and row[0] else None


def already(submission: Submission) -> Own | None:
    """What an earlier sending of the same piece by the same account became."""
    with connection.cursor() as cursor:
        for index in blind_indexes(store(), REPORTERS, SUBMISSION, _sent(submission.member, submission.client_id)):
            cursor.execute("SELECT * FROM reporters.submitted(%s)", [index])
            row = cursor.fetchone()
            if row:
                return _opened(row)
    return None


def own(member: uuid.UUID, today: date) -> list[Own]:
    """Everything this account sent and that still exists."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM reporters.own(%s)", [_account_indexes(member, today)])
        return _all_opened(cursor.fetchall())


def forget(own_record: Own, member: uuid.UUID, today: date) -> None:
    """Remove one's own record (the reporter took the piece back)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reporters.forget(%s, %s)", [own_record.record, _account_indexes(member, today)])


def check_record(record: Record) -> None:
    """Open a record and keep nothing, after a restore; raises KeyMissing or Unreadable. The app can read no record."""
    _opened((record.id, record.organisation, record.bucket, bytes(record.wrapped_key), bytes(record.sealed)))


@dataclass(frozen=True)
class Ending:
    """A record as the eraser meets it; `own` is None when nobody can open it any more."""

    record: uuid.UUID
    own: Own | None
    erase_on: date
    label: str


def of_month(organisation: uuid.UUID, month: str) -> list[Ending]:
    """Every record of one organisation and month, opened in memory to find what must go; for the eraser's role only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM reporters_end.of_month(%s, %s)", [organisation, month])
        return [_ending(row) for row in cursor.fetchall()]


def due_months(on: date) -> set[tuple[uuid.UUID, str]]:
    """Organisations and months in which a record has had its time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT organisation, month FROM reporters_end.due(%s)", [on])
        return set(cursor.fetchall())


def buckets_in_use() -> set[Bucket]:
    """The keys under which records still stand."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT organisation, retention, bucket FROM reporters_end.buckets()")
        return {Bucket(str(organisation), Compartment.REPORTER, kept, month) for organisation, kept, month in cursor.fetchall()}


def erase(record: uuid.UUID) -> None:
    """End one record; for the eraser's role only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reporters_end.erase(%s)", [record])


def _ending(row: tuple[uuid.UUID, uuid.UUID, str, bytes, bytes, date]) -> Ending:
    try:
        own = _opened(row[:5])
    except (KeyMissing, Unreadable):
        own = None
    return Ending(row[0], own, row[5], _bucket(row[1], row[2]).label)


def account_index(member: uuid.UUID, month: str) -> bytes:
    """The keyed index of an account in one month; nobody without the key can tell whose it is."""
    return blind_index(store(), REPORTERS, ACCOUNT, f"{member}|{month}")


def account_tag(member: uuid.UUID) -> str:
    """What a phone keeps to know for whom a sealed piece is meant; says nothing to anyone else."""
    return blind_index(store(), REPORTERS, "toestel", str(member)).hex()


def submission_index(member: uuid.UUID, client_id: uuid.UUID) -> bytes:
    """The keyed index of one sending by one account, by which a retry is known."""
    return blind_index(store(), REPORTERS, SUBMISSION, _sent(member, client_id))


def open_body(record: Record) -> str:
    """What a reporter's record says. Only who may read the table, and holds the keys, can ask this."""
    place = _place(record.organisation, record.id)
    bucket = Bucket(str(record.organisation), Compartment.REPORTER, record.retention, record.bucket)
    return open_record_key(store(), bucket, place, bytes(record.wrapped_key)).open("sealed", bytes(record.sealed))


def _sent(member: uuid.UUID, client_id: uuid.UUID) -> str:
    return f"{member}|{client_id}"


def _account_indexes(member: uuid.UUID, today: date) -> list[bytes]:
    return blind_indexes(store(), REPORTERS, ACCOUNT, *(f"{member}|{month}" for month in _months(today)))


def _bucket(organisation: uuid.UUID, month: str) -> Bucket:
    return Bucket(str(organisation), Compartment.REPORTER, RetentionClass.REPORTER, month)


def _place(organisation: uuid.UUID, record: uuid.UUID) -> Place:
    return Place(str(organisation), "reporters_record", str(record))


def _opened(row: StoredRow) -> Own:
    return _all_opened([row])[0]


def _all_opened(rows: Iterable[StoredRow]) -> list[Own]:
    """A list of records; the key of a month is read once for all that stand under it."""
    buckets = lru_cache(_bucket)
    keys = OnePass(store())
    found = []
    for row in rows:
        bucket = buckets(row[1], row[2])
        body = _body(row, bucket, keys)
        found.append(Own(row[0], uuid.UUID(body["token"]), uuid.UUID(body["object"]), bucket.label))
    return found


def opened_member(row: StoredRow) -> tuple[uuid.UUID, uuid.UUID]:
    """The account behind a record and what it sent; only for the worker that answers an agreed request."""
    body = _body(row, _bucket(row[1], row[2]), store())
    return uuid.UUID(body["member"]), uuid.UUID(body["object"])


def _body(row: StoredRow, bucket: Bucket, keys: KeyStore | OnePass) -> dict[str, str]:
    record, organisation, _, wrapped, sealed = row
    key = open_record_key(keys, bucket, _place(organisation, record), wrapped)
    return dict(json.loads(key.open("sealed", sealed)))


def _months(today: date) -> Iterable[str]:
    year, month = today.year, today.month
    for _ in range(MONTHS_BACK):
        yield f"{year:04d}-{month:02d}"
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
