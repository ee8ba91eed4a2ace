"""The screens of talking it over, as somebody without JavaScript meets them."""

import re
import uuid

import pytest
from django.http import HttpResponse
from django.test import Client

from puzzelstuk.flows.talking.advise import waiting
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.web.requests import now
from tests.talk.people import ADVICE, COLLEAGUE, CONTACT, DICHTBIJ, SITUATION, TEAM, card_of, code_of
from tests.web.sending import send
from tests.world import recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db


def written(slug: str = "samira", title: str = CONTACT, **more: str) -> dict[str, str]:
    return {"client_id": str(uuid.uuid4()), "situatie": SITUATION, "vraag": "", "met": code_of(slug, title)} | more


def hidden_fields(page: HttpResponse) -> dict[str, str]:
    """Of the form that shares; the other one on the page asks for another look at what was typed."""
    (form,) = [one for one in page.content.decode().split("<form") if 'name="bekeken"' in one]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return {name: value for name, value in fields if name != "csrfmiddlewaretoken"}


def look(visitor: Client, **more: str) -> HttpResponse:
    return send(visitor, "/gesprekken/nieuw", written(**more) | {"stap": "kijk"})


def test_writing_looking_and_sharing_gives_a_card() -> None:
    samira = signed_in("samira")
    fields = hidden_fields(look(samira))
    shared = send(samira, "/gesprekken/nieuw", fields | {"niet_te_herkennen": "1", "stap": "deel"})
    page = samira.get(shared["Location"])
    assert "Gedeeld, zonder naam." in page.content.decode()
    assert SITUATION in signed_in("joke").get(f"/meedenken/{_only_card('joke')}").content.decode()


def test_a_name_is_marked_in_the_look_and_never_arrives() -> None:
    samira = signed_in("samira")
    page = look(samira, situatie="Mevrouw Jansen belde weer over haar zoon.")
    assert "<mark>[persoon 1]</mark>" in page.content.decode()
    send(samira, "/gesprekken/nieuw", hidden_fields(page) | {"niet_te_herkennen": "1", "stap": "deel"})
    assert "Jansen" not in signed_in("joke").get(f"/meedenken/{_only_card('joke')}").content.decode()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"situatie": "Iets heel anders."}, "anders dan wat je hebt bekeken"),
        ({"situatie": "Mevrouw Jansen belde."}, "kan wijzen"),
        ({"niet_te_herkennen": ""}, "vinkje"),
        ({"noem_functie": "1"}, "anders dan wat je hebt bekeken"),
        ({"bekeken": "x"}, "anders dan wat je hebt bekeken"),
    ],
)
def test_whoever_changes_what_was_looked_at_looks_again(changed: dict[str, str], sentence: str) -> None:
    samira = signed_in("samira")
    fields = hidden_fields(look(samira)) | {"niet_te_herkennen": "1", "stap": "deel"} | changed
    refused = send(samira, "/gesprekken/nieuw", fields)
    assert refused.status_code == 422
    assert sentence in refused.content.decode()
    assert waiting(viewer("joke"), now()) == []


def test_nothing_typed_is_lost_on_the_way_back() -> None:
    page = send(signed_in("samira"), "/gesprekken/nieuw", written(vraag="Wat nu?") | {"stap": "wijzig"}).content.decode()
    assert SITUATION in page
    assert "Wat nu?" in page


def test_who_is_signed_out_halfway_gets_the_text_back() -> None:
    answer = send(Client(), "/gesprekken/nieuw", {"situatie": SITUATION, "vraag": "Wat nu?"})
    assert answer.status_code == 401
    assert SITUATION in answer.content.decode()


def test_advice_is_looked_at_and_then_given() -> None:
    joke, card = signed_in("joke"), card_of("samira")
    page = send(joke, f"/meedenken/{card}", {"advies": "Bel Kees de Vries eens.", "stap": "kijk"})
    assert "Kees" not in "".join(hidden_fields(page).values())
    given = send(joke, f"/meedenken/{card}", hidden_fields(page) | {"stap": "geef"})
    assert given["Location"] == f"/meedenken/{card}?gegeven=1"
    assert "Bel [persoon 1] eens." in signed_in("samira").get(f"/gesprekken/{card}").content.decode()


@pytest.mark.parametrize("sent", [{"advies": ADVICE}, {"advies": "Bel Kees de Vries eens."}])
def test_advice_that_nobody_looked_at_does_not_go(sent: dict[str, str]) -> None:
    joke, card = signed_in("joke"), card_of("samira")
    assert send(joke, f"/meedenken/{card}", sent | {"stap": "geef"}).status_code == 422
    assert "Nog geen advies" in signed_in("samira").get(f"/gesprekken/{card}").content.decode()


