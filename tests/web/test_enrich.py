"""Adding to a signal: dated, with how it is known, masked, and never changing what stood there."""

import uuid

import pytest

from puzzelstuk.flows.handling.handle import read as opened
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.signals.selectors import OpenSignal
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.web.page import read
from tests.web.sending import send
from tests.world import SEEN_AT_SCHOOL, recorded_by, signed_in, viewer


def handled(signal: uuid.UUID) -> OpenSignal:
    found = opened(signal, by=viewer("joke"), at=now())
    assert found
    return found


def add(signal: uuid.UUID, text: object, kind: object = "gezien") -> int:
    return send(signed_in("samira"), f"/signaal/{signal}/aanvullen", {"antwoord": text, "soort": kind}).status_code


@pytest.mark.parametrize("kind", ["gezien", "gehoord", "vermoeden"])
def test_an_answer_keeps_its_date_and_how_it_is_known(kind: str) -> None:
    signal = recorded_by("samira", at=now())
    assert add(signal, "Vrijdag was het er weer.", kind) == 302
    found = handled(signal)
    assert [(one.added_on, one.kind, one.text) for one in found.additions] == [(now().date(), kind, "Vrijdag was het er weer.")]
    assert found.observation.saw == SEEN_AT_SCHOOL


def test_answers_stand_below_each_other_and_none_replaces_another() -> None:
    signal = recorded_by("samira", at=now())
    for text in ("Een.", "Twee.", "Drie."):
        add(signal, text)
    assert {one.text for one in handled(signal).additions} == {"Een.", "Twee.", "Drie."}


def test_several_answers_at_once_each_keep_their_kind() -> None:
    signal = recorded_by("samira", at=now())
    add(signal, ["Gezien dus.", "", "Gehoord dus."], ["gezien", "vermoeden", "gehoord"])
    assert {(one.kind, one.text) for one in handled(signal).additions} == {("gezien", "Gezien dus."), ("gehoord", "Gehoord dus.")}


def test_the_contact_person_reads_the_date_and_the_kind() -> None:
    signal = recorded_by("samira", at=now())
    add(signal, "Vrijdag was het er weer.", "gehoord")
    assert read(signed_in("joke").get(f"/werklijst/{signal}")).says("gehoord: Vrijdag was het er weer.")


@pytest.mark.parametrize("slug", ["samira", "henk"])
def test_names_in_an_answer_are_masked_for_everyone(slug: str) -> None:
    signal = recorded_by(slug, at=now())
    send(signed_in(slug), f"/signaal/{signal}/aanvullen", {"antwoord": "Mevrouw Jansen belde, 06 12345678."})
    found = opened(signal, by=viewer({"samira": "joke", "henk": "greet"}[slug]), at=now())
    assert found
    assert "Jansen" not in found.additions[0].text
    assert "06 12345678" not in found.additions[0].text


@pytest.mark.parametrize("text", ["", "  ", "\u202e", "\x00"])
def test_an_empty_answer_is_asked_for_again(text: str) -> None:
    signal = recorded_by("samira", at=now())
    assert add(signal, text) == 422
    assert handled(signal).additions == ()


def test_an_unknown_kind_counts_as_seen() -> None:
    signal = recorded_by("samira", at=now())
    add(signal, "Iets.", "gedroomd")
    assert [one.kind for one in handled(signal).additions] == ["gezien"]


def test_an_answer_to_a_question_brings_the_signal_back_to_the_contact_person() -> None:
    signal = recorded_by("samira", at=now())
    for given in (State.SEEN, State.MORE_WANTED):
        status(signal, given, by=viewer("joke"), at=now())
    add(signal, "Dit weet ik nog.")
    assert handled(signal).signal.state == State.IN_HAND


def test_a_closed_signal_takes_no_answers_and_says_what_to_do() -> None:
    signal = recorded_by("samira", at=now())
    for given in (State.SEEN, State.CLOSED):
        status(signal, given, by=viewer("joke"), at=now())
    answer = send(signed_in("samira"), f"/signaal/{signal}/aanvullen", {"antwoord": "Nog iets.", "soort": "gezien"})
    assert answer.status_code == 422
    assert read(answer).says("Leg een nieuw signaal vast")
    assert "antwoord" not in read(signed_in("samira").get(f"/signaal/{signal}/volgende-stap")).fields
