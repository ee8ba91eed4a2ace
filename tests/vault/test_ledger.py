"""What was erased stands in a small file beside the keys, for a restore; it holds nothing about anybody."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from puzzelstuk.vault.ledger import Kind, Ledger

DAY = date(2026, 11, 22)
WRITE_FOREVER = """
import sys, pathlib, datetime
from puzzelstuk.vault.ledger import Ledger
ledger = Ledger(pathlib.Path(sys.argv[1]))
for number in range(int(sys.argv[2])):
    ledger.record("signals_signal", number, on=datetime.date(2026, 11, 22), why="ingetrokken")
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path)


def test_lines_come_back_in_the_order_in_which_they_were_written(ledger: Ledger) -> None:
    ledger.record("signals_signal", "5e2d", on=DAY, why="ingetrokken", label="buckets/welzijn.A.signaal.2026-11")
    ledger.bucket("buckets/welzijn.A.signaal.2025-11", on=DAY, why="bewaartermijn voorbij")
    first, second = ledger.read()
    assert (first.kind, first.table, first.row_id, first.on) == (Kind.RECORD, "signals_signal", "5e2d", DAY)
    assert (second.kind, second.label) == (Kind.BUCKET, "buckets/welzijn.A.signaal.2025-11")


def test_an_empty_ledger_is_no_error(ledger: Ledger) -> None:
    assert ledger.read() == []


def test_it_is_the_owners_alone(ledger: Ledger) -> None:
    ledger.bucket("buckets/x", on=DAY, why="bewaartermijn voorbij")
    assert ledger.path.stat().st_mode & 0o777 == 0o600


def test_only_keys_count_as_destroyed(ledger: Ledger) -> None:
    ledger.record("signals_signal", "5e2d", on=DAY, why="ingetrokken", label="buckets/x")
    assert ledger.destroyed() == frozenset()
    ledger.bucket("buckets/x", on=DAY, why="bewaartermijn voorbij")
    assert ledger.destroyed() == {"buckets/x"}


@pytest.mark.parametrize("why", ["", "Jansen, 06-12345678", "omdat Piet het vroeg", "x" * 41])
def test_a_reason_is_a_few_plain_words_and_never_a_name_or_number(ledger: Ledger, why: str) -> None:
    with pytest.raises(ValueError, match="reden"):
        ledger.record("signals_signal", "5e2d", on=DAY, why=why)
    assert not ledger.path.exists()


def test_a_line_that_a_crash_cut_off_spoils_no_other(ledger: Ledger) -> None:
    for row in "abc":
        ledger.record("signals_signal", row, on=DAY, why="ingetrokken")
    whole = ledger.path.read_bytes()
    for cut in range(len(whole)):
        ledger.path.write_bytes(whole[:cut])
        ledger.record("signals_signal", "na de storing", on=DAY, why="ingetrokken")
        kept = [one.row_id for one in Ledger(ledger.path.parent).read()]
        # A cut just before the line end leaves the whole line.
        assert kept == [*"abc"[: (whole[:cut] + b"\n").count(b'"}\n')], "na de storing"]


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITE_FOREVER, str(tmp_path), "40"]
    writing = [subprocess.Popen(command, env=os.environ) for _ in range(3)]
    assert [process.wait(timeout=60) for process in writing] == [0, 0, 0]
    assert sorted(int(one.row_id) for one in Ledger(tmp_path).read()) == sorted([*range(40)] * 3)


def test_what_another_process_adds_is_seen(ledger: Ledger, tmp_path: Path) -> None:
    for number in range(3):
        Ledger(tmp_path).record("signals_signal", number, on=DAY, why="ingetrokken")
        assert len(ledger.read()) == number + 1


def test_a_ledger_that_was_put_back_by_a_restore_is_read_anew(ledger: Ledger, tmp_path: Path) -> None:
    for number in range(3):
        ledger.record("signals_signal", number, on=DAY, why="ingetrokken")
    assert len(ledger.read()) == 3
    kept = ledger.path.read_bytes().splitlines(keepends=True)[0]
    ledger.path.unlink()
    ledger.path.write_bytes(kept)
    assert [one.row_id for one in ledger.read()] == ["0"]
