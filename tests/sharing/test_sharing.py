"""Sharing, from proposal to reading and ending: somebody proposes, another decides, the other reads exactly that."""

from dataclasses import replace

import pytest

from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.sharing.decide import decide, read, withdraw
from puzzelstuk.flows.sharing.propose import preview, propose
from puzzelstuk.flows.sharing.received import read_shared, shared_with
from puzzelstuk.sharing.models import ShareText
from puzzelstuk.sharing.states import ShareState
from puzzelstuk.web.requests import now
from tests.sharing.conftest import NAMELESS, Scene, seen
from tests.world import SEEN_AT_SCHOOL, recorded_by, viewer

pytestmark = pytest.mark.django_db


def test_what_two_people_agreed_on_is_read_by_the_other(scene: Scene) -> None:
    share = scene.given()
    received = read_shared(share.id, by=viewer("nora"), at=scene.at)
    assert received is not None
    assert SEEN_AT_SCHOOL in received.text
    assert [one.id for one in shared_with(viewer("nora"), scene.at)] == [share.id]


def test_before_the_second_person_agrees_the_other_sees_nothing(scene: Scene) -> None:
    share = scene.proposed()
    assert read_shared(share.id, by=viewer("nora"), at=scene.at) is None
    assert shared_with(viewer("nora"), scene.at) == []


def test_who_proposed_cannot_agree_alone(scene: Scene) -> None:
    share = scene.proposed()
    assert "collega" in decide(share.id, agreed=True, by=viewer("joke"), at=scene.at).reason
    assert scene.again(share).state == ShareState.PROPOSED


@pytest.mark.parametrize("slug", ["samira", "marit", "greet", "nora", "anne", "tom", "ellen"])
def test_nobody_else_decides_or_even_sees_it(scene: Scene, slug: str) -> None:
    share = scene.proposed()
    assert not decide(share.id, agreed=True, by=viewer(slug), at=scene.at)
    assert read(share.id, by=viewer(slug), at=scene.at) is None


def test_ended_means_that_nobody_reads_it_any_more(scene: Scene) -> None:
    share = scene.given()
    assert withdraw(share.id, by=viewer("joke"), at=scene.at)
    assert read_shared(share.id, by=viewer("nora"), at=scene.at) is None
    assert not decide(share.id, agreed=True, by=viewer("bilal"), at=scene.at)


def test_a_share_ends_by_its_date_alone(scene: Scene) -> None:
    share = scene.given()
    assert share.ends_on is not None
    days = (share.ends_on - scene.at.date()).days
    assert read_shared(share.id, by=viewer("nora"), at=scene.later(days).at) is None


def test_a_no_of_the_second_person_leaves_no_words(scene: Scene) -> None:
    share = scene.proposed()
    assert decide(share.id, agreed=False, by=viewer("bilal"), at=scene.at)
    refused = scene.again(share)
    with looking_as(viewer("joke")):
        assert not ShareText.objects.filter(share=share).exists()
        assert (refused.state, refused.fields) == (ShareState.REFUSED, [])


def test_a_signal_that_nobody_has_seen_is_not_shared_yet(db: None) -> None:
    scene = Scene(recorded_by("samira"))
    assert "Gezien" in scene.propose().decision.reason


def test_another_text_than_was_read_does_not_go_out(scene: Scene) -> None:
    wanted = scene.met()
    chosen = scene.chosen(wanted, "saw")
    changed = type(chosen)(chosen.whys, chosen.secrecy, chosen.telling, chosen.text_read + " ")
    assert "veranderd" in propose(scene.signal, wanted, changed, by=viewer("joke"), at=scene.at).decision.reason


def test_an_open_condition_means_not_yet(scene: Scene) -> None:
    assert "Nog niet" in propose(scene.signal, NAMELESS, scene.chosen(), by=viewer("joke"), at=scene.at).decision.reason


def test_the_other_gets_a_grant_on_exactly_the_fields_that_were_switched_on(scene: Scene) -> None:
    share = scene.given()
    with looking_as(viewer("nora")):
        grant = Grant.objects.get(object_id=share.id)
    assert (grant.fields, grant.purpose, grant.decision, grant.ends_on) == (["saw"], "gedeeld", f"delen:{share.id}", share.ends_on)


def without_person(text: str, *kept: str) -> tuple[str, tuple[str, ...]]:
    """What would go out of a signal with this text, and which words were taken out in doubt."""
    scene = Scene(seen(recorded_by("samira", text, at=now()), "joke"))
    found = preview(scene.opened(), scene.weighed(), ("saw",), frozenset(kept), by=viewer("joke"), at=scene.at)
    return next(item.text for item in found.items if item.code == "saw"), found.doubts


def test_without_a_person_a_doubtful_word_may_stay_and_a_number_may_not() -> None:
    text = "Werkt bij Xylobranz en belt 06 12345678."
    assert without_person(text) == ("Werkt bij [persoon 1] en belt [telefoon 1].", ("Xylobranz",))
    assert without_person(text, "Xylobranz", "06 12345678") == ("Werkt bij Xylobranz en belt [telefoon 1].", ())


def test_who_changes_what_may_stay_reads_the_text_again(db: None) -> None:
    scene = Scene(seen(recorded_by("samira", "Werkt bij Xylobranz.", at=now()), "joke"))
    wanted = scene.met()
    chosen = replace(scene.chosen(wanted), kept=frozenset({"Xylobranz"}))
    assert "veranderd" in propose(scene.signal, wanted, chosen, by=viewer("joke"), at=scene.at).decision.reason
