"""Sending again, at the same moment or later, against the real server: one signal, and everyone gets the same answer."""

import json
import re
import socket
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import urlencode, urlsplit

import pytest

from tests.attacks.visitor import FORM, Answer, Visitor

EIGHT = 8


def own(visitor: Visitor) -> int:
    return len(re.findall(r"Signaal van \d", visitor.get("/mijn-signalen").body))


def body(visitor: Visitor, client_id: uuid.UUID, **fields: str) -> bytes:
    said = {"taak": "leerplicht", "zag": "Zij is al weken niet op school."} | fields
    return urlencode({"csrfmiddlewaretoken": visitor.get("/signaal/nieuw").token, "client_id": str(client_id)} | said).encode()


def at_once(visitor: Visitor, sent: bytes, path: str = "/signaal/nieuw") -> list[Answer]:
    """Eight threads send the same at the same moment."""
    with ThreadPoolExecutor(EIGHT) as threads:
        return list(
            threads.map(lambda _: Visitor(visitor.address, dict(visitor.cookies)).ask("POST", path, sent, FORM), range(EIGHT))
        )


def test_eight_times_at_once_is_one_signal(live: str) -> None:
    lars = Visitor(live).sign_in("lars")
    before = own(lars)
    answers = at_once(lars, body(lars, uuid.uuid4()))
    assert {answer.status for answer in answers} == {302}
    assert len({answer.signal for answer in answers}) == 1
    assert own(lars) == before + 1


def test_eight_places_at_once_are_one_observation(live: str) -> None:
    lars = Visitor(live).sign_in("lars")
    before = own(lars)
    sent = body(lars, uuid.uuid4(), buurt="BU99010101", soort="plein", fenomeen="drugshandel")
    assert len({answer.signal for answer in at_once(lars, sent, "/plek/nieuw")}) == 1
    assert own(lars) == before + 1


def test_a_replay_with_other_words_leads_to_the_first_and_changes_nothing(live: str) -> None:
    lars, client_id = Visitor(live).sign_in("lars"), uuid.uuid4()
    first = lars.ask("POST", "/signaal/nieuw", body(lars, client_id), FORM)
    before = own(lars)
    again = lars.ask("POST", "/signaal/nieuw", body(lars, client_id, zag="Iets heel anders."), FORM)
    assert again.signal == first.signal
    assert own(lars) == before


def test_eight_people_with_one_number_have_eight_signals(live: str) -> None:
    client_id = uuid.uuid4()
    people = [Visitor(live).sign_in(slug) for slug in ("samira", "chris", "wil", "fatma", "joke", "marit", "lars", "ayse")]
    with ThreadPoolExecutor(EIGHT) as threads:
        answers = list(threads.map(lambda one: one.ask("POST", "/signaal/nieuw", body(one, client_id, taak="buurt"), FORM), people))
    assert [answer.status for answer in answers] == [302] * EIGHT
    assert len({answer.signal for answer in answers}) == EIGHT


def test_taking_back_and_sending_again_at_once_ends_in_one_signal_or_none(live: str) -> None:
    lars, client_id = Visitor(live).sign_in("lars"), uuid.uuid4()
    before, sent = own(lars), body(lars, client_id)
    signal = lars.ask("POST", "/signaal/nieuw", sent, FORM).signal
    token = urlencode({"csrfmiddlewaretoken": lars.get("/").token}).encode()
    with ThreadPoolExecutor(2) as threads:
        back = threads.submit(Visitor(live, dict(lars.cookies)).ask, "POST", f"/signaal/{signal}/intrekken", token, FORM)
        again = threads.submit(Visitor(live, dict(lars.cookies)).ask, "POST", "/signaal/nieuw", sent, FORM)
    assert back.result().status == 302
    assert again.result().status in {302, 409}
    assert own(lars) in {before, before + 1}


RAW = {
    "announced ten megabytes": b"POST /signaal/nieuw HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/plain\r\nContent-Length: 10485760\r\n\r\n",
    "no charset": b"POST /inloggen?a=1 HTTP/1.1\r\nHost: {host}\r\nContent-Type: text/plain; charset=base64\r\nContent-Length: 0\r\n\r\n",
    "no charset on a page": b"GET /acuut?a=1 HTTP/1.1\r\nHost: {host}\r\nContent-Type: x; charset=hex\r\n\r\n",
    "an odd parameter": b"GET /acuut?a=1 HTTP/1.1\r\nHost: {host}\r\nContent-Type: x; naam*=onzin''%41\r\n\r\n",
    "an endless content type": b"GET /acuut HTTP/1.1\r\nHost: {host}\r\nContent-Type: x; y=" + b"a" * 20_000 + b"\r\n\r\n",
    "another host": b"GET /acuut HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "a host that is none": b"GET /acuut HTTP/1.1\r\nHost: [::\r\n\r\n",
    "raw bytes in the address": b"GET /acuut?\xff\xfe HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "NUL in the address": b"GET /herkennen/%00 HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "a step up": b"GET /static/../../settings.py HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "a coded step up": b"GET /static/%2e%2e/%2e%2e/settings.py HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "in chunks": b"POST /inloggen HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n",
    "broken chunks": b"POST /inloggen HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "two lengths": b"POST /inloggen HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
    "a negative length": b"POST /inloggen HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n",
    "another method": b"PROPFIND /acuut HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "an unknown method": b"ZEG / HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "a broken cookie": b'GET /mijn-signalen HTTP/1.1\r\nHost: {host}\r\nCookie: puzzelstuk="aaaaaaaa\\000"; csrftoken=\xff\r\n\r\n',
    "no HTTP": b"hallo\r\n\r\n",
}


def heard(wire: socket.socket) -> bytes:
    """The answer, or nothing when the server hangs up."""
    with suppress(ConnectionResetError):
        return wire.recv(65536)
    return b""


@pytest.mark.parametrize("sent", RAW.values(), ids=RAW)
def test_broken_http_is_never_an_error_of_ours(live: str, sent: bytes) -> None:
    place = urlsplit(live)
    with socket.create_connection((str(place.hostname), place.port), timeout=5) as wire:
        wire.sendall(sent.replace(b"{host}", place.netloc.encode()))
        answer = heard(wire)
    assert answer == b"" or re.match(rb"HTTP/1\.1 [234]\d\d ", answer), answer[:200]


def test_after_all_that_the_server_still_serves(live: str) -> None:
    answer = Visitor(live).get("/acuut")
    assert answer.status == 200
    assert "Bel 112" in answer.body


def test_a_phone_gets_an_answer_it_can_read_when_it_is_too_much(live: str) -> None:
    lars = Visitor(live).sign_in("lars")
    sent = json.dumps({"id": str(uuid.uuid4()), "stuk": "a" * 300_000}).encode()
    headers = {"Content-Type": "application/json", "X-CSRFToken": lars.get("/").token}
    assert lars.ask("POST", "/signaal/verzegeld", sent, headers).status == 413