def test_a_word_that_is_no_name_may_stay_after_another_look() -> None:
    samira = signed_in("samira")
    doubtful = {"situatie": "Hij werkt bij Xylobranz en belt 06 12345678."}
    assert '<input type="checkbox" name="blijft" value="Xylobranz">' in look(samira, **doubtful).content.decode()
    page = look(samira, **doubtful, blijft="Xylobranz")
    assert "Dit liet jij staan" in page.content.decode()
    send(samira, "/gesprekken/nieuw", hidden_fields(page) | {"niet_te_herkennen": "1", "stap": "deel"})
    assert (
        "Hij werkt bij Xylobranz en belt [telefoon 1]."
        in signed_in("joke").get(f"/meedenken/{_only_card('joke')}").content.decode()
    )


def test_helping_oneself_is_a_full_ending() -> None:
    samira, card = signed_in("samira"), card_of("samira")
    ended = send(samira, f"/gesprekken/{card}/klaar", {"einde": "ik_help_zelf"})
    assert ended["Location"] == "/ik-help-zelf"
    assert "Goed dat je zelf helpt." in samira.get("/ik-help-zelf").content.decode()
    assert samira.get(f"/gesprekken/{card}").status_code == 404


def test_an_own_signal_starts_a_talk_with_its_subject_and_without_its_words() -> None:
    signal = recorded_by("samira", "Ik zag bijzonderewoorden.", at=now())
    page = signed_in("samira").get(f"/signaal/{signal}/gesprek").content.decode()
    assert "lijkt op: " in page
    assert "bijzonderewoorden" not in page


def test_a_handled_signal_starts_a_talk_with_its_words_masked() -> None:
    piece = Piece(source_task="jongerenwerk", observation=Observation(saw="Mevrouw Jansen gaf hem een telefoon."))
    page = signed_in("joke").get(f"/signaal/{recorded_by('samira', at=now(), piece=piece)}/gesprek").content.decode()
    assert "[persoon 1] gaf hem een telefoon." in page


def test_after_a_gut_feeling_the_mirror_stands_there_once() -> None:
    piece = Piece(source_task="jongerenwerk", observation=Observation(thought="Niet pluis."), gut_feeling=True)
    signal = recorded_by("samira", at=now(), piece=piece)
    pages = [signed_in("samira").get(f"/signaal/{signal}/volgende-stap{end}").content.decode() for end in ("?vastgelegd=1", "")]
    assert ["Even in de spiegel" in page for page in pages] == [True, False]


def test_a_team_member_shares_a_place_by_choosing_and_takes_it_back() -> None:
    dewi, address = signed_in("dewi"), f"/dichtbijteam/{DICHTBIJ}"
    choices = {
        "client_id": str(uuid.uuid4()),
        "buurt": "BU99010201",
        "soort": "portiek",
        "fenomeen": "drugshandel",
        "periode": "langer",
    }
    assert send(dewi, address, choices)["Location"] == f"{address}?gedeeld=1"
    page = signed_in("gert").get(address).content.decode()
    assert "Molenbuurt: portiek of galerij" in page
    assert "Haal weg" not in page
    own = re.search(r'name="weg" value="([^"]+)"', dewi.get(address).content.decode())
    assert own is not None
    send(dewi, f"{address}/weg", {"weg": own[1]})
    assert "Nog niets gedeeld." in dewi.get(address).content.decode()


@pytest.mark.parametrize("field", ["buurt", "soort", "fenomeen", "periode"])
def test_what_is_no_choice_of_the_list_is_refused(field: str) -> None:
    choices = {
        "client_id": str(uuid.uuid4()),
        "buurt": "BU99010201",
        "soort": "pand",
        "fenomeen": "hennepteelt",
        "periode": "langer",
    }
    answer = send(signed_in("dewi"), f"/dichtbijteam/{DICHTBIJ}", choices | {field: "Mevrouw Jansen"})
    assert answer.status_code == 422
    assert "Nog niets gedeeld." in answer.content.decode()


def test_an_admin_lets_a_function_take_part_and_step_out() -> None:
    tom = signed_in("tom")
    assert TEAM in tom.get("/beheer/teams").content.decode()
    team = {"team": str(DICHTBIJ), "functie": str(code_of("samira", COLLEAGUE).split(":")[1])}
    assert send(tom, "/beheer/teams", team | {"actie": "uit"}).status_code == 302
    assert signed_in("milan").get(f"/dichtbijteam/{DICHTBIJ}").status_code == 404
    assert send(tom, "/beheer/teams", team | {"actie": "mee"}).status_code == 302
    assert signed_in("milan").get(f"/dichtbijteam/{DICHTBIJ}").status_code == 200


def _only_card(slug: str) -> uuid.UUID:
    (card,) = waiting(viewer(slug), now())
    return card.id
