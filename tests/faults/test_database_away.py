"""The database is away for a moment: a clear page, the text given back, and one press on a button later it arrives, once."""

import pytest

from bench.browser import Browser, Page, filled_in, in_veenstad
from tests.faults.crew import Crew

pytestmark = pytest.mark.slow


def sent_while_away(crew: Crew, browser: Browser) -> Page:
    form = browser.get("/signaal/nieuw").fields
    crew.kill("database")
    return browser.post("/signaal/nieuw", filled_in(form, 0))


def back(crew: Crew) -> None:
    crew.start("database")
    crew.wait_until_it_serves()


def test_the_text_comes_back_and_arrives_once_with_one_press(crew: Crew) -> None:
    samira = in_veenstad(crew.port, "samira")
    before = crew.ask("SELECT count(*) FROM signals_signal")[0][0]
    answer = sent_while_away(crew, samira)
    assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
    assert "Je tekst staat hieronder" in answer.text
    assert "dure auto" in answer.text
    back(crew)
    assert [samira.post("/signaal/nieuw", answer.fields).status for _ in range(2)] == [302, 302]
    assert crew.ask("SELECT count(*) FROM signals_signal")[0][0] == int(str(before)) + 1


@pytest.mark.parametrize("path", ["/", "/mijn-signalen", "/wie-is-waarvan", "/inloggen"])
def test_a_page_says_what_to_do_and_112_stays(crew: Crew, path: str) -> None:
    samira = in_veenstad(crew.port, "samira")
    crew.kill("database")
    answer = samira.get(path)
    back(crew)
    assert answer.status == 503
    assert "Probeer het over een minuut opnieuw" in answer.text
    assert 'href="tel:112"' in answer.text


def test_the_page_for_danger_needs_no_database(crew: Crew) -> None:
    crew.kill("database")
    answer = Browser(crew.port).get("/acuut")
    back(crew)
    assert answer.status == 200
