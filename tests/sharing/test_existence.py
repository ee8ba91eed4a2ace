"""What was not shared with you cannot be told from what was never there: same page, same words, as much work."""

import re
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.sharing.conftest import Scene
from tests.world import signed_in

pytestmark = pytest.mark.django_db
CHANCE = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+')


def seen_of(client: Client, method: str, address: str) -> tuple[int, bytes, int]:
    """Status, page and the number of questions to the database."""
    with CaptureQueriesContext(connection) as asked:
        answer = client.generic(method, address, "wat=akkoord", content_type="application/x-www-form-urlencoded")
    return answer.status_code, CHANCE.sub(b"", answer.content), len(asked)


@pytest.mark.parametrize("slug", ["samira", "marit", "nora", "chris", "greet"])
@pytest.mark.parametrize(("method", "place"), [("GET", "gedeeld"), ("GET", "delen/besluit"), ("POST", "delen/besluit")])
def test_a_proposal_of_others_looks_like_nothing(scene: Scene, slug: str, method: str, place: str) -> None:
    share, client = scene.proposed(), signed_in(slug)
    client.get("/")
    never = seen_of(client, method, f"/{place}/{uuid.uuid4()}")
    assert seen_of(client, method, f"/{place}/{share.id}") == never
    assert never[0] == 404


@pytest.mark.parametrize("slug", ["samira", "marit", "joke"])
def test_what_was_given_to_another_looks_like_nothing(scene: Scene, slug: str) -> None:
    share, client = scene.given(), signed_in(slug)
    client.get("/")
    assert seen_of(client, "GET", f"/gedeeld/{share.id}") == seen_of(client, "GET", f"/gedeeld/{uuid.uuid4()}")


def test_who_it_was_given_to_can_tell_the_difference(scene: Scene) -> None:
    share, client = scene.given(), signed_in("nora")
    assert client.get(f"/gedeeld/{share.id}").status_code == 200


def test_the_reporter_sees_nothing_of_it(scene: Scene) -> None:
    client = signed_in("samira")
    client.get("/mijn-signalen")
    before = [seen_of(client, "GET", page) for page in ("/mijn-signalen", f"/signaal/{scene.signal}/volgende-stap")]
    scene.given()
    assert [seen_of(client, "GET", page) for page in ("/mijn-signalen", f"/signaal/{scene.signal}/volgende-stap")] == before
