"""Anything in any field of any screen, as anyone: never an error of ours, and never a row that the database would refuse at commit."""

import json
import uuid
from typing import Any
from urllib.parse import quote_from_bytes

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from puzzelstuk.organisations.models import Assignment, Function
from puzzelstuk.policy.access import Role
from puzzelstuk.web.requests import now
from tests.attacks.sealing import deliver, sealed
from tests.web.sending import FORM
from tests.world import recorded_by, signed_in

pytestmark = pytest.mark.django_db
EVERYONE = ("samira", "joke", "chris", "henk", "fatma", "nora", "tom", "anne")
RECORDING = ["client_id", "taak", "zag", "hoorde", "denk", "buurt", "dagdeel", "verdient", "kenmerk", "niet_pluis", "niet_mijn_vak"]
NAMES = [
    "slachtoffer",
    "persoon_given",
    "persoon_family",
    "persoon_birth_year",
    "persoon_phone",
    "voertuig_plate",
    "adres_postcode",
]
FUNCTION = ["id", "titel", "naam", "telefoon", "waarvoor", "uren", "vervanger", "account", "ontvangt", "weg"]
SCREENS: dict[str, list[str]] = {
    "/inloggen": ["email", "wachtwoord", "verder"],
    "/oefenen/samira": ["verder"],
    "/signaal/nieuw": [*RECORDING, *NAMES, "adres_number", "organisatie_kvk", "organisatie_name", "actie"],
    "/plek/nieuw": ["client_id", "buurt", "soort", "dagdeel", "fenomeen"],
    "/signaal/{signal}/aanvullen": ["antwoord", "soort"],
    "/signaal/{signal}/intrekken": ["iets"],
    "/werklijst/{signal}/status": ["status"],
    "/beheer/leden": ["email", "naam", "rol", "beroep", "taak", "weg"],
    "/beheer/functies": FUNCTION,
    "/beheer/routes": ["bestemming", "functie"],
    "/beheer/termen": ["begrip", "woord"],
    "/beheer/teksten": ["kaart", "veld", "tekst"],
}
# Values that pass the first checks, so that what comes behind them is reached too.
FITTING = [
    "jongerenwerk",
    "wonen",
    "bijstand",
    "BU99010101",
    "avond",
    "ja",
    "JA3",
    "1",
    "gezien",
    "vermoeden",
    "plein",
    "drugshandel",
    "opgepakt",
]
FITTING += [
    "afgesloten",
    "vik",
    "sparren",
    "geldezel",
    "kort",
    "eerste_stap",
    "ma 09:00-17:00",
    "altijd",
    "ma 25:00-99:99",
    "suggesties",
    "taak",
]
FITTING += [
    "1234 AB",
    "12",
    "GV-123-K",
    "0612345678",
    "+31 6 12345678",
    "12345678",
    "1985",
    "VIK",
    "iemand@veenstad.example",
    "joke@veenstad.example",
]
FITTING += [
    "/",
    "//e.example",
    "a" * 90,
    "a" * 300,
    "\u0958" * 120,
    "a" * 64 + "@" + "b" * 60 + ".nl",
    *(role.value for role in Role),
]
SETTINGS = settings(max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))

anything = st.text(st.characters(codec=None), max_size=60)
values = st.lists(st.sampled_from(FITTING) | anything | st.uuids().map(str), min_size=1, max_size=2)


def known_ids() -> list[str]:
    """Ids that exist, also of other organisations."""
    ids = [*Function.objects.values_list("id", flat=True), *Assignment.objects.values_list("id", "member_id", "organisation_id")]
    return [str(one) for row in ids for one in (row if isinstance(row, tuple) else (row,))]


def body(fields: dict[str, list[str]]) -> bytes:
    """A form body; half characters go over the line as the bytes they would be."""
    pairs = [(name, value) for name, listed in fields.items() for value in listed]
    return "&".join(f"{name}={quote_from_bytes(value.encode('utf-8', 'surrogatepass'))}" for name, value in pairs).encode()


def survived(status: int, what: object) -> None:
    assert status < 500, what
    connection.check_constraints()


@pytest.mark.parametrize("screen", SCREENS)
@SETTINGS
@given(data=st.data())
def test_no_form_breaks_the_server(screen: str, data: st.DataObject) -> None:
    known = st.lists(st.sampled_from(known_ids()), min_size=1, max_size=1)
    slug = data.draw(
        st.sampled_from(("", *EVERYONE, "tom", "tom") if "beheer" in screen else ("", *EVERYONE, "samira", "henk", "joke"))
    )
    fields = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(SCREENS[screen], values | known)))
    client = signed_in(slug) if slug else Client()
    path = screen.format(signal=recorded_by("samira", at=now())) if "{signal}" in screen else screen
    answer = client.post(path, body(fields), content_type=FORM)
    survived(answer.status_code, (screen, slug, fields))


numbers = st.integers() | st.floats() | st.booleans() | st.none()
anyhow = st.recursive(
    numbers | st.text(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=8
)
asked = st.fixed_dictionaries({}, optional={"tekst": anyhow, "id": anyhow | st.uuids().map(str), "stuk": anyhow})


@pytest.mark.parametrize("path", ["/suggesties", "/maskeren", "/signaal/verzegeld"])
@SETTINGS
@given(slug=st.sampled_from(EVERYONE), content=asked | anyhow)
def test_no_json_breaks_the_server(path: str, slug: str, content: object) -> None:
    answer = signed_in(slug).post(path, json.dumps(content), content_type="application/json")
    survived(answer.status_code, (path, slug, content))


@SETTINGS
@given(
    slug=st.sampled_from(("samira", "henk", "fatma", "tom")),
    content=st.dictionaries(st.sampled_from(RECORDING + NAMES) | st.text(), anyhow),
)
def test_no_sealed_piece_breaks_the_server(slug: str, content: dict[str, Any]) -> None:
    client_id = uuid.uuid4()
    answer = deliver(signed_in(slug), client_id, sealed(slug, client_id, content))
    survived(answer.status_code, (slug, content))


@SETTINGS
@given(text=anything, slug=st.sampled_from(("samira", "fatma")))
def test_whatever_is_typed_is_suggested_on_and_recorded_or_refused(text: str, slug: str) -> None:
    client = signed_in(slug)
    sent = body({"client_id": [str(uuid.uuid4())], "taak": ["buurt"], "zag": [text]})
    assert client.post("/signaal/nieuw", sent + b"&actie=suggesties", content_type=FORM).status_code == 200
    survived(client.post("/signaal/nieuw", sent, content_type=FORM).status_code, text)


@SETTINGS
@given(path=st.text(st.characters(codec="utf-8"), max_size=40), query=anything)
def test_no_address_breaks_the_server(path: str, query: str) -> None:
    asked_for = f"/{quote_from_bytes(path.encode())}?stap={quote_from_bytes(query.encode('utf-8', 'surrogatepass'))}"
    survived(signed_in("samira").get(asked_for).status_code, asked_for)


@pytest.mark.parametrize("path", ["/contactkaartje", "/routekaart/algemeen", "/inloggen", "/"])
@SETTINGS
@given(query=st.dictionaries(st.sampled_from(["naam", "nummer", "stap", "verder", "gemaskeerd", "vastgelegd"]), anything))
def test_no_question_breaks_the_server(path: str, query: dict[str, str]) -> None:
    parts = "&".join(f"{name}={quote_from_bytes(value.encode('utf-8', 'surrogatepass'))}" for name, value in query.items())
    survived(signed_in("samira").get(f"{path}?{parts}").status_code, parts)
