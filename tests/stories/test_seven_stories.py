"""The seven stories of the field, typed the way their professional would: what it can be, whom to call, and when not to wait."""

from dataclasses import dataclass

import pytest

from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.contacts import contacts_for
from puzzelstuk.guidance.next_step import NextStep, next_step
from puzzelstuk.guidance.suggest.engine import suggest
from puzzelstuk.guidance.tasks import source_tasks
from tests.world import WEDNESDAY, viewer

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Story:
    """Who types what, what it can be about, and to whom it should lead."""

    who: str
    text: str
    about: frozenset[str]
    function: frozenset[str]


STORIES = {
    "Jeffrey": Story(
        "samira",
        "Slaapt al maanden bij vrienden op de bank. Gaf zijn pas en pincode aan een vriend, er kwam 17 duizend euro op en dat is er weer af.",
        frozenset({"geldezel"}),
        frozenset({"Teamcoach jongerenwerk", "Schuldhulpverlening"}),
    ),
    "Harrie": Story(
        "wil",
        "Meneer heeft een nieuwe vriend die een kamer van hem gebruikt. Ze droegen lampen en planten naar binnen, het ruikt er naar wiet en hij krijgt geld.",
        frozenset({"hennepteelt", "woning_overgenomen"}),
        frozenset({"Coördinator wijkteam"}),
    ),
    "Kacper": Story(
        "henk",
        "Negen mannen in een klein huis. Voor een vies matras gaat 200 euro van hun loon af en de man die alles regelt heeft hun paspoorten.",
        frozenset({"arbeidsuitbuiting"}),
        frozenset({"Aandachtsfunctionaris mensenhandel"}),
    ),
    "Tristan": Story(
        "chris",
        "Hij is boos en spijbelt veel. Zijn spul is gestolen en nu moet hij dat terugbetalen, hij moet vrienden zoeken die ook pakketjes rondbrengen.",
        frozenset({"jonge_aanwas", "criminele_uitbuiting"}),
        frozenset({"Zorgcoördinator school", "Aandachtsfunctionaris mensenhandel"}),
    ),
    "Kitty": Story(
        "samira",
        "Haar vriend liet haar telefoons en een scooter op haar naam zetten. Nu regelt hij advertenties en een hotel waar ze mannen moet ontvangen.",
        frozenset({"seksuele_uitbuiting"}),
        frozenset({"Aandachtsfunctionaris mensenhandel"}),
    ),
    "de twee vrouwen": Story(
        "wil",
        "Twee dames die ik begeleid worden door een man gedwongen drugs te verkopen vanuit hun huis. De hele dag komen er mensen kort aan de deur.",
        frozenset({"drugshandel", "criminele_uitbuiting"}),
        frozenset({"Coördinator wijkteam", "Aandachtsfunctionaris mensenhandel"}),
    ),
    "het verbouwde huis": Story(
        "henk",
        "Nieuwe huurder heeft de hele huurwoning verbouwd: vloerverwarming, een keuken van 20 duizend euro en een auto van 90 duizend voor de deur.",
        frozenset({"woning_overgenomen", "witwassen"}),
        frozenset({"Coördinator woonfraude", "Signaalcoördinator VIK"}),
    ),
}


def the_step_of(story: Story) -> NextStep:
    """The next step when the reporter ticks the first suggestion that fits the story."""
    found = suggest(story.text)
    cards = catalogue()
    ticked = next(one for one in found.phenomena[:3] if one in story.about)
    by = viewer(story.who)
    return next_step(cards.of([ticked]), (), contacts_for(by.organisation), source_tasks()[by.task].prefers, WEDNESDAY)


@pytest.mark.parametrize("name", STORIES)
def test_the_story_leads_to_what_it_can_be_about(name: str) -> None:
    story = STORIES[name]
    assert story.about & set(suggest(story.text).phenomena[:3])


@pytest.mark.parametrize("name", STORIES)
def test_the_story_leads_to_the_right_function(name: str) -> None:
    step = the_step_of(STORIES[name])
    assert step.who is not None
    assert step.who.contact.title in STORIES[name].function


@pytest.mark.parametrize("name", STORIES)
def test_the_story_shows_its_ordinary_explanation_too(name: str) -> None:
    step = the_step_of(STORIES[name])
    assert step.sides
    assert all(side.ordinary and side.concern for side in step.sides)


@pytest.mark.parametrize(
    "text",
    [
        "Tristan wordt nu in het parkje in elkaar geslagen door een groep jongens",
        "Ze wordt vastgehouden in een hotelkamer en mag niet weg",
        "Er ligt een pistool op tafel bij die jongens",
        "Bij de garagebox ruikt het naar gas en iemand is onwel geworden",
    ],
)
def test_danger_now_says_112_first(text: str) -> None:
    assert suggest(text).acute


@pytest.mark.parametrize("name", [name for name in STORIES if name not in {"Tristan"}])
def test_without_danger_now_nobody_is_sent_to_112(name: str) -> None:
    assert not suggest(STORIES[name].text).acute


@pytest.mark.parametrize("phenomenon", ["kindermishandeling", "seksuele_uitbuiting"])
def test_where_a_child_or_partner_may_be_unsafe_the_meldcode_comes_up(phenomenon: str) -> None:
    assert catalogue().phenomena[phenomenon].reporting_code
