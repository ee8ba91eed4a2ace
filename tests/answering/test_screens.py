"""The screens of a stuck signal, as Joke, Bilal and Ellen meet them."""

import uuid

import pytest
from django.test import Client

from puzzelstuk.flows.handling.handle import status
from puzzelstuk.policy.ladder import ASKED_FOR, StuckReason
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.web.page import Page, read
from tests.web.sending import send
from tests.world import recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
WORDS = "Al drie keer gebeld."


@pytest.fixture
def signal(app_role: None) -> uuid.UUID:
    found = recorded_by("samira", at=now())
    assert status(found, State.SEEN, by=viewer("joke"), at=now())
    return found


def stuck(signal: uuid.UUID, reason: str = StuckReason.NO_MEANS) -> int:
    sent = {"reden": reason, "uitleg": WORDS}
    return send(signed_in("joke"), f"/werklijst/{signal}/zit-vast", sent).status_code


def first_form(client: Client) -> str:
    """Where the answer goes."""
    return next(
        one.attributes["action"]
        for one in read(client.get("/vastgelopen")).all("form")
        if "/vastgelopen/" in one.attributes["action"]
    )


def sheet(client: Client) -> Page:
    return read(client.get(f"{first_form(client)}/blad"))


@pytest.mark.parametrize("reason", StuckReason)
def test_one_click_and_bilal_reads_the_one_question(signal: uuid.UUID, reason: StuckReason) -> None:
    assert stuck(signal, reason) == 302
    page = read(signed_in("bilal").get("/vastgelopen"))
    assert page.says(ASKED_FOR[reason])
    assert page.says(WORDS)


def test_joke_sees_where_it_lies_and_cannot_click_twice(signal: uuid.UUID) -> None:
    assert [stuck(signal), stuck(signal)] == [302, 409]
    page = read(signed_in("joke").get(f"/werklijst/{signal}"))
    assert page.says("Zit vast: ligt bij Tweede contactpersoon signalen")


def test_without_a_reason_from_the_list_nothing_happens(signal: uuid.UUID) -> None:
    assert stuck(signal, "omdat") == 409
    assert not read(signed_in("bilal").get("/vastgelopen")).says(WORDS)


@pytest.mark.parametrize("answer", ["dit doe ik", "dit doe ik niet"])
def test_the_answer_reaches_joke(signal: uuid.UUID, answer: str) -> None:
    stuck(signal)
    bilal = signed_in("bilal")
    assert send(bilal, first_form(bilal), {"besluit": answer}).status_code == 302
    assert read(signed_in("joke").get(f"/werklijst/{signal}")).says(f"Antwoord: {answer}.")


def test_the_sheet_asks_one_decision_by_a_day_and_names_nobody(signal: uuid.UUID) -> None:
    stuck(signal)
    page = sheet(signed_in("bilal"))
    assert page.says("Besluit nodig uiterlijk")
    assert page.says(ASKED_FOR[StuckReason.NO_MEANS])
    assert not [name for name in ("Samira", "Haddou", "jongerenwerk", str(signal)) if page.says(name)]


def test_no_answer_chosen_is_said(signal: uuid.UUID) -> None:
    stuck(signal)
    bilal = signed_in("bilal")
    assert send(bilal, first_form(bilal), {}).status_code == 422


def test_the_weekly_mail_is_off_until_it_is_switched_on(app_role: None) -> None:
    samira = signed_in("samira")
    states = []
    for mail in ("", "aan", "uit"):
        if mail:
            send(samira, "/account/bericht", {"mail": mail})
        states.append(read(samira.get("/account")).says("Staat aan."))
    assert states == [False, True, False]
