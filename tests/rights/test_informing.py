"""Who stands in a signal by name is told within a month, or later for a reason."""

import uuid
from datetime import date, timedelta

import pytest

from puzzelstuk.flows.rights import inform as rights_inform
from tests.rights.people import ABOUT_PETER, wil_records
from tests.world import WEDNESDAY, recorded_by, viewer

pytestmark = pytest.mark.django_db
LATER = "vertellen brengt iemand in gevaar"


def waiting(slug: str = "nora", days: int = 0) -> list[tuple[uuid.UUID, date]]:
    return [(one.signal.id, one.look_on) for one in rights_inform.waiting(by=viewer(slug), at=WEDNESDAY + timedelta(days))]


def test_a_named_person_must_be_told_within_a_month() -> None:
    signal = wil_records()
    assert waiting() == [(signal, date(2026, 12, 18))]


def test_a_signal_without_a_name_asks_nothing() -> None:
    recorded_by("wil", "Er staan busjes voor de deur.")
    assert waiting() == []


def test_who_was_told_is_off_the_list() -> None:
    signal = wil_records()
    assert rights_inform.told(signal, by=viewer("nora"), at=WEDNESDAY)
    assert waiting() == []
    assert not rights_inform.told(signal, by=viewer("nora"), at=WEDNESDAY)


def test_who_is_told_later_comes_back_on_that_day() -> None:
    signal = wil_records()
    on = WEDNESDAY.date() + timedelta(30)
    assert rights_inform.later(signal, LATER, on, by=viewer("nora"), at=WEDNESDAY)
    assert waiting() == [(signal, on)]


def test_later_without_a_reason_is_refused_and_nothing_changes() -> None:
    signal = wil_records()
    assert not rights_inform.later(signal, "", WEDNESDAY.date() + timedelta(30), by=viewer("nora"), at=WEDNESDAY)
    assert waiting() == [(signal, date(2026, 12, 18))]


def test_it_can_be_put_off_again_and_then_told() -> None:
    signal = wil_records()
    for days in (20, 40):
        assert rights_inform.later(signal, LATER, WEDNESDAY.date() + timedelta(days), by=viewer("nora"), at=WEDNESDAY)
    assert rights_inform.told(signal, by=viewer("nora"), at=WEDNESDAY)


@pytest.mark.parametrize("slug", ["joke", "marit", "wil", "anne", "roos"])
def test_nobody_else_knows_that_it_is_there(slug: str) -> None:
    signal = wil_records()
    assert waiting(slug) == []
    refused = rights_inform.told(signal, by=viewer(slug), at=WEDNESDAY)
    assert refused == rights_inform.told(uuid.uuid4(), by=viewer(slug), at=WEDNESDAY)


def test_a_plate_alone_is_nobody_to_tell() -> None:
    piece = ABOUT_PETER.__class__(source_task="wmo", observation=ABOUT_PETER.observation, mentions=ABOUT_PETER.mentions[1:])
    recorded_by("wil", piece=piece)
    assert waiting() == []
