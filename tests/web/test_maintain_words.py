"""Beheer, routes, termen en eigen teksten: versions are kept, other organisations are untouched."""

import uuid

import pytest
from django.db import connection

from puzzelstuk.guidance.models import OwnText
from puzzelstuk.organisations.models import Route, Term
from puzzelstuk.organisations.selectors import routes_of, terms_of
from tests.web.page import read
from tests.web.sending import send
from tests.world import function, organisation, signed_in


def tom_sends(page: str, **fields: object) -> int:
    status = send(signed_in("tom"), f"/beheer/{page}", fields).status_code
    connection.check_constraints()
    return status


def routes_elsewhere() -> set[tuple[object, ...]]:
    return set(Route.objects.exclude(organisation__slug="welzijn").values_list("id", "target", "function_id"))


def test_a_route_is_pointed_at_another_function_and_the_next_step_follows() -> None:
    before, school = routes_elsewhere(), function("Zorgcoördinator school", "school")
    assert tom_sends("routes", bestemming="sparren", functie=school.id) == 302
    assert routes_of(organisation("welzijn").id)["sparren"] == school
    assert read(signed_in("samira").get("/sparren")).says("Marit Hofstra")
    assert routes_elsewhere() == before


@pytest.mark.parametrize("fields", [
    {"bestemming": "sparren", "functie": uuid.uuid4()}, {"bestemming": "sparren", "functie": ""}, {"bestemming": "sparren", "functie": "x"},
    {"bestemming": "", "functie": uuid.uuid4()}, {"bestemming": "a b", "functie": uuid.uuid4()}, {"bestemming": "a" * 41}, {},
])  # fmt: skip
def test_a_route_to_nobody_is_refused(fields: dict[str, object]) -> None:
    before = routes_of(organisation("welzijn").id)
    assert tom_sends("routes", **fields) in {200, 422}
    assert routes_of(organisation("welzijn").id) == before


def test_the_admin_may_not_invent_a_destination_that_no_card_knows() -> None:
    vik = function("Signaalcoördinator VIK", "gemeente")
    assert tom_sends("routes", bestemming="verzonnen", functie=vik.id) == 422
    assert "verzonnen" not in routes_of(organisation("welzijn").id)


def test_every_version_of_a_term_is_kept_and_the_newest_counts() -> None:
    for word in ("Signalenpunt", "Meldpunt"):
        assert tom_sends("termen", begrip="VIK", woord=word) == 302
    assert terms_of(organisation("welzijn").id) == {"VIK": "Meldpunt"}
    assert list(Term.objects.filter(key="VIK").order_by("version").values_list("version", "text")) == [
        (1, "Signalenpunt"),
        (2, "Meldpunt"),
    ]
    assert terms_of(organisation("school").id) == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"begrip": "VIK", "woord": ""},
        {"begrip": "", "woord": "x"},
        {"begrip": "VIK", "woord": "a" * 121},
        {"begrip": "VIK", "woord": "\u202e"},
    ],
)
def test_a_term_without_a_word_is_refused(fields: dict[str, str]) -> None:
    answer = send(signed_in("tom"), "/beheer/termen", fields)
    assert answer.status_code == 422
    assert read(answer).says("Nog één ding")
    assert not Term.objects.exists()


def test_every_version_of_an_own_text_is_kept() -> None:
    for text in ("Eerst zo.", "Nu zo."):
        assert tom_sends("teksten", kaart="geldezel", veld="eerste_stap", tekst=text) == 302
    assert list(OwnText.objects.order_by("version").values_list("version", "text")) == [(1, "Eerst zo."), (2, "Nu zo.")]
    assert read(signed_in("samira").get("/herkennen/geldezel")).says("Nu zo.")


@pytest.mark.parametrize(
    "changed", [{"kaart": "draken"}, {"kaart": ""}, {"veld": "naam"}, {"veld": "onschuldig"}, {"tekst": ""}, {"tekst": "a" * 1001}]
)
def test_what_may_not_be_rewritten_is_refused_and_the_text_stays(changed: dict[str, str]) -> None:
    sent = {"kaart": "geldezel", "veld": "kort", "tekst": "Zo zeggen wij het."} | changed
    answer = send(signed_in("tom"), "/beheer/teksten", sent)
    assert answer.status_code == 422
    assert read(answer).fields["tekst"] == sent["tekst"]
    assert not OwnText.objects.exists()


def test_the_ordinary_explanation_is_not_among_the_texts_to_rewrite() -> None:
    page = read(signed_in("tom").get("/beheer/teksten"))
    assert {"onschuldig", "denk_aan"}.isdisjoint(one.attributes.get("value") for one in page.all("option"))
