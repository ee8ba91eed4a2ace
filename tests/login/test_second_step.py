"""Who reads what others recorded, or maintains, shows more than a password; outside practice mode."""

import re

import pytest
from django.test import Client

from puzzelstuk.web.credentials import held_by
from tests.login.people import code, password_of, stored, with_app, with_codes
from tests.web.page import read
from tests.web.sending import piece, send
from tests.world import member, signed_in


def test_after_the_password_comes_the_code() -> None:
    secret, client = with_app("joke"), Client()
    assert password_of("joke", client)["Location"] == "/inloggen/tweede-stap"
    assert client.get("/werklijst").status_code == 302
    assert send(client, "/inloggen/tweede-stap", {"code": code(secret)})["Location"] == "/"
    assert client.get("/werklijst").status_code == 200


@pytest.mark.parametrize("typed", ["000000", "", "abc", "9" * 40, "\u0663\u0663\u0663"])
def test_a_code_that_does_not_fit_gets_nowhere(typed: str) -> None:
    with_app("joke")
    client = Client()
    password_of("joke", client)
    assert send(client, "/inloggen/tweede-stap", {"code": typed}).status_code == 401
    assert client.get("/werklijst").status_code == 302


def test_a_code_works_once() -> None:
    secret = with_app("joke")
    one, other = Client(), Client()
    password_of("joke", one)
    password_of("joke", other)
    assert send(one, "/inloggen/tweede-stap", {"code": code(secret)}).status_code == 302
    assert send(other, "/inloggen/tweede-stap", {"code": code(secret)}).status_code == 401


def test_a_code_of_five_minutes_ago_is_over() -> None:
    secret, client = with_app("joke"), Client()
    password_of("joke", client)
    assert send(client, "/inloggen/tweede-stap", {"code": code(secret, later=-10)}).status_code == 401


def test_a_recovery_code_stands_in_for_the_app_once() -> None:
    with_app("joke")
    codes = with_codes("joke")
    for expected in (302, 401):
        client = Client()
        password_of("joke", client)
        assert send(client, "/inloggen/tweede-stap", {"code": codes[0]}).status_code == expected
    assert held_by(member("joke")).codes_left == len(codes) - 1


def test_without_the_first_step_there_is_no_second() -> None:
    with_app("joke")
    assert send(Client(), "/inloggen/tweede-stap", {"code": "123456"})["Location"] == "/inloggen"
    assert Client().get("/inloggen/tweede-stap/vraag").status_code == 401


def test_a_password_that_was_changed_in_between_ends_the_wait() -> None:
    secret, client, joke = with_app("joke"), Client(), member("joke")
    password_of("joke", client)
    joke.set_password("een-heel-nieuw-wachtwoord")
    joke.save()
    assert send(client, "/inloggen/tweede-stap", {"code": code(secret)})["Location"] == "/inloggen"


@pytest.mark.usefixtures("in_earnest")
@pytest.mark.parametrize("slug", ["joke", "nora", "tom", "anne"])
def test_a_role_that_asks_for_it_gets_nowhere_with_a_password_only(slug: str) -> None:
    client = Client()
    password_of(slug, client)
    for path in ("/", "/werklijst", "/beheer", "/wie-is-waarvan", "/signaal/nieuw"):
        assert client.get(path)["Location"] == "/account"
    assert read(client.get("/account")).says("Voor jouw rol is een tweede stap nodig")


@pytest.mark.usefixtures("in_earnest")
def test_a_text_that_was_sent_in_between_comes_back() -> None:
    client = Client()
    password_of("joke", client)
    answer = send(client, "/signaal/nieuw", piece(zag="Twee telefoons."))
    assert answer.status_code == 401
    assert "Twee telefoons." in read(answer).fields_by_id.values()


@pytest.mark.usefixtures("in_earnest")
def test_who_reports_needs_no_second_step() -> None:
    client = Client()
    password_of("samira", client)
    assert client.get("/signaal/nieuw").status_code == 200


@pytest.mark.usefixtures("in_earnest")
def test_setting_an_app_opens_the_work_list_at_once_and_gives_recovery_codes() -> None:
    client = Client()
    password_of("joke", client)
    secret = "".join(re.findall(r"[A-Z2-7]{4}", next(one.text for one in read(client.get("/account/app")).all("code"))))
    page = read(send(client, "/account/app", {"code": code(secret)}))
    assert len(list(page.all("code"))) == 10
    assert client.get("/werklijst").status_code == 200
    assert secret not in stored("joke")


@pytest.mark.usefixtures("in_earnest")
def test_the_last_second_step_of_who_needs_one_stays() -> None:
    client, secret = Client(), with_app("joke")
    password_of("joke", client)
    send(client, "/inloggen/tweede-stap", {"code": code(secret)})
    answer = send(client, "/account/app/weg")
    assert answer.status_code == 409
    assert held_by(member("joke")).app


def test_secrets_stand_sealed() -> None:
    secret = with_app("joke")
    codes = with_codes("joke")
    assert secret not in stored("joke")
    assert not [one for one in codes if one in stored("joke")]


def test_an_ordinary_visitor_finds_nothing_of_allauths_own_screens() -> None:
    for path in ("/accounts/login/", "/accounts/signup/", "/signup", "/account/2fa/", "/accounts/3rdparty/", "/mfa/"):
        assert signed_in("tom").get(path).status_code == 404
