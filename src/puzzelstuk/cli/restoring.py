"""The steps of a restore.

Everything happens beside the place where it must end: a database and a key folder with a working name. Only when the
rows are the same, what was erased is erased again and the rights stand, both get their real name.
"""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pyrage
from psycopg import sql

from puzzelstuk.backups import data, keyfiles, ledgers
from puzzelstuk.backups.bundle import BackupError, Head, Kind, open_to, verify
from puzzelstuk.backups.rows import different, holds_anything, prints
from puzzelstuk.backups.server import AUDITOR, MIGRATOR, Server
from puzzelstuk.bootstrap.places import Places
from puzzelstuk.bootstrap.postgres import SUPERUSER
from puzzelstuk.cli.backup import tell
from puzzelstuk.cli.database import bring_up_to_date, create_database, drop_database, exists

WORKING = "_terugzetten"
OLD_ROLES = "Wie na de back-up is uitgeschakeld of een andere rol kreeg, heeft weer de oude rol. Loop de leden na."
CALLED = "Toestemming om te bellen staat niet in een back-up. Een melder die dat wil, zet het zelf weer aan."
NO_KEYS = "Er zijn geen sleutels teruggezet. Teksten en melders zijn niet te lezen tot je dat doet: restore --keys BUNDEL."


@dataclass(frozen=True)
class Wanted:
    """What to put back, and where. Without a data bundle only the keys are put back."""

    data: Path | None
    keys: Path | None
    identities: "list[pyrage.x25519.Identity]"
    ledgers: tuple[Path, ...]
    into: str
    key_folder: Path


@dataclass
class Report:
    """How it went, in lines for people; `remarks` are what needs somebody's attention."""

    lines: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    found: dict[str, Any] = field(default_factory=dict)


def restore(server: Server, wanted: Wanted, here: Places) -> Report:
    """Put back and check; when anything fails, the machine is as empty as before."""
    assert wanted.data is not None
    _refuse_what_is_there(server, wanted)
    files = _key_files(wanted)
    with _working_database(server, wanted.into) as database, _working_folder(wanted.key_folder) as key_folder:
        head, report = _put_back(server, wanted, here, database)
        known = [list(head.facts["ledger"]), *ledgers.in_newer_bundles(wanted.data, wanted.identities)]
        _lay_keys(wanted, known, files, key_folder)
        _check(server, database, key_folder, report, with_keys=bool(files))
        report.lines += [OLD_ROLES, CALLED]
        _move(key_folder, wanted.key_folder)  # keys first: a database in use never stands there without
        _rename(server, database, wanted.into)
    return report


def keys_only(server: Server, wanted: Wanted, here: Places) -> Report:
    """The keys that go with a database that was put back without them."""
    _refuse_what_is_there(server, replace(wanted, into=""))
    files = _key_files(wanted)
    with _working_folder(wanted.key_folder) as key_folder:
        _lay_keys(wanted, [ledgers.lines_of(wanted.key_folder)], files, key_folder)
        report = Report([f"{len(files)} sleutelbestanden."])
        _check(server, wanted.into, key_folder, report, with_keys=True)
        _move(key_folder, wanted.key_folder)
    return report


def _put_back(server: Server, wanted: Wanted, here: Places, database: str) -> tuple[Head, Report]:
    """The rows, compared one by one with what the bundle says; then today's tables and rights."""
    assert wanted.data is not None
    tell("de bundel openen en de database vullen ...")
    with tempfile.TemporaryDirectory(prefix="puzzelstuk-") as folder:
        dump = Path(folder) / "gegevens.dump"
        head = _opened(wanted.data, wanted, dump)
        data.restore(server, database, dump)
    with server.connect(database) as connection:
        found = prints(connection)
    wrong = list(different(data.tables_in(head), found))
    if wrong:
        raise BackupError("De teruggezette gegevens zijn niet gelijk aan de back-up:\n" + "\n".join(wrong))
    tell("tabellen en rechten bijwerken ...")
    bring_up_to_date(server, here, database)
    rows = sum(one.rows for one in found.values())
    said = [f"Back-up van {head.made:%d-%m-%Y %H:%M} UTC, versie {head.facts['version']}."]
    said += [f"{rows} rijen in {len(found)} tabellen: elke rij is gelijk aan de back-up."]
    return head, Report(said, found={"rows": rows, "tables": len(found)})


def _opened(bundle: Path, wanted: Wanted, dump: Path) -> Head:
    try:
        with dump.open("wb") as file:
            return open_to(bundle, wanted.identities, file, kind=Kind.DATA)
    except OSError as full:  # closing a file writes its last part
        raise BackupError(f"Schrijven in {dump.parent.parent} lukte niet: {full.strerror}. Maak ruimte en begin opnieuw.") from full


