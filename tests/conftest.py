"""Fixtures every test can ask for. The database is made by ./test; a test works as the app's own role and is rolled back."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection

from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import SUPERUSER, Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database


def _cluster() -> Cluster:
    here = places()
    return Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """The test database exists already and holds Veenstad."""


@pytest.fixture
def app_role(db: None) -> None:
    """Fails when a test would not be held by row-level security."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("puzzelstuk_app", False, False)


@pytest.fixture(scope="session")
def cluster() -> Cluster:
    return _cluster()


@pytest.fixture
def own_database(cluster: Cluster) -> str:
    """A database of this test alone, for what must really be committed; other roles connect to it by name."""
    name = "test_eigen"
    make_database(cluster, name, fresh=True, template=TEMPLATE)
    return name


@pytest.fixture(scope="session")
def live(cluster: Cluster) -> Iterator[str]:
    """The real server on loopback over a database of its own; gives its address."""
    make_database(cluster, "test_live", fresh=True, template=TEMPLATE)
    port = _free_port()
    settings = os.environ | {"PUZZELSTUK_DATABASE_NAME": "test_live", "PUZZELSTUK_PORT": str(port)}
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "warning", "puzzelstuk.wsgi:application"]
    server = subprocess.Popen(command, env=settings)
    try:
        _wait(f"http://127.0.0.1:{port}/acuut", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def connect(cluster: Cluster, name: str, login: str = SUPERUSER) -> "psycopg.Connection[tuple[object, ...]]":
    """A direct connection as one of the database roles."""
    return psycopg.connect(host=str(cluster.socket), dbname=name, user=login, password=cluster.secret(login), autocommit=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, server: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 180  # a busy machine starts slowly
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("de server kwam niet op")
