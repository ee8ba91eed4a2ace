"""A functional admin changes the own registers, logged, and never leaves signals without an owner."""

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.handling.handle import status, waiting
from puzzelstuk.flows.organisation.maintain import maintained, remove_function
from puzzelstuk.organisations.actions import FunctionText, save_function, set_term
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import terms_of
from puzzelstuk.policy.decision import Decision, no
from puzzelstuk.signals.states import State
from tests.committed import Committed
from tests.world import WEDNESDAY, function, member, organisation, recorded_by, viewer


def rename(slug: str) -> Decision:
    by = viewer(slug)
    return maintained(
        lambda: set_term(organisation=by.organisation, key="VIK", text="Meldpunt"), what="termen", by=by, at=WEDNESDAY
    )


def hand_over_to_a_new_function() -> Function:
    """Signals of Welzijn Veenstad go to a new function of Bilal from now on; the old one is left without routes."""
    organisation_id, old = organisation("welzijn").id, function("Contactpersoon signalen", "welzijn")
    with looking_as(viewer("tom")):
        text = FunctionText(
            "Nieuwe ontvanger", "Bilal Amrani", "088 000 00 16", "", {}, function("Teamcoach jongerenwerk", "welzijn").id
        )
        save_function(organisation=organisation_id, function=None, text=text)
        new = function("Nieuwe ontvanger", "welzijn")
        Function.objects.filter(id=new.id).update(receives_signals=True, holder=member("bilal"))
        Function.objects.filter(id=old.id).update(receives_signals=False)
        Function.objects.filter(deputy=old).update(deputy=new)
        old.routes.update(function=new)
    return old


@pytest.mark.django_db
def test_tom_changes_the_register_of_his_own_organisation(app_role: None) -> None:
    assert rename("tom")
    assert terms_of(organisation("welzijn").id) == {"VIK": "Meldpunt"}


@pytest.mark.parametrize("slug", ["samira", "joke", "nora", "anne"])
@pytest.mark.django_db
def test_nobody_else_does(app_role: None, slug: str) -> None:
    assert not rename(slug)
    assert terms_of(viewer(slug).organisation) == {}


def test_a_change_and_a_refusal_both_stand_in_the_log(committed: Committed) -> None:
    with committed.role():
        assert rename("tom")
        assert not maintained(lambda: no("Dat kan niet."), what="routes", by=viewer("tom"), at=WEDNESDAY)
        tom = str(member("tom").id)
    logged = committed.rows("SELECT object_type, result, actor FROM audit_entry ORDER BY 1")
    assert logged == [("routes", "geweigerd", tom), ("termen", "gelukt", tom)]


@pytest.mark.django_db
def test_a_function_with_signals_that_wait_cannot_be_removed(app_role: None) -> None:
    signal_id = recorded_by("samira")
    old = hand_over_to_a_new_function()
    assert not remove_function(old.id, by=viewer("tom"), at=WEDNESDAY)
    assert [one.id for one in waiting(viewer("joke"), WEDNESDAY)] == [signal_id]


@pytest.mark.django_db
def test_once_they_are_closed_it_can(app_role: None) -> None:
    signal_id = recorded_by("samira")
    old = hand_over_to_a_new_function()
    for given in (State.SEEN, State.CLOSED):
        assert status(signal_id, given, by=viewer("joke"), at=WEDNESDAY)
    assert remove_function(old.id, by=viewer("tom"), at=WEDNESDAY)


@pytest.mark.django_db
def test_of_another_organisations_function_tom_does_not_learn_that_signals_wait(app_role: None) -> None:
    theirs = function("Zorgcoördinator school", "school").id
    before = remove_function(theirs, by=viewer("tom"), at=WEDNESDAY)
    recorded_by("chris")
    assert remove_function(theirs, by=viewer("tom"), at=WEDNESDAY) == before
