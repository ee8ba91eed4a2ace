"""A real streaming replica of the tests' PostgreSQL, made as docs/how-to/meelezende-database.md says."""

import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connections
from psycopg import sql

from puzzelstuk.bootstrap.places import CHECKOUT, places
from puzzelstuk.bootstrap.postgres import Cluster, programs
from puzzelstuk.organisations import replica
from tests.conftest import connect

LOGIN = "puzzelstuk_replication"


@contextmanager
def standby_of(primary: Cluster) -> Iterator[Cluster]:
    """Copy the primary with pg_basebackup, let it follow, and clear it away afterwards."""
    password, home = secrets.token_hex(16), places().state / "pg-meelezer"
    with connect(primary, "postgres") as connection:
        connection.execute((CHECKOUT / "deploy" / "database" / "replica.sql").read_bytes())
        connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(LOGIN), sql.Literal(password)))
    shutil.rmtree(home, ignore_errors=True)
    standby = Cluster(home, primary.passwords, durable=False)
    standby._prepare_folders()
    source = f"host={primary.socket} user={LOGIN} password={password}"
    command = [str(programs() / "pg_basebackup"), "-d", source, "-D", str(standby.data), "-R", "-X", "stream", "-c", "fast"]
    made = primary._as_server(command)
    assert made.returncode == 0, made.stderr
    standby.ensure_running()
    try:
        yield standby
    finally:
        standby._control("stop", "-m", "immediate", check=False)
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def followed_by(standby: Cluster) -> Iterator[None]:
    """The site has this replica in its settings."""
    known = connections["default"].settings_dict | {"HOST": str(standby.socket), "OPTIONS": {"connect_timeout": 2}}
    settings.DATABASES["replica"] = connections.settings["replica"] = known
    replica._Away.until = 0.0
    try:
        yield
    finally:
        connections["replica"].close()
        del connections["replica"]
        for known in (connections.settings, settings.DATABASES):  # one dictionary, or a copy of it
            known.pop("replica", None)


def soon(standby: Cluster, database: str, query: str, wanted: object) -> object:
    """What the replica answers as soon as it has caught up; ten seconds at most."""
    deadline = time.monotonic() + 10
    while True:
        with connect(standby, database) as connection:
            row = connection.execute(query).fetchone()
        if (row and row[0] == wanted) or time.monotonic() > deadline:
            return row and row[0]
        time.sleep(0.05)
