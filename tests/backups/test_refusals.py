"""What stands in the way is said in plain Dutch, and then nothing is half done."""

import io
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from puzzelstuk.backups import data
from puzzelstuk.backups.bundle import BackupError, Head, Kind, head_of, identities, open_to, write
from puzzelstuk.backups.rows import LEFT_OUT
from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.places import places
from puzzelstuk.cli import backup as command
from tests.backups.scene import MADE, Backup
from tests.backups.test_bundle import room_for

INTO = "test_terug_nooit"
DATABASES = "SELECT datname FROM pg_database WHERE datname LIKE 'test_terug_nooit%'"


@pytest.fixture
def empty(backup: Backup, tmp_path: Path) -> Iterator[Path]:
    """A place for keys; afterwards there is still nothing, neither there nor in PostgreSQL."""
    yield tmp_path / "sleutels"
    assert backup.town.rows(DATABASES) == []
    assert not (tmp_path / "sleutels").exists()
    assert not list(tmp_path.glob("*terugzetten*"))


def copied(bundle: Path, folder: Path, content: bytes) -> Path:
    """The bundle under its own name in another folder, without its checksum."""
    copy = folder / bundle.name
    copy.write_bytes(content)
    return copy


def test_with_another_private_key(backup: Backup, empty: Path) -> None:
    with pytest.raises(BackupError, match="past niet op"):
        backup.put_back(INTO, empty, identities=[pyrage.x25519.Identity.generate()])


def test_with_the_private_key_of_one_of_the_two_bundles_only(backup: Backup, empty: Path) -> None:
    with pytest.raises(BackupError, match="past niet op puzzelstuk-gegevens"):
        backup.put_back(INTO, empty, identities=identities([backup.safe.identity(Kind.KEYS)]))


@pytest.mark.parametrize("kept", [0, 100, 5000, -1])
def test_with_a_data_bundle_that_was_cut_off(backup: Backup, empty: Path, tmp_path: Path, kept: int) -> None:
    cut = copied(backup.data_bundle, tmp_path, backup.data_bundle.read_bytes()[:kept])
    with pytest.raises(BackupError, match="niet heel"):
        backup.put_back(INTO, empty, data=cut)


def test_with_a_key_bundle_that_was_changed(backup: Backup, empty: Path, tmp_path: Path) -> None:
    changed = bytearray(backup.key_bundle.read_bytes())
    changed[-40] ^= 1
    with pytest.raises(BackupError, match="niet heel"):
        backup.put_back(INTO, empty, keys=copied(backup.key_bundle, tmp_path, bytes(changed)))


def test_with_the_two_bundles_swapped(backup: Backup, empty: Path) -> None:
    with pytest.raises(BackupError, match="is een bundel met"):
        backup.put_back(INTO, empty, data=backup.key_bundle, keys=backup.data_bundle)


def test_when_the_rows_are_not_those_that_were_counted(backup: Backup, empty: Path, tmp_path: Path) -> None:
    opened, dump = identities([backup.safe.identity(Kind.DATA)]), io.BytesIO()
    facts = open_to(backup.data_bundle, opened, dump, kind=Kind.DATA).facts
    facts["tables"]["public.signals_signal"]["rows"] += 1
    dump.seek(0)
    wrong = write(tmp_path, Head(Kind.DATA, MADE, facts), dump, opened[0].to_public(), whole=lambda: None)
    with pytest.raises(BackupError, match=r"niet gelijk aan de back-up:\npublic.signals_signal: 5 rijen in de back-up, 4 hier"):
        backup.put_back(INTO, empty, data=wrong)


def test_over_a_database_that_is_there(backup: Backup, empty: Path) -> None:
    with pytest.raises(BackupError, match="is er al"):
        backup.put_back(backup.town.name, empty)
    assert backup.town.count("signals_signal") == 4


def test_over_keys_that_are_there(backup: Backup) -> None:
    before = {path: path.read_bytes() for path in backup.keys.rglob("*.key")}
    with pytest.raises(BackupError, match="staan al sleutels"):
        backup.put_back(INTO, backup.keys)
    assert {path: path.read_bytes() for path in backup.keys.rglob("*.key")} == before


def test_when_the_disk_is_full_while_opening(backup: Backup, empty: Path) -> None:
    with room_for(20_000), pytest.raises(BackupError, match="Maak ruimte"):
        backup.put_back(INTO, empty)


@pytest.mark.parametrize("login", ["puzzelstuk_app", "puzzelstuk_worker"])
def test_a_role_that_does_not_see_every_row_makes_no_backup(backup: Backup, tmp_path: Path, login: str) -> None:
    to = backup.safe.targets()[Kind.DATA].to
    with pytest.raises(BackupError, match="ziet niet alle rijen"):
        data.make(local(backup.town.cluster), backup.town.name, [], tmp_path, to, now=MADE, login=login)
    assert list(tmp_path.iterdir()) == []


def test_the_bundle_says_how_many_rows_there_are(backup: Backup) -> None:
    head = head_of(backup.data_bundle, identities([backup.safe.identity(Kind.DATA)]), kind=Kind.DATA)
    assert data.tables_in(head)["public.signals_signal"].rows == backup.town.count("signals_signal") == 4
    assert not {f"public.{table}" for table in LEFT_OUT} & set(data.tables_in(head))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "PUZZELSTUK_BACKUP_RECIPIENT"),
        (["--recipient", "age1x", "--key-recipient", "age1x"], "twee verschillende sleutels"),
        (["--recipient", "age1x", "--key-recipient", "age1y", "--folder", "/a", "--key-folder", "/a"], "twee verschillende mappen"),
        (["--recipient", "age1x", "--key-recipient", "age1y", "--folder", "/a", "--key-folder", "/b"], "geen publieke age-sleutel"),
        (["verify", "/bestaat/niet.age"], "ontbreekt"),
    ],
)
def test_the_command_says_what_to_do(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.run(arguments) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("days", ["0", "8", "30"])
def test_keys_cannot_be_kept_for_longer_than_seven_days(days: str) -> None:
    with pytest.raises(SystemExit):
        command.run(["--horizon", days])


def test_practising_makes_two_private_keys_of_its_own_and_keeps_them(tmp_path: Path) -> None:
    here = type(places())(checkout=places().checkout, state=tmp_path)
    first = {kind: str(target.to) for kind, target in command.practice_targets(here).items()}
    assert {kind: str(target.to) for kind, target in command.practice_targets(here).items()} == first
    assert len(set(first.values())) == 2
    assert {command.practice_identity(here, kind).stat().st_mode & 0o777 for kind in Kind} == {0o600}
