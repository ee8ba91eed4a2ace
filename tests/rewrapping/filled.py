"""A database full of data keys under keys of its own, and the look at them afterwards."""

import json
import os
import secrets
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from puzzelstuk.vault.envelope import Place, new_record_key, open_record_key
from puzzelstuk.vault.keystore import Bucket, Compartment, KeyMissing, KeyStore
from tests.conftest import connect

ORIGIN = json.dumps(["jongerenwerk", ""])
MONTHS = [f"2026-{month:02d}" for month in range(1, 12)]
SIGNAL = (
    "COPY signals_signal (id, organisation, kind, state, area, day_part, place_kind, earner_behind, other_field, gut_feeling,"
    " phenomena, received_on, promised_on, review_on, erase_on, retention, bucket, wrapped_key, known_from) FROM STDIN"
)
RECORD = (
    "COPY reporters_record (id, account_index, submission_index, organisation, bucket, wrapped_key, sealed, erase_on, retention)"
    " FROM STDIN"
)
KEYS = (
    "SELECT 'A', organisation, retention, bucket, id, wrapped_key, known_from FROM signals_signal"
    " UNION ALL SELECT 'B', organisation, retention, bucket, id, wrapped_key, sealed FROM reporters_record"
)


@dataclass(frozen=True)
class Filled:
    """One database with its key folder."""

    cluster: Cluster
    name: str
    keys: Path

    def settings(self, *, pause: int) -> dict[str, str]:
        """For a process that works here as the worker."""
        login = {
            "PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_worker",
            "PUZZELSTUK_DATABASE_PASSWORD": self.cluster.secret("puzzelstuk_worker"),
        }
        here = {"PUZZELSTUK_DATABASE_NAME": self.name, "PUZZELSTUK_KEYS": str(self.keys), "PUZZELSTUK_KEY_PAUSE": str(pause)}
        return os.environ | login | here

    def connect(self) -> "psycopg.Connection[tuple[object, ...]]":
        return connect(self.cluster, self.name)


def fill(cluster: Cluster, name: str, keys: Path, *, rows: int, organisations: int) -> Filled:
    """Three signals to every two reporter records, spread over organisations and months."""
    make_database(cluster, name, fresh=True, template=TEMPLATE)
    store = KeyStore(keys)
    store.ensure_root()
    filled = Filled(cluster, name, keys)
    owners = [str(uuid.uuid4()) for _ in range(organisations)]
    with filled.connect() as connection, connection.cursor() as cursor:
        for statement, made in (
            (SIGNAL, (signal(store, owners[n % organisations], MONTHS[n % len(MONTHS)]) for n in range(rows * 3 // 5))),
            (RECORD, (record(store, owners[n % organisations], MONTHS[n % len(MONTHS)]) for n in range(rows - rows * 3 // 5))),
        ):
            with cursor.copy(statement) as copy:
                for row in made:
                    copy.write_row(row)
        cursor.execute("ANALYZE")
    return filled


def signal(store: KeyStore, organisation: str, month: str) -> tuple[object, ...]:
    row, day = uuid.uuid4(), f"{month}-03"
    bucket = store.current(Bucket(organisation, Compartment.NARRATIVE, "signaal", month))
    key, wrapped = new_record_key(store, bucket, Place(organisation, "signals_signal", str(row)))
    empty = ("", "", "", "", False, False, [])
    end = ("2027-11-03", "signaal", bucket.month, wrapped, key.seal("known_from", ORIGIN))
    return (row, organisation, "signaal", "vastgelegd", *empty, day, day, day, *end)


def record(store: KeyStore, organisation: str, month: str) -> tuple[object, ...]:
    row = uuid.uuid4()
    bucket = store.current(Bucket(organisation, Compartment.REPORTER, "melder", month))
    key, wrapped = new_record_key(store, bucket, Place(organisation, "reporters_record", str(row)))
    indexes = (secrets.token_bytes(16), secrets.token_bytes(16))
    return (row, *indexes, organisation, bucket.month, wrapped, key.seal("sealed", ORIGIN), "2027-11-03", "melder")


def opens(store: KeyStore, row: tuple[object, ...]) -> bool:
    """Whether a row of KEYS can be read."""
    compartment, organisation, retention, month, identity, wrapped, body = row
    table, column = ("signals_signal", "known_from") if compartment == "A" else ("reporters_record", "sealed")
    bucket = Bucket(str(organisation), Compartment(str(compartment)), str(retention), str(month))
    place = Place(str(organisation), table, str(identity))
    try:
        return open_record_key(store, bucket, place, bytes(wrapped)).open(column, bytes(body)) == ORIGIN  # type: ignore[call-overload]
    except KeyMissing:
        return False


def every_row(filled: Filled) -> Iterator[tuple[object, ...]]:
    with filled.connect() as connection:
        yield from connection.execute(KEYS).fetchall()


def state(filled: Filled) -> dict[str, int]:
    """How many rows there are, how many cannot be read, and how many stand under a key that has a newer generation."""
    store = KeyStore(filled.keys)
    found = {"rows": 0, "unreadable": 0, "old": 0}
    for row in every_row(filled):
        bucket = Bucket(str(row[1]), Compartment(str(row[0])), str(row[2]), str(row[3]))
        found["rows"] += 1
        found["unreadable"] += not opens(store, row)
        found["old"] += store.current(bucket) != bucket
    found["old keys"] = sum(store.current(one) != one for one in store.living())
    return found
