"""Urgent for seven days, a referral with its file, a question to nobody in particular, a body apart from its clients."""

import json
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.desk.models import Urgency
from puzzelstuk.feedback.models import Step
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.reporting.follow import enrich
from puzzelstuk.flows.reporting.reach import allow_calls
from puzzelstuk.flows.weighing import weigh
from puzzelstuk.organisations import actions as register
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.reporters.contacts import Card
from puzzelstuk.signals.models import ObservationKind, Signal
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.desk.steps import answered, at_the_desk, heard, listed, named, weighed
from tests.sharing.conftest import NAMELESS, Scene
from tests.web.page import read
from tests.web.sending import send
from tests.world import SEEN_AT_SCHOOL, function, member, organisation, recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)


def test_what_cannot_wait_stands_on_top_and_within_a_group_the_promise_counts() -> None:
    old, older, new = (at_the_desk(at=now() - timedelta(days=days)) for days in (3, 5, 1))
    weigh.mark_urgent(new, "kind", by=viewer("nora"), at=now())
    assert listed() == [new, older, old]


@pytest.mark.parametrize(("days", "first"), [(0, True), (6, True), (7, False), (30, False)])
def test_a_mark_is_over_after_seven_days_by_itself(days: int, first: bool) -> None:
    old, new = at_the_desk(at=now() - timedelta(days=9)), at_the_desk()
    weigh.mark_urgent(new, "dreiging", by=viewer("nora"), at=now())
    later = weigh.waiting(viewer("nora"), now() + timedelta(days=days))
    assert [one.signal.id for one in later] == ([new, old] if first else [old, new])


def test_a_mark_can_be_taken_away_and_set_again() -> None:
    signal, nora = at_the_desk(), viewer("nora")
    assert weigh.mark_urgent(signal, "kind", by=nora, at=now())
    assert not weigh.mark_urgent(signal, "termijn", by=nora, at=now())
    assert weigh.lift_urgency(signal, by=nora, at=now())
    assert not weigh.lift_urgency(signal, by=nora, at=now())
    assert weigh.mark_urgent(signal, "termijn", by=nora, at=now())


@pytest.mark.parametrize("reason", ["", "druk", "kind, dreiging"])
def test_a_mark_has_one_reason_from_the_list(reason: str) -> None:
    assert not weigh.mark_urgent(at_the_desk(), reason, by=viewer("nora"), at=now())


def test_the_database_refuses_a_mark_of_more_than_seven_days() -> None:
    signal, nora = at_the_desk(), viewer("nora")
    weigh.mark_urgent(signal, "kind", by=nora, at=now())
    with looking_as(nora), pytest.raises(IntegrityError), transaction.atomic():
        Urgency.objects.update(until=now().date() + timedelta(days=8))


def referred(**more: object) -> str:
    signal = at_the_desk(piece=named("XK-44-PD", name="Zorg Zonder Zorgen", kvk="12345678"))
    decision = answered(signal, Answer.REFER, **more)
    assert decision, decision.reason
    return f"/knooppunt/{signal}/verwijzing"


def test_a_referral_goes_to_a_case_system_with_its_own_number_and_without_a_word_of_the_signal() -> None:
    answer = signed_in("nora").get(referred(case_number="Z-2026-0142"), {"vorm": "json"})
    made = json.loads(answer.content)
    assert made["zaaknummer"] == "Z-2026-0142"
    assert made["naar"].startswith("Toezichthouder Wmo en Jeugdwet")
    assert set(made) == {"soort", "zaaknummer", "verwezen_op", "van", "naar", "wet"}
    assert not any(word in answer.content.decode() for word in ("Busje", "Zorgen", "12345678", "XK", "Nora", "Wil"))


def test_a_referral_as_a_table_starts_no_formula() -> None:
    organisation("gemeente")
    answer = signed_in("nora").get(referred(), {"vorm": "csv"}).content.decode()
    assert not [cell for cell in answer.replace("\r\n", ";").split(";") if cell[1:2] in set("=+-@")]


