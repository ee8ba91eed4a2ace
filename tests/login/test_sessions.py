"""A session ends: at the next request after a change, after a quarter of an hour of nothing, after half a day."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from puzzelstuk.web.presence import COOKIE
from tests.login.people import is_in, password_of
from tests.web.page import read
from tests.web.sending import piece, send
from tests.world import member, signed_in

STRONG_ENOUGH = "vier losse woorden samen"


def later(**passed: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**passed), tick=True)


def two_devices(slug: str) -> tuple[Client, Client]:
    return signed_in(slug), signed_in(slug)


def test_signing_out_everywhere_ends_every_session_at_once() -> None:
    phone, desk = two_devices("samira")
    send(phone, "/account/overal-uitloggen")
    assert not is_in(phone)
    assert not is_in(desk)


def test_another_password_keeps_this_device_and_ends_the_others() -> None:
    phone, desk = two_devices("samira")
    fields = {"huidig": "oefenen-in-veenstad", "wachtwoord": STRONG_ENOUGH, "nogmaals": STRONG_ENOUGH}
    assert send(phone, "/account/wachtwoord", fields)["Location"].startswith("/account")
    assert (is_in(phone), is_in(desk)) == (True, False)
    assert password_of("samira", password=STRONG_ENOUGH).status_code == 302


@pytest.mark.parametrize(
    "wrong", [{"huidig": "fout"}, {"nogmaals": "anders dan de eerste"}, {"wachtwoord": "kort", "nogmaals": "kort"}]
)
def test_a_password_is_not_changed_by_a_wrong_form(wrong: dict[str, str]) -> None:
    fields = {"huidig": "oefenen-in-veenstad", "wachtwoord": STRONG_ENOUGH, "nogmaals": STRONG_ENOUGH} | wrong
    before = member("samira").password
    assert send(signed_in("samira"), "/account/wachtwoord", fields).status_code == 422
    assert member("samira").password == before


def test_after_a_quarter_of_an_hour_of_nothing_one_signs_in_again() -> None:
    samira = signed_in("samira")
    samira.get("/")
    with later(minutes=14):
        assert is_in(samira)
    with later(minutes=31):
        assert not is_in(samira)


def test_who_goes_on_working_stays_in() -> None:
    samira = signed_in("samira")
    for minutes in range(0, 120, 10):
        with later(minutes=minutes):
            assert is_in(samira)


def test_after_half_a_day_everybody_signs_in_again() -> None:
    samira = signed_in("samira")
    for minutes in range(0, 12 * 60, 10):
        with later(minutes=minutes):
            samira.get("/acuut")
    with later(hours=12, minutes=1):
        assert not is_in(samira)


def test_a_text_that_was_written_before_the_lock_comes_back() -> None:
    samira = signed_in("samira")
    with later(minutes=20):
        answer = send(samira, "/signaal/nieuw", piece(zag="Twee telefoons."))
    assert answer.status_code == 401
    assert "Twee telefoons." in read(answer).fields_by_id.values()


def test_what_a_phone_asks_by_itself_keeps_nobody_in() -> None:
    samira = signed_in("samira")
    for minutes in (0, 5, 10):
        with later(minutes=minutes):
            assert samira.get("/toestel/munt").status_code == 200
    with later(minutes=16):
        assert samira.get("/toestel/munt").status_code == 401


@pytest.mark.parametrize("made_up", ["9999999999.00", "x", "", "9999999999", "-1.0", "9" * 30 + ".0"])
def test_a_made_up_moment_keeps_nobody_in(made_up: str) -> None:
    samira = signed_in("samira")
    samira.cookies[COOKIE] = made_up
    with later(minutes=16):
        assert not is_in(samira)


def test_the_moment_of_one_session_says_nothing_in_another() -> None:
    joke, samira = signed_in("joke"), signed_in("samira")
    with later(minutes=10):
        joke.get("/")
    samira.cookies[COOKIE] = joke.cookies[COOKIE].value
    with later(minutes=16):
        assert not is_in(samira)


def test_looking_around_writes_nothing() -> None:
    samira = signed_in("samira")
    before = list(Session.objects.values_list("session_key", "session_data", "expire_date"))
    with later(minutes=5):
        samira.get("/")
    assert list(Session.objects.values_list("session_key", "session_data", "expire_date")) == before


def test_signing_in_gives_a_new_session() -> None:
    client = Client()
    client.get("/inloggen/sleutel")
    before = client.cookies["puzzelstuk"].value
    password_of("samira", client)
    assert client.cookies["puzzelstuk"].value != before


def test_proving_again_gives_a_new_session() -> None:
    samira = signed_in("samira")
    before = samira.cookies["puzzelstuk"].value
    assert send(samira, "/account/bevestigen", {"wachtwoord": "oefenen-in-veenstad"}).status_code == 302
    assert samira.cookies["puzzelstuk"].value != before
    assert is_in(samira)


def test_what_cannot_be_undone_asks_for_a_proof_of_just_now() -> None:
    client = Client()
    password_of("samira", client)
    assert client.get("/account/app").status_code == 200
    with later(minutes=11):
        assert client.get("/account/app")["Location"].startswith("/account/bevestigen")
        assert send(client, "/account/bevestigen?verder=/account/app", {"wachtwoord": "fout"}).status_code == 401
        fields = {"wachtwoord": "oefenen-in-veenstad", "verder": "/account/app"}
        assert send(client, "/account/bevestigen", fields)["Location"] == "/account/app"
        assert client.get("/account/app").status_code == 200


@pytest.mark.parametrize("onward", ["https://elders.example", "//elders.example", "javascript:alert(1)", "/\\elders.example"])
def test_nobody_is_led_to_another_site(onward: str) -> None:
    fields = {"email": "samira@veenstad.example", "wachtwoord": "oefenen-in-veenstad", "verder": onward}
    assert send(Client(), "/inloggen", fields)["Location"] == "/"
