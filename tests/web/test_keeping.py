"""The screens of keeping and erasing: a handler decides, an overseer sees numbers and proof, nobody else a thing."""

import uuid
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.test import Client

from puzzelstuk.flows.handling.handle import waiting
from puzzelstuk.policy.reviewing import KeepReason
from puzzelstuk.web.requests import now
from tests.world import recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
PAGE = "/opnieuw-bekijken"


@pytest.fixture
def signal() -> uuid.UUID:
    """A signal of Samira that must be looked at again today."""
    return recorded_by("samira", at=now() - timedelta(days=90))


def decide(client: Client, signal: uuid.UUID, **said: str) -> int:
    form = "application/x-www-form-urlencoded"
    return client.post(f"{PAGE}/{signal}", urlencode(said), content_type=form).status_code


def test_the_handler_sees_when_it_goes_and_never_the_text(signal: uuid.UUID) -> None:
    page = signed_in("joke").get(PAGE).content.decode()
    assert "Nog even bewaren" in page
    assert "Jongen wordt elke dag" not in page


def test_keeping_for_a_reason_takes_it_off_the_list(signal: uuid.UUID) -> None:
    joke = signed_in("joke")
    assert decide(joke, signal, besluit="bewaren", reden=KeepReason.IN_HAND) == 302
    assert "niets om opnieuw te bekijken" in joke.get(PAGE).content.decode()


def test_letting_go_takes_it_off_every_list_of_the_handler(signal: uuid.UUID) -> None:
    assert decide(signed_in("joke"), signal, besluit="loslaten") == 302
    assert waiting(viewer("joke"), now()) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"besluit": "bewaren", "reden": "zomaar"}, 409),
        ({"besluit": "bewaarplicht", "reden": "er loopt een klacht of bezwaar"}, 409),
        ({"besluit": "bewaarplicht", "reden": "er loopt een klacht of bezwaar", "tot": "straks"}, 422),
        ({"besluit": "weggooien"}, 422),
        ({}, 422),
    ],
)
def test_what_cannot_be_is_refused_with_words(signal: uuid.UUID, said: dict[str, str], code: int) -> None:
    assert decide(signed_in("joke"), signal, **said) == code


def test_the_handler_elsewhere_gets_the_page_of_what_does_not_exist(signal: uuid.UUID) -> None:
    assert decide(signed_in("marit"), signal, besluit="loslaten") == 404


def test_an_administrator_sees_no_small_number_and_no_hold(signal: uuid.UUID) -> None:
    page = signed_in("tom").get("/bewaren").content.decode()
    assert "minder dan 5" in page
    assert str(signal) not in page
    assert "Er loopt geen bewaarplicht" not in page


def test_the_privacy_officer_sees_the_departments_and_no_other_organisation(signal: uuid.UUID) -> None:
    before = signed_in("anne").get("/bewaren").content.decode()
    recorded_by("wil", at=now())
    after = signed_in("anne").get("/bewaren").content.decode()
    assert "<dd>1</dd>" not in before
    assert "<dd>1</dd>" in after


@pytest.mark.parametrize("slug", ["samira", "joke", "nora"])
def test_who_does_not_oversee_finds_no_page(slug: str) -> None:
    assert signed_in(slug).get("/bewaren").status_code == 404
