"""What a phone keeps for when there is no reception: the same for everyone, complete, and with nothing of anybody."""

import base64
import json
import re

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.reporters.records import account_tag
from tests.web.page import read
from tests.web.sending import piece, send
from tests.world import signed_in, viewer


def kept_files() -> list[str]:
    found = re.search(r"const FILES = (\[.*\]);", Client().get("/sw.js").content.decode())
    assert found
    return [str(one) for one in json.loads(found[1])]


def test_the_page_without_reception_names_nobody_and_holds_no_token() -> None:
    body = signed_in("samira").get("/zonder-bereik").content.decode()
    assert "Samira" not in body
    assert "csrfmiddlewaretoken" not in body
    assert str(viewer("samira").member) not in body


def test_the_page_without_reception_has_the_same_fields_but_none_for_names() -> None:
    page, online = read(Client().get("/zonder-bereik")), read(signed_in("samira").get("/signaal/nieuw"))
    assert {"taak", "zag", "hoorde", "denk", "buurt", "dagdeel", "verdient"} <= set(page.fields)
    assert set(page.fields) - {"niet_mijn_vak"} <= set(online.fields)
    assert {one.attributes["value"] for one in page.all("option")} >= set(source_tasks())


def test_every_file_that_a_phone_keeps_exists() -> None:
    files = kept_files()
    assert "/zonder-bereik" in files
    assert {path: Client().get(path).status_code for path in files} == dict.fromkeys(files, 200)


def test_no_personal_page_is_among_the_files_that_a_phone_keeps() -> None:
    assert all(path in {"/zonder-bereik", "/toestel/regels"} or path.startswith("/static/") for path in kept_files())


def test_the_page_asks_for_nothing_that_is_not_kept() -> None:
    page = read(Client().get("/zonder-bereik"))
    wanted = {one.attributes["src"] for one in page.all("script")} | {
        one.attributes["href"] for one in page.all("link", rel="stylesheet")
    }
    assert wanted <= set(kept_files())


def test_the_public_key_is_one_that_a_browser_can_seal_to() -> None:
    shown = Client().get("/toestel/sleutel").json()["sleutel"]
    key = serialization.load_der_public_key(base64.b64decode(shown))
    assert isinstance(key, rsa.RSAPublicKey)
    assert key.key_size >= 3072


def test_a_fresh_token_says_whose_phone_it_is_and_works() -> None:
    samira = signed_in("samira")
    samira.handler.enforce_csrf_checks = True
    answer = samira.get("/toestel/munt").json()
    assert answer["account"] == account_tag(viewer("samira").member)
    sent = send(samira, "/signaal/nieuw", piece(), headers={"x-csrftoken": answer["munt"]})
    assert sent.status_code == 302


def test_without_a_session_there_is_no_token() -> None:
    answer = Client().get("/toestel/munt")
    assert answer.status_code == 401
    assert answer.json() == {"melding": "Log opnieuw in."}


def test_two_people_have_two_tags_and_neither_is_their_account() -> None:
    tags = {slug: signed_in(slug).get("/toestel/munt").json()["account"] for slug in ("samira", "joke")}
    assert len(set(tags.values())) == 2
    assert str(viewer("samira").member).replace("-", "") != tags["samira"]


def test_the_app_on_the_home_screen_speaks_dutch_and_its_icon_is_there() -> None:
    shown = Client().get("/manifest.webmanifest").json()
    assert (shown["lang"], shown["start_url"]) == ("nl", "/")
    assert {Client().get(icon["src"]).status_code for icon in shown["icons"]} == {200}


@pytest.mark.parametrize("path", ["/sw.js", "/zonder-bereik", "/manifest.webmanifest", "/toestel/sleutel", "/toestel/munt"])
def test_nothing_can_be_sent_to_these(path: str) -> None:
    assert send(signed_in("samira"), path, piece()).status_code == 405
