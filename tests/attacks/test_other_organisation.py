"""Somebody of another organisation: what exists elsewhere is in nothing different from what does not exist."""

import re
import uuid
from dataclasses import dataclass

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from puzzelstuk.flows.handling.handle import waiting
from puzzelstuk.web.requests import now
from tests.web.sending import piece, send
from tests.world import recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
OUTSIDERS = ("chris", "henk", "nora", "tom", "anne", "marit", "")
PAGES = {
    "next step": ("get", "/signaal/{}/volgende-stap"),
    "add": ("post", "/signaal/{}/aanvullen"),
    "take back": ("post", "/signaal/{}/intrekken"),
    "read": ("get", "/werklijst/{}"),
    "give a status": ("post", "/werklijst/{}/status"),
    "give no status": ("post without words", "/werklijst/{}/status"),
}
ANSWERS = {"antwoord": "Ik weet hier meer van.", "soort": "gezien", "status": "gezien"}
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=)"[^"]+"')
# Keys, moments and savepoints differ from one question to the next; the shape of the work may not.
SHAPE = re.compile(r"'[^']*'|s\d+_x\d+")


@dataclass(frozen=True)
class Seen:
    """Everything a visitor can tell answers apart by, and the work that was done for it."""

    status: int
    body: str
    headers: tuple[tuple[str, str], ...]
    queries: tuple[str, ...]


def look(client: Client, page: str, signal: uuid.UUID) -> Seen:
    method, path = PAGES[page]
    with CaptureQueriesContext(connection) as asked:
        if method == "get":
            answer = client.get(path.format(signal))
        else:
            answer = send(client, path.format(signal), {} if "without" in method else ANSWERS)
    return Seen(
        answer.status_code,
        TOKEN.sub("", answer.content.decode()).replace(str(signal), "-"),
        tuple((name, value.replace(str(signal), "-")) for name, value in answer.items()),
        tuple(SHAPE.sub("-", one["sql"]) for one in asked.captured_queries),
    )


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("slug", OUTSIDERS)
def test_a_signal_of_samira_is_for_others_the_same_as_no_signal(slug: str, page: str) -> None:
    signal = recorded_by("samira", at=now())
    client = signed_in(slug) if slug else Client()
    look(client, page, uuid.uuid4())
    there, nowhere = look(client, page, signal), look(client, page, uuid.uuid4())
    assert there == nowhere
    assert there.status in ({404} if slug else {302, 401})


@pytest.mark.parametrize(
    ("slug", "page"),
    [("samira", "read"), ("samira", "give a status"), ("joke", "next step"), ("joke", "take back"), ("joke", "add")],
)
def test_a_reporter_does_not_handle_and_a_handler_does_not_follow(slug: str, page: str) -> None:
    signal, client = recorded_by("samira", at=now()), signed_in(slug)
    look(client, page, uuid.uuid4())
    there, nowhere = look(client, page, signal), look(client, page, uuid.uuid4())
    assert there == nowhere
    assert there.status == 404


def test_nothing_of_another_organisation_is_in_a_list_or_a_count() -> None:
    before = {slug: signed_in(slug).get("/werklijst").content.count(b'class="wi"') for slug in ("marit", "greet", "nora")}
    recorded_by("samira", at=now())
    assert before == {slug: signed_in(slug).get("/werklijst").content.count(b'class="wi"') for slug in before}
    assert len(waiting(viewer("joke"), now())) == 1


def test_nobody_but_the_contact_person_may_look_at_a_work_list() -> None:
    assert {slug: signed_in(slug).get("/werklijst").status_code for slug in ("samira", "chris", "tom", "anne")} == dict.fromkeys(
        ("samira", "chris", "tom", "anne"), 404
    )


def record(slug: str, client_id: uuid.UUID) -> tuple[object, ...]:
    """Record a piece with this number; gives the signal and all a sender can see of it."""
    client = signed_in(slug)
    client.get("/")
    with CaptureQueriesContext(connection) as asked:
        answer = send(client, "/signaal/nieuw", piece(client_id=client_id, taak="onderwijs"))
    signal = answer["Location"].split("/")[2]
    shape = (answer.status_code, answer["Location"].replace(signal, "-"), sorted(answer.headers), len(asked.captured_queries))
    return signal, shape


def test_a_submission_number_that_exists_elsewhere_behaves_as_a_new_one() -> None:
    shared = uuid.uuid4()
    of_samira, _ = record("samira", shared)
    of_chris, seen = record("chris", shared)
    _, fresh = record("chris", uuid.uuid4())
    assert of_chris != of_samira
    assert seen == fresh


def test_the_same_number_from_a_colleague_behaves_as_a_new_one() -> None:
    shared = uuid.uuid4()
    of_samira, _ = record("samira", shared)
    of_joke, seen = record("joke", shared)
    _, fresh = record("joke", uuid.uuid4())
    assert of_joke != of_samira
    assert seen == fresh


def test_the_own_number_again_leads_to_the_first_signal() -> None:
    again = uuid.uuid4()
    assert record("samira", again)[0] == record("samira", again)[0]
