"""Every screen stands behind an act, or is public for a reason."""

import ast
import sys

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from puzzelstuk.policy.access import Act
from tests.architecture.source import MODULES, functions

PUBLIC = {
    "acuut": "112 must never wait for a password",
    "inloggen": "the way in",
    "inloggen/link/<uuid:member>/<slug:token>": "the link in a mail is the key",
    "inloggen/organisatie/<slug:provider_id>": "the way in through one's own organisation; 404 without one in the settings",
    "inloggen/organisatie/<slug:provider_id>/terug": "the way back from there",
    "inloggen/sleutel": "the way in with a passkey",
    "inloggen/tweede-stap": "the second half of the way in; asks for the first",
    "inloggen/tweede-stap/vraag": "the question a passkey signs there; 401 without the first half",
    "inloggen/vergeten": "asks for a link by mail; the same answer for everyone",
    "oefenen/<slug:slug>": "practice only, on loopback only",
    "uitloggen": "the way out",
    "gezond": "tells whoever keeps the service running that it answers",
    "klaar": "yes or no; details only with the token",
    "metrics": "does not exist without the token",
    ".well-known/security.txt": "for everyone who finds a weakness",
    "wat-wij-doen": "what is done with signals and what is not, for everyone",
    "zonder-bereik": "the same page for everyone; a phone keeps it",
    "sw.js": "the same script for everyone",
    "manifest.webmanifest": "the same for everyone",
    "toestel/sleutel": "a public key",
    "toestel/regels": "the rules of masking, the same for everyone",
    "toestel/munt": "answers 401 to who is not signed in",
}
SCREENS = {str(one.pattern): one for one in get_resolver().url_patterns if isinstance(one, URLPattern)}
WRAPPED = {"signaal/nieuw", "signaal/verzegeld"}
EXAMPLES = {
    "<uuid:signal_id>": "5e2d0000-0000-4000-8000-000000000000",
    "<uuid:hold_id>": "5e2d0000-0000-4000-8000-000000000000",
    "<uuid:certificate_id>": "5e2d0000-0000-4000-8000-000000000000",
    "<uuid:share_id>": "5e2d0000-0000-4000-8000-000000000001",
    "<uuid:reveal_id>": "5e2d0000-0000-4000-8000-000000000001",
    "<uuid:escalation_id>": "5e2d0000-0000-4000-8000-000000000002",
    "<uuid:request_id>": "5e2d0000-0000-4000-8000-000000000002",
    "<uuid:finding_id>": "5e2d0000-0000-4000-8000-000000000003",
    "<slug:document_id>": "dpia",
    "<uuid:card_id>": "5e2d0000-0000-4000-8000-000000000000",
    "<uuid:function_id>": "5e2d0000-0000-4000-8000-000000000004",
    "<uuid:question_id>": "5e2d0000-0000-4000-8000-000000000004",
    "<uuid:team_id>": "5e2d0000-0000-4000-8000-000000000000",
    "<uuid:piece_id>": "5e2d0000-0000-4000-8000-000000000002",
    "<slug:phenomenon>": "geldezel",
    "<slug:map_id>": "algemeen",
}


def gated(screen: URLPattern) -> object:
    """The view itself, or what a wrapper hands signed-in people to."""
    view = screen.callback
    return getattr(view, "act", None) or getattr(getattr(sys.modules[view.__module__], f"_{view.__name__}", None), "act", None)


def path_of(route: str) -> str:
    for part, example in EXAMPLES.items():
        route = route.replace(part, example)
    return f"/{route}"


def test_every_address_is_a_screen_of_its_own() -> None:
    assert len(SCREENS) == len(get_resolver().url_patterns)


@pytest.mark.parametrize("route", [one for one in SCREENS if one not in PUBLIC])
def test_a_screen_that_is_not_public_asks_for_an_act(route: str) -> None:
    assert isinstance(gated(SCREENS[route]), Act)


@pytest.mark.parametrize("route", PUBLIC)
def test_a_public_screen_really_has_no_act(route: str) -> None:
    assert gated(SCREENS[route]) is None


@pytest.mark.parametrize("route", sorted(WRAPPED))
def test_a_wrapper_does_nothing_for_who_is_not_signed_in_but_answer(route: str) -> None:
    view = SCREENS[route].callback
    (module,) = [one for one in MODULES if one.name == view.__module__]
    (wrapper,) = [one for one in functions(module.tree) if one.name == view.__name__]
    refusal, handed_on = [one for one in wrapper.body if isinstance(one, ast.If | ast.Return)]
    assert "request.viewer is None" in ast.unparse(refusal)
    assert ast.unparse(handed_on) == f"return _{view.__name__}(request)"


def test_only_the_known_wrappers_hide_their_act() -> None:
    assert {route for route, one in SCREENS.items() if route not in PUBLIC and not hasattr(one.callback, "act")} == WRAPPED


@pytest.mark.parametrize("act", Act)
def test_every_act_has_a_screen(act: Act) -> None:
    assert act in {gated(one) for one in SCREENS.values()}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("route", [one for one in SCREENS if one not in PUBLIC])
@pytest.mark.django_db
def test_who_is_not_signed_in_gets_nowhere(route: str, method: str) -> None:
    answered = Client().generic(method, path_of(route), content_type="application/x-www-form-urlencoded")
    assert answered.status_code in {302, 401, 405}
    assert answered.status_code != 302 or answered["Location"].startswith("/inloggen")
