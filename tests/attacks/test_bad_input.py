"""Bad input: always a clear Dutch message, nothing lost, never an error of ours."""

import json
import uuid

import pytest
from django.test import Client
from django.test.client import FakePayload

from puzzelstuk.flows.reporting.follow import mine
from puzzelstuk.web.forms.signal import RESEND
from puzzelstuk.web.forms.text import LONGEST
from puzzelstuk.web.requests import now
from tests.web.page import read
from tests.web.sending import FORM, piece, place, send
from tests.world import recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
NASTY = {
    "NUL": "Hij stond\x00 bij het plein.",
    "bidi": "Hij \u202ednots\u202c \u2066bij het plein\u2069.",
    "zalgo": "Z" + "\u0316\u0317\u0318\u0319\u031c\u031d" * 40 + " bij het plein",
    "emoji": "👩🏽‍🚒 👨‍👩‍👧‍👦 🏴‍☠️ stond bij het plein",
    "no character": "rare tekens \uffff \U0010ffff bij het plein",
    "half a character": "Hij \ud83d stond bij het plein.",
    "invisible": "\u200b\u2060 stond bij het plein",
    "private use": "\ue000\ue001 stond bij het plein",
}


def strict(slug: str) -> Client:
    """A browser of this person that sends no token, as the real server sees it."""
    client = signed_in(slug)
    client.handler.enforce_csrf_checks = True
    return client


def own(slug: str) -> int:
    return len(mine(viewer(slug), now().date()))


def bytes_of(fields: dict[str, object]) -> bytes:
    """A form body that also carries what no browser would send."""
    return b"&".join(f"{name}=".encode() + str(value).encode("utf-8", "surrogatepass") for name, value in fields.items())


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_odd_characters_are_recorded_and_what_is_readable_stays(text: str) -> None:
    samira, joke = signed_in("samira"), signed_in("joke")
    sent = samira.post("/signaal/nieuw", bytes_of(piece(zag=text)), content_type=FORM)
    assert sent.status_code == 302
    signal = sent["Location"].split("/")[2]
    assert read(joke.get(f"/werklijst/{signal}")).says("bij het plein")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"buurt": "BU00000000"}, "Deze buurt kennen we niet"),
        ({"buurt": "x" * 500}, "buurt"),
        ({"taak": "koning"}, "Kies uit welke taak"),
        ({"taak": "a" * 300}, "tekens"),
        ({"kenmerk": "XX99"}, "geldige keuze"),
        ({"kenmerk": ["JA3", "<b>"]}, "geldige keuze"),
        ({"dagdeel": "schemering"}, "geldige keuze"),
        ({"verdient": "misschien"}, "geldige keuze"),
        ({"client_id": "geen-uuid"}, RESEND),
        ({"client_id": ""}, RESEND),
        ({"buurt": "\x00"}, "Null"),
        ({"zag": "a" * (LONGEST + 7), "hoorde": "kort"}, "7 tekens te lang"),
    ],
)
def test_what_the_form_does_not_know_is_refused_in_dutch_and_the_text_stays(changed: dict[str, object], message: str) -> None:
    answer = send(signed_in("samira"), "/signaal/nieuw", piece(denk="Niet pluis volgens mij.") | changed)
    page = read(answer)
    assert answer.status_code == 422
    assert page.says("Nog één ding")
    assert message in answer.content.decode()
    assert page.fields["denk"] == "Niet pluis volgens mij."


@pytest.mark.parametrize("given", ["geen-uuid", "", "\x00", "{" * 40])
def test_a_broken_submission_number_is_replaced_so_that_the_next_try_succeeds(given: str) -> None:
    samira = signed_in("samira")
    page = read(send(samira, "/signaal/nieuw", piece(client_id=given)))
    again = {name: page.fields[name] for name in ("client_id", "taak", "zag")}
    assert send(samira, "/signaal/nieuw", again).status_code == 302


@pytest.mark.parametrize(
    "changed",
    [
        {"buurt": "BU00000000"},
        {"soort": "kasteel"},
        {"dagdeel": "nooit"},
        {"fenomeen": "draken"},
        {"client_id": "x"},
        {"soort": "\x00"},
    ],
)
def test_a_place_with_unknown_choices_is_refused_and_the_other_choices_stay(changed: dict[str, object]) -> None:
    answer = send(signed_in("samira"), "/plek/nieuw", place() | changed)
    page = read(answer)
    assert answer.status_code == 422
    assert page.says("Nog één ding")
    kept = {"buurt", "soort", "fenomeen"} - set(changed)
    assert {name: page.chosen(name) for name in kept} == {name: {str(place()[name])} for name in kept}


