"""One-click signing in: in practice mode and reachable from this machine only; without either it does not exist."""

import pytest
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings

from puzzelstuk.web.screens.login import one_click
from tests.web.page import read
from tests.web.sending import send

LOOPBACK = ("127.0.0.1", "::1", "localhost")
REACHABLE = ("0.0.0.0", "192.168.1.4", "veenstad.example", "127.0.0.1.evil.example", "::")
TRUTH = [(practice, bind, practice and bind in LOOPBACK) for practice in (True, False) for bind in (*LOOPBACK, *REACHABLE)]


@pytest.fixture
def running(settings: Settings, practice: bool, bind: str) -> None:
    settings.CONFIGURATION = configured.CONFIGURATION.model_copy(update={"practice": practice, "bind": bind})


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize(("practice", "bind", "exists"), TRUTH)
def test_one_click_exists_only_when_both_hold(exists: bool) -> None:
    assert one_click() is exists


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize(("practice", "bind", "exists"), TRUTH)
def test_the_button_works_only_when_both_hold(exists: bool) -> None:
    answer = send(Client(), "/oefenen/samira")
    assert answer.status_code == (302 if exists else 404)


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize(("practice", "bind", "exists"), TRUTH)
def test_the_people_are_shown_only_when_both_hold(exists: bool) -> None:
    assert read(Client().get("/inloggen")).says("Samira Haddou") is exists


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize(("practice", "bind"), [(False, "127.0.0.1")])
def test_without_practice_mode_there_is_no_banner() -> None:
    assert not read(Client().get("/acuut")).says("Oefenomgeving")


@pytest.mark.parametrize("slug", ["niemand", "root", "samira-haddou", "s" * 200])
def test_somebody_who_is_not_of_veenstad_cannot_be_played(slug: str) -> None:
    assert send(Client(), f"/oefenen/{slug}").status_code == 404


def test_everyone_on_the_page_can_be_played() -> None:
    page = read(Client().get("/inloggen"))
    buttons = [one.attributes["formaction"] for one in page.all("button") if "formaction" in one.attributes]
    assert len(buttons) >= 9
    assert {send(Client(), path).status_code for path in buttons} == {302}
