"""The real server over a database of its own, with its log in a file; and the worker that seals the log beside it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from puzzelstuk.bootstrap.postgres import Cluster
from tests.conftest import _free_port, _wait

WEB = ["-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--workers", "1", "--blocking-threads", "4", "--no-ws"]


@contextmanager
def serving(cluster: Cluster, database: str, log: Path) -> Iterator[tuple[str, int]]:
    """The address of the running site and the id of its process."""
    port = _free_port()
    settings = os.environ | {"PUZZELSTUK_DATABASE_NAME": database, "PUZZELSTUK_PORT": str(port)}
    login = {"PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_worker", "PUZZELSTUK_DATABASE_PASSWORD": cluster.secret("puzzelstuk_worker")}
    web = [sys.executable, *WEB, "--port", str(port), "--log-level", "info", "puzzelstuk.wsgi:application"]
    with log.open("wb") as written:
        running = [
            subprocess.Popen(web, env=settings, stdout=written, stderr=written),
            subprocess.Popen([sys.executable, "-m", "puzzelstuk.jobs"], env=settings | login, stdout=written, stderr=written),
        ]
        try:
            _wait(f"http://127.0.0.1:{port}/acuut", running[0])
            yield f"http://127.0.0.1:{port}", running[0].pid
        finally:
            for process in running:
                process.terminate()
            for process in running:
                process.wait(timeout=10)
