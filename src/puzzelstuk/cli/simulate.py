"""`simulate [--signals N] [--seed N] [--folder MAP] [--again] [--keep]`: a year of Veenstad played on a database of its own.

The practice municipality is not touched: the year has its own database and its own keys, which go when it is done
(`--keep` leaves them, to look around). Stop it and start it again: it goes on with the next day.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.places import Places, places
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.database import drop_database, exists, make_database, make_roles, migrate
from puzzelstuk.cli.prepare import as_migrator, local_cluster, local_settings
from puzzelstuk.vault.keystore import KeyStore

DATABASE = "puzzelstuk_oefenjaar"
YEAR, SIGNALS, SEED = 2027, 2000, 4


def run(arguments: list[str]) -> int:
    """0 when every promise held."""
    options = _options(arguments)
    here = places()
    folder, cluster = here.state / "oefenjaar", local_cluster(here)
    started = cluster.ensure_running()
    try:
        if options.again or not _goes_on(folder, cluster, options):
            _clear(folder, cluster)
        _prepare(here, cluster, folder, options)
        command = [sys.executable, "-m", "puzzelstuk.simulation", "--state", str(folder / "stand.json")]
        done = subprocess.run([*command, "--folder", str(options.folder.resolve())], check=False).returncode
        if done in {0, 1}:
            _ended(folder, cluster, keep=options.keep)
    finally:
        if started:
            cluster.stop()
    return done


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./puzzelstuk simulate", description="Speel een jaar Veenstad na, met verzonnen mensen.")
    parser.add_argument("--signals", type=int, default=SIGNALS, help=f"aantal stukken in het jaar (gewoon {SIGNALS})")
    parser.add_argument("--seed", type=int, default=SEED, help="zelfde getal, zelfde jaar")
    parser.add_argument("--folder", type=Path, default=Path("simulatie"), help="map voor cijfers en plaatjes")
    parser.add_argument("--again", action="store_true", help="begin opnieuw, ook als er een jaar half gespeeld is")
    parser.add_argument("--keep", action="store_true", help=f"bewaar database {DATABASE} om rond te kijken")
    return parser.parse_args(arguments)


def _goes_on(folder: Path, cluster: Cluster, options: argparse.Namespace) -> bool:
    """Whether a year of this size and seed was begun and can go on."""
    state = folder / "stand.json"
    if not state.exists() or not exists(local(cluster), DATABASE):
        return False
    stored = json.loads(state.read_text())
    return bool((stored["signals"], stored["seed"]) == (options.signals, options.seed))


def _ended(folder: Path, cluster: Cluster, *, keep: bool) -> None:
    """What was played to its end is not gone on with: the next time begins a new year."""
    if keep:
        (folder / "stand.json").rename(folder / "klaar.json")
    else:
        _clear(folder, cluster)


def _clear(folder: Path, cluster: Cluster) -> None:
    drop_database(local(cluster), DATABASE)
    shutil.rmtree(folder, ignore_errors=True)


def _prepare(here: Places, cluster: Cluster, folder: Path, options: argparse.Namespace) -> None:
    """Database, keys and Veenstad, in places of the year's own."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    own = {"PUZZELSTUK_DATABASE_NAME": DATABASE, "PUZZELSTUK_KEYS": str(folder / "keys"), "PUZZELSTUK_KEY_PAUSE": "0"}
    os.environ.update(local_settings(here, cluster) | own | {"PUZZELSTUK_ANCHOR_FOLDER": str(folder / "ankers")})
    make_roles(cluster, here)
    KeyStore(folder / "keys").ensure_root()
    if make_database(cluster, DATABASE):
        migrate(cluster, here, DATABASE)
        as_migrator(cluster, ["-m", "puzzelstuk.cli.practice"])
    state = folder / "stand.json"
    if not state.exists():
        begun = {"year": YEAR, "signals": options.signals, "seed": options.seed, "until": "0001-01-01"}
        state.write_text(json.dumps(begun | {"facts": {"numbers": {}, "of": {}}, "mails": [], "seconds": []}))
