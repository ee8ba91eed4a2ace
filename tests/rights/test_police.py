"""Politie of OM vraagt: a card for everyone, a note that few may read, and nothing to take along."""

from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.urls import get_resolver

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.rights import police as rights_police
from puzzelstuk.rights.models import PoliceQuestion
from tests.world import WEDNESDAY, organisation, signed_in, viewer

pytestmark = pytest.mark.django_db
ASKED = {
    "soort": "vraag",
    "antwoord": "niets gegeven en niets bevestigd",
    "wie": "Agent De Graaf",
    "vraag": "Komt Peter Vonk hier?",
    "afweging": "Met de FG gebeld. Ik heb beroepsgeheim.",
}


FORM = "application/x-www-form-urlencoded"


def sent(slug: str = "fatma", **changed: str) -> HttpResponse:
    """What a browser sends for the form on the card."""
    return signed_in(slug).post("/politie-vraagt", urlencode(ASKED | changed), content_type=FORM)  # type: ignore[return-value]


def written() -> None:
    assert sent().status_code == 200


@pytest.mark.parametrize("slug", ["samira", "joke", "nora", "tom", "ellen", "anne", "roos", "chris"])
def test_everybody_finds_the_card_in_two_taps(slug: str) -> None:
    client = signed_in(slug)
    assert "/wie-is-waarvan" in client.get("/").content.decode()
    assert 'href="/politie-vraagt"' in client.get("/wie-is-waarvan").content.decode()
    assert "Geef <strong>geen kopie</strong>" in client.get("/politie-vraagt").content.decode()


@pytest.mark.parametrize("slug", ["anne", "roos"])
def test_the_privacy_desk_and_the_privacy_officer_read_it(slug: str) -> None:
    written()
    (found,) = rights_police.read(by=viewer(slug), at=WEDNESDAY)
    assert found.words["question"] == "Komt Peter Vonk hier?"


@pytest.mark.parametrize("slug", ["fatma", "nora", "ellen", "tom"])
def test_nobody_else_does_not_even_who_wrote_it(slug: str) -> None:
    written()
    assert rights_police.read(by=viewer(slug), at=WEDNESDAY) == []
    assert "De Graaf" not in signed_in(slug).get("/politie-vraagt").content.decode()


def test_the_words_stand_sealed() -> None:
    written()
    with looking_as(viewer("anne").holding([organisation("bijstand").id])):
        assert b"Vonk" not in bytes(PoliceQuestion.objects.get().words)


@pytest.mark.parametrize("missing", ["vraag", "afweging", "soort", "antwoord"])
def test_what_is_missing_is_asked_and_what_was_typed_stays(missing: str) -> None:
    page = sent(**{missing: ""})
    assert page.status_code == 422
    kept = ASKED["vraag"] if missing != "vraag" else ASKED["afweging"]
    assert kept in page.content.decode()


def test_there_is_nothing_to_take_along() -> None:
    routes = [str(one.pattern) for one in get_resolver().url_patterns]
    assert not [one for one in routes if one.startswith("politie") and ("bestand" in one or "uitvoer" in one)]
