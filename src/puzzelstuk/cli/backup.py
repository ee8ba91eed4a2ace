"""`backup`: a bundle with data and a bundle with keys, each closed to somebody's public key. `backup verify`: are they whole?"""

import argparse
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pyrage

from puzzelstuk.backups import data, keyfiles, ledgers
from puzzelstuk.backups.bundle import BackupError, Kind, bundles, head_of, identities, recipient, remove_older, verify
from puzzelstuk.backups.server import Server, local
from puzzelstuk.bootstrap.places import Places, places
from puzzelstuk.bootstrap.postgres import PostgresError
from puzzelstuk.cli import prepare
from puzzelstuk.configuration import Configuration, configuration

ONLY_PRACTICE = "Let op: de privésleutels staan nu naast de back-up. Dat is alleen goed om te oefenen."


@dataclass(frozen=True)
class Installation:
    """What is backed up: a server with its database, and the folder with keys."""

    server: Server
    database: str
    keys: Path


@dataclass(frozen=True)
class Target:
    """Where one kind of bundle goes, closed to whom, and for how many days."""

    kind: Kind
    folder: Path
    to: "pyrage.x25519.Recipient"
    days: int


def run(arguments: list[str]) -> int:
    """Make both bundles, or verify them."""
    options = _options(arguments)
    try:
        return _verify(options) if options.what == "verify" else _make(options)
    except (BackupError, PostgresError, OSError, psycopg.Error) as problem:
        print(f"Back-up: {problem}", file=sys.stderr)
        return 1


def back_up(installation: Installation, targets: dict[Kind, Target], now: datetime) -> list[Path]:
    """Data first, then keys: the other way round a key could be missing. Old bundles go when the new one is whole."""
    make = {Kind.DATA: _data, Kind.KEYS: _keys}
    made = [make[kind](installation, targets[kind], now) for kind in (Kind.DATA, Kind.KEYS) if kind in targets]
    for one in targets.values():
        for gone in remove_older(one.folder, one.kind, one.days, now):
            tell(f"weggehaald, ouder dan {one.days} dagen: {gone.name}")
    return made


def _data(installation: Installation, goal: Target, now: datetime) -> Path:
    ledger = ledgers.lines_of(installation.keys)
    tell("gegevens: tellen, wegschrijven en nakijken ...")
    path, counted = data.make(installation.server, installation.database, ledger, goal.folder, goal.to, now=now)
    tell(f"gegevens: {sum(one.rows for one in counted.values())} rijen uit {len(counted)} tabellen -> {path}")
    return path


def _keys(installation: Installation, goal: Target, now: datetime) -> Path:
    files = keyfiles.read(installation.keys)
    path = keyfiles.make(files, goal.folder, goal.to, now=now)
    tell(f"sleutels: {len(files)} bestanden -> {path}")
    return path


def practice_targets(here: Places) -> dict[Kind, Target]:
    """Two recipients of our own, made on first use in the state folder; for practice only."""
    found = {}
    for kind, days in ((Kind.DATA, 35), (Kind.KEYS, 7)):
        file = practice_identity(here, kind)
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            file.touch(mode=0o600)
            file.write_text(f"# alleen om te oefenen\n{pyrage.x25519.Identity.generate()}\n")
        (identity,) = identities([file])
        found[kind] = Target(kind, here.state / "backup" / kind, identity.to_public(), days)
    return found


def practice_identity(here: Places, kind: Kind) -> Path:
    return here.state / "backup" / f"oefensleutel-{kind}.txt"


def tell(text: str) -> None:
    """Progress, for who is waiting."""
    print(f"  {text}", file=sys.stderr, flush=True)


def _make(options: argparse.Namespace) -> int:
    here = places()
    now = datetime.now(UTC).replace(microsecond=0)
    if options.practice:
        made = _local(here, now)
        print(ONLY_PRACTICE)
    else:
        settings = configuration()
        server = Server(settings.database_host, settings.database_port, {settings.database_login: settings.database_password})
        made = back_up(Installation(server, settings.database_name, settings.keys), _targets(options, settings), now)
    print("De back-up is klaar: " + " en ".join(path.name for path in made))
    return 0


def _local(here: Places, now: datetime) -> list[Path]:
    cluster = prepare.local_cluster(here)
    started = cluster.ensure_running()
    try:
        return back_up(Installation(local(cluster), prepare.DATABASE, here.keys), practice_targets(here), now)
    finally:
        if started:
            cluster.stop()


def _targets(options: argparse.Namespace, settings: Configuration) -> dict[Kind, Target]:
    to_data = options.recipient or settings.backup_recipient
    to_keys = options.key_recipient or settings.backup_key_recipient
    if not to_data or not to_keys:
        raise BackupError("Zet PUZZELSTUK_BACKUP_RECIPIENT en PUZZELSTUK_BACKUP_KEY_RECIPIENT, of oefen met --practice.")
    if to_data.strip() == to_keys.strip():
        raise BackupError("Kies twee verschillende sleutels: wie de gegevens kan openen, mag de sleutels niet kunnen openen.")
    folder, key_folder = options.folder or settings.backup_folder, options.key_folder or settings.backup_key_folder
    if folder.resolve() == key_folder.resolve():
        raise BackupError("Kies twee verschillende mappen, liefst op twee plekken: gegevens en sleutels horen niet bij elkaar.")
    both = {
        Kind.DATA: Target(Kind.DATA, folder, recipient(to_data), settings.backup_days),
        Kind.KEYS: Target(Kind.KEYS, key_folder, recipient(to_keys), options.horizon or settings.backup_key_days),
    }
    return {kind: one for kind, one in both.items() if options.only in (None, kind.value)}


def _verify(options: argparse.Namespace) -> int:
    """Every bundle named (or, when practising, all there are); with a private key also whether it opens."""
    found = options.bundles or [path for kind in Kind for path in bundles(places().state / "backup" / kind, kind)]
    if not found:
        raise BackupError("Er is nog geen bundel. Noem er een: ./puzzelstuk backup verify BESTAND")
    for path in found:
        verify(path)
        line = f"{path.name}: heel"
        if options.identity:
            kind = Kind.KEYS if path.name.startswith(f"puzzelstuk-{Kind.KEYS}") else Kind.DATA
            head = head_of(path, identities(options.identity), kind=kind)
            line += f", gaat open, gemaakt op {head.made:%d-%m-%Y %H:%M} UTC"
        print(line)
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./puzzelstuk backup", description="Maak een back-up van gegevens en sleutels, apart gesloten."
    )
    parser.add_argument("what", nargs="?", choices=["make", "verify"], default="make", help="maken (gewoon) of nakijken")
    parser.add_argument("bundles", nargs="*", type=Path, help="bij verify: de bundels die je wilt nakijken")
    parser.add_argument("--practice", action="store_true", help="oefenen: met eigen sleutels, in de map van deze computer")
    parser.add_argument("--only", choices=[kind.value for kind in Kind], help="maak maar één van de twee bundels")
    parser.add_argument("--folder", type=Path, help="map voor de gegevens")
    parser.add_argument("--key-folder", type=Path, help="map voor de sleutels")
    parser.add_argument("--recipient", help="publieke age-sleutel voor de gegevens")
    parser.add_argument("--key-recipient", help="publieke age-sleutel voor de sleutels")
    parser.add_argument(
        "--horizon", type=int, choices=range(1, 8), metavar="DAGEN", help="zo lang blijven sleutelbundels (1 tot 7)"
    )
    parser.add_argument("--identity", type=Path, action="append", default=[], help="bij verify: bestand met de privésleutel")
    return parser.parse_args(arguments)
