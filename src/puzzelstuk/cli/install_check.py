"""`install-check`: what this installation still misses, one line each. Changes nothing."""

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import django
import psycopg
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import OperationalError, connection

from puzzelstuk.configuration import Configuration, configuration

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
django.setup()

from puzzelstuk.access.viewer import Viewer, looking_as  # noqa: E402
from puzzelstuk.audit.reading import Asked, lines  # noqa: E402
from puzzelstuk.audit.write import INSTALLATION, AuditAct  # noqa: E402
from puzzelstuk.backups.bundle import Kind, bundles, made_at  # noqa: E402
from puzzelstuk.backups.server import AUDITOR  # noqa: E402
from puzzelstuk.guidance.production import waiting_for  # noqa: E402
from puzzelstuk.organisations.models import Area, Organisation  # noqa: E402
from puzzelstuk.policy.room import enough_room  # noqa: E402
from puzzelstuk.vault.installation import store  # noqa: E402
from puzzelstuk.vault.keystore import KeyMissing  # noqa: E402

Problems = Iterator[str]
OLDEST_POSTGRESQL = 150000
SAFE_LOG = {"log_statement": {"none"}, "log_min_duration_statement": {"-1"}, "log_min_error_statement": {"panic"}}
SHORTEST_SECRET = 40
BACKUP_AT_LEAST_EVERY = timedelta(hours=36)  # every night, with room for a slow one


def run(arguments: list[str]) -> int:
    """Print every subject with what is missing there; exit code 1 when something is."""
    if arguments:
        print("Gebruik: ./puzzelstuk install-check", file=sys.stderr)
        return 2
    here, found = configuration(), 0
    for name, check in CHECKS.items():
        problems = _told(check, here)
        found += len(problems)
        print(f"{'goed' if not problems else 'ontbreekt':<10} {name}")
        for one in problems:
            print(f"           - {one}")
    print("Alles is op orde." if not found else f"{found} punten te doen.")
    return 1 if found else 0


def _told(check: Callable[[Configuration], Problems], here: Configuration) -> list[str]:
    try:
        return list(check(here))
    except OperationalError:
        return ["de database is niet bereikbaar met deze rol en dit wachtwoord"]


def _settings(here: Configuration) -> Problems:
    if here.practice:
        yield "PUZZELSTUK_PRACTICE staat aan: dit is een oefenomgeving"
    if not here.behind_proxy:
        yield "PUZZELSTUK_BEHIND_PROXY staat uit: zonder proxy met TLS gaan wachtwoorden leesbaar over het netwerk"
    if set(here.hosts) <= {"127.0.0.1", "localhost"} or any(host.endswith(".example") or host == "*" for host in here.hosts):
        yield "PUZZELSTUK_HOSTS noemt nog niet de naam waaronder mensen de site openen"
    if len(here.secret_key) < SHORTEST_SECRET:
        yield f"het geheim van de sessies is korter dan {SHORTEST_SECRET} tekens"
    if not here.security_contact:
        yield "PUZZELSTUK_SECURITY_CONTACT is leeg: niemand weet waar een zwakke plek gemeld kan worden"


def _keys(here: Configuration) -> Problems:
    try:
        mode = stat.S_IMODE(here.keys.stat().st_mode)
    except OSError:
        yield f"de map {here.keys} is er niet, of is niet van deze gebruiker"
        return
    if mode & 0o077:
        yield f"de map {here.keys} is ook voor anderen open (nu {mode:o}, hoort 700)"
    try:
        store().named("offline")
    except (KeyMissing, OSError):
        yield "de hoofdsleutel ontbreekt of past niet bij de andere sleutels"


def _database(here: Configuration) -> Problems:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version_num')::int, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        number, superuser, passes = cursor.fetchone()
        if number < OLDEST_POSTGRESQL:
            yield "PostgreSQL is ouder dan versie 15"
        if superuser or passes:
            yield f"{here.database_login} mag langs de rijrechten: gebruik puzzelstuk_app"
        for name, safe in SAFE_LOG.items():
            cursor.execute("SELECT current_setting(%s)", [name])
            if cursor.fetchone()[0] not in safe:
                yield f"PostgreSQL kan inhoud in zijn log schrijven: zet {name} op {' of '.join(sorted(safe))}"


