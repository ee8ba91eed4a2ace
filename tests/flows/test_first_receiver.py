"""Who receives first: with names from the bijstand only Ayşe, who is there for victims of trafficking, and never the desk (R11, R21)."""

import uuid
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from puzzelstuk.access.grants import visible_ids
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.handle import read
from puzzelstuk.flows.record import Recorded, record
from puzzelstuk.organisations.models import Function, Route
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import MentionKey
from puzzelstuk.signals.selectors import HANDLING
from tests.world import WEDNESDAY, viewer

pytestmark = pytest.mark.django_db

NAMED = MentionText(MentionKind.PERSON, {"family": "Jansen", "phone": "06 12345678"})
MASKED = Piece(source_task="bijstand", observation=Observation(saw="Iemand durft niets te zeggen."))
UNMASKED = replace(MASKED, observation=Observation(saw="Mevrouw Jansen durft niets te zeggen."), names_kept=True)
MENTIONED = replace(MASKED, mentions=(NAMED,), naming_rule="bijstand oefening-1", names_kept=True)


def recorded(piece: Piece, slug: str = "fatma") -> Recorded:
    return record(piece, by=viewer(slug), client_id=uuid.uuid4(), at=WEDNESDAY)


def seen_by(slug: str) -> list[uuid.UUID]:
    with looking_as(viewer(slug)):
        return list(visible_ids(viewer(slug), WEDNESDAY.date(), HANDLING))


@pytest.mark.parametrize("piece", [UNMASKED, MENTIONED])
def test_what_may_hold_a_name_from_the_bijstand_goes_to_ayse_and_not_to_the_desk(app_role: None, piece: Piece) -> None:
    signal_id = recorded(piece).signal_id
    assert (seen_by("ayse"), seen_by("nora")) == ([signal_id], [])
    assert signal_id
    assert read(signal_id, by=viewer("ayse"), at=WEDNESDAY)
    assert read(signal_id, by=viewer("nora"), at=WEDNESDAY) is None


def test_without_a_name_the_bijstand_has_its_contact_person_as_before(app_role: None) -> None:
    signal_id = recorded(MASKED).signal_id
    assert (seen_by("ayse"), seen_by("nora")) == ([], [signal_id])


def test_a_name_from_the_bijstand_gets_no_key_by_which_the_desk_could_find_it(app_role: None) -> None:
    recorded(MENTIONED)
    with looking_as(viewer("ayse")):
        assert MentionKey.objects.count() == 0


def test_a_name_from_another_task_goes_where_it_went_with_its_keys(app_role: None) -> None:
    signal_id = recorded(replace(MENTIONED, source_task="wonen", naming_rule="wonen oefening-1"), "henk").signal_id
    assert seen_by("greet") == [signal_id]
    with looking_as(viewer("greet")):
        assert MentionKey.objects.count() > 0


@pytest.mark.parametrize("gone", ["route", "account"])
def test_without_ayse_nothing_with_a_name_is_stored_and_the_desk_does_not_get_it(app_role: None, gone: str) -> None:
    fatma = viewer("fatma")
    route = Route.objects.get(organisation_id=fatma.organisation, target="aandachtsfunctionaris_mh")
    if gone == "route":
        with looking_as(fatma):
            route.delete()
    else:
        with looking_as(viewer("joris")):
            assert Function.objects.filter(id=route.function_id).update(holder=None) == 1
    refused = recorded(MENTIONED)
    assert (refused.signal_id, "Laat de namen weg" in refused.decision.reason) == (None, True)
    assert seen_by("nora") == []


def test_it_costs_no_question_more_than_before(app_role: None) -> None:
    fatma = viewer("fatma")
    asked = []
    for piece in (MASKED, UNMASKED):
        with CaptureQueriesContext(connection) as queries:
            record(piece, by=fatma, client_id=uuid.uuid4(), at=WEDNESDAY)
        asked.append(len(queries))
    assert asked[1] <= asked[0]
