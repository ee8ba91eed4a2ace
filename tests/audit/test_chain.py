"""The chain: whatever somebody with all rights does to a sealed log, it is found and located."""

import uuid
from datetime import timedelta

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.audit.chain import seal_new, verify
from puzzelstuk.audit.verification import Break, Finding
from puzzelstuk.audit.write import AuditAct, Happened, write, write_sealed
from puzzelstuk.web.requests import now
from tests.committed import WORKER, Committed
from tests.world import WEDNESDAY, viewer

CHANGES = {
    "actor": "actor = 'iemand anders'",
    "moment": "at = at + interval '1 second'",
    "day": "day = day - 1",
    "result": "result = 'geweigerd'",
    "object": "object_id = 'een ander'",
    "organisation": "organisation = gen_random_uuid()",
}


def five_entries(committed: Committed) -> None:
    """Five acts of Joke and five of Samira's own, all sealed."""
    with committed.role(), looking_as(viewer("joke")):
        for minute in range(5):
            at = WEDNESDAY + timedelta(minutes=minute)
            happened = Happened(AuditAct.SIGNAL_OPENED, viewer("joke").organisation, "signaal", str(uuid.uuid4()), at, "behandelen")
            write(happened, by=viewer("joke").member)
            write_sealed(happened, by=viewer("samira").member)
    seal(committed)


def seal(committed: Committed) -> int:
    with committed.role(WORKER):
        return seal_new()


def findings(committed: Committed) -> list[Finding]:
    with committed.role(WORKER):
        return verify()


def at_position(position: int, lane: str = "open") -> str:
    return f"(SELECT entry FROM audit_seal WHERE lane = '{lane}' AND position = {position})"


def test_an_untouched_log_is_whole(committed: Committed) -> None:
    five_entries(committed)
    assert findings(committed) == []
    assert committed.rows("SELECT lane, count(*), max(position) FROM audit_seal GROUP BY 1 ORDER BY 1") == [
        ("melder", 5, 5),
        ("open", 5, 5),
    ]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_entry_is_found_where_it_stands(committed: Committed, change: str) -> None:
    five_entries(committed)
    committed.change(f"UPDATE audit_entry SET {change} WHERE id = {at_position(3)}")
    assert [(one.lane, one.position) for one in findings(committed)] == [("open", 3)]


def test_a_changed_seal_is_found_and_the_line_it_seals_is_not_blamed(committed: Committed) -> None:
    five_entries(committed)
    committed.change(f"UPDATE audit_seal SET digest = sha256('x') WHERE entry = {at_position(3)}")
    assert [(one.position, one.kind) for one in findings(committed)] == [(3, Break.SEAL)]


@pytest.mark.parametrize("lane", ["open", "melder"])
def test_a_deleted_entry_is_found_where_it_stood(committed: Committed, lane: str) -> None:
    five_entries(committed)
    committed.change(f"DELETE FROM audit_entry WHERE id = {at_position(3, lane)}")
    assert [(one.lane, one.position) for one in findings(committed)] == [(lane, 3)]


def test_an_entry_deleted_with_its_seal_is_found(committed: Committed) -> None:
    five_entries(committed)
    committed.change(
        f"DELETE FROM audit_entry WHERE id = {at_position(3)}",
        "DELETE FROM audit_seal WHERE lane = 'open' AND position = 3",
    )
    assert [(one.position, one.kind) for one in findings(committed)] == [(3, Break.MISSING)]


def test_two_entries_that_changed_places_are_found(committed: Committed) -> None:
    five_entries(committed)
    committed.change(
        "UPDATE audit_seal SET position = 99 WHERE lane = 'open' AND position = 2",
        "UPDATE audit_seal SET position = 2 WHERE lane = 'open' AND position = 4",
        "UPDATE audit_seal SET position = 4 WHERE lane = 'open' AND position = 99",
    )
    assert {2, 4} <= {one.position for one in findings(committed)}


def test_a_reporters_entry_moved_to_the_open_lane_is_found(committed: Committed) -> None:
    five_entries(committed)
    committed.change(
        "ALTER TABLE audit_entry DROP CONSTRAINT entry_reporter_is_sealed",
        f"UPDATE audit_entry SET lane = 'open' WHERE id = {at_position(2, 'melder')}",
    )
    assert ("melder", 2) in {(one.lane, one.position) for one in findings(committed)}


def test_entries_the_sealer_did_not_reach_yet_are_accepted(committed: Committed) -> None:
    five_entries(committed)
    with committed.role(), looking_as(viewer("joke")):
        happened = Happened(AuditAct.SIGNAL_LISTED, viewer("joke").organisation, "signaal", "werklijst", now(), "behandelen")
        write(happened, by=viewer("joke").member)
    assert findings(committed) == []


def test_sealing_again_adds_nothing(committed: Committed) -> None:
    five_entries(committed)
    assert seal(committed) == 0
    assert committed.count("audit_seal") == 10


def test_new_entries_go_on_from_the_last_seal(committed: Committed) -> None:
    five_entries(committed)
    five_entries(committed)
    assert committed.rows("SELECT lane, max(position) FROM audit_seal GROUP BY 1 ORDER BY 1") == [("melder", 10), ("open", 10)]
    assert findings(committed) == []
