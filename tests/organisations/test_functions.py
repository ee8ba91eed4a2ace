"""Wie is waarvan: a function always has a person, a phone and a deputy, and nothing that points to it can fall away."""

import uuid
from dataclasses import replace

import pytest
from django.db import IntegrityError

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.organisations.actions import FunctionText, remove_function, save_function, set_route
from puzzelstuk.organisations.models import Function, Route
from puzzelstuk.organisations.selectors import functions_held, routes_of
from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.policy.decision import Decision
from tests.world import function, member, organisation, usual_receiver, viewer

pytestmark = pytest.mark.django_db

OFFICE = {"ma": ["09:00", "17:00"]}


def desk(**changed: object) -> FunctionText:
    """A function as Tom would fill it in, with one thing different."""
    deputy = function("Contactpersoon signalen", "welzijn").id
    text = FunctionText("Spreekuur", "Youssef Bennani", "088 000 00 15", "Vragen van jongeren", OFFICE, deputy)
    return replace(text, **changed)


def save(text: FunctionText, existing: uuid.UUID | None = None, slug: str = "tom") -> Decision:
    with looking_as(viewer(slug)):
        return save_function(organisation=viewer(slug).organisation, function=existing, text=text)


def as_it_stands(row: Function) -> FunctionText:
    return FunctionText(
        row.title, row.holder_name, row.phone, row.about, row.hours, row.deputy_id, row.holder_id, row.receives_signals
    )


def test_a_complete_function_is_stored(app_role: None) -> None:
    assert save(desk())
    assert function("Spreekuur", "welzijn").deputy == function("Contactpersoon signalen", "welzijn")


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"holder_name": ""}, "naam"),
        ({"phone": ""}, "telefoonnummer"),
        ({"deputy": None}, "vervanger"),
        ({"deputy": uuid.UUID(int=9)}, "vervanger"),
        ({"hours": {"ma": ["17:00", "09:00"]}}, "Openingstijden"),
        ({"holder": uuid.UUID(int=9)}, "account"),
        ({"receives_signals": True}, "account"),
    ],
)
def test_a_function_with_something_missing_is_refused(app_role: None, changed: dict[str, object], word: str) -> None:
    refused = save(desk(**changed))
    assert (bool(refused), word in refused.reason) == (False, True)
    assert not Function.objects.filter(title="Spreekuur").exists()


@pytest.mark.parametrize("slug", ["marit", "samira"])
def test_who_reads_signals_is_someone_of_this_organisation_who_may(app_role: None, slug: str) -> None:
    refused = save(desk(holder=member(slug).id, receives_signals=True))
    assert (bool(refused), "account" in refused.reason) == (False, True)


def test_a_function_cannot_be_its_own_deputy(app_role: None) -> None:
    row = function("Contactpersoon signalen", "welzijn")
    assert not save(replace(as_it_stands(row), deputy=row.id), row.id)


def test_the_only_function_that_receives_signals_keeps_receiving_them(app_role: None) -> None:
    row = function("Contactpersoon signalen", "welzijn")
    assert not save(replace(as_it_stands(row), receives_signals=False), row.id)
    assert usual_receiver(organisation("welzijn").id) == row.id


def test_another_function_can_take_over_the_signals_first(app_role: None) -> None:
    old, new = function("Contactpersoon signalen", "welzijn"), function("Tweede contactpersoon signalen", "welzijn")
    assert save(replace(as_it_stands(new), receives_signals=True), new.id)
    assert save(replace(as_it_stands(old), receives_signals=False), old.id)
    assert usual_receiver(organisation("welzijn").id) == new.id


def test_a_function_of_another_organisation_is_as_absent_as_one_that_never_was(app_role: None) -> None:
    theirs = function("Zorgcoördinator school", "school")
    assert save(desk(), theirs.id) == save(desk(), uuid.uuid4())
    assert not save(desk(), theirs.id)


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"phone": ""}, "function_has_a_person"),
        ({"holder_name": ""}, "function_has_a_person"),
        ({"deputy": None}, "function_has_a_deputy"),
    ],
)
def test_the_database_refuses_a_function_without_a_person_or_deputy(
    app_role: None, change: dict[str, object], constraint: str
) -> None:
    with pytest.raises(IntegrityError, match=constraint), looking_as(viewer("tom")):
        Function.objects.filter(organisation=organisation("welzijn")).update(**change)


def test_the_database_refuses_to_change_another_organisations_register(app_role: None) -> None:
    with looking_as(viewer("tom")):
        assert Function.objects.filter(organisation=organisation("school")).update(phone="088 000 00 00") == 0


@pytest.mark.parametrize("title", ["Teamcoach jongerenwerk", "Tweede contactpersoon signalen", "Contactpersoon signalen"])
def test_a_function_that_something_points_to_cannot_be_removed(app_role: None, title: str) -> None:
    row = function(title, "welzijn")
    with looking_as(viewer("tom")):
        assert not remove_function(organisation=row.organisation_id, function=row.id)
    assert Function.objects.filter(id=row.id).exists()


def test_a_function_nothing_points_to_can_be_removed(app_role: None) -> None:
    assert save(desk())
    row = function("Spreekuur", "welzijn")
    with looking_as(viewer("tom")):
        assert remove_function(organisation=row.organisation_id, function=row.id)
    assert not Function.objects.filter(id=row.id).exists()


def test_a_route_goes_to_a_function_that_exists(app_role: None) -> None:
    tom, target = viewer("tom"), function("Jurist vergunningen en Bibob", "toezicht")
    with looking_as(tom):
        assert not set_route(organisation=tom.organisation, target="sparren", function=uuid.uuid4())
        assert set_route(organisation=tom.organisation, target="sparren", function=target.id)
    assert routes_of(tom.organisation)["sparren"] == target


def test_the_database_refuses_a_route_to_nobody(app_role: None) -> None:
    with pytest.raises(IntegrityError), looking_as(viewer("tom")):
        Route.objects.filter(organisation=organisation("welzijn"), target="sparren").update(function=None)


@pytest.mark.parametrize("slug", ["joke", "bilal"])
def test_holder_and_deputy_stand_for_the_same_function(app_role: None, slug: str) -> None:
    contact = function("Contactpersoon signalen", "welzijn").id
    assert contact in functions_held(member(slug).id, organisation("welzijn").id)


@pytest.mark.parametrize(
    "slug", ["gemeente", "wmo", "wonen", "bijstand", "leerplicht", "toezicht", "vik", "welzijn", "school", "corporatie"]
)
def test_signals_of_every_organisation_come_to_someone_who_may_read_them(app_role: None, slug: str) -> None:
    received = usual_receiver(organisation(slug).id)
    assert received is not None
    holder = Function.objects.get(id=received).holder
    assert holder is not None
    assert may({Role(one) for one in holder.assignments.values_list("role", flat=True)}, Act.SIGNAL_HANDLE)
