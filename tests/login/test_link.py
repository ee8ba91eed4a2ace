"""A password by a link in a mail: once, for an hour, and an unknown address is answered the same."""

from datetime import timedelta

import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from puzzelstuk.policy.login import LINKS_PER_ACCOUNT
from tests.login.people import password_of, with_app
from tests.web.letters import arrived, link_in
from tests.web.page import read
from tests.web.sending import send
from tests.world import member, signed_in

STRONG_ENOUGH = {"wachtwoord": "vier losse woorden samen", "nogmaals": "vier losse woorden samen"}


def asked(email: str = "samira@veenstad.example") -> str:
    assert send(Client(), "/inloggen/vergeten", {"email": email}).status_code == 200
    return link_in(arrived(1)[0])


def test_with_the_link_samira_chooses_a_password_and_is_in() -> None:
    client, old = Client(), signed_in("samira")
    assert send(client, asked(), STRONG_ENOUGH)["Location"] == "/"
    assert client.get("/").status_code == 200
    assert old.get("/").status_code == 302
    assert password_of("samira", password=STRONG_ENOUGH["wachtwoord"]).status_code == 302


def test_the_link_works_once_and_looking_uses_nothing_up() -> None:
    link = asked()
    assert Client().get(link).status_code == 200
    assert send(Client(), link, STRONG_ENOUGH).status_code == 302
    assert Client().get(link).status_code == 410
    assert send(Client(), link, STRONG_ENOUGH).status_code == 410


def test_after_an_hour_the_link_is_over() -> None:
    link = asked()
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert Client().get(link).status_code == 410


def test_a_link_is_for_one_account() -> None:
    assert Client().get(asked().replace(str(member("samira").id), str(member("joke").id))).status_code == 410


def test_an_unknown_address_gets_the_same_answer_and_no_mail() -> None:
    known = send(Client(), "/inloggen/vergeten", {"email": "samira@veenstad.example"})
    arrived(1)
    unknown = send(Client(), "/inloggen/vergeten", {"email": "niemand@veenstad.example"})
    assert (read(known).text, known.status_code) == (read(unknown).text, unknown.status_code)
    assert len(mail.outbox) == 1


def test_somebody_is_not_buried_in_mail() -> None:
    answers = [send(Client(), "/inloggen/vergeten", {"email": "samira@veenstad.example"}).status_code for _ in range(5)]
    assert answers == [200] * LINKS_PER_ACCOUNT + [429] * 2
    arrived(LINKS_PER_ACCOUNT)


def test_the_mail_names_nobody_and_no_organisation() -> None:
    asked()
    (message,) = arrived(1)
    told = f"{message.subject} {message.body}"
    assert not [one for one in ("Samira", "Haddou", "Welzijn", "signaal", "melder") if one in told]


def test_a_link_does_not_replace_the_second_step() -> None:
    with_app("joke")
    assert send(Client(), asked("joke@veenstad.example"), STRONG_ENOUGH)["Location"] == "/inloggen/tweede-stap"


def test_a_weak_password_is_refused_and_the_link_still_works() -> None:
    link = asked()
    assert send(Client(), link, {"wachtwoord": "kort", "nogmaals": "kort"}).status_code == 422
    assert send(Client(), link, {"wachtwoord": "iets anders dan", "nogmaals": "het tweede veld"}).status_code == 422
    assert send(Client(), link, STRONG_ENOUGH).status_code == 302


def test_an_account_that_is_switched_off_gets_no_link() -> None:
    samira = member("samira")
    samira.is_active = False
    samira.save()
    send(Client(), "/inloggen/vergeten", {"email": "samira@veenstad.example"})
    send(Client(), "/inloggen/vergeten", {"email": "joke@veenstad.example"})
    assert [message.to for message in arrived(1)] == [["joke@veenstad.example"]]