@pytest.mark.parametrize("path", ["/signaal/nieuw", "/signaal/verzegeld", "/suggesties", "/maskeren", "/plek/nieuw", "/inloggen"])
def test_ten_megabytes_are_refused_unread(path: str) -> None:
    body = FakePayload(b"zag=" + b"a" * 64)
    announced = {"CONTENT_LENGTH": str(10 * 2**20), "CONTENT_TYPE": FORM, "wsgi.input": body}
    answer = strict("samira").generic("POST", path, **announced)
    assert answer.status_code == 413
    assert body.read() == b"zag=" + b"a" * 64
    assert read(answer).says("Dit is te veel in één keer")


@pytest.mark.parametrize("path", ["/signaal/nieuw", "/plek/nieuw", "/inloggen", "/uitloggen"])
def test_thousands_of_fields_get_the_same_plain_refusal(path: str) -> None:
    answer = strict("samira").post(path, "&".join(f"veld{number}=1" for number in range(5000)), content_type=FORM)
    assert answer.status_code == 413
    assert read(answer).says("Dit is te veel in één keer")


@pytest.mark.parametrize(
    "content_type",
    [
        "multipart/form-data; boundary=grens",
        "application/json",
        "text/plain",
        "",
        "onzin",
        "application/x-www-form-urlencoded; charset=latin-1",
        "application/x-www-form-urlencoded; charset=base64",
        "text/plain; charset=base64",
        "text/plain; charset=utf-16",
    ],
)
@pytest.mark.parametrize("path", ["/signaal/nieuw", "/plek/nieuw", "/suggesties", "/maskeren", "/signaal/verzegeld", "/inloggen"])
def test_another_content_type_stores_nothing_and_says_so(path: str, content_type: str) -> None:
    samira = signed_in("samira")
    answer = samira.generic("POST", path, bytes_of(piece()), content_type=content_type)
    assert 400 <= answer.status_code < 500
    assert "html" not in answer["Content-Type"] or read(answer).headings
    assert own("samira") == 0


@pytest.mark.parametrize("charset", ["utf-16", "idna", "latin-1"])
@pytest.mark.parametrize("path", ["/contactkaartje?naam=Jan", "/inloggen?verder=/", "/routekaart/algemeen?stap=x"])
def test_a_question_in_another_alphabet_is_no_error_of_ours(path: str, charset: str) -> None:
    answer = signed_in("samira").get(path, CONTENT_TYPE=f"text/plain; charset={charset}")
    assert answer.status_code == 400
    assert read(answer).says("Dit konden we niet lezen")


