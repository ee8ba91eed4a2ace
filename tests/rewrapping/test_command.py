"""`./puzzelstuk keys`: says in Dutch what it did and what is not finished, and shows no key."""

import pytest

from puzzelstuk.cli import keys, keys_at_work
from puzzelstuk.flows.keeping import rewrap
from puzzelstuk.vault.keystore import KeyStore
from tests.committed import MIGRATOR, WORKER, Committed
from tests.world import WEDNESDAY, recorded_by


@pytest.fixture
def busy(committed: Committed, own_keys: KeyStore) -> Committed:
    """Samira recorded something, under keys of the test's own."""
    with committed.role():
        recorded_by("samira")
    own_keys.named("offline")
    return committed


def said(committed: Committed, command: str, capsys: pytest.CaptureFixture[str], login: str = WORKER) -> str:
    with committed.role(login):
        assert keys_at_work.main([command]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "login", "expected"),
    [
        ("root", WORKER, "Maak nu een nieuwe sleutelback-up"),
        ("buckets", WORKER, "2 datasleutels opnieuw gesloten, 2 oude maandsleutels vernietigd."),
        ("blind", MIGRATOR, "1 rijen bijgewerkt, 2 oude sleutels vernietigd."),
        ("offline", WORKER, "Telefoons krijgen vanaf nu een nieuwe sleutel."),
    ],
)
def test_each_says_what_it_did(
    busy: Committed, capsys: pytest.CaptureFixture[str], command: str, login: str, expected: str
) -> None:
    assert expected in said(busy, command, capsys, login)


def test_an_interrupted_one_is_shown_and_finished_first(busy: Committed, capsys: pytest.CaptureFixture[str]) -> None:
    rewrap.begin_next(rewrap.movable())
    assert "Oude maandsleutels die nog weg moeten: 2. Maak af" in said(busy, "status", capsys)
    assert "Een eerdere keer was niet af" in said(busy, "buckets", capsys)
    assert "Oude maandsleutels die nog weg moeten: 0" in said(busy, "status", capsys)


def test_a_root_that_is_half_replaced_is_shown(busy: Committed, own_keys: KeyStore, capsys: pytest.CaptureFixture[str]) -> None:
    own_keys.root.begin_next()
    assert "Maak af: ./puzzelstuk keys rotate root" in said(busy, "status", capsys)


def test_new_lines_of_the_log_get_a_next_key_and_old_lines_keep_theirs(busy: Committed, own_keys: KeyStore) -> None:
    rewrap.begin_next(rewrap.of_the_log(WEDNESDAY.date()))
    with busy.role():
        recorded_by("samira")
    assert sorted(busy.rows("SELECT bucket FROM audit_entry WHERE lane = 'melder'")) == [("2026-11",), ("2026-11.2",)]
    assert [one.generation for one in own_keys.living() if one.retention == "verantwoording"] == [1, 2]
    assert rewrap.left_behind() == []


@pytest.mark.parametrize("arguments", [[], ["rotate"], ["rotate", "alles"], ["status", "nu"]])
def test_another_command_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert keys.run(arguments) == 2
    assert "keys rotate root|buckets|blind|offline" in capsys.readouterr().err
