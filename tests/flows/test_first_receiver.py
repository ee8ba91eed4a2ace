"""Who receives first: what the rules adopted by both allow, else the contact person of the own task; never the desk without a rule."""

import uuid
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from puzzelstuk.access.grants import visible_ids
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.cli.practice import identity
from puzzelstuk.flows.handling.handle import read
from puzzelstuk.flows.reporting.record import Recorded, record
from puzzelstuk.organisations.models import Function, Route
from puzzelstuk.organisations.selectors import agreement_of
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import MentionKey, SignalKind
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


def test_also_without_a_name_a_text_from_the_bijstand_stays_with_its_own_contact_person(app_role: None) -> None:
    signal_id = recorded(MASKED).signal_id
    assert (seen_by("wouter"), seen_by("ayse"), seen_by("nora")) == ([signal_id], [], [])


def test_a_place_without_anybody_goes_to_the_desk_also_from_the_bijstand(app_role: None) -> None:
    signal_id = recorded(Piece(source_task="bijstand", kind=SignalKind.PLACE, place_kind="woning")).signal_id
    assert (seen_by("wouter"), seen_by("nora")) == ([], [signal_id])


def test_what_wil_names_stays_within_the_wmo_and_what_names_nobody_goes_to_the_desk(app_role: None) -> None:
    named = recorded(replace(MENTIONED, source_task="wmo", naming_rule="wmo oefening-1"), "wil").signal_id
    nameless = recorded(replace(MASKED, source_task="wmo"), "wil").signal_id
    assert (seen_by("inge"), seen_by("nora")) == ([named], [nameless])
    with looking_as(viewer("inge")):
        assert set(MentionKey.objects.values_list("agreement", flat=True)) == {viewer("wil").organisation}


def test_what_went_apart_has_no_key_by_which_the_desk_could_find_it(app_role: None) -> None:
    fatma = viewer("fatma")
    recorded(MENTIONED)
    with looking_as(viewer("ayse")):
        scopes = set(MentionKey.objects.values_list("agreement", flat=True))
    assert scopes == {fatma.organisation}
    assert agreement_of(fatma.organisation) not in scopes


def test_a_name_from_another_task_goes_where_it_went_with_its_keys(app_role: None) -> None:
    signal_id = recorded(replace(MENTIONED, source_task="wonen", naming_rule="wonen oefening-1"), "henk").signal_id
    assert seen_by("greet") == [signal_id]
    with looking_as(viewer("greet")):
        assert set(MentionKey.objects.values_list("agreement", flat=True)) == {agreement_of(viewer("henk").organisation)}


@pytest.mark.parametrize("gone", ["route", "account"])
def test_without_ayse_a_name_stays_with_the_contact_person_of_the_own_task(app_role: None, gone: str) -> None:
    without("aandachtsfunctionaris_mh", gone)
    signal_id = recorded(MENTIONED).signal_id
    assert (seen_by("wouter"), seen_by("nora")) == ([signal_id], [])


@pytest.mark.parametrize("piece", [MASKED, MENTIONED])
@pytest.mark.parametrize("gone", ["route", "account"])
def test_without_anybody_who_may_have_it_nothing_is_stored_and_the_desk_does_not_get_it(
    app_role: None, piece: Piece, gone: str
) -> None:
    without("aandachtsfunctionaris_mh", gone)
    without("contact_eigen_taak", gone)
    refused = recorded(piece)
    assert (refused.signal_id, "overleg zonder naam" in refused.decision.reason) == (None, True)
    assert seen_by("nora") == []


@pytest.mark.parametrize("who", ["vik", "vik_2"])
def test_a_route_that_points_to_the_desk_is_no_way_round_the_rules(app_role: None, who: str) -> None:
    fatma = viewer("fatma")
    with looking_as(fatma):
        Route.objects.filter(organisation_id=fatma.organisation).update(function_id=identity("functie", who))
    assert [recorded(piece).signal_id for piece in (MASKED, MENTIONED)] == [None, None]


def without(target: str, gone: str) -> None:
    """Take away the route, or the account behind it."""
    fatma = viewer("fatma")
    route = Route.objects.get(organisation_id=fatma.organisation, target=target)
    if gone == "route":
        with looking_as(fatma):
            route.delete()
    else:
        with looking_as(viewer("joris" if target.endswith("mh") else "fatma")):
            assert Function.objects.filter(id=route.function_id).update(holder=None) == 1


def test_it_costs_no_question_more_than_before(app_role: None) -> None:
    fatma = viewer("fatma")
    asked = []
    for piece in (MASKED, UNMASKED):
        with CaptureQueriesContext(connection) as queries:
            record(piece, by=fatma, client_id=uuid.uuid4(), at=WEDNESDAY)
        asked.append(len(queries))
    assert asked[1] <= asked[0]
