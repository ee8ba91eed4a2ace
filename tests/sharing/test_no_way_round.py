"""Asking a source whether it knows something is no kind of sharing: the wizard never offers it, also not after a no."""

import pytest

from puzzelstuk.flows.sharing.propose import question
from puzzelstuk.flows.sharing.rules import Wanted, purposes_for
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.policy.sharing import DataKind
from puzzelstuk.policy.source_questions import PURPOSE
from puzzelstuk.web.requests import now
from tests.desk.steps import CONDITIONS
from tests.sharing.conftest import Scene
from tests.world import recorded_by, viewer

pytestmark = pytest.mark.django_db
REPORTS_TO = {"joke": "samira", "nora": "lars"}


def test_the_rules_know_the_purpose_so_that_leaving_it_out_means_something() -> None:
    assert PURPOSE in sharing_rules().purposes


@pytest.mark.parametrize("slug", ["nora", "joke", "inge", "wouter"])
@pytest.mark.parametrize("task", sorted(source_tasks()))
def test_nobody_is_offered_it_as_a_purpose_of_sharing(task: str, slug: str) -> None:
    assert PURPOSE not in {code for code, _ in purposes_for(task, by=viewer(slug))}


@pytest.mark.parametrize("target", sorted(sharing_rules().recipients))
@pytest.mark.parametrize("handler", REPORTS_TO)
def test_who_sends_it_all_the_same_gets_no_question_to_a_source(handler: str, target: str) -> None:
    signal = recorded_by(REPORTS_TO[handler], at=now())
    wanted = Wanted(PURPOSE, target, frozenset({DataKind.HIT_QUESTION}), dict.fromkeys(CONDITIONS, True))
    found = question(Scene(signal, handler).opened(), wanted, by=viewer(handler), at=now())
    assert found is None or not found.finding.may_go
