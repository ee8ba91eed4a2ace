"""The database holds the rights desk too: past the screens nobody reads a request, and no request sees what is not held here."""

import uuid

import pytest
from django.db import connection

from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.flows.rights import desk as rights_desk
from puzzelstuk.organisations.selectors import functions_above
from puzzelstuk.policy.access import Role
from puzzelstuk.rights.models import Finding, LockedGrant, PoliceQuestion, Request
from puzzelstuk.rights.police import note
from tests.rights.people import BY_PLATE, peter_asks, roos_finds, two_agree, wil_records
from tests.world import WEDNESDAY, organisation, viewer

pytestmark = pytest.mark.django_db
SHUT = (Request, Finding, LockedGrant, PoliceQuestion)


@pytest.fixture
def everything() -> uuid.UUID:
    """A locked signal, its request, and a question of police."""
    wil_records()
    request = peter_asks("beperking")
    roos_finds(request)
    two_agree(request)
    with looking_as(viewer("roos")):
        note(
            "vraag",
            "niets gegeven en niets bevestigd",
            {"question": "Wie?", "weighing": "Nee."},
            organisation=viewer("roos").organisation,
            by=viewer("roos").member,
            today=WEDNESDAY.date(),
        )
    return request


def counted(by: Viewer) -> list[int]:
    with looking_as(by):
        return [model.objects.count() for model in SHUT]  # type: ignore[attr-defined]


@pytest.mark.parametrize("slug", ["nora", "roos", "anne", "joke", "wil"])
def test_who_is_only_signed_in_reaches_no_row(everything: uuid.UUID, slug: str) -> None:
    by = viewer(slug)
    assert counted(by.holding(functions_above(by.organisation))) == [0, 0, 0, 0]


def test_the_rows_are_there(everything: uuid.UUID) -> None:
    by = viewer("roos")
    assert counted(by.holding([by.organisation])) == [1, 1, 1, 1]


def asked_of_the_database(by: Viewer, request: uuid.UUID) -> int:
    """The door for finding, knocked at straight; how many signals the request sees afterwards."""
    with looking_as(by.holding([by.organisation, request])), connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_find_for_request(%s, NULL, NULL, NULL)", [request])
        return Grant.objects.filter(receiver=request).count()


def test_a_request_sees_only_what_its_own_organisation_holds() -> None:
    wil_records()
    assert asked_of_the_database(viewer("roos"), peter_asks()) == 1


def test_the_request_of_another_opens_nothing() -> None:
    wil_records()
    request, school = peter_asks(), organisation("school").id
    stranger = Viewer(uuid.uuid4(), "Vreemde", school, "school", frozenset({Role.PRIVACY_DESK}))
    assert asked_of_the_database(stranger, request) == 0


@pytest.mark.parametrize("request_id", [uuid.UUID(int=7), None], ids=["none", "closed"])
def test_without_a_running_request_nothing_is_found(request_id: uuid.UUID | None) -> None:
    wil_records()
    if request_id is None:
        request_id = peter_asks()
        two_agree(request_id, "niets gevonden")
    assert asked_of_the_database(viewer("roos"), request_id) == 0


def test_a_school_with_its_own_desk_does_not_find_what_the_municipality_has() -> None:
    wil_records()
    chris = viewer("chris")
    desk = Viewer(chris.member, chris.name, chris.organisation, "school", frozenset({Role.PRIVACY_DESK}))
    with looking_as(desk.holding([desk.organisation])):
        rows = rights_desk.requests.open_request(
            rights_desk.Asked("inzage", "bekend bij een medewerker", WEDNESDAY.date(), {"naam": "Peter Vonk"}),
            organisation=desk.organisation,
            by=desk.member,
            today=WEDNESDAY.date(),
        )
    assert rights_desk.search(rows.id, BY_PLATE, ("Peter Vonk",), by=desk, at=WEDNESDAY)
    page = rights_desk.page(rows.id, by=desk, at=WEDNESDAY)
    assert page is not None
    assert page.findings == []
