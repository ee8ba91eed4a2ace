"""Everything somebody with all rights over the database could do to the log, at random, and where it must be found.

Each tampering happens in a transaction of the superuser with the guarding triggers off, is looked at as the auditor, and is
rolled back. Keys stay out of reach: an anchor cannot be forged.
"""

import uuid
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

import psycopg
from numpy.random import default_rng

from puzzelstuk.audit.anchor import Anchor, Head
from puzzelstuk.audit.line import FORM, GENESIS, LINE, content_of, fingerprint
from puzzelstuk.audit.verification import Report, verify_log
from puzzelstuk.bootstrap.postgres import Cluster
from tests.conftest import connect

DAY = date(2026, 11, 18)
ANCHORS = 3
Database = psycopg.Connection[Any]
SHORT = {"lane": "anders", "result": "anders", "origin": "anders", "bucket": "2020-01", "retention": "anders"}
COLUMNS = (
    "id", "organisation", "lane", "action", "object_type", "object_id", "result", "origin", "actor", "day", "at", "purpose",
    "processing", "bucket", "wrapped_key", "sealed", "retention",
)  # fmt: skip


One = TypeVar("One")


class Chance:
    """Choices that are the same every time they are made with the same words."""

    def __init__(self, *words: object) -> None:
        self._generator = default_rng(zlib.crc32(repr(words).encode()))

    def below(self, end: int) -> int:
        return int(self._generator.integers(end))

    def one_of(self, choices: Sequence[One]) -> One:
        return choices[self.below(len(choices))]

    def digest(self) -> bytes:
        return self._generator.bytes(32)


@dataclass
class Touched:
    """What was tampered with: places in a lane and lines, of which at least one must be named."""

    places: set[tuple[str, int]] = field(default_factory=set)
    entries: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)

    def located_in(self, report: Report) -> bool:
        return any(
            one.entry in self.entries
            or one.lane in self.tables
            or any(lane == one.lane and one.position <= place <= max(one.until, one.position) for lane, place in self.places)
            for one in report.findings
        )


