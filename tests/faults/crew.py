"""A whole Veenstad of one's own to break: web, worker and a PostgreSQL that keeps its promises (fsync on)."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import psutil
import psycopg

from bench.browser import Browser, free_port
from puzzelstuk.bootstrap.places import CHECKOUT, places
from puzzelstuk.bootstrap.postgres import SUPERUSER, Cluster
from puzzelstuk.cli.database import make_database, make_roles
from puzzelstuk.cli.prepare import DATABASE, local_cluster, prepare
from puzzelstuk.cli.serve import web_command

Process = subprocess.Popen[bytes]


@dataclass
class Crew:
    """Who works; each can be killed without warning and put back to work."""

    cluster: Cluster
    settings: dict[str, str]
    port: int
    application: str = "puzzelstuk.wsgi:application"
    running: dict[str, Process] = field(default_factory=dict)

    def start(self, name: str) -> None:
        """Put one of `database`, `web`, `worker` to work, if it is not."""
        if name == "database":
            self.cluster.ensure_running()
        elif name not in self.running or self.running[name].poll() is not None:
            self.running[name] = self._spawn(name)

    def kill(self, name: str) -> None:
        """SIGKILL for the process and all that came from it; nothing can be said or finished any more."""
        for process in self._family(name):
            with suppress(psutil.NoSuchProcess):
                process.kill()
        if name in self.running:
            self.running.pop(name).wait()

    def end(self) -> None:
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=5)
            process.kill()
        self.running.clear()

    def wait_until_it_serves(self, seconds: float = 60) -> float:
        """Seconds until a page that asks the database answers again."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            with suppress(OSError, ConnectionError):
                if Browser(self.port).get("/inloggen").status == 200:
                    return time.monotonic() - began
            time.sleep(0.02)
        raise RuntimeError("de site kwam niet terug")

    def log_is_whole(self, seconds: float = 40) -> bool:
        """`audit verify`, as the command does it; a worker that was killed gets time to come back and seal what waited."""
        began = time.monotonic()
        while not self._verified():
            if time.monotonic() - began > seconds:
                return False
        return True

    def _verified(self) -> bool:
        command = [sys.executable, "-m", "puzzelstuk.cli.audit_report"]
        done = subprocess.run(command, env=self._environment("auditor"), capture_output=True, check=False)
        return done.returncode == 0

    def ask(self, query: str) -> list[tuple[object, ...]]:
        """A direct question to the database, past every policy."""
        with psycopg.connect(
            host=str(self.cluster.socket), dbname=DATABASE, user=SUPERUSER, password=self.cluster.secret(SUPERUSER)
        ) as connection:
            return connection.execute(query.encode()).fetchall()

    def _spawn(self, name: str) -> Process:
        command = web_command(self.port, self.application) if name == "web" else [sys.executable, "-m", "puzzelstuk.jobs"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, env=self._environment(name), start_new_session=True, **quiet)

    def _environment(self, name: str) -> dict[str, str]:
        path = os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)])
        shared = os.environ | self.settings | {"PYTHONPATH": path, "PUZZELSTUK_PORT": str(self.port)}
        if name == "web":
            return shared
        login = f"puzzelstuk_{name}"
        return shared | {"PUZZELSTUK_DATABASE_LOGIN": login, "PUZZELSTUK_DATABASE_PASSWORD": self.cluster.secret(login)}

    def _family(self, name: str) -> list[psutil.Process]:
        if name == "database":
            pid = int((self.cluster.data / "postmaster.pid").read_text().splitlines()[0])
        else:
            pid = self.running[name].pid
        with suppress(psutil.NoSuchProcess):
            first = psutil.Process(pid)
            return [first, *first.children(recursive=True)]
        return []


@contextmanager
def at_work(name: str, *, fresh: bool, folder: Path | None = None) -> Iterator[Crew]:
    """A crew with its own state; `fresh` begins with an empty database, else it goes on with what is there."""
    here = replace(places(), state=(folder or places().state) / name)
    cluster = local_cluster(here)
    cluster.ensure_running()
    before = dict(os.environ)
    try:
        make_roles(cluster, here)
        make_database(cluster, DATABASE, fresh=fresh)
        crew = Crew(cluster, prepare(here, cluster), free_port())
    finally:
        os.environ.clear()
        os.environ.update(before)
    try:
        crew.start("web")
        crew.start("worker")
        crew.wait_until_it_serves()
        yield crew
    finally:
        crew.end()
        cluster.stop()
