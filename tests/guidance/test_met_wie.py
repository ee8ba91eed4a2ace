"""Beside every name on "Met wie" stands whether you may say there who it is about: every task, every card, every destination."""

import pytest

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.met_wie import naming
from puzzelstuk.guidance.route_map import route_maps
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.policy.sharing import Outcome

RULES = sharing_rules()
STOPS = [step.stop.route for one in route_maps().values() for step in one.steps.values() if step.stop]
ASKED = sorted(
    {(task, card.id, route) for task in source_tasks() for card in catalogue().phenomena.values() for route in card.routes}
    | {(task, "routekaart", route) for task in source_tasks() for route in STOPS}
)


@pytest.mark.parametrize("task", source_tasks())
def test_every_card_and_destination_gets_an_answer_and_a_no_gets_what_can_be_done(task: str) -> None:
    for asked, card, route in ASKED:
        if asked == task:
            found = naming(route, task, RULES)
            assert found.finding is None or found.finding.outcome is Outcome.YES or found.line, (card, route)
            if found.finding and found.finding.outcome is Outcome.NO:
                assert "zonder naam" in found.line, (card, route)
                assert found.finding.alternatives, (card, route)


@pytest.mark.parametrize("route", sorted({route for _, _, route in ASKED}))
def test_every_destination_of_the_catalogue_is_known(route: str) -> None:
    found = naming(route, "onderwijs", RULES)
    assert found.finding is None or route in RULES.recipients


@pytest.mark.parametrize(
    ("task", "route", "outcome"),
    [
        ("bijstand", "vik", Outcome.NO),
        ("bijstand", "aandachtsfunctionaris_mh", Outcome.PROVIDED),
        ("bijstand", "sociale_recherche", Outcome.PROVIDED),
        ("onderwijs", "leerplicht", Outcome.YES),
        ("onderwijs", "politie", Outcome.NO),
        ("jongerenwerk", "veilig_thuis", Outcome.PROVIDED),
        ("jongerenwerk", "wijkteam", Outcome.NO),
        ("wonen", "gemeente_wonen", Outcome.PROVIDED),
        ("toezicht", "politie", Outcome.PROVIDED),
        ("buurt", "politie_112", Outcome.YES),
    ],
)
def test_who_may_name_somebody_where(task: str, route: str, outcome: Outcome) -> None:
    found = naming(route, task, RULES).finding
    assert found is not None
    assert found.outcome is outcome


@pytest.mark.parametrize("route", ["bank", "fairwork", "fier_chat", "aanspreekpunt_integriteit"])
def test_where_somebody_calls_himself_no_rule_is_needed(route: str) -> None:
    assert naming(route, "bijstand", RULES).finding is None
    assert naming(route, "bijstand", None).line == naming(route, "bijstand", RULES).line


@pytest.mark.parametrize("route", ["vik", "veilig_thuis", "ergens"])
def test_without_adopted_rules_one_talks_without_a_name(route: str) -> None:
    assert "zonder naam" in naming(route, "onderwijs", None).line
