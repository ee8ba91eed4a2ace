"""The data bundle: a dump by the one role that sees every row, with the number and hash of all rows in the same snapshot."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import pyrage

from puzzelstuk import __version__
from puzzelstuk.backups.bundle import BackupError, Head, Kind, write
from puzzelstuk.backups.rows import LEFT_OUT, Print, prints
from puzzelstuk.backups.server import MIGRATOR, Connection, Server, said

# Who may do what follows from rights.sql as it is now, never from a dump: policies, doors, guards and their schemas stay out.
RIGHTS = re.compile(r"\d+; \d+ \d+ (ACL|COMMENT|DEFAULT ACL|FUNCTION|POLICY|ROW SECURITY|SCHEMA|TRIGGER) ")
SEES_ALL = "SELECT rolbypassrls AND NOT rolsuper FROM pg_roles WHERE rolname = current_user"


def make(
    server: Server,
    database: str,
    ledger: Sequence[str],
    folder: Path,
    to: "pyrage.x25519.Recipient",
    *,
    now: datetime,
    login: str = MIGRATOR,
) -> tuple[Path, dict[str, Print]]:
    """Make a data bundle; returns its place and what was in it. The erasure ledger travels along: this bundle outlives the keys."""
    with server.connect(database, login) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        _sees_all(connection, login)
        snapshot = _one(connection, "SELECT pg_export_snapshot()")
        counted = prints(connection)
        facts = {
            "version": __version__,
            "postgresql": _one(connection, "SHOW server_version"),
            "tables": {table: asdict(one) for table, one in counted.items()},
            "migrations": _migrations(connection),
            "ledger": list(ledger),
        }
        with _Dump(server, database, login, snapshot) as dump:
            path = write(folder, Head(Kind.DATA, now, facts), dump.content, to, whole=dump.ended_well)
    return path, counted


def tables_in(head: Head) -> dict[str, Print]:
    """The tables a data bundle says it holds."""
    return {table: Print(**one) for table, one in head.facts["tables"].items()}


def restore(server: Server, database: str, dump: Path, *, login: str = MIGRATOR) -> None:
    """Put the tables of a dump into an empty database, whole or not at all."""
    chosen = dump.with_suffix(".toc")
    listed = _ran(server, database, login, "--list", str(dump))
    chosen.write_text("".join(f"{line}\n" for line in listed.splitlines() if not RIGHTS.match(line)))
    _ran(server, database, login, "--single-transaction", "--exit-on-error", "--no-privileges", f"--use-list={chosen}", str(dump))


def _ran(server: Server, database: str, login: str, *arguments: str) -> str:
    command, settings = server.program("pg_restore", database, *arguments, login=login)
    done = subprocess.run(command, env=settings, capture_output=True, check=False)
    if done.returncode != 0:
        raise BackupError(f"Terugzetten in {database} lukte niet; er is niets half blijven staan.\n{said(done)}")
    return done.stdout.decode()


class _Dump:
    """pg_dump at work; its output is read while it runs and never stands open on a disk."""

    def __init__(self, server: Server, database: str, login: str, snapshot: str) -> None:
        left_out = [f"--exclude-table-data={table}" for table in LEFT_OUT]
        self._command, self._settings = server.program(
            "pg_dump", database, "--format=custom", f"--snapshot={snapshot}", "--no-privileges", *left_out, login=login
        )

    def __enter__(self) -> "_Dump":
        self._process = subprocess.Popen(self._command, env=self._settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    @property
    def content(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout

    def ended_well(self) -> None:
        assert self._process.stderr is not None
        complaint = self._process.stderr.read().decode(errors="replace").strip()
        if self._process.wait() != 0:
            raise BackupError(f"pg_dump is gestopt; er is geen back-up gemaakt.\n{complaint[-600:]}")


def _sees_all(connection: Connection, login: str) -> None:
    """Row-level security makes a dump by anybody else empty, without a word."""
    if _one(connection, SEES_ALL) != "True":
        raise BackupError(f"De databaserol {login} ziet niet alle rijen. Maak een back-up als {MIGRATOR}.")


def _migrations(connection: Connection) -> list[str]:
    rows: list[tuple[Any, ...]] = connection.execute("SELECT app, name FROM django_migrations ORDER BY 1, 2").fetchall()
    return [f"{app}.{name}" for app, name in rows]


def _one(connection: Connection, query: str) -> str:
    row = connection.execute(query).fetchone()
    assert row is not None
    return str(row[0])
