"""Accounts and roles: given per organisation, and never taken away from under a function."""

import uuid

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.organisations.actions import add_member, remove_role
from puzzelstuk.organisations.models import Assignment, Member
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.decision import Decision
from puzzelstuk.web.viewer import viewer_of_member
from tests.world import member, organisation, viewer

pytestmark = pytest.mark.django_db


def give(email: str, role: Role = Role.REPORTER) -> tuple[Decision, bool]:
    with looking_as(viewer("tom")):
        return add_member(
            organisation=viewer("tom").organisation,
            email=email,
            name="Nieuw Iemand",
            role=role,
            profession="stagiair",
            task="jongerenwerk",
        )


def take(slug: str, role: Role) -> Decision:
    with looking_as(viewer("tom")):
        return remove_role(organisation=viewer("tom").organisation, assignment=assignment(slug, role).id)


def assignment(slug: str, role: Role) -> Assignment:
    return Assignment.objects.get(member=member(slug), role=role)


def test_a_new_account_has_no_password_until_its_owner_chooses_one(app_role: None) -> None:
    given, new = give("Nieuw@veenstad.example")
    assert (bool(given), new) == (True, True)
    assert not member("nieuw").has_usable_password()


def test_a_known_account_gets_a_role_and_keeps_its_password_and_name(app_role: None) -> None:
    before = member("chris").password
    given, new = give("CHRIS@veenstad.example")
    assert (bool(given), new) == (True, False)
    assert assignment_organisations("chris") == {"school", "welzijn"}
    assert (member("chris").password, member("chris").display_name) == (before, "Chris de Wit")


def assignment_organisations(slug: str) -> set[str]:
    return set(member(slug).assignments.values_list("organisation__slug", flat=True))


def test_the_same_role_twice_is_refused(app_role: None) -> None:
    assert not give("samira@veenstad.example")[0]
    assert Assignment.objects.filter(member=member("samira")).count() == 1


def test_a_role_that_nothing_hangs_on_can_be_taken_away(app_role: None) -> None:
    assert take("samira", Role.REPORTER)
    assert viewer_of_member(member("samira")) is None


def test_the_last_role_of_who_holds_a_function_stays(app_role: None) -> None:
    assert take("joke", Role.REPORTER)
    refused = take("joke", Role.CONTACT_PERSON)
    assert not refused
    assert "Contactpersoon signalen" in refused.reason


def test_who_receives_signals_keeps_the_role_to_read_them(app_role: None) -> None:
    assert not take("joke", Role.CONTACT_PERSON)
    assert viewer("joke").receivers


@pytest.mark.parametrize("known", [True, False])
def test_a_role_of_another_organisation_is_as_absent_as_one_that_never_was(app_role: None, known: bool) -> None:
    theirs = assignment("chris", Role.REPORTER).id if known else uuid.uuid4()
    with looking_as(viewer("tom")):
        refused = remove_role(organisation=viewer("tom").organisation, assignment=theirs)
    assert refused.reason == "Deze rol is er niet."
    assert assignment_organisations("chris") == {"school"}


def test_an_account_that_is_switched_off_is_nobody(app_role: None) -> None:
    Member.objects.filter(id=member("samira").id).update(is_active=False)
    assert viewer_of_member(member("samira")) is None


def test_a_viewer_acts_in_one_organisation_with_its_roles_only(app_role: None) -> None:
    give("chris@veenstad.example", Role.TRAINER)
    at_school = viewer_of_member(member("chris"), str(organisation("school").id))
    at_welzijn = viewer_of_member(member("chris"), str(organisation("welzijn").id))
    assert at_school is not None
    assert at_welzijn is not None
    assert (at_school.roles, at_welzijn.roles) == ({Role.REPORTER}, {Role.TRAINER})


def test_accounts_are_found_whatever_capitals_were_typed(app_role: None) -> None:
    assert Member.objects.get_by_natural_key("SAMIRA@Veenstad.example") == member("samira")
