"""Recording a signal: three kinds of knowing, one is enough, and what is masked for whom no rule allows names."""

import uuid

import pytest
from django.http import HttpResponse
from django.test import Client

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.handling.handle import read as opened
from puzzelstuk.organisations.models import Function
from puzzelstuk.signals.selectors import OpenSignal
from puzzelstuk.web.requests import now
from tests.web.page import read
from tests.web.sending import piece, send
from tests.world import organisation, signed_in, viewer

HANDLER = {"samira": "joke", "henk": "greet", "wil": "inge", "fatma": "wouter", "chris": "marit", "lars": "nora"}


def received(answer: HttpResponse, slug: str = "samira", handler: str = "") -> OpenSignal:
    """The signal as the contact person of this reporter reads it, or whoever is named here."""
    assert answer.status_code == 302, read(answer)
    found = opened(uuid.UUID(answer["Location"].split("/")[2]), by=viewer(handler or HANDLER[slug]), at=now())
    assert found
    return found


def test_the_page_asks_the_task_first_and_then_three_ways_of_knowing() -> None:
    page = read(signed_in("samira").get("/signaal/nieuw"))
    labels = [one.text for one in page.all("label") if one.attributes.get("for") in {"taak", "zag", "hoorde", "denk"}]
    assert labels == ["Uit welke taak ken je dit?", "Wat zag je?", "Wat hoorde je?", "Wat denk je?"]
    assert page.says("Zit er iemand achter die verdient?")


@pytest.mark.parametrize(
    ("slug", "task"), [("samira", "jongerenwerk"), ("chris", "onderwijs"), ("henk", "wonen"), ("nora", "toezicht")]
)
def test_the_task_is_filled_in_from_the_role(slug: str, task: str) -> None:
    assert read(signed_in(slug).get("/signaal/nieuw")).chosen("taak") == {task}


@pytest.mark.parametrize(("field", "column"), [("zag", "saw"), ("hoorde", "heard"), ("denk", "thought")])
def test_one_of_the_three_is_enough_and_stays_what_it_is(field: str, column: str) -> None:
    answer = send(signed_in("samira"), "/signaal/nieuw", piece(zag=None) | {field: "Er klopt iets niet bij het plein."})
    texts = vars(received(answer).observation)
    assert {name: text for name, text in texts.items() if text} == {column: "Er klopt iets niet bij het plein."}


def test_nothing_at_all_is_asked_for_kindly_and_not_stored() -> None:
    answer = send(signed_in("samira"), "/signaal/nieuw", piece(zag="  "))
    assert answer.status_code == 422
    assert read(answer).says("Een paar woorden is genoeg")


def test_everything_that_was_chosen_arrives_at_the_contact_person() -> None:
    chosen = {"buurt": "BU99010201", "dagdeel": "avond", "verdient": "ja", "kenmerk": ["JA3", "GE1"]}
    found = received(send(signed_in("samira"), "/signaal/nieuw", piece() | chosen))
    signal = found.signal
    assert (signal.area, signal.day_part, signal.earner_behind) == ("BU99010201", "avond", "ja")
    assert found.observation.indicators == ("JA3", "GE1")
    assert signal.phenomena == ["jonge_aanwas", "geldezel"]


def test_not_pluis_needs_no_card() -> None:
    found = received(send(signed_in("samira"), "/signaal/nieuw", piece(niet_pluis="1", geen_van_deze="1")))
    assert found.signal.gut_feeling
    assert found.observation.indicators == ()


def test_not_my_field_but_passed_on_is_one_tap() -> None:
    samira = signed_in("samira")
    buttons = read(samira.get("/signaal/nieuw")).all("button", name="niet_mijn_vak")
    assert [one.attributes["type"] for one in buttons] == ["submit"]
    assert received(send(samira, "/signaal/nieuw", piece(niet_mijn_vak=["", "1"]))).signal.other_field


def test_pressing_record_itself_does_not_pass_it_on() -> None:
    assert not received(send(signed_in("samira"), "/signaal/nieuw", piece(niet_mijn_vak=""))).signal.other_field


