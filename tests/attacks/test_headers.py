"""Headers and pages: a strict policy on every address, nothing inline anywhere, and personal pages in no cache."""

import re
import uuid

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern

from puzzelstuk.web.requests import now
from puzzelstuk.web.urls import urlpatterns
from tests.web.page import Page
from tests.web.sending import piece, send
from tests.world import recorded_by, signed_in

pytestmark = pytest.mark.django_db
FILLED_IN = {"<slug:phenomenon>": "geldezel", "<slug:map_id>": "algemeen", "<slug:slug>": "samira"}
FOR_EVERYONE = {"/sw.js", "/manifest.webmanifest", "/toestel/regels", "/toestel/sleutel", "/zonder-bereik"}
TOLD_TO_EVERYONE = {"/wat-wij-doen"}  # without a session in it; kept for an hour
WRITING = "/signaal/nieuw"
STATIC = ["css/puzzelstuk.css", "css/tokens.css", "js/begin.mjs", "icon.svg"]


def address(pattern: URLPattern, signal: uuid.UUID | str = "{signal}") -> str:
    path = f"/{pattern.pattern}".replace("<uuid:signal_id>", str(signal))
    for name, value in FILLED_IN.items():
        path = path.replace(name, value)
    return path


ADDRESSES = [address(pattern) for pattern in urlpatterns]


def visit(slug: str, path: str) -> HttpResponse:
    """A page of this person, who has one signal and handles the ones of colleagues."""
    signal = recorded_by("samira", at=now())
    return signed_in(slug).get(path.format(signal=signal))


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_address_has_a_strict_policy(path: str) -> None:
    headers = visit("samira", path).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "connect-src", "form-action")} == {"'self'"}
    assert not re.search(r"unsafe|\*|data:|blob:|https?:", headers["Content-Security-Policy"])
    assert (policy["frame-ancestors"], policy["base-uri"]) == ("'none'", "'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_page_of_anyone_has_a_style_or_script_in_it(path: str) -> None:
    for slug in ("samira", "joke", "tom"):
        answer = visit(slug, path)
        if answer.headers["Content-Type"].startswith("text/html"):
            assert inline(Page(answer.content.decode())) == []


def test_the_page_that_comes_back_with_errors_has_nothing_inline_either() -> None:
    samira = signed_in("samira")
    for fields in (piece(zag=""), piece(buurt="x"), piece(actie="suggesties"), piece(client_id="x")):
        assert inline(Page(send(samira, "/signaal/nieuw", fields).content.decode())) == []


def inline(page: Page) -> list[str]:
    """What the policy would have to refuse."""
    found = [f"{one.tag} {name}" for one in page.elements for name in one.attributes if name == "style" or name.startswith("on")]
    found += [one.tag for one in page.elements if one.tag in {"style", "iframe", "object", "embed", "base"}]
    found += ["script" for one in page.all("script") if not one.attributes.get("src", "").startswith("/static/")]
    found += [
        f"{one.tag} {value}"
        for one in page.elements
        for value in one.attributes.values()
        if value.lower().startswith("javascript:")
    ]
    return found


@pytest.mark.parametrize("path", [path for path in ADDRESSES if path not in FOR_EVERYONE | TOLD_TO_EVERYONE])
def test_a_personal_page_stays_in_no_cache(path: str) -> None:
    expected = "private, no-cache" if path == WRITING else "no-store"
    assert visit("samira", path).headers["Cache-Control"] == expected


@pytest.mark.parametrize("path", ["/static/puzzelstuk/css/puzzelstuk.css", "/bestaat-niet", "/suggesties", "/maskeren"])
def test_files_and_errors_have_the_policy_too(path: str) -> None:
    assert "default-src 'none'" in signed_in("samira").get(path).headers["Content-Security-Policy"]


def test_what_is_refused_unread_has_the_policy_too() -> None:
    answer = signed_in("samira").post(WRITING, {"zag": "in delen"})
    assert answer.status_code == 413
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_what_was_typed_stays_in_no_cache() -> None:
    assert send(signed_in("samira"), WRITING, piece(actie="taak")).headers["Cache-Control"] == "no-store"
    assert send(signed_in("samira"), WRITING, piece(zag="")).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", sorted(TOLD_TO_EVERYONE))
def test_what_everyone_is_told_names_nobody_and_sets_no_cookie(path: str) -> None:
    samira, nobody = visit("samira", path), Client().get(path)
    assert samira.content == nobody.content
    assert not nobody.cookies


@pytest.mark.parametrize("path", sorted(FOR_EVERYONE))
def test_what_is_the_same_for_everyone_may_be_kept(path: str) -> None:
    samira, nobody = signed_in("samira").get(path), Client().get(path)
    assert samira.headers["Cache-Control"] == "no-cache"
    assert samira.content == nobody.content


@pytest.mark.parametrize("name", STATIC)
def test_files_may_be_kept(name: str) -> None:
    answer = signed_in("samira").get(f"/static/puzzelstuk/{name}")
    assert answer.status_code == 200
    assert "max-age" in answer.headers["Cache-Control"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_after_signing_out_the_cookie_is_worth_nothing() -> None:
    samira = signed_in("samira")
    kept = samira.cookies["puzzelstuk"].value
    send(samira, "/uitloggen")
    assert Client(headers={"cookie": f"puzzelstuk={kept}"}).get("/mijn-signalen").status_code == 302


def test_signing_in_changes_the_session_and_its_cookie_is_out_of_reach_of_scripts() -> None:
    visitor = Client()
    visitor.cookies["puzzelstuk"] = "een-zelf-bedachte-sleutel-van-een-aanvaller"
    send(visitor, "/oefenen/samira")
    cookie = visitor.cookies["puzzelstuk"]
    assert cookie.value != "een-zelf-bedachte-sleutel-van-een-aanvaller"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
