"""`audit verify`: is the log whole? Names every place where it is not."""

import os
import subprocess
import sys

from puzzelstuk.bootstrap.places import places
from puzzelstuk.cli import prepare


def run(arguments: list[str]) -> int:
    """Verify both chains under the sealer's role."""
    if arguments != ["verify"]:
        print("Gebruik: ./puzzelstuk audit verify", file=sys.stderr)
        return 2
    here = places()
    cluster = prepare.local_cluster(here)
    started = cluster.ensure_running()
    try:
        settings = prepare.local_settings(here, cluster) | {
            "PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_worker",
            "PUZZELSTUK_DATABASE_PASSWORD": cluster.secret("puzzelstuk_worker"),
        }
        command = [sys.executable, "-m", "puzzelstuk.cli.audit_report"]
        return subprocess.run(command, env=os.environ | settings, check=False).returncode
    finally:
        if started:
            cluster.stop()
