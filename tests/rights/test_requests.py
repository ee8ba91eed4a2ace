"""A person asks; two people of the privacy desk answer."""

import uuid
from datetime import date

import pytest

from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.handling import handle
from puzzelstuk.flows.reporting.follow import mine
from puzzelstuk.flows.rights import bundle as rights_bundle
from puzzelstuk.flows.rights import desk as rights_desk
from puzzelstuk.flows.rights import inform as rights_inform
from puzzelstuk.flows.rights.bundle import corrections_of
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.rights import Giving
from puzzelstuk.rights.models import Request
from puzzelstuk.signals.content import MentionText
from puzzelstuk.signals.models import Signal
from tests.rights.people import ABOUT_PETER, BY_PLATE, WHY, found, peter_asks, roos_chooses, roos_finds, two_agree, wil_records
from tests.world import WEDNESDAY, recorded_by, viewer

pytestmark = pytest.mark.django_db


def reads(signal: uuid.UUID, slug: str = "nora") -> bool:
    return handle.read(signal, by=viewer(slug), at=WEDNESDAY) is not None


def test_the_clock_runs_from_the_day_it_came_in() -> None:
    peter_asks()
    (request,) = rights_desk.listed(by=viewer("roos"), at=WEDNESDAY)
    assert request.due_on == date(2026, 12, 18)


def test_who_asks_stands_sealed() -> None:
    peter_asks()
    with looking_as(viewer("roos").holding([viewer("roos").organisation])):
        assert b"Vonk" not in bytes(Request.objects.get().person)


def test_a_plate_that_was_typed_otherwise_is_found() -> None:
    signal = wil_records()
    assert [one.object_id for one in roos_finds(peter_asks())] == [signal]


def test_a_name_in_a_text_is_found_also_with_a_typing_error() -> None:
    signal, request = recorded_by("fatma", "Bij Pieter Vonkenberg staan steeds busjes."), peter_asks()
    recorded_by("wil", "Niets bijzonders aan de hand.")
    assert rights_desk.search(request, (), ("Pieter Vonkenburg",), by=viewer("roos"), at=WEDNESDAY)
    assert [one.object_id for one in found(request)] == [signal]


def test_what_did_not_match_is_let_go_at_once() -> None:
    recorded_by("wil", "Niets bijzonders aan de hand.")
    request = peter_asks()
    rights_desk.search(request, (), ("Vonkenberg",), by=viewer("roos"), at=WEDNESDAY)
    with looking_as(viewer("roos").holding([request])):
        assert not Grant.objects.filter(receiver=request).exists()


def test_found_elsewhere_and_not_found_look_the_same() -> None:
    recorded_by("henk", "Peter Vonkenberg woont hier.")  # of the housing association, which told nobody
    request, other = peter_asks(), peter_asks()
    rights_desk.search(request, (), ("Peter Vonkenberg",), by=viewer("roos"), at=WEDNESDAY)
    rights_desk.search(other, (), ("Niemand Zoheet",), by=viewer("roos"), at=WEDNESDAY)
    assert found(request) == found(other) == []


def test_what_never_went_to_the_desk_is_found_too() -> None:
    signal, request = recorded_by("wil", piece=ABOUT_PETER), peter_asks()
    assert [one.object_id for one in roos_finds(request)] == [signal]


def test_searching_twice_finds_once() -> None:
    wil_records()
    request = peter_asks()
    roos_finds(request)
    assert len(roos_finds(request)) == 1


@pytest.mark.parametrize("name", ["een", "het", "steeds busjes", "", "Jo"])
def test_no_word_of_every_text_is_a_name_to_look_for(name: str) -> None:
    recorded_by("wil", "Een man en het busje: steeds busjes.")
    request = peter_asks()
    assert not rights_desk.search(request, (), (name,), by=viewer("roos"), at=WEDNESDAY)
    assert found(request) == []


def test_a_first_name_in_a_text_is_not_the_whole_name() -> None:
    recorded_by("wil", "Pieter komt hier vaak.")
    request = peter_asks()
    rights_desk.search(request, (), ("Pieter Vonkenberg",), by=viewer("roos"), at=WEDNESDAY)
    assert found(request) == []


def test_who_finds_too_much_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rights_desk, "MOST_FOUND", 1)
    for _ in range(2):
        recorded_by("wil", "Bij Pieter Vonkenberg staan busjes.")
    request = peter_asks()
    refused = rights_desk.search(request, (), ("Pieter Vonkenberg",), by=viewer("roos"), at=WEDNESDAY)
    assert "te veel" in refused.reason
    assert found(request) == []


def test_a_search_for_nothing_is_refused() -> None:
    assert not rights_desk.search(peter_asks(), (), (), by=viewer("roos"), at=WEDNESDAY)


def test_one_person_alone_never_closes_a_request() -> None:
    request = peter_asks()
    assert rights_desk.propose(request, "niets gevonden", WHY, by=viewer("roos"), at=WEDNESDAY)
    assert not rights_desk.agree(request, agreed=True, by=viewer("roos"), at=WEDNESDAY)
    assert rights_desk.agree(request, agreed=True, by=viewer("hanna"), at=WEDNESDAY)


def test_after_the_proposal_nothing_is_found_that_the_second_person_did_not_see() -> None:
    request = peter_asks("wissing")
    assert rights_desk.propose(request, "toegewezen", WHY, by=viewer("roos"), at=WEDNESDAY)
    signal = wil_records()
    assert not rights_desk.search(request, BY_PLATE, (), by=viewer("roos"), at=WEDNESDAY)
    assert rights_desk.agree(request, agreed=True, by=viewer("hanna"), at=WEDNESDAY)
    assert reads(signal)


