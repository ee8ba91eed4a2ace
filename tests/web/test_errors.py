"""What goes wrong: one page for what is not there or not yours, and an error of ours that says what to do without a detail."""

import json

import pytest
from django.test import Client

from puzzelstuk.logs import formatter
from puzzelstuk.web.screens import begin, register
from tests.web.page import read
from tests.web.sending import send
from tests.world import signed_in

SECRET = "geheim-detail-uit-de-fout"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register cannot be read any more."""

    def fails(*_: object) -> object:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(begin, "contacts_for", fails)
    monkeypatch.setattr(register, "register_for", fails)


@pytest.mark.parametrize("path", ["/bestaat-niet", "/signaal/1/volgende-stap", "/werklijst", "/beheer", "/herkennen/draken"])
def test_what_is_not_there_and_what_is_not_yours_look_the_same(path: str) -> None:
    answer = signed_in("samira").get(path)
    assert answer.status_code == 404
    assert read(answer).headings == ["Deze pagina is er niet, of niet voor jou"]


def test_a_visitor_meets_the_same_page() -> None:
    answer = Client().get("/bestaat-niet")
    assert answer.status_code == 404
    assert read(answer).says("Deze pagina is er niet, of niet voor jou")


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("path", ["/", "/wie-is-waarvan"])
def test_an_error_of_ours_says_what_to_do_and_gives_no_detail(path: str) -> None:
    answer = signed_in("samira").get(path)
    page = read(answer)
    assert answer.status_code == 500
    assert page.says("Dat lag aan ons")
    assert page.says("Code voor de beheerder")
    assert "tel:112" in page.links
    assert SECRET not in answer.content.decode()


@pytest.mark.usefixtures("broken")
def test_the_log_of_an_error_has_the_code_and_the_kind_and_no_content(caplog: pytest.LogCaptureFixture) -> None:
    page = read(signed_in("samira").get("/wie-is-waarvan"))
    line = json.loads(formatter().format(caplog.records[0]))
    assert line["code"] in page.text
    assert (line["kind"], line["route"], line["level"]) == ("RuntimeError", "wie-is-waarvan", "error")
    assert SECRET not in caplog.text
    assert len(caplog.records) == 1


def test_what_is_not_found_is_not_logged_with_its_address(caplog: pytest.LogCaptureFixture) -> None:
    samira = signed_in("samira")
    samira.get("/signaal/4b1d7a52-0f3e-4f6e-9a55-7e0a5f3d9901/volgende-stap")
    send(samira, "/signaal/nieuw", {"zag": ""})
    assert caplog.records == []


def test_a_page_that_was_open_too_long_says_so() -> None:
    samira = signed_in("samira")
    samira.handler.enforce_csrf_checks = True
    answer = send(samira, "/plek/nieuw", {"buurt": "BU99010101"})
    assert answer.status_code == 403
    assert read(answer).says("Deze pagina was te lang open")
