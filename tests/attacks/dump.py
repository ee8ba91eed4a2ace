"""Everything in a database as its owner, a thief of its back-up or a curious administrator has it: all rows, with xmin and place."""

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import psycopg
from psycopg import sql

TABLES = """SELECT schemaname, tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2"""
UUID = re.compile("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")


@dataclass(frozen=True)
class Row:
    """One row: when it was written (transaction), where it lies, and its values."""

    table: str
    xmin: int
    place: tuple[int, int]
    values: dict[str, object] = field(hash=False)

    @cached_property
    def readings(self) -> str:
        """Every way to read the values: as they stand, and whatever base64 or zlib hides."""
        return "\n".join(reading for value in self.values.values() for reading in read(value)).lower()

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id that can be read in it, written one way."""
        return frozenset(found.replace("-", "") for found in UUID.findall(self.readings))

    @property
    def sealed(self) -> set[bytes]:
        return {bytes(value) for value in self.values.values() if isinstance(value, bytes | memoryview)}


@dataclass(frozen=True)
class Dump:
    """All rows, the accounts with everything that names them, and the signals."""

    rows: tuple[Row, ...]
    accounts: dict[str, tuple[str, ...]]
    signals: frozenset[str]

    def named_in(self, row: Row) -> set[str]:
        """Accounts that one row gives away: by id, e-mail or name."""
        return {account for account, names in self.accounts.items() if any(name in row.readings for name in names)}

    def of(self, table: str) -> list[Row]:
        return [row for row in self.rows if row.table == table]

    def about(self, signal: str) -> list[Row]:
        """The rows in which the signal's id can be read."""
        return [row for row in self.rows if signal in row.ids]

    def written_with(self, signal: str) -> list[Row]:
        """The rows of the transaction that wrote the signal."""
        moment = self.moment(signal)
        return [row for row in self.rows if row.xmin == moment]

    def moment(self, signal: str) -> int:
        return min(row.xmin for row in self.of("signals_signal") if signal in row.ids)

    @cached_property
    def telling(self) -> list[tuple[Row, set[str]]]:
        """Every row that names an account."""
        return [(row, named) for row in self.rows if (named := self.named_in(row))]


def read(value: object) -> Iterator[str]:
    """Readings of one value."""
    if isinstance(value, bytes | memoryview):
        yield bytes(value).hex()
        yield from _unpacked(bytes(value))
        return
    text = str(value)
    yield text
    for part in re.split("[:.]", text):
        for altchars in (b"-_", b"+/"):
            try:
                unpacked = base64.b64decode(part + "=" * (-len(part) % 4), altchars=altchars, validate=True)
            except ValueError:
                continue
            yield from _unpacked(unpacked)


def take(connection: "psycopg.Connection[tuple[object, ...]]") -> Dump:
    """Read every table past every policy."""
    rows = tuple(
        row for schema, table in connection.execute(TABLES).fetchall() for row in _rows(connection, str(schema), str(table))
    )
    members = [row.values for row in rows if row.table == "organisations_member"]
    accounts = {
        _plain(one["id"]): (_plain(one["id"]), str(one["id"]), str(one["email"]).lower(), str(one["display_name"]).lower())
        for one in members
    }
    return Dump(rows, accounts, frozenset(_plain(row.values["id"]) for row in rows if row.table == "signals_signal"))


def _rows(connection: "psycopg.Connection[tuple[object, ...]]", schema: str, table: str) -> Iterator[Row]:
    found = connection.execute(sql.SQL("SELECT xmin::text, ctid::text, t.* FROM {} t").format(sql.Identifier(schema, table)))
    names = [column.name for column in found.description or ()][2:]
    for xmin, place, *values in found.fetchall():
        block, line = str(place).strip("()").split(",")
        yield Row(table, int(str(xmin)), (int(block), int(line)), dict(zip(names, values, strict=True)))


def _unpacked(content: bytes) -> Iterator[str]:
    yield content.decode("latin-1")
    try:
        yield zlib.decompress(content).decode("latin-1")
    except zlib.error:
        return


def _plain(value: object) -> str:
    return str(value).replace("-", "")
