"""The screens to ask for a reporter's name, decide about it and follow it."""

import uuid

import pytest

from puzzelstuk.web.requests import now
from tests.web.sending import send
from tests.world import recorded_by, signed_in

pytestmark = pytest.mark.django_db
ASKED = {"reden": "gevaar", "grond": "vitaal", "uitleg": "Het meisje is weg en alleen de melder weet waarheen."}


def asked() -> uuid.UUID:
    signal = recorded_by("wil", at=now())
    assert send(signed_in("nora"), f"/werklijst/{signal}/melder-noemen", ASKED).status_code == 302
    return signal


def reveal_on(page: str) -> str:
    return page.split('action="/melder-noemen/')[1].split("/", maxsplit=1)[0]


def test_nora_finds_the_way_from_the_signal_and_it_says_what_will_happen() -> None:
    signal, nora = recorded_by("wil", at=now()), signed_in("nora")
    assert f"/werklijst/{signal}/melder-noemen" in nora.get(f"/werklijst/{signal}").content.decode()
    page = nora.get(f"/werklijst/{signal}/melder-noemen").content.decode()
    assert all(said in page for said in ("Een bestuurder", "De FG krijgt bericht", "te bevestigen door de FG"))


def test_what_is_missing_is_said_and_what_was_typed_stays() -> None:
    signal = recorded_by("wil", at=now())
    answer = send(signed_in("nora"), f"/werklijst/{signal}/melder-noemen", ASKED | {"reden": ""})
    assert answer.status_code == 422
    assert ASKED["uitleg"] in answer.content.decode()


def test_ellen_decides_and_anne_watches() -> None:
    asked()
    page = signed_in("ellen").get("/melder-noemen").content.decode()
    assert "Mag de naam worden gegeven?" in page
    watched = signed_in("anne").get("/melder-noemen").content.decode()
    assert "Nora Visser" in watched
    assert "Mag de naam worden gegeven?" not in watched
    assert send(signed_in("ellen"), f"/melder-noemen/{reveal_on(page)}/besluit", {"besluit": "ja"}).status_code == 302
    assert "Akkoord" in signed_in("anne").get("/melder-noemen").content.decode()


@pytest.mark.parametrize("answer", [{}, {"besluit": "misschien"}])
def test_a_decision_is_yes_or_no(answer: dict[str, str]) -> None:
    asked()
    reveal = reveal_on(signed_in("ellen").get("/melder-noemen").content.decode())
    assert send(signed_in("ellen"), f"/melder-noemen/{reveal}/besluit", answer).status_code == 422


def test_nothing_to_read_is_said_in_the_same_words_whether_it_exists_or_not() -> None:
    asked()
    reveal = reveal_on(signed_in("ellen").get("/melder-noemen").content.decode())
    answers = [send(signed_in("anne"), f"/melder-noemen/{one}/naam", {}) for one in (reveal, uuid.uuid4())]
    assert {one.status_code for one in answers} == {409}


@pytest.mark.parametrize("slug", ["samira", "wil", "tom", "joris"])
def test_for_others_these_screens_do_not_exist(slug: str) -> None:
    signal = asked()
    for path in ("/melder-noemen", f"/werklijst/{signal}/melder-noemen"):
        assert signed_in(slug).get(path).status_code == 404


def test_no_page_about_a_request_holds_the_name() -> None:
    asked()
    for slug in ("nora", "ellen", "anne"):
        assert "Brandsma" not in signed_in(slug).get("/melder-noemen").content.decode()
