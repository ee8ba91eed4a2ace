"""Data and keys are backed up by two who each lack what the other has."""

from pathlib import Path

import pytest

from puzzelstuk.backups.bundle import Kind, head_of, identities, verify
from puzzelstuk.backups.server import Server, local
from puzzelstuk.cli import backup as command
from puzzelstuk.cli.backup import Installation, back_up
from puzzelstuk.configuration import configuration
from tests.backups.scene import MADE, Safe
from tests.committed import Committed

NOWHERE = Server("/nergens", 5432, {})
LINE = '{"wat": "rij", "gewist": "2026-11-18"}'


def test_the_data_are_backed_up_without_any_key_and_with_the_register(town: Committed, safe: Safe, tmp_path: Path) -> None:
    (tmp_path / "erasures.jsonl").write_text(f"{LINE}\n")
    installation = Installation(local(town.cluster), town.name, tmp_path)
    (made,) = back_up(installation, {Kind.DATA: safe.targets()[Kind.DATA]}, MADE)
    verify(made)
    assert head_of(made, identities([safe.identity(Kind.DATA)]), kind=Kind.DATA).facts["ledger"] == [LINE]


def test_the_keys_are_backed_up_without_the_database(keys: Path, safe: Safe) -> None:
    (made,) = back_up(Installation(NOWHERE, "nergens", keys), {Kind.KEYS: safe.targets()[Kind.KEYS]}, MADE)
    verify(made)


@pytest.mark.parametrize(
    ("only", "kinds"), [([], list(Kind)), (["--only", "gegevens"], [Kind.DATA]), (["--only", "sleutels"], [Kind.KEYS])]
)
def test_the_command_makes_what_was_asked(safe: Safe, tmp_path: Path, only: list[str], kinds: list[Kind]) -> None:
    to = [str(one.to) for one in safe.targets().values()]
    folders = ["--folder", str(tmp_path / "a"), "--key-folder", str(tmp_path / "b")]
    options = command._options(["make", *only, *folders, "--recipient", to[0], "--key-recipient", to[1]])
    assert list(command._targets(options, configuration())) == kinds
