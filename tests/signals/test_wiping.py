"""Wiping leaves no row anywhere, and takes nothing of anyone else with it."""

import pytest

from puzzelstuk.flows.reporting.follow import enrich, withdraw
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.models import ObservationKind
from tests.committed import Committed
from tests.world import WEDNESDAY, recorded_by, viewer

TABLES = (
    "signals_signal",
    "signals_mention",
    "signals_mentionkey",
    "signals_enrichment",
    "feedback_step",
    "access_grant",
    "reporters_record",
)
NAMED = Piece(source_task="wonen", mentions=(MentionText(MentionKind.VEHICLE, {"plate": "XT-483-R"}),))


@pytest.mark.parametrize("table", TABLES)
def test_a_signal_that_was_taken_back_is_in_no_table(committed: Committed, table: str) -> None:
    with committed.role():
        signal_id = recorded_by("henk", piece=NAMED)
        assert enrich(signal_id, [(ObservationKind.SEEN, "Weer.")], by=viewer("henk"), at=WEDNESDAY)
        assert withdraw(signal_id, by=viewer("henk"), at=WEDNESDAY)
    assert committed.count(table) == 0


def test_the_other_signals_of_the_same_person_stay_whole(committed: Committed) -> None:
    with committed.role():
        kept, gone = recorded_by("henk", piece=NAMED), recorded_by("henk", piece=NAMED)
        before = {table: committed.count(table) for table in TABLES}
        assert withdraw(gone, by=viewer("henk"), at=WEDNESDAY)
    assert {table: 2 * committed.count(table) for table in TABLES} == before
    assert committed.rows("SELECT id FROM signals_signal") == [(kept,)]
