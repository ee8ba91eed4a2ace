"""`audit verify` says in Dutch whether the log is whole, and where it is not."""

import pytest

from puzzelstuk.audit.chain import seal_new
from puzzelstuk.cli import audit, audit_report
from puzzelstuk.flows.handle import waiting
from tests.committed import WORKER, Committed
from tests.world import WEDNESDAY, recorded_by, viewer


def sealed_log(committed: Committed) -> None:
    """Samira recorded something and Joke looked at her list."""
    with committed.role():
        recorded_by("samira")
        waiting(viewer("joke"), WEDNESDAY)
    with committed.role(WORKER):
        seal_new()


def test_a_whole_log_is_reported_as_whole(committed: Committed, capsys: pytest.CaptureFixture[str]) -> None:
    sealed_log(committed)
    with committed.role(WORKER):
        assert audit_report.main() == 0
    assert "Het logboek is heel" in capsys.readouterr().out


def test_a_broken_log_is_reported_with_the_place(committed: Committed, capsys: pytest.CaptureFixture[str]) -> None:
    sealed_log(committed)
    committed.change("UPDATE audit_entry SET result = 'geweigerd' WHERE lane = 'open'")
    with committed.role(WORKER):
        assert audit_report.main() == 1
    assert "spoor open, plaats 1" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["herstel"], ["verify", "nu"]])
def test_another_command_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.run(arguments) == 2
    assert "audit verify" in capsys.readouterr().err