class Book:
    """A sealed log of a known size in a database of its own, with anchors, and a superuser at work in it."""

    def __init__(self, cluster: Cluster, name: str, size: int) -> None:
        self.database: Database = connect(cluster, name)
        self.size = size
        for lane in ("melder", "open"):
            fill(self.database, lane, size)
        self.anchors = [self._anchor(place) for place in range(size // ANCHORS, size + 1, size // ANCHORS)]

    def _anchor(self, place: int) -> Anchor:
        rows = self.database.execute("SELECT lane, digest FROM audit_seal WHERE position = %s", [place]).fetchall()
        return Anchor(DAY, {lane: Head(place, digest, place) for lane, digest in rows}, "")

    @contextmanager
    def tampered(self) -> Iterator[Database]:
        """Whatever happens inside is rolled back."""
        with self.database.transaction(force_rollback=True):
            self.database.execute("SET LOCAL session_replication_role = replica")
            yield self.database

    def verified(self, anchors: Sequence[Anchor] | None = None) -> Report:
        """What the auditor finds, within the transaction of the tampering."""
        self.database.execute("SET LOCAL ROLE puzzelstuk_auditor")
        return verify_log(self.database, self.anchors if anchors is None else anchors)

    def entry_at(self, lane: str, place: int) -> str:
        (row,) = self.database.execute("SELECT entry::text FROM audit_seal WHERE lane = %s AND position = %s", [lane, place])
        return str(row[0])


def fill(database: Database, lane: str, size: int) -> None:
    """Lines of one lane, sealed as the sealer does it; written in one go."""
    database.execute(
        "INSERT INTO audit_entry (id, organisation, lane, action, object_type, object_id, result, origin, actor, day, at, purpose,"
        " processing, bucket, wrapped_key, sealed, retention)"
        " SELECT gen_random_uuid(), gen_random_uuid(), %(lane)s::text, 'signaal bekeken', 'signaal', gen_random_uuid()::text, 'gelukt', 'web',"
        " CASE %(lane)s::text WHEN 'open' THEN gen_random_uuid()::text ELSE '' END, %(day)s::date,"
        " CASE %(lane)s::text WHEN 'open' THEN %(day)s::date::timestamptz + n * interval '1 second' END, 'behandelen', 'puzzelstuk.behandelen',"
        " CASE %(lane)s::text WHEN 'open' THEN '' ELSE '2026-11' END, CASE %(lane)s::text WHEN 'melder' THEN sha256(n::text::bytea) END,"
        " CASE %(lane)s::text WHEN 'melder' THEN sha256(n::text::bytea) END, 'verantwoording' FROM generate_series(1, %(size)s) AS n",
        {"lane": lane, "day": DAY, "size": size},
    )
    rewrite(database, lane, 1)


def rewrite(database: Database, lane: str, place: int) -> None:
    """Write the chain of a lane anew from a place on: every digest right, as somebody who knows the method would."""
    before = database.execute("SELECT digest FROM audit_seal WHERE lane = %s AND position = %s", [lane, place - 1]).fetchone()
    previous = before[0] if before else GENESIS
    order = f"SELECT e.id, {LINE} FROM audit_entry AS e LEFT JOIN audit_seal AS s ON s.entry = e.id WHERE e.lane = %s"
    lines = database.execute(
        f"{order} AND coalesce(s.position, %s) >= %s ORDER BY s.position, e.id", [lane, place, place]
    ).fetchall()
    database.execute("SET session_replication_role = replica")
    database.execute("DELETE FROM audit_seal WHERE lane = %s AND position >= %s", [lane, place])
    with database.cursor() as cursor, cursor.copy("COPY audit_seal (entry, lane, position, digest, form) FROM STDIN") as copy:
        for position, (entry, line) in enumerate(lines, place):
            previous = fingerprint(previous, lane, position, content_of(line))
            copy.write_row((entry, lane, position, previous, FORM))


def loose(database: Database) -> None:
    """Take away what the database itself would refuse: keys, checks and obligations."""
    for table in ("audit_entry", "audit_seal"):
        rows = database.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype <> 'n'", [table]
        ).fetchall()
        for (name,) in rows:
            database.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')


def _flip_entry(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    column, entry = chance.one_of(COLUMNS), book.entry_at(lane, place)
    new: object = SHORT.get(column, f"anders {chance.below(10**9)}")
    new = uuid.uuid4() if column in {"id", "organisation"} else chance.digest() if column in {"wrapped_key", "sealed"} else new
    new = date(2020, 1, 1 + chance.below(28)) if column in {"day", "at"} else new
    loose(book.database)
    book.database.execute(f"UPDATE audit_entry SET {column} = %s WHERE id = %s", [new, entry])
    return Touched({(lane, place)}, {entry})


def _flip_seal(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    entry = book.entry_at(lane, place)
    change = chance.one_of(
        [
            "entry = gen_random_uuid()",
            "lane = 'anders'",
            "lane = NULL",
            "position = NULL",
            "position = 99999",
            "position = -1",
            "digest = sha256('x')",
            "form = 1",
            "form = 7",
        ]
    )
    loose(book.database)
    for column in ("lane", "position"):
        book.database.execute(f"ALTER TABLE audit_seal ALTER COLUMN {column} DROP NOT NULL")
    book.database.execute(f"UPDATE audit_seal SET {change} WHERE entry = %s", [entry])
    return Touched({(lane, place)}, {entry})


def _one_bit(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    entry, bit = book.entry_at(lane, place), chance.below(256)
    book.database.execute(
        "UPDATE audit_seal SET digest = set_bit(digest, %s, 1 - get_bit(digest, %s)) WHERE entry = %s", [bit, bit, entry]
    )
    return Touched({(lane, place)}, {entry})


def _delete(*tables: str) -> "Tampering":
    def delete(book: Book, lane: str, place: int, chance: Chance) -> Touched:
        entry = book.entry_at(lane, place)
        for table in tables:
            book.database.execute(f"DELETE FROM {table} WHERE {'id' if table == 'audit_entry' else 'entry'} = %s", [entry])
        return Touched({(lane, place)}, {entry})

    return delete


def _added(book: Book, lane: str, day: date) -> str:
    """A copy of a line under an id of its own."""
    new, rest = str(uuid.uuid4()), ", ".join(one for one in COLUMNS if one not in {"id", "day"})
    book.database.execute(
        f"INSERT INTO audit_entry (id, day, {rest}) SELECT %s, %s, {rest} FROM audit_entry WHERE lane = %s LIMIT 1",
        [new, day, lane],
    )
    return new


def _insert_unsealed(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    return Touched(entries={_added(book, lane, DAY)})


def _append_backdated(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    new = _added(book, lane, date(2026, 11, 1))
    rewrite(book.database, lane, book.size + 1)
    return Touched({(lane, book.size + 1)}, {new})


def _insert_in_the_middle(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    loose(book.database)
    new = _added(book, lane, DAY)
    book.database.execute("UPDATE audit_seal SET position = position + 1 WHERE lane = %s AND position >= %s", [lane, place])
    values = [new, lane, place, chance.digest(), FORM]
    book.database.execute("INSERT INTO audit_seal (entry, lane, position, digest, form) VALUES (%s, %s, %s, %s, %s)", values)
    return Touched({(lane, place), (lane, place + 1)}, {new})


def _swap(column: str) -> "Tampering":
    def swap(book: Book, lane: str, place: int, chance: Chance) -> Touched:
        other = chance.one_of([one for one in range(1, book.size + 1) if one != place])
        loose(book.database)
        book.database.execute(
            f"UPDATE audit_seal AS s SET {column} = o.{column} FROM audit_seal AS o WHERE s.lane = %s AND o.lane = s.lane"
            " AND (s.position, o.position) IN ((%s, %s), (%s, %s))",
            [lane, place, other, other, place],
        )
        return Touched({(lane, place), (lane, other)})

    return swap


def _swap_lines(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    other = chance.one_of([one for one in range(1, book.size + 1) if one != place])
    one, two = book.entry_at(lane, place), book.entry_at(lane, other)
    book.database.execute(
        "UPDATE audit_entry AS e SET object_id = o.object_id FROM audit_entry AS o WHERE (e.id, o.id) IN ((%s, %s), (%s, %s))",
        [one, two, two, one],
    )
    return Touched({(lane, place), (lane, other)}, {one, two})


def _cut_the_tail(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    book.database.execute(
        "DELETE FROM audit_entry WHERE id IN (SELECT entry FROM audit_seal WHERE lane = %s AND position >= %s)", [lane, place]
    )
    book.database.execute("DELETE FROM audit_seal WHERE lane = %s AND position >= %s", [lane, place])
    return Touched({(lane, place)})


def _seal_twice(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    entry = book.entry_at(lane, place)
    loose(book.database)
    (row,) = book.database.execute(f"SELECT {LINE} FROM audit_entry AS e WHERE id = %s", [entry])
    (last,) = book.database.execute("SELECT digest FROM audit_seal WHERE lane = %s AND position = %s", [lane, book.size])
    digest = fingerprint(last[0], lane, book.size + 1, content_of(row[0]))
    values = [entry, lane, book.size + 1, digest, FORM]
    book.database.execute("INSERT INTO audit_seal (entry, lane, position, digest, form) VALUES (%s, %s, %s, %s, %s)", values)
    return Touched({(lane, book.size + 1)}, {entry})


def _line_twice(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    entry = book.entry_at(lane, place)
    loose(book.database)
    book.database.execute("INSERT INTO audit_entry SELECT * FROM audit_entry WHERE id = %s", [entry])
    return Touched({(lane, place)}, {entry})


def _rewrite_changed(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    entry = book.entry_at(lane, place)
    book.database.execute("UPDATE audit_entry SET result = 'anders' WHERE id = %s", [entry])
    rewrite(book.database, lane, place)
    return Touched({(lane, place)})


def _rewrite_without(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    book.database.execute("DELETE FROM audit_entry WHERE id = %s", [book.entry_at(lane, place)])
    rewrite(book.database, lane, place)
    return Touched({(lane, place)})


def _rewrite_everything(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    book.database.execute("DELETE FROM audit_seal WHERE lane = %s", [lane])
    book.database.execute("UPDATE audit_entry SET origin = 'anders' WHERE lane = %s", [lane])
    rewrite(book.database, lane, 1)
    return Touched({(lane, 1)})


def _empty(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    book.database.execute("TRUNCATE audit_entry, audit_seal")
    return Touched({("open", 1), ("melder", 1)})


def _other_lane(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    entry, other = book.entry_at(lane, place), "open" if lane == "melder" else "melder"
    loose(book.database)
    book.database.execute("UPDATE audit_entry SET lane = %s WHERE id = %s", [other, entry])
    book.database.execute("UPDATE audit_seal SET lane = %s, position = %s WHERE entry = %s", [other, book.size + 1, entry])
    return Touched({(lane, place), (other, book.size + 1)}, {entry})


def _guard_off(book: Book, lane: str, place: int, chance: Chance) -> Touched:
    table = chance.one_of(["audit_entry", "audit_seal"])
    change = chance.one_of(["DISABLE TRIGGER only_grows", "NO FORCE ROW LEVEL SECURITY", "DISABLE ROW LEVEL SECURITY"])
    book.database.execute(f"ALTER TABLE {table} {change}")
    return Touched(tables={table})


Tampering = Callable[[Book, str, int, Chance], Touched]
TAMPERINGS: dict[str, Tampering] = {
    "kolom van een regel": _flip_entry,
    "kolom van een zegel": _flip_seal,
    "één bit van een zegel": _one_bit,
    "regel weg": _delete("audit_entry"),
    "zegel weg": _delete("audit_seal"),
    "regel en zegel weg": _delete("audit_entry", "audit_seal"),
    "regel erbij zonder zegel": _insert_unsealed,
    "oude regel achteraan, met goed zegel": _append_backdated,
    "regel ertussen": _insert_in_the_middle,
    "plaatsen verwisseld": _swap("position"),
    "regels van zegels verwisseld": _swap("entry"),
    "inhoud van regels verwisseld": _swap_lines,
    "staart weg": _cut_the_tail,
    "regel twee keer verzegeld": _seal_twice,
    "regel twee keer": _line_twice,
    "veranderd en keten herschreven": _rewrite_changed,
    "weggehaald en keten herschreven": _rewrite_without,
    "hele keten herschreven": _rewrite_everything,
    "alles leeg": _empty,
    "naar het andere spoor": _other_lane,
    "bewaking uit": _guard_off,
}
