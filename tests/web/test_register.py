"""Wie is waarvan: every function with its person, number, hours and deputy; any route within two clicks for any role."""

import pytest
import time_machine

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.route_map import route_maps
from puzzelstuk.organisations.actions import add_member
from puzzelstuk.organisations.selectors import register_for
from puzzelstuk.policy.access import Role
from tests.web.page import read
from tests.world import WEDNESDAY, organisation, signed_in, viewer


def one_with(role: Role) -> str:
    """Somebody whose only role this is."""
    with looking_as(viewer("tom")):
        add_member(
            organisation=organisation("welzijn").id,
            email=f"{role.value}@veenstad.example",
            name="Iemand Anders",
            role=role,
            profession="collega",
            task="",
        )
    return role.value


@pytest.mark.parametrize("role", list(Role))
def test_every_role_finds_every_route_within_two_clicks(role: Role) -> None:
    client = signed_in(one_with(role))
    first = read(client.get("/")).links
    second = {link for path in first if path.startswith("/") for link in read(client.get(path)).links}
    assert {f"/volgende-stap/{one}" for one in catalogue().phenomena} <= second
    assert {f"/routekaart/{one}" for one in route_maps()} <= second


@pytest.mark.parametrize("slug", ["samira", "chris", "henk", "wil", "fatma", "nora", "tom", "anne"])
def test_every_function_has_a_person_a_number_and_a_deputy_that_one_can_reach(slug: str) -> None:
    page = read(signed_in(slug).get("/wie-is-waarvan"))
    listed = register_for(viewer(slug).organisation)
    assert listed
    for function in listed:
        assert page.says(function.title)
        assert page.says(function.holder_name)
        assert page.says(function.phone)
        assert function.national or (
            function.deputy and page.says(f"Vervanger: {function.deputy.holder_name}, {function.deputy.phone}")
        )


def test_who_can_be_called_now_is_said_in_words() -> None:
    with time_machine.travel(WEDNESDAY):
        page = read(signed_in("samira").get("/wie-is-waarvan"))
    assert page.says("Vandaag tot 17.00 uur")
    assert page.says("Dag en nacht bereikbaar")


def test_the_own_organisation_comes_first() -> None:
    names = read(signed_in("chris").get("/wie-is-waarvan")).headings
    assert (
        names.index("Zorgcoördinator school") < names.index("Contactpersoon signalen")
        if "Contactpersoon signalen" in names
        else True
    )
    assert names.index("Zorgcoördinator school") < names.index("Veilig Thuis")
