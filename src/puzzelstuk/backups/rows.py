"""Counting and hashing every table, so that a restored database can be compared with the one that was backed up."""

from collections.abc import Iterable
from dataclasses import dataclass

from psycopg import sql

from puzzelstuk.backups.server import Connection

# What does not belong in a back-up, because a restore would bring back what somebody ended: sessions and tries to sign in, the
# leave to be called that a reporter may have taken back, and a revealed name that was read and gone.
LEFT_OUT = ("django_session", "reporters_answer", "reporters_contact", "web_tally")
TABLES = """SELECT schemaname, tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> ALL (%s) ORDER BY 1, 2"""
# Sorted by hash: the order in which rows lie on disk says nothing and changes with a restore.
PRINT = """SELECT count(*), encode(sha256(coalesce(string_agg(hash, ''::bytea ORDER BY hash), ''::bytea)), 'hex')
           FROM (SELECT sha256(convert_to(t::text, 'UTF8')) AS hash FROM {} AS t) AS rows"""


@dataclass(frozen=True)
class Print:
    """The number of rows of one table, and one SHA-256 over all of them."""

    rows: int
    sha256: str


def prints(connection: Connection) -> dict[str, Print]:
    """Every table of this database, in the transaction of this connection."""
    found = {}
    for schema, table in connection.execute(TABLES, [list(LEFT_OUT)]).fetchall():
        row = connection.execute(sql.SQL(PRINT).format(sql.Identifier(str(schema), str(table)))).fetchone()
        assert row is not None
        found[f"{schema}.{table}"] = Print(int(str(row[0])), str(row[1]))
    return found


def different(wanted: dict[str, Print], found: dict[str, Print]) -> Iterable[str]:
    """The tables that are not the same, each with what is wrong."""
    for table in sorted(wanted.keys() | found.keys()):
        before, now = wanted.get(table), found.get(table)
        if before is None or now is None:
            yield f"{table}: {'staat niet in de back-up' if before is None else 'ontbreekt'}"
        elif before != now:
            yield (
                f"{table}: {before.rows} rijen in de back-up, {now.rows} hier"
                if before.rows != now.rows
                else f"{table}: inhoud verschilt"
            )


def holds_anything(connection: Connection) -> bool:
    """Whether a database has any table of its own."""
    return connection.execute(TABLES, [[]]).fetchone() is not None


def holds_sealed(connection: Connection) -> bool:
    """Whether there are signals or reporters in it, which only the keys of that database open."""
    for table in ("signals_signal", "reporters_record"):
        made = connection.execute("SELECT to_regclass(%s)", [f"public.{table}"]).fetchone()
        found = (
            made and made[0] and connection.execute(sql.SQL("SELECT 1 FROM {} LIMIT 1").format(sql.Identifier(table))).fetchone()
        )
        if found:
            return True
    return False