def _tables(_: Configuration) -> Problems:
    try:
        call_command("migrate", check_unapplied=True, verbosity=0)
    except (CommandError, SystemExit):
        yield "niet alle tabellen zijn bij: draai de opdracht migrate"


def _register(_: Configuration) -> Problems:
    if not Organisation.objects.filter(practice=False).exists():
        yield "er is nog geen organisatie: draai de opdracht first-admin"
    if not Area.objects.filter(parent__isnull=False).exists():
        yield "er zijn nog geen buurten: draai de opdracht areas"


def _mail(here: Configuration) -> Problems:
    if not here.mail_host:
        yield "PUZZELSTUK_MAIL_HOST is leeg: niemand krijgt bericht"
    if here.mail_from.endswith(".example"):
        yield "PUZZELSTUK_MAIL_FROM is nog een voorbeeld"


def _room(here: Configuration) -> Problems:
    for folder in (here.keys, *here.room_in):
        usage = shutil.disk_usage(folder if folder.exists() else "/")
        if not enough_room(usage.free, usage.total):
            yield f"bij {folder} is minder dan 5 procent ruimte vrij: er wordt niets aangenomen"


def _auditor(here: Configuration) -> Problems:
    try:
        psycopg.connect(
            host=here.database_host, port=here.database_port, dbname=here.database_name, user=AUDITOR, password=""
        ).close()
    except psycopg.OperationalError:
        pass
    else:
        yield f"{AUDITOR} komt binnen zonder wachtwoord: zet in pg_hba.conf scram-sha-256"
    checked = Asked(date.min, date.max, AuditAct.LOG_CHECKED)
    with looking_as(Viewer(INSTALLATION, "", INSTALLATION, "", frozenset())):
        by_officer = any(line.actor == AUDITOR for line in lines(checked))
    if not by_officer:
        yield f"de FG keek het logboek nog nooit zelf na: laat de FG ‘\\password {AUDITOR}’ en ‘audit verify’ draaien"


def _backup(here: Configuration) -> Problems:
    if not here.backup_recipient or not here.backup_key_recipient:
        yield "PUZZELSTUK_BACKUP_RECIPIENT of PUZZELSTUK_BACKUP_KEY_RECIPIENT is leeg: er is geen back-up"
    elif here.backup_recipient.strip() == here.backup_key_recipient.strip():
        yield "gegevens en sleutels gaan open met dezelfde sleutel: kies twee mensen"
    if here.backup_folder == here.backup_key_folder:
        yield "gegevens en sleutels staan in dezelfde map: kies twee plekken"
    for kind, folder, timer in (
        (Kind.DATA, here.backup_folder, "puzzelstuk-backup-data"),
        (Kind.KEYS, here.backup_key_folder, "puzzelstuk-backup-keys"),
    ):
        newest = _newest(folder, kind)
        if newest is None or datetime.now(UTC) - newest > BACKUP_AT_LEAST_EVERY:
            when = f"{newest:%d-%m-%Y}" if newest else "nooit"
            yield f"laatste back-up van de {kind}: {when}. Kijk met systemctl status {timer}.timer"


def _newest(folder: Path, kind: Kind) -> datetime | None:
    try:
        return max((made_at(path) for path in bundles(folder, kind)), default=None)
    except OSError:
        return None


def _adopted(_: Configuration) -> Problems:
    for name, gaps in waiting_for().items():
        yield from (f"{name}: {gap}" for gap in gaps)


CHECKS: dict[str, Callable[[Configuration], Problems]] = {
    "instellingen": _settings,
    "sleutels": _keys,
    "back-up": _backup,
    "database": _database,
    "nakijken door de FG": _auditor,
    "tabellen": _tables,
    "registers": _register,
    "post": _mail,
    "ruimte": _room,
    "vaststelling": _adopted,
}
