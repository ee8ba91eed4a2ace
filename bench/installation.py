"""A Veenstad for measurements alone: its own cluster (fsync on), keys and database, prepared as ./start does it."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import psycopg
from psycopg import sql

from bench.browser import free_port
from bench.report import progress
from puzzelstuk.bootstrap.places import CHECKOUT, Places, places
from puzzelstuk.bootstrap.postgres import SUPERUSER, Cluster
from puzzelstuk.cli.database import make_database, make_roles
from puzzelstuk.cli.prepare import DATABASE, local_cluster, prepare
from puzzelstuk.cli.serve import web_command


@dataclass(frozen=True)
class Server:
    """A running site: where it listens and its first process."""

    port: int
    pid: int


@dataclass(frozen=True)
class Installation:
    """A prepared database and the settings to work on it."""

    cluster: Cluster
    settings: dict[str, str]

    @contextmanager
    def product(self) -> Iterator[Server]:
        with _served(self.settings, "puzzelstuk.wsgi:application", "/acuut") as server:
            yield server

    @contextmanager
    def bare(self) -> Iterator[Server]:
        """The bare site on the same database, in a schema of its own."""
        login = {"PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_migrator"}
        login["PUZZELSTUK_DATABASE_PASSWORD"] = self.cluster.secret("puzzelstuk_migrator")
        settings = self.settings | {"DJANGO_SETTINGS_MODULE": "bench.bare.settings"}
        subprocess.run([sys.executable, "-m", "bench.bare.tables"], env=_environment(settings | login), check=True)
        with _served(settings, "bench.bare.wsgi:application", "/in/nobody") as server:
            yield server

    @contextmanager
    def worker(self) -> Iterator[None]:
        """The background worker, as ./start runs it beside the site."""
        process = subprocess.Popen([sys.executable, "-m", "puzzelstuk.jobs"], env=_environment(self.as_worker()))
        try:
            yield
        finally:
            process.terminate()
            process.wait(timeout=20)

    def as_worker(self) -> dict[str, str]:
        login = {"PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_worker"}
        return self.settings | login | {"PUZZELSTUK_DATABASE_PASSWORD": self.cluster.secret("puzzelstuk_worker")}

    def connect(self, login: str = SUPERUSER) -> "psycopg.Connection[tuple[object, ...]]":
        """A direct connection to the measured database."""
        name = self.settings["PUZZELSTUK_DATABASE_NAME"]
        return psycopg.connect(
            host=str(self.cluster.socket), dbname=name, user=login, password=self.cluster.secret(login), autocommit=True
        )

    def count(self, table: str) -> int:
        with self.connect() as connection:
            row = connection.execute(sql.SQL("SELECT count(*)::int FROM {}").format(sql.Identifier(table))).fetchone()
        return int(str(row[0])) if row else 0

    def settle(self) -> None:
        """What autovacuum would do within minutes, so that it does not come in the middle of a round."""
        with self.connect() as connection:
            connection.execute("VACUUM ANALYZE")

    def postmaster(self) -> int:
        return int((self.cluster.data / "postmaster.pid").read_text().splitlines()[0])


@contextmanager
def installed() -> Iterator[Installation]:
    """A fresh database in the measurements' own cluster; the cluster stops afterwards if this started it."""
    here = _places()
    cluster = local_cluster(here)
    started = cluster.ensure_running()
    try:
        progress("database en Veenstad klaarzetten")
        make_roles(cluster, here)
        make_database(cluster, DATABASE, fresh=True)
        yield Installation(cluster, prepare(here, cluster))
    finally:
        if started:
            cluster.stop()


def _places() -> Places:
    here = places()
    return replace(here, state=here.state / "bench")


def _environment(settings: dict[str, str]) -> dict[str, str]:
    """Where the product and the measurements can be imported, whatever the current folder."""
    path = os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)])
    return os.environ | settings | {"PYTHONPATH": path}


@contextmanager
def _served(settings: dict[str, str], application: str, first: str) -> Iterator[Server]:
    port = free_port()
    environment = _environment(settings | {"PUZZELSTUK_PORT": str(port)})
    process = subprocess.Popen(web_command(port, application), env=environment, start_new_session=True)
    try:
        wait_for(f"http://127.0.0.1:{port}{first}", process)
        yield Server(port, process.pid)
    finally:
        end(process)


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ask a server that leads its own group to stop; what has not stopped after a while is killed."""
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(address: str, process: "subprocess.Popen[bytes]", seconds: float = 60) -> None:
    """Until this address answers anything."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise RuntimeError(f"{address} kwam niet op")
