"""The life of a local PostgreSQL: made, started, killed, started again, stopped."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import LOGINS, SUPERUSER, Cluster, PostgresError, _short_socket_folder
from tests.conftest import connect


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A folder the server's own user can reach (a temporary folder of root's is not)."""
    folder = places().state / "pg-levensloop"
    shutil.rmtree(folder, ignore_errors=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[Cluster]:
    made = Cluster(home / "pg", home / "keys" / "database.json")
    made.ensure_running()
    yield made
    made.stop()


@pytest.fixture
def running(server: Cluster) -> Cluster:
    server.ensure_running()
    return server


def postmaster(cluster: Cluster) -> int:
    return int((cluster.data / "postmaster.pid").read_text().split()[0])


def one(cluster: Cluster) -> object:
    with connect(cluster, "postgres") as connection:
        row = connection.execute("SELECT 1").fetchone()
    return row and row[0]


def test_a_server_that_runs_is_left_alone(running: Cluster) -> None:
    before = postmaster(running)
    assert running.ensure_running() is False
    assert postmaster(running) == before


@pytest.mark.slow
def test_after_kill_minus_nine_it_starts_again_and_answers(running: Cluster) -> None:
    killed = postmaster(running)
    os.kill(killed, signal.SIGKILL)
    assert running.ensure_running() is True
    assert postmaster(running) != killed
    assert one(running) == 1


@pytest.mark.slow
def test_what_was_committed_survives_kill_minus_nine(running: Cluster) -> None:
    with connect(running, "postgres") as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS bewaard (n int)")
        connection.execute("INSERT INTO bewaard VALUES (42)")
    os.kill(postmaster(running), signal.SIGKILL)
    running.ensure_running()
    with connect(running, "postgres") as connection:
        assert (42,) in connection.execute("SELECT n FROM bewaard").fetchall()


def test_it_stops_within_two_seconds_also_with_somebody_connected(running: Cluster) -> None:
    with connect(running, "postgres") as connection:
        began = time.monotonic()
        running.stop()
        assert time.monotonic() - began < 2  # what ./start promises on SIGTERM
        assert not running.answers()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")


def test_stopping_what_does_not_run_is_no_problem(running: Cluster) -> None:
    running.stop()
    running.stop()
    assert not running.answers()


def test_a_new_data_directory_keeps_its_passwords(running: Cluster) -> None:
    before = running.passwords.read_text()
    running.stop()
    shutil.rmtree(running.data)
    running.ensure_running()
    assert running.passwords.read_text() == before
    assert one(running) == 1


def test_nobody_gets_in_without_a_password(running: Cluster) -> None:
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(host=str(running.socket), dbname="postgres", user=SUPERUSER, password="fout")


def test_it_listens_on_its_socket_only(running: Cluster) -> None:
    with connect(running, "postgres") as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SHOW unix_socket_permissions").fetchone() == ("0700",)


def test_it_keeps_no_commit_times_and_logs_no_statements(running: Cluster) -> None:
    with connect(running, "postgres") as connection:
        assert connection.execute("SHOW track_commit_timestamp").fetchone() == ("off",)
        assert connection.execute("SHOW log_min_error_statement").fetchone() == ("panic",)


def test_passwords_are_the_owners_alone_and_all_different(running: Cluster) -> None:
    assert running.passwords.stat().st_mode & 0o777 == 0o600
    assert len({running.secret(login) for login in LOGINS}) == len(LOGINS)


def test_the_server_does_not_run_as_root(running: Cluster) -> None:
    assert Path(f"/proc/{postmaster(running)}").stat().st_uid != 0


def test_a_server_that_does_not_start_says_where_to_look(running: Cluster, home: Path) -> None:
    running.stop()
    broken = running.data / "postgresql.conf"
    kept = broken.read_text()
    try:
        broken.write_text("dit is geen instelling = ja nee")
        with pytest.raises(PostgresError, match=r"server\.log"):
            running.ensure_running()
    finally:
        broken.write_text(kept)
        running.ensure_running()


@pytest.mark.parametrize("depth", [1, 12])
def test_a_socket_path_always_fits(depth: int) -> None:
    home = Path("/var/lib") / "/".join(["een-hele-lange-map"] * depth)
    assert len(str(_short_socket_folder(home) / ".s.PGSQL.5432")) < 108


def test_two_checkouts_never_share_a_socket() -> None:
    deep = Path("/var/lib") / "/".join(["een-hele-lange-map"] * 12)
    assert _short_socket_folder(deep / "a" / "pg") != _short_socket_folder(deep / "b" / "pg")