def _lay_keys(wanted: Wanted, known: list[list[str]], files: keyfiles.Files, folder: Path) -> None:
    """The key files, with every line of every ledger that is known."""
    known = [*known, files.get(keyfiles.LEDGER, b"").decode().splitlines()]
    lines = ledgers.merged([*known, *(ledgers.given(file, wanted.identities) for file in wanted.ledgers)])
    ledger = {keyfiles.LEDGER: "".join(f"{line}\n" for line in lines).encode()} if lines else {}
    keyfiles.put({name: content for name, content in files.items() if name != keyfiles.LEDGER} | ledger, folder)


def _check(server: Server, database: str, keys: Path, report: Report, *, with_keys: bool) -> None:
    """Replay what was erased, open every row, verify the log."""
    tell("opnieuw wissen wat na de back-up is gewist, en elke rij openen ...")
    found = _in_the_database(server, database, keys, [] if with_keys else ["--without-keys"])
    report.found |= found
    replayed = found["replayed"]
    report.lines.append(f"Wisregister: {replayed['rows']} rijen en {replayed['keys']} sleutels opnieuw gewist.")
    if replayed["unknown"]:
        report.remarks.append(f"Het wisregister noemt tabellen die ik niet ken: {', '.join(replayed['unknown'])}.")
    if with_keys:
        _say_what_opened(found, report)
    else:
        report.remarks.append(NO_KEYS)
    _verify_log(server, database, keys, report)


def _say_what_opened(found: dict[str, Any], report: Report) -> None:
    report.lines.append(f"{sum(found['opened'].values())} verzegelde rijen gaan open.")
    closed = ", ".join(f"{count} in {table}" for table, count in found["closed"].items())
    broken = ", ".join(f"{count} in {table}" for table, count in found["broken"].items())
    if closed:
        report.remarks.append(f"Niet te lezen, want de sleutel is er niet: {closed}. Gewist, of pak een oudere sleutelbundel.")
    if broken:
        report.remarks.append(f"Veranderd of beschadigd: {broken}. Vertrouw deze back-up niet.")


def _verify_log(server: Server, database: str, keys: Path, report: Report) -> None:
    if AUDITOR not in server.secrets:
        report.lines.append("Controleer het logboek zelf met: ./puzzelstuk audit verify")
        return
    settings = os.environ | server.settings(database, AUDITOR, keys)
    command = [sys.executable, "-m", "puzzelstuk.cli.audit_report"]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    (report.lines if done.returncode == 0 else report.remarks).append(done.stdout.strip() or done.stderr.strip()[-300:])


def _in_the_database(server: Server, database: str, keys: Path, arguments: list[str]) -> dict[str, Any]:
    settings = os.environ | server.settings(database, MIGRATOR, keys)
    command = [sys.executable, "-m", "puzzelstuk.cli.restored", *arguments]
    done = subprocess.run(command, env=settings, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise BackupError("Het nakijken van de teruggezette gegevens is gestopt. Er is niets in gebruik genomen.")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _key_files(wanted: Wanted) -> keyfiles.Files:
    """In memory only: keys never stand open in a folder for temporary files."""
    if wanted.keys is None:
        return {}
    packed = io.BytesIO()
    open_to(wanted.keys, wanted.identities, packed, kind=Kind.KEYS)
    return keyfiles.unpack(packed.getvalue())


def _refuse_what_is_there(server: Server, wanted: Wanted) -> None:
    for path in (wanted.data, wanted.keys):
        if path is not None and path.with_suffix(".age.sha256").exists():
            verify(path)
    if set(keyfiles.present(wanted.key_folder)) - {keyfiles.LEDGER}:
        raise BackupError(f"In {wanted.key_folder} staan al sleutels. Ik zet alleen terug op een lege plek.")
    if wanted.into and server.is_ours and exists(server, wanted.into):
        raise BackupError(f"De database {wanted.into} is er al. Ik overschrijf niets: kies een andere naam met --into.")
    if wanted.into and not server.is_ours:
        with server.connect(wanted.into) as connection:
            if holds_anything(connection):
                raise BackupError(f"De database {wanted.into} is niet leeg. Vraag de databasebeheerder om een lege database.")


@contextmanager
def _working_database(server: Server, into: str) -> Iterator[str]:
    """Gone when anything goes wrong. On somebody else's server the empty database itself: its administrator made it."""
    if not server.is_ours:
        yield into
        return
    database = into + WORKING
    drop_database(server, database)
    create_database(server, database)
    try:
        yield database
    finally:
        drop_database(server, database)


@contextmanager
def _working_folder(key_folder: Path) -> Iterator[Path]:
    folder = key_folder.with_name(key_folder.name + WORKING)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _move(folder: Path, place: Path) -> None:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        goal = place / path.relative_to(folder)
        goal.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.replace(goal)


def _rename(server: Server, database: str, into: str) -> None:
    if database != into:
        with server.connect("postgres", SUPERUSER, autocommit=True) as connection:
            connection.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(database), sql.Identifier(into)))
