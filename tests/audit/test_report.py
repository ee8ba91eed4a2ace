"""`audit verify` works for the privacy officer: a login that reads the log and nothing else, no keys, and a clear answer."""

import json
from pathlib import Path

import psycopg
import pytest

from puzzelstuk.audit.anchor import FILE, PUBLIC_KEY
from puzzelstuk.cli import audit, audit_report
from tests.audit.overseeing import anchored, apart, busy_day
from tests.committed import Committed
from tests.conftest import connect

__all__ = ["apart"]
AUDITOR = "puzzelstuk_auditor"


@pytest.fixture
def auditor(committed: Committed, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with the auditor's login and without any key."""
    monkeypatch.setattr(audit_report, "PATIENCE", 0)
    for name in ("KEYS", "SECRET_KEY"):
        monkeypatch.delenv(f"PUZZELSTUK_{name}")
    for name, value in {"NAME": committed.name, "LOGIN": AUDITOR, "PASSWORD": committed.cluster.secret(AUDITOR)}.items():
        monkeypatch.setenv(f"PUZZELSTUK_DATABASE_{name}", value)


def against(folder: Path) -> list[str]:
    return ["--anchor", str(folder / FILE), "--public-key", str(folder / PUBLIC_KEY)]


def test_a_whole_log_is_reported_as_whole(
    committed: Committed, auditor: None, apart: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    busy_day(committed)
    anchored(committed)
    assert audit_report.main(against(apart)) == 0
    said = capsys.readouterr().out
    assert "Het logboek is heel" in said
    assert "tegen 1 ankers" in said


def test_a_broken_log_is_reported_with_the_place(committed: Committed, auditor: None, capsys: pytest.CaptureFixture[str]) -> None:
    busy_day(committed)
    committed.change("UPDATE audit_entry SET result = 'geweigerd' WHERE lane = 'open'")
    assert audit_report.main([]) == 1
    assert "spoor open, plaats 1" in capsys.readouterr().out


def test_without_an_anchor_it_says_what_that_does_not_show(
    committed: Committed, auditor: None, capsys: pytest.CaptureFixture[str]
) -> None:
    busy_day(committed)
    audit_report.main([])
    assert "Zonder anker valt niet op" in capsys.readouterr().out


def test_a_program_gets_the_breaks_as_json(
    committed: Committed, auditor: None, apart: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    busy_day(committed)
    anchored(committed)
    committed.change("DELETE FROM audit_seal WHERE lane = 'melder' AND position = 2")
    assert audit_report.main([*against(apart), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert ("melder", "TAIL") in {(one["lane"], one["kind"]) for one in said["findings"]}


@pytest.mark.parametrize("missing", ["--anchor", "--public-key"])
def test_an_anchor_that_cannot_be_checked_is_no_reassurance(committed: Committed, auditor: None, apart: Path, missing: str) -> None:
    busy_day(committed)
    anchored(committed)
    options = against(apart)
    options[options.index(missing) + 1] = "/bestaat/niet"
    assert audit_report.main(options) == 1


def test_checking_is_noted_in_the_log(committed: Committed, auditor: None) -> None:
    busy_day(committed)
    audit_report.main([])
    assert committed.rows("SELECT result, origin, actor FROM audit_entry WHERE action = 'logboek gecontroleerd'") == [
        ("heel", "opdracht", AUDITOR)
    ]


def test_a_database_that_is_away_is_told_apart_from_a_broken_log(auditor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUZZELSTUK_DATABASE_NAME", "bestaat_niet")
    assert audit_report.main([]) == 2


@pytest.mark.parametrize(
    "asked",
    [
        "SELECT 1 FROM organisations_member",
        "SELECT 1 FROM reporters_record",
        "INSERT INTO audit_seal SELECT * FROM audit_seal",
        "DELETE FROM audit_entry",
        "SET ROLE puzzelstuk_sealer",
        "SELECT oversight.lines('2026-01-01', '2026-12-31', '', 0, 10)",
    ],
)
def test_the_auditor_may_read_the_log_and_nothing_else(untouched: Committed, asked: str) -> None:
    with connect(untouched.cluster, untouched.name, AUDITOR) as connection:
        connection.execute("SELECT count(*) FROM audit_entry, audit_seal")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("arguments", [[], ["herstel"], ["verify", "nu"]])
def test_another_command_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.run(arguments) == 2
    assert "audit verify" in capsys.readouterr().err
