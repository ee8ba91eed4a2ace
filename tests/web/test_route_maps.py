"""Route maps: every way through ends at something to do and somebody to call, on the screen and on paper."""

import pytest

from puzzelstuk.guidance.contacts import contacts_for
from puzzelstuk.guidance.route_map import RouteMap, Step, route_maps
from tests.web.page import read
from tests.world import signed_in, viewer

MAPS = list(route_maps().values())
STEPS = [(one.id, step) for one in MAPS for step in one.steps.values()]
ENDS = [(key, step) for key, step in STEPS if step.stop]


def test_there_is_a_general_map_and_one_for_the_young() -> None:
    assert {"algemeen", "jeugd"} <= set(route_maps())


@pytest.mark.parametrize(("map_id", "step"), STEPS, ids=lambda value: value if isinstance(value, str) else value.id)
def test_every_step_shows_its_question_and_leads_on(map_id: str, step: Step) -> None:
    page = read(signed_in("samira").get(f"/routekaart/{map_id}?stap={step.id}"))
    assert page.says(step.question)
    assert {f"/routekaart/{map_id}?stap={choice.to}" for choice in step.choices} <= page.links


@pytest.mark.parametrize(("map_id", "step"), ENDS, ids=lambda value: value if isinstance(value, str) else value.id)
@pytest.mark.parametrize("slug", ["samira", "chris", "henk"])
def test_every_end_says_what_to_do_and_names_somebody(slug: str, map_id: str, step: Step) -> None:
    assert step.stop
    page = read(signed_in(slug).get(f"/routekaart/{map_id}?stap={step.id}"))
    called = contacts_for(viewer(slug).organisation)[step.stop.route]
    assert all(page.says(line) for line in step.stop.do)
    assert page.says(called.holder)
    assert page.says(called.phone)


@pytest.mark.parametrize("one", MAPS, ids=lambda one: one.id)
def test_every_end_can_be_reached_from_the_beginning(one: RouteMap) -> None:
    reached, fresh = set(), {one.begin}
    while fresh:
        reached |= fresh
        fresh = {choice.to for key in fresh for choice in one.steps[key].choices} - reached
    assert reached == set(one.steps)


@pytest.mark.parametrize("one", MAPS, ids=lambda one: one.id)
def test_the_paper_version_holds_every_step_number_and_owner(one: RouteMap) -> None:
    page = read(signed_in("samira").get(f"/routekaart/{one.id}/print"))
    contacts = contacts_for(viewer("samira").organisation)
    for step in one.steps.values():
        assert page.says(step.question)
        assert step.stop is None or page.says(contacts[step.stop.route].phone)
    assert page.says(f"Versie {one.version}")
    assert page.says(one.owner)
    assert page.says("bel 112")


@pytest.mark.parametrize(
    "path", ["/routekaart/niets", "/routekaart/niets/print", "/routekaart/algemeen?stap=niets", "/routekaart/algemeen?stap=%00"]
)
def test_what_is_on_no_map_is_not_found(path: str) -> None:
    assert signed_in("samira").get(path).status_code == 404