def test_what_samira_types_about_a_person_is_masked_and_she_is_told() -> None:
    said = "Mevrouw Jansen (06 12345678) rijdt in GV-123-K naar Dorpsstraat 12."
    answer = send(signed_in("samira"), "/signaal/nieuw", piece(zag=said, denk="Jansen weet ervan."))
    texts = received(answer).observation
    for hidden in ("Jansen", "06 12345678", "GV-123-K"):
        assert hidden not in texts.saw + texts.thought
    assert read(signed_in("samira").get(answer["Location"])).says("gemaskeerd")


def test_a_text_without_names_is_left_as_it_is_and_nothing_is_said_of_masking() -> None:
    answer = send(signed_in("samira"), "/signaal/nieuw", piece())
    assert received(answer).observation.saw == piece()["zag"]
    assert not read(signed_in("samira").get(answer["Location"])).says("gemaskeerd")


def test_after_recording_the_next_step_follows() -> None:
    answer = send(signed_in("samira"), "/signaal/nieuw", piece(kenmerk="JA3"))
    headings = read(signed_in("samira").get(answer["Location"])).headings
    assert [one for one in headings if one in {"Hoe", "Wanneer", "Met wie", "Wat niet"}] == [
        "Hoe",
        "Wanneer",
        "Met wie",
        "Wat niet",
    ]


def test_the_same_form_twice_is_one_signal() -> None:
    samira, fields = signed_in("samira"), piece()
    assert send(samira, "/signaal/nieuw", fields)["Location"] == send(samira, "/signaal/nieuw", fields)["Location"]
    assert read(samira.get("/mijn-signalen")).text.count("Signaal van") == 1


def test_a_script_gets_an_acknowledgement_with_its_own_number() -> None:
    fields = piece()
    answer = send(signed_in("samira"), "/signaal/nieuw", fields, headers={"x-puzzelstuk": "toestel"})
    assert answer.status_code == 201
    assert answer["X-Ack"] == str(fields["client_id"])


@pytest.mark.parametrize("slug", ["tom", "anne"])
def test_who_does_not_report_has_no_such_page(slug: str) -> None:
    assert signed_in(slug).get("/signaal/nieuw").status_code == 404
    assert send(signed_in(slug), "/signaal/nieuw", piece()).status_code == 404


def test_a_department_without_a_contact_person_sends_to_the_one_of_the_municipality() -> None:
    answer = send(signed_in("lars"), "/signaal/nieuw", piece(taak="leerplicht"))
    assert received(answer, "lars").observation.saw == piece()["zag"]


def test_an_organisation_without_any_contact_person_says_so_and_keeps_the_text() -> None:
    with looking_as(viewer("joke")):
        Function.objects.filter(organisation=organisation("welzijn")).update(receives_signals=False)
    answer = send(signed_in("samira"), "/signaal/nieuw", piece())
    assert answer.status_code == 409
    assert read(answer).says("heeft nog geen contactpersoon")
    assert read(answer).fields["zag"] == piece()["zag"]


def test_every_choice_comes_back_when_something_is_wrong() -> None:
    chosen = {"dagdeel": "avond", "verdient": "ja", "niet_pluis": "1", "kenmerk": "HE1", "hoorde": "Gehoord.", "denk": "Gedacht."}
    page = read(send(signed_in("samira"), "/signaal/nieuw", piece(buurt="x") | chosen))
    assert {name: page.chosen(name) for name in ("dagdeel", "verdient", "niet_pluis")} == {
        "dagdeel": {"avond"}, "verdient": {"ja"}, "niet_pluis": {"1"}
    }  # fmt: skip
    assert "HE1" in page.chosen("kenmerk")
    assert (page.fields["hoorde"], page.fields["denk"]) == ("Gehoord.", "Gedacht.")


def test_a_visitor_gets_the_page_only_after_signing_in() -> None:
    assert Client().get("/signaal/nieuw")["Location"] == "/inloggen?verder=/signaal/nieuw"
