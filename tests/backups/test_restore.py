"""A drill: an empty machine, two bundles, and afterwards every row, text, right and log line is there."""

import stat
from pathlib import Path

import pytest

from puzzelstuk.backups import keyfiles
from puzzelstuk.backups.rows import LEFT_OUT
from puzzelstuk.backups.server import local
from puzzelstuk.cli.database import create_database
from puzzelstuk.cli.restoring import Report
from puzzelstuk.flows.handling.handle import read, waiting
from puzzelstuk.flows.reporting.follow import mine
from tests.backups.scene import CANARIES, Backup, Existing, keys_at, rows_of
from tests.committed import Committed
from tests.world import WEDNESDAY, viewer

# What rights.sql makes stands in the migrator's name until it is applied again.
RIGHTS = """SELECT 'tabel', relname, relowner::regrole::text, relrowsecurity, relforcerowsecurity, relacl::text FROM pg_class
              WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            UNION ALL SELECT 'deur', proname, replace(proowner::regrole::text, 'migrator', 'owner'), prosecdef, NULL, proacl::text FROM pg_proc
              WHERE pronamespace IN ('public'::regnamespace, 'reporters'::regnamespace)
            UNION ALL SELECT 'regel', policyname, tablename, qual IS NULL, NULL, concat(roles, qual, with_check) FROM pg_policies
            UNION ALL SELECT 'wacht', tgname, tgrelid::regclass::text, NULL, NULL, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
            ORDER BY 1, 2, 3, 6"""


@pytest.fixture(scope="module")
def key_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("elders") / "sleutels"


@pytest.fixture(scope="module")
def back(backup: Backup, elsewhere: Existing, key_folder: Path) -> Report:
    """Over what a restore left that was killed halfway."""
    create_database(local(elsewhere.cluster), f"{elsewhere.name}_terugzetten")
    key_folder.with_name("sleutels_terugzetten").mkdir()
    (key_folder.with_name("sleutels_terugzetten") / "root.key").write_bytes(b"half")
    return backup.put_back(elsewhere.name, key_folder)


@pytest.mark.usefixtures("back")
def test_every_row_of_every_table_is_the_same(town: Committed, elsewhere: Existing) -> None:
    """Checking the log is itself a line in it, and the newest line gets its seal: the only rows more."""
    before, now = rows_of(town), rows_of(elsewhere)
    for table in ("audit_entry", "audit_seal"):
        assert set(now[table]) >= set(before.pop(table))
    assert {table: now[table] for table in before} == before


@pytest.mark.usefixtures("back")
def test_every_right_policy_and_guard_is_the_same(town: Committed, elsewhere: Existing) -> None:
    assert elsewhere.rows(RIGHTS) == town.rows(RIGHTS)


@pytest.mark.usefixtures("back")
def test_joke_reads_samiras_words_again(elsewhere: Existing, key_folder: Path) -> None:
    with keys_at(key_folder), elsewhere.role():
        joke = viewer("joke")
        signal = next(one for one in waiting(joke, WEDNESDAY))
        opened = read(signal.id, by=joke, at=WEDNESDAY)
    assert opened is not None
    assert opened.observation.saw == CANARIES[0]
    assert [one.text for one in opened.additions] == [CANARIES[1]]


@pytest.mark.usefixtures("back")
@pytest.mark.parametrize("slug", ["samira", "henk", "chris", "fatma"])
def test_every_reporter_finds_the_own_signal_again(elsewhere: Existing, key_folder: Path, slug: str) -> None:
    with keys_at(key_folder), elsewhere.role():
        assert len(mine(viewer(slug), WEDNESDAY.date())) == 1


@pytest.mark.usefixtures("back")
def test_the_keys_are_the_same_and_their_owners_alone(backup: Backup, key_folder: Path) -> None:
    assert keyfiles.read(key_folder) == keyfiles.read(backup.keys)
    assert {stat.S_IMODE(path.stat().st_mode) for path in key_folder.rglob("*.key")} == {0o400, 0o600}


@pytest.mark.usefixtures("back")
@pytest.mark.parametrize("table", LEFT_OUT)
def test_what_somebody_may_have_ended_does_not_come_back(town: Committed, elsewhere: Existing, table: str) -> None:
    """A session, the leave to be called, a name that was read: a back-up cannot know that it is over."""
    assert elsewhere.count(table) == 0
    assert town.count(table) == 1 or table == "web_tally"


def test_the_report_says_it_in_plain_words(back: Report) -> None:
    said = "\n".join(back.lines)
    assert "elke rij is gelijk aan de back-up" in said
    assert "Het logboek is heel." in said
    assert back.remarks == []
    assert sum(back.found["opened"].values()) == 13  # 4 signals, 4 reporters, 5 sealed log lines


@pytest.mark.usefixtures("back")
def test_nothing_with_a_working_name_is_left(elsewhere: Existing, key_folder: Path) -> None:
    assert elsewhere.rows("SELECT datname FROM pg_database WHERE datname LIKE 'test_terug_terugzetten%'") == []
    assert [path.name for path in key_folder.parent.iterdir()] == ["sleutels"]


@pytest.mark.parametrize("canary", CANARIES)
def test_the_dump_holds_no_word_of_it(town: Committed, canary: str) -> None:
    assert canary not in "\n".join(row for rows in rows_of(town).values() for row in rows)
