"""Mijn signalen: the promised date and the status, and not one word more."""

import pytest

from puzzelstuk.feedback.statuses import STATUSES
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.policy.promises import promised_on
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from puzzelstuk.web.templatetags.puzzelstuk import day
from tests.web.page import read
from tests.web.sending import send
from tests.world import recorded_by, signed_in, viewer

CANARY = "paarse laarzen"
FULL = Piece(
    source_task="jongerenwerk",
    observation=Observation(f"{CANARY} een", f"{CANARY} twee", f"{CANARY} drie", ("JA3",)),
    phenomena=("jonge_aanwas",),
    area="BU99010201",
    day_part="avond",
    earner_behind="ja",
)
WAY = [State.SEEN, State.MORE_WANTED, State.IN_HAND, State.CLOSED]


def test_the_promised_date_and_the_status_are_there() -> None:
    recorded_by("samira", at=now())
    page = read(signed_in("samira").get("/mijn-signalen"))
    assert page.says(day(promised_on(now().date())))
    assert page.says(STATUSES[State.RECORDED].sentence)


@pytest.mark.parametrize("steps", range(len(WAY) + 1))
def test_at_every_status_exactly_its_own_sentence_is_shown(steps: int) -> None:
    signal = recorded_by("samira", at=now())
    for given in WAY[:steps]:
        status(signal, given, by=viewer("joke"), at=now())
    page = read(signed_in("samira").get("/mijn-signalen"))
    shown = {state for state in State if page.says(STATUSES[state].sentence)}
    assert shown == {(State.RECORDED, *WAY)[steps]}


@pytest.mark.parametrize("steps", range(len(WAY) + 1))
def test_nothing_of_the_content_is_ever_in_the_page(steps: int) -> None:
    signal = recorded_by("samira", at=now(), piece=FULL)
    send(signed_in("samira"), f"/signaal/{signal}/aanvullen", {"antwoord": f"{CANARY} vier", "soort": "gezien"})
    for given in WAY[:steps]:
        status(signal, given, by=viewer("joke"), at=now())
    body = signed_in("samira").get("/mijn-signalen").content.decode().lower()
    for word in (CANARY, "jonge aanwas", "jonge_aanwas", "molenbuurt", "avond", "ja3", "joke", "jongerenwerk "):
        assert word not in body


def test_only_ones_own_signals_are_there_newest_first() -> None:
    mine = [recorded_by("samira", at=now()) for _ in range(2)]
    recorded_by("joke", at=now())
    links = [one for one in read(signed_in("samira").get("/mijn-signalen")).links if one.startswith("/signaal/") and "#" not in one]
    assert {one.split("/")[2] for one in links if one != "/signaal/nieuw"} == {str(one) for one in mine}


def test_without_signals_the_page_says_that_it_is_fine() -> None:
    assert read(signed_in("samira").get("/mijn-signalen")).says("Dat is prima")


def test_a_closed_signal_promises_nothing_more_and_takes_no_additions() -> None:
    signal = recorded_by("samira", at=now())
    for given in (State.SEEN, State.CLOSED):
        status(signal, given, by=viewer("joke"), at=now())
    page = read(signed_in("samira").get("/mijn-signalen"))
    assert not page.says("Je hoort van ons uiterlijk")
    assert not any(link.endswith("#h-vul") for link in page.links)


@pytest.mark.parametrize("slug", ["tom", "anne"])
def test_who_does_not_report_has_no_such_page(slug: str) -> None:
    assert signed_in(slug).get("/mijn-signalen").status_code == 404
