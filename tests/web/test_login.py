"""Signing in with a password, and signing out."""

import pytest
from django.test import Client

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.cli.practice import PRACTICE_PASSWORD
from tests.web.page import read
from tests.web.sending import send
from tests.world import member, signed_in, viewer

SAMIRA = {"email": "samira@veenstad.example", "wachtwoord": PRACTICE_PASSWORD}


def test_with_the_right_password_samira_comes_in() -> None:
    visitor = Client()
    assert send(visitor, "/inloggen", SAMIRA)["Location"] == "/"
    assert read(visitor.get("/")).says("Samira Haddou")


def test_capitals_in_the_address_do_not_matter() -> None:
    assert send(Client(), "/inloggen", SAMIRA | {"email": "Samira@Veenstad.Example"}).status_code == 302


def test_signing_in_leads_on_to_where_one_was_going() -> None:
    assert send(Client(), "/inloggen", SAMIRA | {"verder": "/herkennen"})["Location"] == "/herkennen"


@pytest.mark.parametrize(
    "changed", [{"wachtwoord": "fout"}, {"wachtwoord": ""}, {"email": "niemand@veenstad.example"}, {"email": ""}]
)
def test_a_wrong_password_and_an_unknown_account_get_the_same_answer(changed: dict[str, str]) -> None:
    answer = send(Client(), "/inloggen", SAMIRA | changed)
    assert answer.status_code == 401
    assert read(answer).says("horen niet bij elkaar")


def test_the_address_stays_and_the_password_does_not() -> None:
    fields = read(send(Client(), "/inloggen", SAMIRA | {"wachtwoord": "geheim-en-fout"})).fields
    assert fields["email"] == SAMIRA["email"]
    assert fields["wachtwoord"] == ""


def test_an_account_that_is_no_longer_active_does_not_come_in() -> None:
    samira = member("samira")
    samira.is_active = False
    samira.save()
    assert send(Client(), "/inloggen", SAMIRA).status_code == 401


def test_an_account_that_is_made_inactive_is_out_at_once() -> None:
    client, samira = signed_in("samira"), member("samira")
    samira.is_active = False
    samira.save()
    assert client.get("/")["Location"].startswith("/inloggen")


def test_a_new_password_ends_every_session_of_the_old_one() -> None:
    client, samira = signed_in("samira"), member("samira")
    samira.set_password("een-heel-nieuw-wachtwoord")
    samira.save()
    assert client.get("/")["Location"].startswith("/inloggen")


def test_an_account_that_loses_its_last_role_is_out_at_once() -> None:
    client = signed_in("samira")
    with looking_as(viewer("samira")):
        member("samira").assignments.all().delete()
    assert client.get("/")["Location"].startswith("/inloggen")


def test_signing_out_is_a_button_and_not_a_link() -> None:
    samira = signed_in("samira")
    assert samira.get("/uitloggen").status_code == 405
    assert send(samira, "/uitloggen")["Location"] == "/inloggen"
    assert samira.get("/").status_code == 302
