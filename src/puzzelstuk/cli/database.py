"""Making the local database: roles, tables, rights. Idempotent; a municipality's DBA runs the same two SQL files."""

import os
import subprocess
import sys

from psycopg import sql

from puzzelstuk.backups.server import MIGRATOR, Server, local
from puzzelstuk.bootstrap.places import Places
from puzzelstuk.bootstrap.postgres import LOGINS, SUPERUSER, Cluster


def make_roles(cluster: Cluster, here: Places) -> None:
    """The roles of deploy/database/roles.sql, with the passwords that are kept outside PostgreSQL."""
    with local(cluster).connect("postgres", SUPERUSER) as connection:
        connection.execute((here.checkout / "deploy" / "database" / "roles.sql").read_bytes())
        for login in LOGINS[1:]:
            change = sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(login), sql.Literal(cluster.secret(login)))
            connection.execute(change)


def make_database(cluster: Cluster, name: str, *, fresh: bool = False, template: str | None = None) -> bool:
    """Create a database owned by the owner role; True when it is new."""
    server = local(cluster)
    if fresh:
        drop_database(server, name)
    if exists(server, name):
        return False
    create_database(server, name, template)
    return True


def create_database(server: Server, name: str, template: str | None = None) -> None:
    """An empty database (or a copy of another) in which the migrator can work."""
    with server.connect("postgres", SUPERUSER, autocommit=True) as connection:
        made = sql.SQL("CREATE DATABASE {} OWNER puzzelstuk_owner TEMPLATE {}")
        connection.execute(made.format(sql.Identifier(name), sql.Identifier(template or "template0")))
        granted = sql.SQL("GRANT CONNECT, CREATE ON DATABASE {} TO puzzelstuk_migrator")
        connection.execute(granted.format(sql.Identifier(name)))
    with server.connect(name, SUPERUSER) as connection:
        connection.execute("GRANT ALL ON SCHEMA public TO puzzelstuk_migrator WITH GRANT OPTION")
        connection.execute("ALTER SCHEMA public OWNER TO puzzelstuk_owner")


def drop_database(server: Server, name: str) -> None:
    """Away with it, also when somebody is connected; none there is fine."""
    with server.connect("postgres", SUPERUSER, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def exists(server: Server, name: str) -> bool:
    with server.connect("postgres", SUPERUSER) as connection:
        return connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def migrate(cluster: Cluster, here: Places, name: str) -> None:
    """Apply migrations as the migrator, then the rights; compares nothing away silently."""
    bring_up_to_date(local(cluster), here, name)


def bring_up_to_date(server: Server, here: Places, name: str) -> None:
    """The same on any server of which the migrator's password is known."""
    settings = os.environ | {
        "PUZZELSTUK_DATABASE_HOST": server.host,
        "PUZZELSTUK_DATABASE_PORT": str(server.port),
        "PUZZELSTUK_DATABASE_NAME": name,
        "PUZZELSTUK_DATABASE_LOGIN": MIGRATOR,
        "PUZZELSTUK_DATABASE_PASSWORD": server.secrets[MIGRATOR],
    }
    command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0", "--settings", "puzzelstuk.settings"]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"De tabellen konden niet worden bijgewerkt:\n{done.stderr[-3000:]}")
    with server.connect(name) as connection:
        connection.execute((here.checkout / "deploy" / "database" / "rights.sql").read_bytes())
