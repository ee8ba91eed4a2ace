"""Between proposing and agreeing the world goes on: whatever changed meanwhile, a no stays a no."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from puzzelstuk.flows.handling.handle import read
from puzzelstuk.flows.keeping import keep
from puzzelstuk.flows.rights import desk as rights_desk
from puzzelstuk.flows.sharing.decide import decide, hand_over, withdraw
from puzzelstuk.flows.sharing.propose import question
from puzzelstuk.flows.sharing.received import read_shared, shared_with
from puzzelstuk.flows.sharing.rules import Wanted
from puzzelstuk.flows.weighing.weigh import AT_DESK
from puzzelstuk.organisations.models import Adoption, Agreement, Route
from puzzelstuk.policy.sharing import DataKind
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.sharing.outgoing import items_of
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.web.requests import now
from tests.desk.conftest import stepping_out
from tests.desk.steps import answered, nobody_held_back
from tests.rights.people import ABOUT_PETER, peter_asks, roos_finds, two_agree
from tests.sharing.conftest import Scene, seen
from tests.world import function, organisation, recorded_by, viewer

__all__ = ["stepping_out"]
TELLING = "Jan de Vries (bsn 123456782) woont op Dorpsstraat 12, zijn auto is GV-123-K, rekening NL91 ABNA 0417 1643 00."


@pytest.fixture
def story(stepping_out: None) -> Scene:
    """Samira's signal at Welzijn, where a test can also play the board or the admin of another organisation."""
    return Scene(seen(recorded_by("samira", at=now()), "joke"))


def leaves_the_agreement() -> None:
    Agreement.objects.get().parties.remove(organisation("gemeente"))


def adopts_other_rules() -> None:
    Adoption.objects.filter(organisation=organisation("gemeente"), subject="delen").update(version="2031-9")


def becomes_another_function() -> None:
    Route.objects.filter(target="vik").update(function=function("Toezichthouder wonen", "wonen"))


def nothing() -> None:
    """What happens on a quiet day."""


@pytest.mark.parametrize(
    ("change", "goes"),
    [(nothing, True), (leaves_the_agreement, False), (adopts_other_rules, False), (becomes_another_function, False)],
)
def test_what_no_longer_holds_is_not_given(story: Scene, change: Callable[[], None], goes: bool) -> None:
    share = story.proposed()
    with nobody_held_back():
        change()
    assert bool(decide(share.id, agreed=True, by=viewer("bilal"), at=story.at)) is goes
    assert story.again(share).state == ("gegeven" if goes else "voorgesteld")


def test_who_leaves_the_agreement_reads_nothing_any_more(story: Scene) -> None:
    share, nora = story.given(), viewer("nora")
    assert read_shared(share.id, by=nora, at=story.at)
    with nobody_held_back():
        leaves_the_agreement()
    assert read_shared(share.id, by=nora, at=story.at) is None
    assert (shared_with(nora, story.at), read(story.signal, by=nora, at=story.at)) == ([], None)
    assert story.again(share).state == "ingetrokken"


def test_what_was_shared_with_the_desk_is_let_go_by_who_shared_it(story: Scene) -> None:
    story.given()
    assert keep.let_go(story.signal, by=viewer("nora"), at=story.at) == AT_DESK
    assert answered(story.signal, Answer.REFER, at=story.at)
    assert keep.let_go(story.signal, by=viewer("nora"), at=story.at) == keep.OF_ANOTHER
    assert keep.let_go(story.signal, by=viewer("joke"), at=story.at)


@pytest.mark.django_db
@pytest.mark.parametrize("withdrawn", [True, False])
def test_what_was_withdrawn_while_it_rested_stays_withdrawn_and_the_rest_counts_again(withdrawn: bool) -> None:
    """Peter has it restricted, Greet takes her share back or not, and then the restriction is lifted."""
    signal = seen(recorded_by("henk", at=now(), piece=replace(ABOUT_PETER, source_task="wonen")), "greet")
    greet, share, request = viewer("greet"), Scene(signal, "greet").given(by="ruben"), peter_asks("beperking")
    roos_finds(request)
    two_agree(request)
    assert read(signal, by=greet, at=now()) is None
    assert not withdrawn or withdraw(share.id, by=greet, at=now())
    assert rights_desk.lift(request, by=viewer("roos"), at=now())
    assert read(signal, by=greet, at=now())
    assert bool(read(signal, by=viewer("nora"), at=now())) is not withdrawn
    assert bool(read_shared(share.id, by=viewer("nora"), at=now())) is not withdrawn


@pytest.mark.django_db
def test_who_proposed_is_not_the_second_person_for_a_no_either(scene: Scene) -> None:
    share = scene.proposed()
    assert not decide(share.id, agreed=False, by=viewer("joke"), at=scene.at)
    assert scene.again(share).state == "voorgesteld"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "purpose", ["acuut_gevaar", "sparren", "terugkoppeling", "politie_informeert", "meer_bekend", "bsn_gebruiken"]
)
def test_a_purpose_with_a_screen_of_its_own_is_no_door_here(scene: Scene, purpose: str) -> None:
    """A form can be sent with any word in it."""
    answers = {"gevaar_nu": True, "niet_meer_dan_nodig": True, "niet_te_herkennen": True}
    for target in ("vik", "sparren", "politie"):
        found = question(
            scene.opened(), Wanted(purpose, target, frozenset({DataKind.NONE}), answers), by=viewer("joke"), at=scene.at
        )
        assert found is None or not found.open


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "goes", "stays"),
    [
        ({DataKind.ADDRESS}, "Dorpsstraat 12", ("Vries", "123456782", "GV-123-K", "ABNA")),
        ({DataKind.ORDINARY}, "Jan de Vries", ("Dorpsstraat", "123456782", "GV-123-K", "ABNA")),
        ({DataKind.VEHICLE}, "GV-123-K", ("Vries", "123456782", "Dorpsstraat", "ABNA")),
        ({DataKind.ORDINARY, DataKind.FINANCIAL}, "ABNA", ("123456782", "GV-123-K", "Dorpsstraat")),
    ],
)
def test_what_nobody_named_does_not_slip_along_in_a_sentence(data: set[DataKind], goes: str, stays: tuple[str, ...]) -> None:
    piece = Piece(source_task="wonen", observation=Observation(saw=TELLING))
    opened = Scene(seen(recorded_by("henk", at=now(), piece=piece), "greet"), handler="greet").opened()
    (item,) = [one for one in items_of(opened, frozenset(data), {}) if one.code == "saw"]
    assert goes in item.text
    assert not item.whole
    assert [one for one in stays if one in item.text] == []


@pytest.mark.django_db
def test_after_its_last_day_a_text_is_not_handed_over(scene: Scene) -> None:
    share = scene.given(Wanted("kindermishandeling", "veilig_thuis", frozenset({DataKind.ORDINARY}), {}))
    assert not hand_over(share.id, by=viewer("joke"), at=scene.later(91).at)
    assert hand_over(share.id, by=viewer("joke"), at=scene.at)
