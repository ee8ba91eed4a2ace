"""The PostgreSQL that is backed up or restored into: how to reach it, as whom, and with which programs."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg

from puzzelstuk.backups.bundle import BackupError
from puzzelstuk.bootstrap.postgres import LOGINS, SUPERUSER, Cluster, programs

MIGRATOR, AUDITOR = "puzzelstuk_migrator", "puzzelstuk_auditor"

Connection = psycopg.Connection[tuple[object, ...]]


@dataclass(frozen=True)
class Server:
    """Where it is, and the passwords of the logins this command knows."""

    host: str
    port: int
    secrets: Mapping[str, str]

    @property
    def is_ours(self) -> bool:
        """Whether databases and roles can be made here; at a municipality the database administrator does that."""
        return SUPERUSER in self.secrets

    def connect(self, database: str, login: str = MIGRATOR, *, autocommit: bool = False) -> Connection:
        """A connection as one of the logins."""
        try:
            return psycopg.connect(
                host=self.host,
                port=self.port,
                dbname=database,
                user=login,
                password=self.secrets.get(login, ""),
                autocommit=autocommit,
                options="-c timezone=UTC -c datestyle=ISO -c bytea_output=hex -c extra_float_digits=1",
            )
        except psycopg.OperationalError as away:
            reason = str(away).strip().splitlines()[-1]
            raise BackupError(f"Ik kom niet bij database {database} op {self.host} als {login}: {reason}") from away

    def program(self, name: str, database: str, *arguments: str, login: str = MIGRATOR) -> "tuple[list[str], dict[str, str]]":
        """One of PostgreSQL's own programs: its command and environment (a password never stands in a command)."""
        command = [str(programs() / name), "-h", self.host, "-p", str(self.port), "-U", login, "-w", "-d", database, *arguments]
        return command, os.environ | {"PGPASSWORD": self.secrets.get(login, ""), "PGTZ": "UTC"}

    def settings(self, database: str, login: str, keys: Path) -> dict[str, str]:
        """What a process of Puzzelstuk needs to work here as this login."""
        return {
            "PUZZELSTUK_DATABASE_HOST": self.host,
            "PUZZELSTUK_DATABASE_PORT": str(self.port),
            "PUZZELSTUK_DATABASE_NAME": database,
            "PUZZELSTUK_DATABASE_LOGIN": login,
            "PUZZELSTUK_DATABASE_PASSWORD": self.secrets.get(login, ""),
            "PUZZELSTUK_KEYS": str(keys),
        }


def local(cluster: Cluster) -> Server:
    """The PostgreSQL that comes with the practice installation."""
    return Server(str(cluster.socket), 5432, {login: cluster.secret(login) for login in LOGINS})


def said(done: "subprocess.CompletedProcess[bytes]") -> str:
    """The last thing a program said when it failed."""
    return done.stderr.decode(errors="replace").strip()[-600:]
