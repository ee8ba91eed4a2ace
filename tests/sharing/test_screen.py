"""The wizard as Joke walks it, without scripts: one question a step, nothing on by default, nothing lost, and a no with a door."""

import re
import uuid
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.states import ShareState
from tests.sharing.conftest import WHY, Scene
from tests.world import SEEN_AT_SCHOOL, recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
TO_RULE = {"gevaar": "nee", "persoon": "zonder", "doel": "gebiedsbeeld", "ontvanger": "vik"}
FORM = "application/x-www-form-urlencoded"
NOT_ALLOWED = {"gevaar": "nee", "persoon": "met", "doel": "gebiedsbeeld", "ontvanger": "vik", "soort": "gewoon"}


class Walker:
    """Joke at the wizard of one signal; every answer she gave goes along, as the page's hidden fields do."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.client = scene, signed_in("joke")
        self.said: dict[str, object] = {}

    def answer(self, **answers: object) -> str:
        self.said |= answers
        page = self.client.post(f"/delen/{self.scene.signal}", urlencode(self.said, doseq=True), content_type=FORM)
        self.last = page
        return page.content.decode() if not page.has_header("Location") else page["Location"]

    def to_fields(self) -> str:
        ticked = {f"v_{one.id}": "1" for one in self.scene.weighed().finding.conditions}
        return self.answer(**TO_RULE, stap="geheim", antwoord_klaar="1", geheim="geen", **ticked)

    def shares(self) -> list[Share]:
        with looking_as(viewer("joke")):
            return list(Share.objects.all())


@pytest.fixture
def joke(scene: Scene) -> Walker:
    return Walker(scene)


def heading(page: str) -> str:
    found = re.search(r"<h1[^>]*>([^<]*)", page)
    return found.group(1) if found else ""


def test_the_questions_come_in_the_order_of_the_law(joke: Walker) -> None:
    asked = [heading(joke.answer(stap="begin"))]
    steps = [
        ("gevaar", "nee"),
        ("persoon", "met"),
        ("doel", "kindermishandeling"),
        ("ontvanger", "veilig_thuis"),
        ("soort", "gewoon"),
    ]
    asked += [heading(joke.answer(**{"stap": name, name: value})) for name, value in steps]
    assert asked == [
        "Is er nu gevaar?",
        "Kan het zonder persoon?",
        "Voor welk doel?",
        "Met wie?",
        "Wat voor gegevens gaan er mee?",
        "Wat zegt de regel?",
    ]


def test_danger_leads_to_112_and_nowhere_else(joke: Walker) -> None:
    page = joke.answer(stap="gevaar", gevaar="ja")
    assert heading(page) == "Bel nu 112"
    assert "tel:112" in page


def test_every_field_is_off_and_asks_why(joke: Walker) -> None:
    page = joke.to_fields()
    assert heading(page) == "Wat deel je, en waarom?"
    assert SEEN_AT_SCHOOL in page
    assert not re.search(r'name="veld"[^>]*checked', page)
    assert page.count('name="veld"') == page.count("Waarom heeft de ontvanger dit nodig?")


def test_a_field_without_a_reason_goes_nowhere_and_nothing_is_lost(joke: Walker) -> None:
    joke.to_fields()
    page = joke.answer(stap="velden", velden_klaar="1", veld=["saw", "heard"], waarom_saw=WHY)
    assert joke.last.status_code == 422
    assert WHY in page
    assert joke.shares() == []


def test_an_open_condition_means_not_yet_and_keeps_what_was_ticked(joke: Walker) -> None:
    first, *rest = joke.scene.weighed().finding.conditions
    page = joke.answer(**TO_RULE, stap="antwoord", antwoord_klaar="1", **{f"v_{first.id}": "1"})
    assert rest
    assert "Nog niet" in page
    assert re.search(rf'name="v_{first.id}" value="1" checked', page)


def test_the_text_stands_there_word_for_word_before_the_last_button(joke: Walker) -> None:
    joke.to_fields()
    page = joke.answer(stap="velden", velden_klaar="1", veld=["saw"], waarom_saw=WHY)
    assert heading(page) == "Dit leest de ander, woord voor woord"
    assert SEEN_AT_SCHOOL in page
    assert "Vraag een collega" in page
    assert joke.shares() == []


def proposed(joke: Walker) -> Share:
    joke.to_fields()
    page = joke.answer(stap="velden", velden_klaar="1", veld=["saw"], waarom_saw=WHY)
    text = re.search(r'name="gelezen" value="([^"]*)"', page)
    assert text
    joke.answer(stap="tekst", gelezen=text.group(1).replace("\n", "\r\n"))
    (share,) = joke.shares()
    return share


def test_the_last_button_makes_a_proposal_and_a_colleague_gives_it(joke: Walker) -> None:
    share = proposed(joke)
    assert joke.last["Location"] == f"/delen/besluit/{share.id}"
    assert "Akkoord" not in signed_in("joke").get(f"/delen/besluit/{share.id}").content.decode()
    bilal = signed_in("bilal")
    assert "Akkoord" in bilal.get(f"/delen/besluit/{share.id}").content.decode()
    assert bilal.post(f"/delen/besluit/{share.id}", "wat=akkoord", content_type=FORM).status_code == 302
    assert SEEN_AT_SCHOOL in signed_in("nora").get(f"/gedeeld/{share.id}").content.decode()


def test_a_no_names_its_rule_and_what_can_be_done_and_sends_nothing(joke: Walker) -> None:
    page = joke.answer(**NOT_ALLOWED, stap="soort")
    assert "Dit mag zo niet gedeeld worden" in page
    assert "Er is niets verstuurd" in page
    assert "Wat kan wel?" in page
    assert 'href="/sparren"' in page
    assert [share.state for share in joke.shares()] == [ShareState.REFUSED]


def test_who_to_call_about_a_no_is_somebody_else(joke: Walker) -> None:
    page = joke.answer(**NOT_ALLOWED, stap="soort")
    assert "Bilal Amrani, 088 000 00 13" in page
    assert "088 000 00 12" not in page


def test_on_a_no_only_112_is_red(joke: Walker) -> None:
    page = joke.answer(**NOT_ALLOWED, stap="soort")
    main = page[page.index("<main") : page.index("</main>")]
    assert not re.search(r'class="[^"]*\b(?:fout|alarm|acuut|bel112)\b', main)


def test_going_back_keeps_every_answer(joke: Walker) -> None:
    page = joke.answer(**TO_RULE, naar="persoon")
    assert heading(page) == "Kan het zonder persoon?"
    assert re.search(r'name="doel" value="gebiedsbeeld"', page)
    assert re.search(r'name="persoon" value="zonder" checked', page)


@pytest.mark.parametrize("change", [{"ontvanger": "bestaat_niet"}, {"doel": "verzonnen"}, {"persoon": "'; DROP"}, {"soort": "bsn"}])
def test_a_forged_answer_gets_the_question_again_or_a_no(joke: Walker, change: dict[str, str]) -> None:
    page = joke.answer(**(NOT_ALLOWED | change), stap="tekst", antwoord_klaar="1", geheim="geen", velden_klaar="1", veld="saw")
    assert joke.last.status_code in {200, 422}
    assert heading(page) in {"Met wie?", "Voor welk doel?", "Kan het zonder persoon?", "Dit mag zo niet gedeeld worden"}
    assert [share for share in joke.shares() if share.state != ShareState.REFUSED] == []


def test_a_session_that_is_over_gives_the_reasons_back(scene: Scene) -> None:
    page: HttpResponse = Client().post(
        f"/delen/{scene.signal}", urlencode({"stap": "velden", "waarom_saw": WHY}), content_type=FORM
    )
    assert page.status_code == 401
    assert WHY in page.content.decode()


@pytest.mark.parametrize("slug", ["samira", "marit", "anne", "tom"])
def test_for_who_does_not_handle_the_signal_it_does_not_exist(scene: Scene, slug: str) -> None:
    client = signed_in(slug)
    assert client.get(f"/delen/{scene.signal}").status_code == client.get(f"/delen/{uuid.uuid4()}").status_code == 404


def test_a_signal_nobody_has_seen_asks_for_that_first(db: None) -> None:
    page = signed_in("joke").get(f"/delen/{recorded_by('samira')}").content.decode()
    assert "Gezien" in page
    assert "<form method" not in page[page.index("<main") :]
