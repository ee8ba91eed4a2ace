"""After a restore every sealed column is opened, also what hangs on a signal: one that does not open is found."""

import pytest
from django.db import connection

from puzzelstuk.backups.opening import open_everything
from puzzelstuk.flows.handling.escalate import escalate
from puzzelstuk.flows.weighing import weigh
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.web.requests import now
from tests.desk import steps
from tests.desk.conftest import stepping_out, untouched
from tests.world import viewer

__all__ = ["stepping_out", "untouched"]
COLUMNS = {
    "feedback_escalation": "words",
    "desk_weighing": "words",
    "desk_reporterquestion": "body",
    "desk_referral": "case_number",
    "sharing_sourcequestion": "identifier",
    "signals_mention": "body",
    "signals_signal": "saw",
}


def written() -> None:
    """A signal that is stuck, weighed with words, asked about at a source and to its reporter; and one that was referred."""
    steps.allowed("voertuig")
    signal, nora = steps.at_the_desk(piece=steps.named()), viewer("nora")
    for _ in range(4):
        assert steps.answered(signal, Answer.ON, words="Past bij wat wij zien.")
    assert escalate(signal, "niemand pakt het op", "Al twee keer gevraagd.", by=nora, at=now()).decision
    assert steps.ask(signal)
    assert weigh.ask_reporter(signal, "Hoe laat was dit?", by=nora, at=now())
    assert steps.answered(steps.at_the_desk(), Answer.REFER, case_number="Z-2026-17")


@pytest.mark.parametrize(("table", "column"), COLUMNS.items())
def test_a_column_that_does_not_open_is_found(stepping_out: None, table: str, column: str) -> None:
    written()
    with steps.nobody_held_back(), connection.cursor() as cursor:
        assert open_everything(lambda _: None).all_open
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(f"UPDATE {table} SET {column} = {column} || 'x'::bytea WHERE {column} IS NOT NULL")
        assert cursor.rowcount > 0
        assert open_everything(lambda _: None).broken["signals_signal"] > 0
