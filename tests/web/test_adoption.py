"""Vaststellen on the screen, and what exists for an organisation that has not adopted anything."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, get_resolver

from puzzelstuk.guidance.production import ADOPTED, adoption_list
from puzzelstuk.policy.adoption import WHILE_PREPARING
from puzzelstuk.web.viewer import STRONG
from tests.architecture.test_screens import PUBLIC, gated, path_of
from tests.web.page import read
from tests.web.sending import send
from tests.world import signed_in

PAGE = "/beheer/vaststellen"
SCREENS = {str(one.pattern): one for one in get_resolver().url_patterns if isinstance(one, URLPattern)}
FOR_WORK = [route for route, one in SCREENS.items() if route not in PUBLIC and gated(one) not in WHILE_PREPARING]
EVERYONE = ("samira", "joke", "nora", "joris", "anne", "ellen")


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site as it runs outside practice, where nobody adopted anything."""
    here = settings.CONFIGURATION.model_copy(update={"practice": False})
    monkeypatch.setattr(settings, "CONFIGURATION", here)
    ADOPTED.forget()


def strongly(slug: str) -> Client:
    """Signed in with a second step, as outside practice most roles must."""
    client = signed_in(slug)
    session = client.session
    session[STRONG] = True
    session.save()
    return client


def fill_in(slug: str, item: str, text: str = "Zo is het geregeld.") -> int:
    return int(send(signed_in(slug), f"{PAGE}/invullen", {"regel": item, "tekst": text}).status_code)


def test_the_page_shows_every_line_with_its_source_and_what_is_missing() -> None:
    page = read(signed_in("anne").get(PAGE))
    assert all(page.says(one.name) and page.says(one.source) for one in adoption_list().all())
    assert page.says("Nog te bevestigen door de FG")
    assert page.says("het besluit van het bestuur")


def test_what_veenstad_fills_in_says_it_is_a_practice() -> None:
    assert fill_in("joris", "sleutels", "Joris Kok, beheerder.") == 302
    page = read(signed_in("ellen").get(PAGE))
    assert page.says("Joris Kok, beheerder.")
    assert page.says("Dit is een oefening.")
    assert page.says("Oefening")


def test_who_can_reach_the_keys_is_said_aloud_to_board_fg_and_admins() -> None:
    fill_in("joris", "sleutels", "Joris Kok en de leverancier kunnen bij de hoofdsleutel.")
    assert all(read(signed_in(slug).get(PAGE)).says("bij de hoofdsleutel") for slug in ("ellen", "anne", "joris"))


@pytest.mark.parametrize("slug", ["samira", "joke", "nora"])
def test_for_who_works_with_signals_the_list_does_not_exist(slug: str) -> None:
    assert signed_in(slug).get(PAGE).status_code == 404


def test_a_board_that_decides_too_early_hears_what_comes_first_and_keeps_its_text() -> None:
    answer = send(signed_in("ellen"), f"{PAGE}/besluit", {"tekst": "Wij besluiten tot gebruik."})
    assert answer.status_code == 422
    assert read(answer).says("Nog niet ingevuld")
    assert b"Wij besluiten tot gebruik." in answer.content


def test_an_empty_line_is_refused() -> None:
    assert fill_in("joris", "sleutels", "  ") == 422


def test_the_way_from_facts_to_decision_is_open_to_the_right_people() -> None:
    assert {fill_in("joris", item.id) for item in adoption_list().facts} == {302}
    assert send(signed_in("anne"), f"{PAGE}/advies", {"tekst": "Akkoord."}).status_code == 302
    assert send(signed_in("ellen"), f"{PAGE}/besluit", {"tekst": "Besloten."}).status_code == 302


@pytest.mark.parametrize("route", FOR_WORK)
def test_before_adoption_nobody_gets_a_screen_that_is_for_work(real: None, route: str) -> None:
    for slug in EVERYONE:
        answer = strongly(slug).get(path_of(route))
        assert answer.status_code in {403, 404, 405}, (slug, route)
        assert answer.status_code != 403 or read(answer).says("Nog niet vastgesteld")


def test_before_adoption_nothing_is_recorded(real: None) -> None:
    answer = send(strongly("samira"), "/signaal/nieuw", {"actie": "vastleggen", "zag": "Iets gezien."})
    assert answer.status_code == 403


@pytest.mark.parametrize(("slug", "path"), [("joris", "/beheer"), ("joris", "/beheer/leden"), ("joris", PAGE), ("ellen", PAGE)])
def test_before_adoption_one_can_prepare(real: None, slug: str, path: str) -> None:
    assert strongly(slug).get(path).status_code == 200


def test_the_page_that_stops_work_leads_to_the_list_for_who_may_see_it(real: None) -> None:
    assert PAGE.encode() in strongly("ellen").get("/").content
    assert PAGE.encode() not in strongly("samira").get("/").content


def test_before_adoption_one_can_set_the_second_step_that_is_asked(real: None) -> None:
    assert signed_in("joris").get(PAGE)["Location"] == "/account"
    assert signed_in("joris").get("/account").status_code == 200