BROKEN = {
    "not JSON": b"{",
    "nothing": b"",
    "a list": b"[1, 2]",
    "a number": b"7",
    "null": b"null",
    "no known name": b'{"iets": 1}',
    "broken utf-8": b"\xff\xfe{",
    "half a character": rb'{"tekst": "\ud800 zag ik"}',
    "a very large number": b'{"tekst": ' + b"9" * 20_000 + b"}",
    "very deep": b"[" * 100_000,
    "deep inside": b'{"tekst": ' + b'{"a":' * 30_000 + b"1" + b"}" * 30_001,
    "a dictionary": b'{"tekst": {"a": "b"}, "id": {}, "stuk": []}',
    "NUL": rb'{"tekst": "\u0000", "id": "\u0000", "stuk": "\u0000"}',
    "half a character in a name": rb'{"id": "\ud800", "stuk": "\ud800.\ud800.\ud800"}',
    "not sealed": json.dumps({"id": str(uuid.uuid4()), "stuk": "YQ==.YQ==.YQ=="}).encode(),
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("path", ["/suggesties", "/maskeren", "/signaal/verzegeld"])
def test_broken_json_gets_an_answer_a_phone_can_show(path: str, body: bytes) -> None:
    answer = signed_in("samira").post(path, body, content_type="application/json")
    assert answer.status_code < 500
    assert answer.status_code == 200 or answer.json()["melding"].endswith(".")
    assert own("samira") == 0


@pytest.mark.parametrize(
    "path",
    ["/signaal/verzegeld", "/suggesties", "/maskeren", "/uitloggen", "/oefenen/samira", f"/signaal/{uuid.UUID(int=1)}/aanvullen"],
)
def test_a_page_that_only_takes_answers_cannot_be_opened(path: str) -> None:
    answer = signed_in("samira").get(path)
    assert answer.status_code == 405
    assert read(answer).says("Deze pagina is er niet")


@pytest.mark.parametrize("path", ["/signaal/{}/aanvullen", "/signaal/{}/intrekken", "/werklijst/{}/status"])
def test_after_signing_in_again_nobody_is_led_to_a_page_that_cannot_be_opened(path: str) -> None:
    answer = send(Client(), path.format(uuid.UUID(int=1)), {"status": "gezien"})
    onward = answer["Location"].split("verder=")[1]
    assert signed_in("joke").get(onward).status_code == 200


@pytest.mark.parametrize("path", ["/", "/mijn-signalen", "/wie-is-waarvan", "/herkennen", "/acuut", "/sparren", "/contactkaartje"])
def test_a_page_to_read_takes_no_answers(path: str) -> None:
    answer = send(strict("samira"), path, {"zag": "Ik zag iets."})
    assert answer.status_code in {403, 405}


@pytest.mark.parametrize("path", ["/signaal/nieuw", f"/signaal/{uuid.UUID(int=1)}/aanvullen"])
@pytest.mark.parametrize("name", ["zag", "hoorde", "denk", "antwoord"])
def test_without_a_session_the_text_comes_back(path: str, name: str) -> None:
    answer = send(Client(), path, {name: "Dit mag niet weg zijn."})
    assert answer.status_code == 401
    assert read(answer).says("Log opnieuw in")
    assert "Dit mag niet weg zijn." in read(answer).fields_by_id.values()


@pytest.mark.parametrize("path", ["/signaal/nieuw", f"/signaal/{uuid.UUID(int=1)}/aanvullen", "/beheer/teksten"])
@pytest.mark.parametrize("name", ["zag", "hoorde", "denk", "antwoord", "tekst"])
def test_with_an_old_page_the_text_comes_back(path: str, name: str) -> None:
    answer = send(strict("tom"), path, {name: "Dit mag niet weg zijn.", "csrfmiddlewaretoken": "oud"})
    assert answer.status_code == 403
    assert "Dit mag niet weg zijn." in read(answer).fields_by_id.values()


def test_an_answer_that_is_too_long_is_refused_whole_instead_of_cut() -> None:
    signal, text = recorded_by("samira", at=now()), "a " * LONGEST
    answer = send(signed_in("samira"), f"/signaal/{signal}/aanvullen", {"antwoord": text, "soort": "gezien"})
    page = read(answer)
    assert answer.status_code == 422
    assert page.says("te lang")
    assert page.fields["antwoord"] == text


def test_a_line_end_counts_once_as_the_browser_counts_it() -> None:
    lines = "\r\n".join(["kort"] * 790)
    assert len(lines.replace("\r\n", "\n")) < LONGEST < len(lines)
    assert send(signed_in("samira"), "/signaal/nieuw", piece(zag=lines)).status_code == 302


@pytest.mark.parametrize(
    "cookie", ['"aaaaaaaa\\000"', "x" * 4000, '"\\355\\240\\200aaaaaaaa"', "'; DROP TABLE", "%00%00%00%00%00%00%00"]
)
def test_a_broken_session_cookie_is_a_visitor_who_is_not_signed_in(cookie: str) -> None:
    answer = Client().get("/mijn-signalen", headers={"cookie": f"puzzelstuk={cookie}"})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/inloggen")


@pytest.mark.parametrize(
    "path", ["/signaal/x/volgende-stap", "/herkennen/%00", "/herkennen/%ed%a0%80", "/volgende-stap/" + "a" * 4000, "/%ff%fe"]
)
def test_an_address_that_does_not_exist_gets_the_one_page_that_says_so(path: str) -> None:
    answer = signed_in("samira").get(path)
    assert answer.status_code == 404
    assert read(answer).says("Deze pagina is er niet, of niet voor jou")


@pytest.mark.parametrize(
    "verder", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\r\nX-A: b", "\t//e.example"]
)
def test_signing_in_never_leads_to_another_site(verder: str) -> None:
    answer = send(Client(), "/oefenen/samira", {"verder": verder})
    assert answer.status_code == 302
    assert answer["Location"] in {"/", "/%0D%0AX-A:%20b"}
    assert "X-A" not in answer


def test_signing_in_with_an_endless_onward_address_gives_a_plain_answer() -> None:
    answer = send(Client(), "/oefenen/samira", {"verder": "/" + "a" * 20_000})
    assert answer.status_code < 500
