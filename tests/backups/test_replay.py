"""What was erased after a back-up stays erased when that back-up is put back."""

from datetime import timedelta
from pathlib import Path

import pytest

from puzzelstuk.backups.bundle import BackupError
from puzzelstuk.backups.server import local
from puzzelstuk.cli.database import drop_database
from puzzelstuk.cli.restoring import Report
from puzzelstuk.flows.reporting.follow import mine, withdraw
from puzzelstuk.vault.keystore import Bucket, KeyStore
from tests.backups.scene import MADE, Backup, Existing, backed_up, keys_at
from tests.committed import Committed
from tests.world import WEDNESDAY, viewer

TABLES = ("signals_signal", "signals_enrichment", "reporters_record", "access_grant")


@pytest.fixture(scope="module")
def erased(backup: Backup) -> Bucket:
    """Chris takes his piece back, and of Fatma's organisation the month is due: both after the back-up."""
    (fatma,) = backup.town.rows(
        "SELECT organisation, retention, bucket FROM signals_signal s WHERE organisation = %s", _of("fatma", backup)
    )
    bucket = Bucket(str(fatma[0]), "A", str(fatma[1]), str(fatma[2]))  # type: ignore[arg-type]
    with backup.town.role():
        (own,) = mine(viewer("chris"), WEDNESDAY.date())
        assert withdraw(own.signal.id, by=viewer("chris"), at=WEDNESDAY)
    KeyStore(backup.keys).destroy(bucket, why="bewaartermijn voorbij", on=WEDNESDAY.date())
    return bucket


@pytest.fixture(scope="module")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("elders") / "sleutels"


@pytest.fixture(scope="module")
def back(backup: Backup, erased: Bucket, elsewhere: Existing, key_folder: Path) -> Report:
    """The old bundles, with a newer one of data beside them in the folder: that one carries the ledger."""
    backed_up(backup.town, backup.keys, backup.safe, MADE + timedelta(days=1))
    return backup.put_back(elsewhere.name, key_folder)


def _of(slug: str, backup: Backup) -> object:
    with backup.town.role():
        return viewer(slug).organisation


@pytest.mark.usefixtures("back")
@pytest.mark.parametrize("table", TABLES)
def test_a_piece_that_was_taken_back_is_gone_with_all_that_hangs_on_it(town: Committed, elsewhere: Existing, table: str) -> None:
    assert elsewhere.count(table) == town.count(table)


@pytest.mark.usefixtures("back")
def test_chris_does_not_find_it_either(elsewhere: Existing, key_folder: Path) -> None:
    with keys_at(key_folder), elsewhere.role():
        assert mine(viewer("chris"), WEDNESDAY.date()) == []


def test_the_key_that_was_destroyed_is_not_back(back: Report, erased: Bucket, key_folder: Path) -> None:
    assert not (key_folder / f"{erased.label}.key").exists()
    assert back.found["replayed"]["keys"] == 1
    assert back.found["closed"] == {"signals_signal": 1}
    assert any("Niet te lezen" in one for one in back.remarks)


def test_the_ledger_itself_is_whole_in_the_new_place(backup: Backup, back: Report, key_folder: Path) -> None:
    assert KeyStore(key_folder).ledger.read() == KeyStore(backup.keys).ledger.read()


@pytest.mark.usefixtures("erased")
def test_without_any_newer_ledger_it_would_come_back(backup: Backup, elsewhere: Existing, tmp_path: Path) -> None:
    """So that the tests above are known to measure the ledger, and nothing else."""
    alone = tmp_path / backup.data_bundle.name
    alone.write_bytes(backup.data_bundle.read_bytes())
    place = Existing(elsewhere.cluster, "test_terug_oud", elsewhere._blocker)
    report = backup.put_back(place.name, tmp_path / "sleutels", data=alone)
    assert report.found["replayed"] == {"rows": 0, "keys": 0, "unknown": []}
    assert place.count("signals_signal") == backup.town.count("signals_signal") + 1
    drop_database(local(place.cluster), place.name)


def test_a_ledger_that_cannot_be_read_is_no_ledger(backup: Backup, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="wisregister"):
        backup.put_back("test_terug_nooit", tmp_path / "sleutels", ledgers=(tmp_path / "weg.jsonl",))