@pytest.mark.parametrize("changed", [{"function": None}, {"law": ""}, {"law": "wens"}])
def test_a_referral_needs_a_function_and_its_law(changed: dict[str, object]) -> None:
    signal = at_the_desk()
    assert not answered(signal, Answer.REFER, **changed)
    assert heard("wil", signal) == "Vastgelegd"


def test_a_desk_does_not_refer_to_itself() -> None:
    assert not answered(at_the_desk(), Answer.REFER, function=function("Medewerker VIK", "gemeente").id)


@pytest.mark.parametrize("number", ["Jan Jansen", "=1+1", "ZAAK", "x" * 41 + "1"])
def test_a_case_number_is_a_number_and_no_name(number: str) -> None:
    signal = at_the_desk()
    sent = {"stap": "1", "keuze": "verwijzen", "reden": "hulp", "wet": "wmo", "zaaknummer": number}
    assert send(signed_in("nora"), f"/knooppunt/{signal}/weging", sent).status_code == 422


def test_a_question_reaches_the_reporter_and_the_answer_comes_back_without_a_name() -> None:
    signal = at_the_desk()
    assert send(signed_in("nora"), f"/knooppunt/{signal}/vraag", {"eigen_vraag": "Hoe vaak zag je dit?"}).status_code == 302
    assert heard("wil", signal) == "Vraag aan jou"
    page = read(signed_in("wil").get(f"/signaal/{signal}/volgende-stap"))
    assert page.says("Wij willen je iets vragen")
    assert page.says("Hoe vaak zag je dit?")
    enrich(signal, [(ObservationKind.SEEN, "Drie keer.")], by=viewer("wil"), at=now())
    assert heard("wil", signal) == "Opgepakt"
    body = signed_in("nora").get(f"/knooppunt/{signal}").content.decode()
    assert "Drie keer." in body
    assert "Brandsma" not in body
    assert str(member("wil").id) not in body


def test_a_question_of_the_card_can_be_picked() -> None:
    signal = at_the_desk()
    page = read(signed_in("nora").get(f"/knooppunt/{signal}"))
    question = next(one.text for one in page.all("option") if one.text.endswith("?"))
    assert send(signed_in("nora"), f"/knooppunt/{signal}/vraag", {"kaartvraag": question}).status_code == 302


@pytest.mark.parametrize(
    "text", ["Is het de auto GV-123-K?", "Ken je Fatima El Amrani?", "Is het gv123k?", "Bel me op 06 12345678", ""]
)
def test_no_name_or_number_stands_in_a_question(text: str) -> None:
    signal = at_the_desk(piece=named("GV-123-K"))
    assert send(signed_in("nora"), f"/knooppunt/{signal}/vraag", {"eigen_vraag": text}).status_code == 409
    assert heard("wil", signal) == "Vastgelegd"


def test_one_question_at_a_time() -> None:
    signal, nora = at_the_desk(), viewer("nora")
    assert weigh.ask_reporter(signal, "Hoe vaak?", by=nora, at=now())
    assert not weigh.ask_reporter(signal, "En wanneer?", by=nora, at=now())


def test_while_a_question_is_open_weighing_goes_on() -> None:
    signal = at_the_desk()
    weighed(signal, [Answer.ON])
    weigh.ask_reporter(signal, "Hoe vaak?", by=viewer("nora"), at=now())
    weighed(signal, [Answer.ON, Answer.SHELVE])
    assert heard("wil", signal) == "Afgesloten"


def test_a_reporter_who_switched_it_on_can_be_called() -> None:
    signal = at_the_desk()
    allow_calls(signal, Card("Bel mij", "06 12345678", ""), by=viewer("wil"), at=now())
    assert "06 12345678" in signed_in("nora").get(f"/knooppunt/{signal}").content.decode()


