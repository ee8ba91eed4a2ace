"""One tap of a reporter: the handler reads it, the safety function hears when somebody feels unsafe, nobody learns who."""

import pytest

from puzzelstuk.access.grants import handled_by
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.reporting.pressure import confided
from puzzelstuk.flows.reporting.react import react
from puzzelstuk.policy.reactions import FOR_HANDLER, ReactionKind
from puzzelstuk.web.post import send as post
from puzzelstuk.web.requests import now
from tests.login.test_smtp import Box, box
from tests.web.page import read
from tests.web.sending import send
from tests.world import recorded_by, signed_in, viewer

__all__ = ["box"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ReactionKind)
def test_the_handler_reads_what_samira_tapped(app_role: None, kind: ReactionKind) -> None:
    signal = recorded_by("samira", at=now())
    send(signed_in("samira"), f"/signaal/{signal}/laat-weten", {"laat_weten": kind})
    page = read(signed_in("joke").get(f"/werklijst/{signal}"))
    assert page.says(FOR_HANDLER[kind])
    assert not page.says("Samira")


def test_who_feels_unsafe_sees_at_once_what_to_do(app_role: None) -> None:
    signal = recorded_by("samira", at=now())
    samira = signed_in("samira")
    answer = send(samira, f"/signaal/{signal}/laat-weten", {"laat_weten": "onveilig"})
    page = read(samira.get(answer.headers["Location"]))
    assert page.says("Bel 112")
    assert page.says("leidinggevende")
    assert page.says("Hanneke Blom")


def test_the_safety_function_sees_a_day_and_an_organisation_and_no_signal(app_role: None) -> None:
    signal = recorded_by("samira", at=now())
    react(signal, ReactionKind.UNSAFE, by=viewer("samira"), at=now())
    page = read(signed_in("hanneke").get("/vertrouwelijk"))
    assert page.says("Welzijn Veenstad")
    assert not [word for word in (str(signal), "Samira", "jongerenwerk") if page.says(word)]


@pytest.mark.parametrize(("kind", "told"), [("onveilig", {"joke", "bilal", "hanneke"}), ("geholpen", set()), ("contact", set())])
def test_only_an_unsafe_feeling_is_mailed_at_once_and_once(app_role: None, kind: str, told: set[str]) -> None:
    signal = recorded_by("samira", at=now())
    first = react(signal, ReactionKind(kind), by=viewer("samira"), at=now())
    again = react(signal, ReactionKind(kind), by=viewer("samira"), at=now())
    assert {address.split("@")[0] for address in first.tell} == told
    assert (bool(again.decision), again.tell) == (True, frozenset())


def test_who_handles_it_hears_also_when_that_is_not_the_usual_contact_person(app_role: None) -> None:
    signal = recorded_by("fatma", at=now())
    told = react(signal, ReactionKind.UNSAFE, by=viewer("fatma"), at=now()).tell
    assert {address.split("@")[0] for address in told} == {"wouter", "hanneke"}


@pytest.mark.parametrize("who", ["chris", "joke", "nora"])
def test_the_database_tells_nobody_else_who_handles_a_signal(app_role: None, who: str) -> None:
    signal = recorded_by("fatma", at=now())
    with looking_as(viewer(who)):
        assert handled_by(signal) == []


@pytest.mark.parametrize("who", ["chris", "joke", "esra"])
def test_nobody_reacts_to_the_signal_of_another(app_role: None, who: str) -> None:
    signal = recorded_by("samira", at=now())
    assert send(signed_in(who), f"/signaal/{signal}/laat-weten", {"laat_weten": "onveilig"}).status_code == 404
    assert confided(viewer("hanneke"), now()).unsafe == []


def test_the_mail_of_an_unsafe_feeling_says_no_more_than_any_other(box: Box, app_role: None) -> None:
    signal = recorded_by("samira", at=now())
    send(signed_in("samira"), f"/signaal/{signal}/laat-weten", {"laat_weten": "onveilig"})
    post("veranderd", "").result(10)  # the one thread that sends is through with what came before
    assert len({bytes(envelope.content or b"").split(b"\r\n\r\n", 1)[1] for envelope in box.arrived}) == 1
    assert not [one for one in box.arrived if b"onveilig" in bytes(one.content or b"").lower()]