def test_a_second_person_can_send_it_back() -> None:
    request = peter_asks()
    rights_desk.propose(request, "afgewezen", WHY, by=viewer("roos"), at=WEDNESDAY)
    assert rights_desk.agree(request, agreed=False, by=viewer("hanna"), at=WEDNESDAY)
    assert rights_desk.propose(request, "niets gevonden", WHY, by=viewer("hanna"), at=WEDNESDAY)


def test_access_is_not_given_before_every_part_was_weighed() -> None:
    wil_records()
    request = peter_asks()
    (finding,) = roos_finds(request)
    assert not rights_desk.propose(request, "toegewezen", WHY, by=viewer("roos"), at=WEDNESDAY)
    roos_chooses(request, finding, Giving.WHOLE)
    assert rights_desk.propose(request, "toegewezen", WHY, by=viewer("roos"), at=WEDNESDAY)


def test_when_it_is_closed_the_desk_no_longer_sees_the_signal() -> None:
    wil_records()
    request = peter_asks("bezwaar")
    (finding,) = roos_finds(request)
    two_agree(request, "afgewezen")
    assert rights_bundle.piece(request, finding.id, by=viewer("roos"), at=WEDNESDAY) is None


@pytest.mark.parametrize("kind", ["beperking", "bezwaar"])
def test_a_restricted_signal_is_only_kept_until_it_is_lifted(kind: str) -> None:
    signal, request = wil_records(), peter_asks(kind)
    roos_finds(request)
    assert reads(signal)
    two_agree(request)
    assert not reads(signal)
    assert rights_desk.lift(request, by=viewer("roos"), at=WEDNESDAY)
    assert reads(signal)


def test_what_two_people_had_restricted_rests_until_both_are_done() -> None:
    signal, first, second = wil_records(), peter_asks("beperking"), peter_asks("bezwaar")
    for request in (first, second):
        roos_finds(request)
    two_agree(first)
    two_agree(second)
    assert rights_desk.lift(first, by=viewer("roos"), at=WEDNESDAY)
    assert not reads(signal)
    assert rights_desk.lift(second, by=viewer("roos"), at=WEDNESDAY)
    assert reads(signal)


def test_a_restricted_signal_is_gone_from_every_list_of_who_handles_it() -> None:
    signal, request = wil_records(), peter_asks("beperking")
    roos_finds(request)
    two_agree(request)
    assert signal not in {one.id for one in handle.waiting(viewer("nora"), WEDNESDAY)}
    assert rights_inform.waiting(by=viewer("nora"), at=WEDNESDAY) == []


def test_the_reporter_still_follows_a_restricted_signal() -> None:
    signal, request = wil_records(), peter_asks("beperking")
    roos_finds(request)
    two_agree(request)
    assert [one.signal.id for one in mine(viewer("wil"), WEDNESDAY.date())] == [signal]


def test_a_refused_restriction_changes_nothing() -> None:
    signal, request = wil_records(), peter_asks("beperking")
    roos_finds(request)
    two_agree(request, "afgewezen")
    assert reads(signal)
    assert not rights_desk.lift(request, by=viewer("roos"), at=WEDNESDAY)


def test_a_correction_stands_beside_the_text_that_stays() -> None:
    signal, request = wil_records(), peter_asks("correctie")
    roos_finds(request)
    two_agree(request, words=WHY | {"note": "Dat zijn mijn broers."})
    opened = handle.read(signal, by=viewer("nora"), at=WEDNESDAY)
    assert opened is not None
    assert "andere mannen" in opened.observation.saw
    assert [one.text for one in corrections_of(opened.signal, by=viewer("nora"))] == ["Dat zijn mijn broers."]


def test_a_correction_says_what_must_stand_beside_it() -> None:
    wil_records()
    request = peter_asks("correctie")
    roos_finds(request)
    assert not rights_desk.propose(request, "toegewezen", WHY, by=viewer("roos"), at=WEDNESDAY)


def test_a_signal_to_erase_is_let_go_with_a_final_status_for_its_reporter() -> None:
    signal, request = wil_records(), peter_asks("wissing")
    roos_finds(request)
    two_agree(request)
    assert not reads(signal)
    with looking_as(viewer("roos").holding([request])):
        assert not Signal.objects.filter(id=signal).exists()


def test_the_term_is_extended_once() -> None:
    request = peter_asks()
    assert rights_desk.extend(request, "het verzoek is ingewikkeld", by=viewer("roos"), at=WEDNESDAY)
    assert not rights_desk.extend(request, "het verzoek is ingewikkeld", by=viewer("roos"), at=WEDNESDAY)
    page = rights_desk.page(request, by=viewer("roos"), at=WEDNESDAY)
    assert page is not None
    assert page.request.due_on == date(2027, 2, 18)


@pytest.mark.parametrize("slug", ["nora", "joke", "samira", "tom", "ellen", "anne"])
def test_nobody_else_reads_who_asked(slug: str) -> None:
    request = peter_asks()
    assert rights_desk.page(request, by=viewer(slug), at=WEDNESDAY) is None
    assert not rights_desk.search(request, BY_PLATE, (), by=viewer(slug), at=WEDNESDAY)


def test_the_privacy_officer_sees_the_clock_and_not_the_person() -> None:
    peter_asks()
    (request,) = rights_desk.listed(by=viewer("anne"), at=WEDNESDAY)
    assert request.kind == "inzage"


def test_a_family_name_with_its_year_of_birth_is_found() -> None:
    signal, request = wil_records(), peter_asks()
    asked = (MentionText(MentionKind.PERSON, {"family": "VONK", "birth_year": "1990"}),)
    assert rights_desk.search(request, asked, (), by=viewer("roos"), at=WEDNESDAY)
    assert [one.object_id for one in found(request)] == [signal]
