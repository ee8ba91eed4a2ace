"""In Veenstad every card, task and map ends at a function with a person, at any hour."""

from datetime import timedelta

import pytest

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.contacts import contact, contacts_for
from puzzelstuk.guidance.next_step import AFTER_HOURS, SPARRING, next_step
from puzzelstuk.guidance.route_map import RouteMap, route_maps
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.policy.hours import reach
from tests.world import LATE, WEDNESDAY, function, organisation

pytestmark = pytest.mark.django_db

ORGANISATIONS = ["gemeente", "wmo", "wonen", "bijstand", "leerplicht", "toezicht", "vik", "welzijn", "school", "corporatie"]
MOMENTS = [WEDNESDAY + timedelta(hours=hours) for hours in range(0, 7 * 24, 5)]


@pytest.mark.parametrize("slug", ORGANISATIONS)
def test_whatever_the_card_the_task_and_the_hour_somebody_is_reachable(app_role: None, slug: str) -> None:
    routes = contacts_for(organisation(slug).id)
    for card in catalogue().phenomena.values():
        for prefers in {one.prefers for one in source_tasks().values()}:
            for moment in MOMENTS:
                who = next_step([card], (), routes, prefers, moment).who
                assert who is not None
                assert who.reach.now or (who.now is not None and reach(who.now.hours, moment).now), (card.id, prefers, moment)


@pytest.mark.parametrize("slug", ORGANISATIONS)
def test_every_organisation_has_a_colleague_and_someone_after_hours(app_role: None, slug: str) -> None:
    routes = contacts_for(organisation(slug).id)
    assert {SPARRING, AFTER_HOURS, "veilig_thuis", "politie_112"} <= set(routes)
    assert reach(routes[AFTER_HOURS].hours, LATE).now


@pytest.mark.parametrize("slug", ORGANISATIONS)
@pytest.mark.parametrize("route_map", route_maps().values(), ids=route_maps())
def test_every_end_of_every_map_is_a_function_with_a_person(app_role: None, route_map: RouteMap, slug: str) -> None:
    routes = contacts_for(organisation(slug).id)
    ends = [step.stop.route for step in route_map.steps.values() if step.stop]
    assert all(routes[end].holder and routes[end].phone for end in ends)


@pytest.mark.parametrize("task", sorted(source_tasks()))
def test_what_a_task_prefers_is_a_route_of_every_organisation(app_role: None, task: str) -> None:
    missing = {slug: set(source_tasks()[task].prefers) - set(contacts_for(organisation(slug).id)) for slug in ORGANISATIONS}
    assert {slug for slug, targets in missing.items() if targets} == set()


def test_a_function_is_shown_with_its_deputy_and_no_further(app_role: None) -> None:
    shown = contact(function("Contactpersoon signalen", "welzijn"))
    assert shown.deputy is not None
    assert (shown.holder, shown.deputy.holder, shown.deputy.deputy) == ("Joke Terpstra", "Bilal Amrani", None)


def test_a_national_function_names_no_organisation(app_role: None) -> None:
    assert contact(function("Veilig Thuis", "gemeente")).organisation == ""
