"""A stored decision weighed again after the rules changed gives the stored answer; a decision that was tampered with does not."""

import pytest

from puzzelstuk.sharing.replay import NotTheSame, replay
from puzzelstuk.web.requests import now
from tests.sharing.conftest import Scene, seen
from tests.sharing.decisions import decided, otherwise, versions
from tests.world import recorded_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept() -> Scene:
    return Scene(seen(recorded_by("samira", at=now()), "joke"))


def test_after_two_changes_of_the_rules_every_decision_gives_its_stored_answer(kept: Scene) -> None:
    rules = versions()
    shares = [share for number, one in enumerate(rules.values()) for share in decided(kept, one, 40, seed=number)]
    assert {share.rule_version for share in shares} == set(rules)
    assert [share.outcome for share in shares] == [replay(share, rules[share.rule_version]).outcome for share in shares]


def test_the_changes_really_answer_many_questions_otherwise(kept: Scene) -> None:
    first, *_, last = versions().values()
    assert sum(otherwise(share, last) for share in decided(kept, first, 60, seed=1)) >= 6


def test_a_decision_that_says_something_else_than_its_rules_is_found(kept: Scene) -> None:
    (first, *_) = versions().values()
    for share in decided(kept, first, 20, seed=2):
        share.outcome = "ja" if share.outcome == "nee" else "nee"
        with pytest.raises(NotTheSame):
            replay(share, first)
