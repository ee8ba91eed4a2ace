"""Running a part that needs the database as one of its logins: in an installation with its own settings, or in the practice one."""

import os
import subprocess
import sys

from puzzelstuk.bootstrap.places import places
from puzzelstuk.cli import prepare


def as_worker(module: str, arguments: list[str]) -> int:
    """As the login of the background work."""
    return as_login("puzzelstuk_worker", module, arguments)


def as_login(login: str, module: str, arguments: list[str]) -> int:
    """The exit code of `python -m module arguments`. Where the environment names a database, that one is used as it is."""
    command = [sys.executable, "-m", module, *arguments]
    if "PUZZELSTUK_DATABASE_HOST" in os.environ:
        return subprocess.run(command, check=False).returncode
    here = places()
    cluster = prepare.local_cluster(here)
    started = cluster.ensure_running()
    try:
        settings = prepare.local_settings(here, cluster) | {
            "PUZZELSTUK_DATABASE_LOGIN": login,
            "PUZZELSTUK_DATABASE_PASSWORD": cluster.secret(login),
        }
        return subprocess.run(command, env=os.environ | settings, check=False).returncode
    finally:
        if started:
            cluster.stop()
