""" "Het VIK mag mij bellen": off, on for one signal and one handler, and gone at once when switched off."""

import uuid

import pytest

from puzzelstuk.web.requests import now
from tests.web.sending import send
from tests.world import recorded_by, signed_in

pytestmark = pytest.mark.django_db
CARD = {"naam": "Sam (liever geen achternaam)", "telefoon": "06 1234 5678", "email": ""}


def read_by(slug: str, signal: uuid.UUID) -> str:
    return signed_in(slug).get(f"/werklijst/{signal}").content.decode()


def switch_on(slug: str, signal: uuid.UUID, **card: str) -> int:
    return send(signed_in(slug), f"/signaal/{signal}/bellen", CARD | card).status_code


def test_it_is_off_until_the_reporter_switches_it_on() -> None:
    signal = recorded_by("samira", at=now())
    assert "mag worden gebeld" not in read_by("joke", signal)
    assert "staat uit" in signed_in("samira").get(f"/signaal/{signal}/volgende-stap").content.decode()


def test_the_contact_person_sees_what_the_reporter_wrote_for_this_signal_alone() -> None:
    signal, other = recorded_by("samira", at=now()), recorded_by("samira", at=now())
    assert switch_on("samira", signal) == 302
    assert all(word in read_by("joke", signal) for word in ("Sam (liever geen achternaam)", "06 1234 5678"))
    assert "06 1234 5678" not in read_by("joke", other)
    assert "06 1234 5678" not in signed_in("joke").get("/werklijst").content.decode()


def test_switched_off_it_is_gone_at_once() -> None:
    signal = recorded_by("samira", at=now())
    switch_on("samira", signal)
    assert send(signed_in("samira"), f"/signaal/{signal}/bellen", {"actie": "stop"}).status_code == 302
    assert "06 1234 5678" not in read_by("joke", signal)
    assert "06 1234 5678" not in signed_in("samira").get(f"/signaal/{signal}/volgende-stap").content.decode()


def test_a_second_card_replaces_the_first() -> None:
    signal = recorded_by("samira", at=now())
    switch_on("samira", signal)
    switch_on("samira", signal, telefoon="06 8765 4321")
    shown = read_by("joke", signal)
    assert "06 8765 4321" in shown
    assert "06 1234 5678" not in shown


@pytest.mark.parametrize("slug", ["joke", "chris", "nora", "esra"])
def test_nobody_switches_it_on_or_off_for_another(slug: str) -> None:
    signal = recorded_by("samira", at=now())
    switch_on("samira", signal)
    assert switch_on(slug, signal, telefoon="06 0000 0000") == 404
    assert send(signed_in(slug), f"/signaal/{signal}/bellen", {"actie": "stop"}).status_code == 404
    assert "06 1234 5678" in read_by("joke", signal)


@pytest.mark.parametrize(
    "card",
    [
        {"naam": ""},
        {"telefoon": ""},
        {"telefoon": "bel maar"},
        {"telefoon": "", "email": "geen adres"},
        {"naam": "x" * 81},
        {"telefoon": "=06"},
    ],
)
def test_a_card_that_cannot_be_used_is_refused_with_words(card: dict[str, str]) -> None:
    signal = recorded_by("samira", at=now())
    assert switch_on("samira", signal, **card) == 422
    assert "mag worden gebeld" not in read_by("joke", signal)


def test_for_a_signal_that_was_taken_back_nothing_can_be_switched_on() -> None:
    signal = recorded_by("samira", at=now())
    switch_on("samira", signal)
    assert send(signed_in("samira"), f"/signaal/{signal}/intrekken", {}).status_code == 302
    assert switch_on("samira", signal) == 404


def test_my_signals_leads_to_the_switch() -> None:
    signal = recorded_by("samira", at=now())
    assert f"/signaal/{signal}/volgende-stap#h-bel" in signed_in("samira").get("/mijn-signalen").content.decode()


def test_a_small_circle_is_said_to_the_reporter_and_shown_calmly_to_the_handler() -> None:
    signal = recorded_by("samira", at=now())
    told = signed_in("samira").get(f"/signaal/{signal}/volgende-stap").content.decode()
    assert "Misschien konden maar weinig mensen dit weten." in told or "Misschien ben jij de enige" in told
    assert "Wie kon dit weten? Maar weinig mensen konden dit weten." in read_by("joke", signal)
    assert "Vat samen. Neem geen zinnen letterlijk over." in read_by("joke", signal)
