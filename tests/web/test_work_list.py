"""The work list: ordered by promised date, read by the contact person, answered from a closed list."""

import re
import uuid
from datetime import timedelta

import pytest

from puzzelstuk.feedback.statuses import STATUSES
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.web.page import read
from tests.web.sending import piece, place, send
from tests.world import SEEN_AT_SCHOOL, recorded_by, signed_in, viewer

FOLLOWING = {
    (): {State.SEEN},
    (State.SEEN,): {State.IN_HAND, State.MORE_WANTED, State.CLOSED},
    (State.SEEN, State.IN_HAND): {State.MORE_WANTED, State.CLOSED},
    (State.SEEN, State.MORE_WANTED): {State.IN_HAND, State.CLOSED},
    (State.SEEN, State.CLOSED): set(),
}


def listed(slug: str) -> list[str]:
    """The ids in the order of the list."""
    return re.findall(r'href="/werklijst/([0-9a-f-]{36})"', signed_in(slug).get("/werklijst").content.decode())


def give(signal: uuid.UUID, status: object, slug: str = "joke") -> int:
    return send(signed_in(slug), f"/werklijst/{signal}/status", {"status": status}).status_code


def test_what_must_be_answered_first_stands_first() -> None:
    signals = [recorded_by("samira", at=now() - timedelta(days=days)) for days in (1, 9, 5)]
    assert listed("joke") == [str(signals[1]), str(signals[2]), str(signals[0])]


def test_the_list_holds_no_word_of_a_signal() -> None:
    recorded_by("samira", "Een kanarie-zin over paarse laarzen.", at=now())
    assert not read(signed_in("joke").get("/werklijst")).says("paarse laarzen")


@pytest.mark.parametrize(("reporter", "reader", "others"), [
    ("samira", "joke", ["marit", "greet", "nora"]), ("chris", "marit", ["joke", "greet", "nora"]),
    ("henk", "greet", ["joke", "marit", "nora"]), ("wil", "nora", ["joke", "marit", "greet"]), ("samira", "bilal", ["sander", "ruben"]),
])  # fmt: skip
def test_a_signal_comes_to_the_contact_person_and_the_deputy_of_the_own_organisation(
    reporter: str, reader: str, others: list[str]
) -> None:
    signal = str(recorded_by(reporter, at=now()))
    assert signal in listed(reader)
    assert not any(signal in listed(slug) for slug in others)


def test_reading_shows_what_was_written_under_its_own_heading() -> None:
    sent = piece(
        zag="Gezien ding.", hoorde="Gehoord ding.", denk="Gedacht ding.", buurt="BU99010201", dagdeel="avond", verdient="weet_niet"
    )
    signal = send(signed_in("samira"), "/signaal/nieuw", sent)["Location"].split("/")[2]
    page = read(signed_in("joke").get(f"/werklijst/{signal}"))
    for words in ("Gezien ding.", "Gehoord ding.", "Gedacht ding.", "Molenbuurt", "Avond", "Jongerenwerk", "Weet ik niet"):
        assert page.says(words)


def test_reading_never_shows_who_reported() -> None:
    signal = recorded_by("samira", at=now())
    body = signed_in("joke").get(f"/werklijst/{signal}").content.decode()
    assert SEEN_AT_SCHOOL in body
    assert "Samira" not in body
    assert str(viewer("samira").member) not in body


def test_beside_every_ticked_concern_stands_the_ordinary_explanation() -> None:
    page = read(signed_in("joke").get(f"/werklijst/{recorded_by('samira', at=now())}"))
    ticked = catalogue().indicators["JA3"]
    assert page.says(ticked.concern)
    assert page.says(ticked.ordinary)


def test_a_place_is_read_with_what_kind_of_place_it_is_and_what_it_looked_like() -> None:
    signal = send(signed_in("samira"), "/plek/nieuw", place(soort="loods", fenomeen="hennepteelt"))["Location"].split("/")[2]
    page = read(signed_in("joke").get(f"/werklijst/{signal}"))
    assert page.says("Loods, schuur of garagebox")
    assert page.says(catalogue().phenomena["hennepteelt"].name)


def test_a_gut_feeling_and_passing_on_are_told_to_who_reads() -> None:
    sent = piece(niet_pluis="1", niet_mijn_vak="1")
    signal = send(signed_in("samira"), "/signaal/nieuw", sent)["Location"].split("/")[2]
    page = read(signed_in("joke").get(f"/werklijst/{signal}"))
    assert page.says("Niet-pluisgevoel")
    assert page.says("Niet het vak van de melder")


@pytest.mark.parametrize(("given", "offered"), FOLLOWING.items())
def test_only_a_status_that_may_follow_is_offered(given: tuple[State, ...], offered: set[State]) -> None:
    signal = recorded_by("samira", at=now())
    for one in given:
        assert give(signal, one) == 302
    page = read(signed_in("joke").get(f"/werklijst/{signal}"))
    assert {one.attributes["value"] for one in page.all("input", name="status")} == {state.value for state in offered}
    assert all(page.says(STATUSES[state].sentence) for state in offered)


@pytest.mark.parametrize(("given", "offered"), FOLLOWING.items())
@pytest.mark.parametrize("wanted", list(State))
def test_a_status_that_may_not_follow_is_refused(given: tuple[State, ...], offered: set[State], wanted: State) -> None:
    signal = recorded_by("samira", at=now())
    for one in given:
        give(signal, one)
    assert give(signal, wanted) == (302 if wanted in offered else 409)


@pytest.mark.parametrize("status", ["", "weg", "GEZIEN", "\x00", ["gezien", "weg"]])
def test_a_status_that_is_not_on_the_list_is_asked_for_again(status: object) -> None:
    signal = recorded_by("samira", at=now())
    answer = send(signed_in("joke"), f"/werklijst/{signal}/status", {"status": status})
    assert answer.status_code == 422
    assert read(answer).says("Kies eerst een status")


def test_a_closed_signal_leaves_the_list_and_stays_to_be_read() -> None:
    signal = recorded_by("samira", at=now())
    for one in (State.SEEN, State.CLOSED):
        give(signal, one)
    assert listed("joke") == []
    assert signed_in("joke").get(f"/werklijst/{signal}").status_code == 200


def test_an_empty_list_says_so() -> None:
    assert read(signed_in("joke").get("/werklijst")).says("Er wacht nu niets op je")
