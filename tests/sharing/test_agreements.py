"""Who can get something at all: a function of the register, inside an agreement of both, under one version that both adopted."""

from collections.abc import Callable

import pytest

from puzzelstuk.flows.sharing.propose import propose
from puzzelstuk.flows.sharing.rules import NO_RULES, NOT_A_PARTY, Wanted, asked_again
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.organisations.models import Adoption, Agreement
from puzzelstuk.policy.sharing import DataKind, Outcome, evaluate
from puzzelstuk.sharing.content import Asked
from puzzelstuk.sharing.replay import question_of
from puzzelstuk.web.requests import now
from tests.committed import MIGRATOR, Committed
from tests.sharing.conftest import NAMELESS, Scene, seen
from tests.world import organisation, recorded_by, viewer

VEILIG_THUIS = Wanted("kindermishandeling", "veilig_thuis", frozenset({DataKind.ORDINARY}), {})


def scene_after(committed: Committed, change: Callable[[], object]) -> Scene:
    """Samira's signal at Joke, after the registers were changed."""
    with committed.role(MIGRATOR):
        change()
    with committed.role():
        return Scene(seen(recorded_by("samira", at=now()), "joke"))


@pytest.mark.parametrize("place", ["welzijn", "gemeente"])
def test_without_one_version_that_both_adopted_nothing_goes(committed: Committed, place: str) -> None:
    adopted = Adoption.objects.filter(organisation__slug=place, subject="delen")
    scene = scene_after(committed, lambda: adopted.update(version="2020-1"))
    with committed.role():
        done = propose(scene.signal, NAMELESS, scene.chosen(), by=viewer("joke"), at=scene.at)
    assert (done.decision.reason, done.share) == (NO_RULES, None)
    assert committed.rows("SELECT state, rule, fields FROM sharing_share") == [("geweigerd", "", [])]


def test_outside_an_agreement_only_what_needs_none(committed: Committed) -> None:
    scene = scene_after(committed, lambda: Agreement.objects.get().parties.remove(organisation("welzijn")))
    with committed.role():
        assert scene.weighed().open.reason == NOT_A_PARTY
        assert scene.weighed(VEILIG_THUIS).open


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("task", "kinds", "outcome", "rule"),
    [
        ("bijstand", ("uitkering",), Outcome.NO, "R21"),
        ("bijstand", ("gewoon", "uitkering"), Outcome.NO, "R21"),
        ("wonen", ("woninggebruik",), Outcome.PROVIDED, "R41"),
    ],
)
def test_what_the_benefits_office_may_not_give_the_desk_the_desk_does_not_pass_on(
    task: str, kinds: tuple[str, ...], outcome: Outcome, rule: str
) -> None:
    rules, asked = sharing_rules(), Asked("vik", task, "casusoverleg", "handhavingstafel", kinds)
    counted, found = asked_again(rules, asked, viewer("nora"))
    assert (found.outcome, found.rule) == (outcome, rule)
    assert evaluate(rules, question_of(counted)) == found
