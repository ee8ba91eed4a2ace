"""The words of a share go with the signal; the decision stays as long as the log, and can still be weighed again."""

from datetime import timedelta

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.sharing.night import end_shares
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.policy.giving import DECIDE_WITHIN, SHARED_FOR
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.replay import replay
from puzzelstuk.vault.keystore import KeyStore
from tests.committed import WORKER, Committed
from tests.retention.years import LAST_DAY, RECORDED, Years
from tests.sharing.conftest import Scene, seen
from tests.world import recorded_by, viewer

STANDS = "SELECT state FROM sharing_share"


@pytest.fixture
def years(committed: Committed, own_keys: KeyStore) -> Years:
    return Years(committed, own_keys)


def on_first_day(years: Years) -> Scene:
    at = years.on(RECORDED)
    with years.committed.role():
        return Scene(seen(recorded_by("samira", at=at), "joke", at), at=at)


def night(years: Years, days: int) -> int:
    at = years.on(RECORDED + timedelta(days=days))
    with years.committed.role(WORKER):
        return end_shares(at)


def test_with_the_signal_the_words_go_and_the_decision_stays(years: Years) -> None:
    scene = on_first_day(years)
    with years.committed.role():
        scene.given()
    years.night(LAST_DAY)
    assert years.left("sharing_sharetext", "signals_signal") == {}
    assert years.committed.rows("SELECT DISTINCT purpose FROM access_grant") == [("volgen",)]
    with years.committed.role(), looking_as(viewer("joke")):
        (share,) = Share.objects.all()
        assert replay(share, sharing_rules()).rule == share.rule


def test_a_proposal_that_nobody_decides_on_lapses_and_loses_its_words(years: Years) -> None:
    scene = on_first_day(years)
    with years.committed.role():
        scene.proposed()
    assert (night(years, DECIDE_WITHIN.days - 1), night(years, DECIDE_WITHIN.days), night(years, DECIDE_WITHIN.days)) == (0, 1, 0)
    assert years.committed.rows(STANDS) == [("verlopen",)]
    assert years.left("sharing_sharetext") == {}


def test_what_was_given_says_that_it_is_over_after_its_day(years: Years) -> None:
    scene = on_first_day(years)
    with years.committed.role():
        scene.given()
    assert (night(years, SHARED_FOR.days - 1), night(years, SHARED_FOR.days)) == (0, 1)
    assert years.committed.rows(STANDS) == [("verlopen",)]
    assert years.committed.rows("SELECT count(*) FROM audit_entry WHERE action = 'deling verlopen'") == [(1,)]


def test_after_the_time_of_the_log_the_decision_goes_too(years: Years) -> None:
    scene = on_first_day(years)
    with years.committed.role():
        scene.given()
    years.night(LAST_DAY)
    night(years, 5 * 365)
    assert years.committed.count("sharing_share") == 0