@pytest.mark.parametrize("shown", ["Over een organisatie", "12345678", "Handelsregister", "niet over haar cliënten", "Bibob"])
def test_a_body_stands_apart_with_its_public_register(shown: str) -> None:
    signal = at_the_desk(piece=named("", name="Zorg Zonder Zorgen", kvk="12345678", agb="41412345"))
    assert shown in signed_in("nora").get(f"/knooppunt/{signal}").content.decode()


def test_the_address_of_a_register_says_nothing_of_whom_one_looks_for() -> None:
    signal = at_the_desk(piece=named("", name="Zorg Zonder Zorgen", kvk="12345678", agb="41412345"))
    page = read(signed_in("nora").get(f"/knooppunt/{signal}"))
    outside = [one for one in page.all("a") if one.attributes["href"].startswith("http")]
    assert len(outside) == 2
    assert not [one for one in outside if "12345678" in one.attributes["href"] or "noreferrer" not in one.attributes["rel"]]


def test_the_desk_does_not_see_from_which_task_a_reporter_knows_it() -> None:
    signal = at_the_desk()
    assert "Bekend uit" not in signed_in("nora").get(f"/knooppunt/{signal}").content.decode()


def test_what_two_people_shared_with_the_desk_is_weighed_there_with_the_fields_that_were_given() -> None:
    scene = Scene(recorded_by("samira", at=now()))
    status(scene.signal, State.SEEN, by=viewer("joke"), at=now())
    assert listed() == []
    scene.given(NAMELESS, "saw")
    assert listed() == [scene.signal]
    page = signed_in("nora").get(f"/knooppunt/{scene.signal}").content.decode()
    assert SEEN_AT_SCHOOL in page
    assert "Gedeeld" in page
    assert answered(scene.signal, Answer.ON)
    assert heard("samira", scene.signal) == "Opgepakt"


def test_a_shared_signal_is_not_the_desks_to_erase() -> None:
    scene = Scene(recorded_by("samira", at=now()))
    status(scene.signal, State.SEEN, by=viewer("joke"), at=now())
    scene.given(NAMELESS, "saw")
    assert answered(scene.signal, Answer.ERASE)
    assert heard("samira", scene.signal) == "Afgesloten"
    assert weigh.read(scene.signal, by=viewer("nora"), at=now()) is None
    assert signed_in("joke").get(f"/werklijst/{scene.signal}").status_code == 200


@pytest.mark.parametrize(
    ("email", "role", "task"),
    [
        ("karim@veenstad.example", Role.DESK_OFFICER, "buurt"),
        ("yara@veenstad.example", Role.DESK_OFFICER, "toezicht"),
        ("nora@veenstad.example", Role.REPORTER, "wmo"),
        ("pieter@veenstad.example", Role.CONTACT_PERSON, "toezicht"),
    ],
)
def test_the_register_gives_nobody_both(email: str, role: Role, task: str) -> None:
    with looking_as(viewer("joris")):
        decision, _ = register.add_member(
            organisation=organisation("gemeente").id, email=email, name="x", role=role, profession="x", task=task
        )
    assert "los van" in decision.reason


def test_what_the_desk_closes_is_over_for_who_received_it_first_and_is_told_once() -> None:
    scene = Scene(recorded_by("samira", at=now()))
    status(scene.signal, State.SEEN, by=viewer("joke"), at=now())
    scene.given(NAMELESS, "saw")
    assert answered(scene.signal, Answer.REFER)
    assert heard("samira", scene.signal) == "Afgesloten"
    assert not status(scene.signal, State.CLOSED, by=viewer("joke"), at=now())
    with looking_as(viewer("joke")):
        told = Step.objects.filter(signal_id=scene.signal, status=State.CLOSED)
        assert (told.count(), Signal.objects.get(id=scene.signal).state) == (1, State.CLOSED)
