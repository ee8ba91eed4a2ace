"""Making the local database: roles, tables, rights. Idempotent; a municipality's DBA runs the same two SQL files."""

import os
import subprocess
import sys

import psycopg
from psycopg import sql

from puzzelstuk.bootstrap.places import Places
from puzzelstuk.bootstrap.postgres import LOGINS, SUPERUSER, Cluster


def make_roles(cluster: Cluster, here: Places) -> None:
    """The roles of deploy/database/roles.sql, with the passwords that are kept outside PostgreSQL."""
    with _connect(cluster, SUPERUSER, "postgres") as connection:
        connection.execute((here.checkout / "deploy" / "database" / "roles.sql").read_bytes())
        for login in LOGINS[1:]:
            change = sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(login), sql.Literal(cluster.secret(login)))
            connection.execute(change)


def make_database(cluster: Cluster, name: str, *, fresh: bool = False, template: str | None = None) -> bool:
    """Create a database owned by the owner role; True when it is new."""
    with _connect(cluster, SUPERUSER, "postgres", autocommit=True) as connection:
        if fresh:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return False
        made = sql.SQL("CREATE DATABASE {} OWNER puzzelstuk_owner TEMPLATE {}")
        connection.execute(made.format(sql.Identifier(name), sql.Identifier(template or "template0")))
        granted = sql.SQL("GRANT CONNECT, CREATE ON DATABASE {} TO puzzelstuk_migrator")
        connection.execute(granted.format(sql.Identifier(name)))
    with _connect(cluster, SUPERUSER, name) as connection:
        connection.execute("GRANT ALL ON SCHEMA public TO puzzelstuk_migrator WITH GRANT OPTION")
        connection.execute("ALTER SCHEMA public OWNER TO puzzelstuk_owner")
    return True


def migrate(cluster: Cluster, here: Places, name: str) -> None:
    """Apply migrations as the migrator, then the rights; compares nothing away silently."""
    settings = os.environ | {
        "PUZZELSTUK_DATABASE_NAME": name,
        "PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_migrator",
        "PUZZELSTUK_DATABASE_PASSWORD": cluster.secret("puzzelstuk_migrator"),
    }
    command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0", "--settings", "puzzelstuk.settings"]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"De tabellen konden niet worden bijgewerkt:\n{done.stderr[-3000:]}")
    with _connect(cluster, "puzzelstuk_migrator", name) as connection:
        connection.execute((here.checkout / "deploy" / "database" / "rights.sql").read_bytes())


def _connect(cluster: Cluster, login: str, database: str, *, autocommit: bool = False) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(
        host=str(cluster.socket), dbname=database, user=login, password=cluster.secret(login), autocommit=autocommit
    )
