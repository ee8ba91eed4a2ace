"""How a reporter may be called is in the database for nobody to read: not whose, not for which signal."""

import uuid

from puzzelstuk.flows.handling.handle import read
from puzzelstuk.flows.reporting.follow import withdraw
from puzzelstuk.flows.reporting.reach import allow_calls, card_for_handler, stop_calls
from puzzelstuk.reporters.contacts import Card
from puzzelstuk.web.requests import now
from tests.committed import Committed
from tests.world import member, recorded_by, viewer

CARD = Card("Sam van der Unieke", "06 99 88 77 66", "")


def test_a_row_says_nothing_about_who_or_which_signal(committed: Committed) -> None:
    with committed.role():
        signal = recorded_by("samira", at=now())
        assert allow_calls(signal, CARD, by=viewer("samira"), at=now())
        samira = member("samira")
    row = str(committed.rows("SELECT c::text FROM reporters_contact AS c"))
    said = (signal, signal.hex, samira.id, samira.id.hex, samira.display_name, "Unieke", "99 88")
    assert not [one for one in said if str(one) in row]


def test_every_card_is_equally_long(committed: Committed) -> None:
    with committed.role():
        for card in (CARD, Card("Ü" * 80, "", f"{'x' * 100}@veenstad.example"), Card("A", "0612345", "")):
            assert allow_calls(recorded_by("samira", at=now()), card, by=viewer("samira"), at=now())
    assert len({len(bytes(one)) for (one,) in committed.rows("SELECT sealed FROM reporters_contact")}) == 1  # type: ignore[arg-type]


def test_switching_is_logged_without_a_name_and_looking_with_one(committed: Committed) -> None:
    with committed.role():
        signal = recorded_by("samira", at=now())
        allow_calls(signal, CARD, by=viewer("samira"), at=now())
        opened = read(signal, by=viewer("joke"), at=now())
        assert opened
        assert card_for_handler(opened.signal, by=viewer("joke"), at=now()) == CARD
        stop_calls(signal, by=viewer("samira"), at=now())
        assert card_for_handler(opened.signal, by=viewer("joke"), at=now()) is None
    lines = committed.rows("SELECT action, lane, actor <> '' FROM audit_entry WHERE object_id = %s", str(signal))
    assert {("bellen toegestaan", "melder", False), ("bellen ingetrokken", "melder", False)} <= set(lines)
    assert lines.count(("bereikbaarheid bekeken", "open", True)) == 1


def test_nothing_is_left_after_switching_off_or_taking_back(committed: Committed) -> None:
    with committed.role():
        signal = recorded_by("samira", at=now())
        allow_calls(signal, CARD, by=viewer("samira"), at=now())
        stop_calls(signal, by=viewer("samira"), at=now())
        other = recorded_by("samira", at=now())
        allow_calls(other, CARD, by=viewer("samira"), at=now())
        withdraw(other, by=viewer("samira"), at=now())
    assert committed.count("reporters_contact") == 0


def test_nobody_leaves_a_card_at_what_is_not_theirs(committed: Committed) -> None:
    with committed.role():
        signal = recorded_by("samira", at=now())
        assert not allow_calls(signal, CARD, by=viewer("joke"), at=now())
        assert not allow_calls(uuid.uuid4(), CARD, by=viewer("samira"), at=now())
    assert committed.count("reporters_contact") == 0
