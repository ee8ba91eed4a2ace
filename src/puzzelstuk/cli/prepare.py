"""`prepare`: keys, database, tables, rights, and in practice mode the invented municipality."""

import os
import secrets
import subprocess
import sys
from pathlib import Path

from puzzelstuk.backups.rows import holds_sealed
from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.places import Places, places
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.database import exists, make_database, make_roles, migrate
from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.vault.offline_box import load_box

DATABASE = "puzzelstuk"


def local_cluster(here: Places) -> Cluster:
    return Cluster(here.state / "pg", here.passwords)


def prepare(here: Places, cluster: Cluster) -> dict[str, str]:
    """Bring everything up to date; returns the settings for the processes that serve."""
    settings = local_settings(here, cluster)
    os.environ.update(settings)
    make_roles(cluster, here)
    _ensure_keys(here, cluster)
    make_database(cluster, DATABASE)
    migrate(cluster, here, DATABASE)
    as_migrator(cluster, ["-m", "puzzelstuk.cli.practice"])
    return settings


def _ensure_keys(here: Places, cluster: Cluster) -> None:
    """New keys for a new installation; never beside data that other keys belong to (a restore without keys)."""
    keys, server = KeyStore(here.keys), local(cluster)
    if not (keys.folder / "root.key").exists() and exists(server, DATABASE):
        with server.connect(DATABASE) as connection:
            if holds_sealed(connection):
                print("Let op: de sleutels ontbreken. Teksten zijn niet te lezen tot je ze terugzet: ./puzzelstuk restore --keys")
                return
    keys.ensure_root()
    load_box(keys.folder, keys.named("offline"))


def local_settings(here: Places, cluster: Cluster) -> dict[str, str]:
    """Settings of the local practice installation; secrets come from files outside the checkout."""
    return {
        "DJANGO_SETTINGS_MODULE": "puzzelstuk.settings",
        "PUZZELSTUK_PRACTICE": "true",
        "PUZZELSTUK_HEARTBEAT": str(here.state / "heartbeat"),
        "PUZZELSTUK_KEYS": str(here.keys),
        "PUZZELSTUK_DATABASE_HOST": str(cluster.socket),
        "PUZZELSTUK_DATABASE_NAME": DATABASE,
        "PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_app",
        "PUZZELSTUK_DATABASE_PASSWORD": cluster.secret("puzzelstuk_app"),
        "PUZZELSTUK_MAIL_FOLDER": str(here.state / "mail"),
        "PUZZELSTUK_ANCHOR_FOLDER": str(here.state / "ankers"),
        "PUZZELSTUK_FG_MAIL": '["anne@veenstad.example"]',
        "PUZZELSTUK_SECRET_KEY": _secret(here.keys / "sessions.txt"),
    }


def as_migrator(cluster: Cluster, command: list[str]) -> None:
    """Run a Python command as the role that passes row-level security."""
    login = {"PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_migrator"}
    password = {"PUZZELSTUK_DATABASE_PASSWORD": cluster.secret("puzzelstuk_migrator")}
    subprocess.run([sys.executable, *command], env=os.environ | login | password, check=True)


def run(arguments: list[str]) -> int:
    """`./puzzelstuk prepare`: prepare only."""
    here = places()
    cluster = local_cluster(here)
    started = cluster.ensure_running()
    try:
        prepare(here, cluster)
    finally:
        if started:
            cluster.stop()
    print("Puzzelstuk is klaar. Start het met ./start")
    return 0


def _secret(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text()
