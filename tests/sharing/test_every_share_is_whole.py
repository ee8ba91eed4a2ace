"""Every share that was given has a rule, a version, a reason for each field, and a grant or a text; for every question that may."""

from collections.abc import Iterator
from itertools import product

import pytest

from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.sharing.decide import advise, read
from puzzelstuk.flows.sharing.rules import Wanted, source_of
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.organisations.selectors import routes_of
from puzzelstuk.policy.giving import Adviser, Way
from puzzelstuk.policy.sharing import DataKind, Outcome
from puzzelstuk.sharing.states import ShareState
from puzzelstuk.web.forms.share import CHOOSABLE
from puzzelstuk.web.requests import now
from tests.sharing.conftest import WHY, Scene, seen
from tests.world import recorded_by, viewer

pytestmark = pytest.mark.django_db
# Everyone who handles signals, with who recorded one for them and who decides with them.
PEOPLE = [("samira", "joke", "bilal"), ("chris", "marit", "sander"), ("henk", "greet", "ruben"), ("wil", "nora", "pieter")]
KINDS = [frozenset({DataKind.NONE}), *(frozenset({kind}) for kind in CHOOSABLE)]


def questions(scene: Scene, targets: set[str]) -> Iterator[Wanted]:
    """For every rule that permits or asks for advice: each recipient it names that stands in the register."""
    by, task = viewer(scene.handler), scene.opened().origin.task
    for rule in sharing_rules().rules:
        if rule.outcome is Outcome.NO or not (not rule.sources or source_of(task, by) in rule.sources):
            continue
        for purpose, target, data in product(sorted(rule.purposes), sorted(rule.recipients & targets), KINDS):
            wanted = Wanted(purpose, target, data, {})
            weighed = scene.weighed(wanted) if data <= rule.data else None
            if weighed and weighed.open and weighed.finding.rule == rule.id and weighed.finding.outcome is not Outcome.NO:
                yield wanted
                break


@pytest.mark.parametrize(("reporter", "handler", "second"), PEOPLE)
def test_every_share_has_rule_version_reason_and_grant(reporter: str, handler: str, second: str) -> None:
    scene = Scene(seen(recorded_by(reporter, at=now()), handler), handler)
    targets = set(routes_of(viewer(handler).organisation))
    stands = [whole(scene, wanted, second) for wanted in questions(scene, targets)]
    assert stands == [ShareState.GIVEN] * len(stands)
    assert len(stands) >= 3


def whole(scene: Scene, wanted: Wanted, second: str) -> ShareState:
    """Give it, and look at what there is then."""
    share = scene.proposed(wanted)
    if share.outcome == Outcome.ADVICE:
        assert advise(share.id, Adviser.PRIVACY_OFFICER, "Dit mag zo.", by=viewer(second), at=scene.at)
    if scene.again(share).state == ShareState.PROPOSED:
        share = scene.agreed(share, by=second)
    share = scene.again(share)
    opened = read(share.id, by=viewer(scene.handler), at=scene.at)
    assert opened is not None
    assert all((share.rule, share.rule_version, share.rule_digest, share.fields, share.secrecy, share.informing, share.decided_by))
    assert opened.whys == [("saw", WHY)]
    assert opened.text
    assert share.way == Way.TEXT or granted(scene, share.id, share.recipient)
    return ShareState(share.state)


def granted(scene: Scene, share: object, receiver: object) -> bool:
    with looking_as(viewer(scene.handler).holding([receiver])):  # type: ignore[list-item]
        return Grant.objects.filter(object_id=share, receiver=receiver, purpose="gedeeld", decision=f"delen:{share}").exists()
