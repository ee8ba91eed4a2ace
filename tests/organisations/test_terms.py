"""An organisation's own words: every version stays, the newest counts, and only there."""

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.organisations.actions import set_term
from puzzelstuk.organisations.models import Term
from puzzelstuk.organisations.selectors import terms_of
from puzzelstuk.policy.decision import Decision
from tests.world import organisation, viewer

pytestmark = pytest.mark.django_db


def call_it(text: str) -> Decision:
    with looking_as(viewer("tom")):
        return set_term(organisation=viewer("tom").organisation, key="VIK", text=text)


def test_the_newest_word_counts_and_the_old_one_stays(app_role: None) -> None:
    for word in ("Meldpunt", "Steunpunt"):
        assert call_it(word)
    assert terms_of(organisation("welzijn").id) == {"VIK": "Steunpunt"}
    assert list(Term.objects.filter(key="VIK").order_by("version").values_list("version", "text")) == [
        (1, "Meldpunt"),
        (2, "Steunpunt"),
    ]


def test_another_organisation_keeps_its_own_words(app_role: None) -> None:
    call_it("Meldpunt")
    assert terms_of(organisation("school").id) == {}


def test_an_empty_word_is_refused(app_role: None) -> None:
    assert not call_it("")
