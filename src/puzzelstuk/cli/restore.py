"""`restore`: put a data bundle and a key bundle back on an empty machine, and say how it went."""

import argparse
import os
import sys
from pathlib import Path

import psycopg

from puzzelstuk.backups.bundle import BackupError, identities
from puzzelstuk.backups.server import Server, local
from puzzelstuk.bootstrap.places import Places, places
from puzzelstuk.bootstrap.postgres import PostgresError
from puzzelstuk.cli import prepare
from puzzelstuk.cli.database import make_roles
from puzzelstuk.cli.restoring import Report, Wanted, keys_only, restore
from puzzelstuk.configuration import configuration


def run(arguments: list[str]) -> int:
    """Restore, and print the report. 0: all is well; 3: restored, with something to look at; 1: nothing was done."""
    options = _options(arguments)
    try:
        report = _run(options, places())
    except (BackupError, PostgresError, RuntimeError, OSError, psycopg.Error) as problem:
        print(f"Terugzetten is niet gelukt. {problem}", file=sys.stderr)
        return 1
    print("\n".join([*report.lines, *(f"LET OP: {one}" for one in report.remarks)]))
    return 3 if report.remarks else 0


def _run(options: argparse.Namespace, here: Places) -> Report:
    if options.data is None and options.keys is None:
        raise BackupError("Noem de bundel met gegevens (--data) en die met sleutels (--keys).")
    if options.data is not None and options.keys is None and not options.without_keys:
        raise BackupError("Zonder sleutelbundel is geen tekst te lezen. Geef --keys, of zeg met --without-keys dat je dat weet.")
    opened = identities(options.identity)
    if "PUZZELSTUK_DATABASE_HOST" in os.environ:
        settings = configuration()
        server = Server(settings.database_host, settings.database_port, {settings.database_login: settings.database_password})
        into = options.into or settings.database_name
        wanted = Wanted(options.data, options.keys, opened, tuple(options.ledger), into, settings.keys)
        return _do(server, wanted, here)
    cluster = prepare.local_cluster(here)
    started = cluster.ensure_running()
    try:
        os.environ.update(prepare.local_settings(here, cluster))
        make_roles(cluster, here)
        into = options.into or prepare.DATABASE
        wanted = Wanted(options.data, options.keys, opened, tuple(options.ledger), into, here.keys)
        return _do(local(cluster), wanted, here)
    finally:
        if started:
            cluster.stop()


def _do(server: Server, wanted: Wanted, here: Places) -> Report:
    return restore(server, wanted, here) if wanted.data else keys_only(server, wanted, here)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./puzzelstuk restore", description="Zet een back-up terug op een lege plek.")
    parser.add_argument("--data", type=Path, help="de bundel met gegevens")
    parser.add_argument("--keys", type=Path, help="de bundel met sleutels; zonder --data worden alleen de sleutels teruggezet")
    parser.add_argument("--without-keys", action="store_true", help="alleen de gegevens; teksten blijven dan onleesbaar")
    parser.add_argument("--identity", type=Path, action="append", default=[], help="bestand met een privésleutel; mag vaker")
    parser.add_argument(
        "--ledger", type=Path, action="append", default=[], help="een nieuwer wisregister of een nieuwere gegevensbundel"
    )
    parser.add_argument("--into", help="naam van de nieuwe database")
    return parser.parse_args(arguments)
