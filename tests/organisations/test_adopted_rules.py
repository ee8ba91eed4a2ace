"""Which organisation may name people: wonen and Wmo, bijstand for a possible victim only, the others nobody."""

import pytest

from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.selectors import adopted_tasks
from puzzelstuk.policy.recording import Condition, MentionKind, allowed_kinds
from tests.world import organisation

pytestmark = pytest.mark.django_db

VICTIM = frozenset({Condition.POSSIBLE_TRAFFICKING_VICTIM})
ALL = {"persoon", "voertuig", "adres", "organisatie"}
WITHOUT_VEHICLES = ALL - {"voertuig"}
NOBODY: set[str] = set()


def fields(slug: str, task: str, met: frozenset[Condition] = frozenset()) -> set[str]:
    rule = source_tasks()[task].rule(adopted_tasks(organisation(slug).id).get(task))
    return {kind.value for kind in allowed_kinds(rule, met)}


@pytest.mark.parametrize(
    ("slug", "task", "without", "with_victim"),
    [
        ("wonen", "wonen", ALL, ALL),
        ("corporatie", "wonen", ALL, ALL),
        ("wmo", "wmo", WITHOUT_VEHICLES, WITHOUT_VEHICLES),
        ("bijstand", "bijstand", NOBODY, WITHOUT_VEHICLES),
        ("welzijn", "jongerenwerk", NOBODY, NOBODY),
        ("school", "onderwijs", NOBODY, NOBODY),
        ("leerplicht", "leerplicht", NOBODY, NOBODY),
        ("toezicht", "toezicht", NOBODY, NOBODY),
    ],
)
def test_veenstad_adopted_these_fields(app_role: None, slug: str, task: str, without: set[str], with_victim: set[str]) -> None:
    assert fields(slug, task) == without
    assert fields(slug, task, VICTIM) == with_victim


@pytest.mark.parametrize("slug", ["welzijn", "school", "leerplicht", "toezicht", "vik", "gemeente"])
@pytest.mark.parametrize("task", sorted(source_tasks()))
def test_who_adopted_nothing_names_nobody_whatever_task_is_chosen(app_role: None, slug: str, task: str) -> None:
    assert fields(slug, task, VICTIM) == NOBODY


@pytest.mark.parametrize("slug", ["wonen", "wmo", "bijstand", "corporatie"])
def test_a_rule_for_one_task_says_nothing_about_another(app_role: None, slug: str) -> None:
    adopted = set(adopted_tasks(organisation(slug).id))
    assert len(adopted) == 1
    assert {task for task in source_tasks() if fields(slug, task, VICTIM)} == adopted


def test_every_task_says_under_which_regime_and_why() -> None:
    assert not [one.id for one in source_tasks().values() if not (one.regime and one.explanation)]
    assert {kind for one in source_tasks().values() for kind in one.kinds} == set(MentionKind)
