"""After a month a talk is gone: the words, the advice, who could see it, who asked, and the key."""

import uuid
from datetime import date, timedelta

import pytest

from puzzelstuk.flows.keeping.rewrap import after_erasures
from puzzelstuk.flows.talking import teams
from puzzelstuk.flows.talking.advise import read
from puzzelstuk.flows.talking.talk import finish
from puzzelstuk.sharing.talk.actions import Seen
from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.vault.ledger import Kind
from tests.committed import WORKER, Committed
from tests.retention.years import Years
from tests.talk.people import DICHTBIJ, TEAM, advised_by, card_of
from tests.world import viewer

ASKED = date(2026, 3, 10)
LAST_DAY = ASKED + timedelta(days=30)
CONTENT = ("talk_talkcard", "talk_advice", "talk_teamnote", "access_grant", "reporters_record")


@pytest.fixture
def years(committed: Committed, own_keys: KeyStore) -> Years:
    return Years(committed, own_keys)


@pytest.fixture
def card(years: Years) -> uuid.UUID:
    """A card for the team, with an advice on it."""
    at = years.on(ASKED)
    with years.committed.role():
        asked = card_of("samira", TEAM, at=at)
        advised_by("dewi", asked, at=at)
    return asked


@pytest.mark.usefixtures("card")
def test_the_night_before_it_stands_and_the_next_it_is_gone(years: Years) -> None:
    years.night(LAST_DAY - timedelta(days=1))
    assert set(years.left(*CONTENT)) == {"talk_talkcard", "talk_advice", "access_grant", "reporters_record"}
    years.night(LAST_DAY)
    assert years.left(*CONTENT) == {}


def test_what_went_stands_in_the_ledger_and_in_the_log(years: Years, card: uuid.UUID) -> None:
    years.night(LAST_DAY)
    gone = [(one.table, one.row_id) for one in years.keys.ledger.read() if one.kind is Kind.RECORD]
    assert ("talk_talkcard", str(card)) in gone
    logged = years.committed.rows("SELECT actor, origin FROM audit_entry WHERE action = 'gesprek gewist'")
    assert logged == [("wissen", "nachtwerk")]


@pytest.mark.usefixtures("card")
def test_the_key_goes_when_the_whole_month_is_over(years: Years) -> None:
    def keys_of_talks() -> list[str]:
        return [one.label for one in years.keys.living() if one.retention == "gesprek"]

    years.night(LAST_DAY)
    assert len(keys_of_talks()) == 1
    years.night(date(2026, 3, 31) + timedelta(days=31))
    assert keys_of_talks() == []


def test_a_card_that_was_taken_back_is_gone_at_once_with_every_grant(years: Years, card: uuid.UUID) -> None:
    with years.committed.role():
        assert finish(card, by=viewer("samira"), at=years.on(ASKED))
    assert years.left(*CONTENT) == {}


def test_what_was_taken_back_closes_in_old_back_ups_and_the_rest_stays_open(years: Years, card: uuid.UUID) -> None:
    at = years.on(ASKED)
    with years.committed.role():
        other = card_of("samira", TEAM, at=at)
        finish(card, by=viewer("samira"), at=at)
    with years.committed.role(WORKER):
        assert after_erasures(ASKED).destroyed > 0
    with years.committed.role():
        assert read(other, by=viewer("dewi"), at=at) is not None


def test_what_a_team_saw_is_gone_after_half_a_year(years: Years) -> None:
    at = years.on(ASKED)
    with years.committed.role():
        seen = Seen("BU99010201", "pand", "hennepteelt", "langer")
        assert teams.note(DICHTBIJ, seen, by=viewer("dewi"), client_id=uuid.uuid4(), at=at)
    years.night(ASKED + timedelta(days=179))
    assert years.committed.count("talk_teamnote") == 1
    years.night(ASKED + timedelta(days=180))
    assert years.left(*CONTENT) == {}
