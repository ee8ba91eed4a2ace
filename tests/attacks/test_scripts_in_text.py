"""Text that tries to be a page: recorded, read by the contact person, shown again anywhere, it stays text."""

from collections.abc import Iterable

import pytest
from django.http import HttpResponse
from django.test import Client

from puzzelstuk.cli.practice import identity
from puzzelstuk.signals.identifiers import PARTS
from tests.attacks.scripts import CORPUS
from tests.web.page import Page
from tests.web.sending import piece, send
from tests.world import SEEN_AT_SCHOOL, signed_in

pytestmark = pytest.mark.django_db

EVERYTHING = "\n".join(CORPUS)
PLAIN = "\n".join(["gewoon"] * len(CORPUS))
ERRORS = ("actie", "buurt", "kenmerk", "taak", "client_id", "dagdeel", "verdient")
MENTIONS = [f"{kind}_{part}" for kind, parts in PARTS.items() for part in parts]
ADMIN_PAGES = {
    "/herkennen/geldezel": "samira",
    "/volgende-stap/geldezel": "samira",
    "/herkennen": "samira",
    "/beheer/teksten": "tom",
    "/beheer/termen": "tom",
    "/beheer/functies": "tom",
    "/beheer/leden": "tom",
    "/wie-is-waarvan": "samira",
}


def test_the_corpus_holds_sixty_or_more() -> None:
    assert len(set(CORPUS)) >= 60


def skeleton(response: HttpResponse) -> set[tuple[str, tuple[str, ...]]]:
    """The kinds of elements of a page with the names of their attributes: what a text may not add to."""
    return {(one.tag, tuple(sorted(one.attributes))) for one in Page(response.content.decode()).elements}


def came_through(response: HttpResponse, texts: Iterable[str] = CORPUS) -> list[str]:
    """The texts that stand on a page as they were sent, though a page has to write them differently."""
    body = response.content.decode()
    return [text for text in texts if set(text) & set("<>\"'") and text in body]


@pytest.mark.parametrize("field", ["zag", "hoorde", "denk", "antwoord"])
def test_what_the_contact_person_reads_is_text(field: str) -> None:
    def page(said: str) -> HttpResponse:
        samira, more = signed_in("samira"), {} if field == "antwoord" else {field: said}
        signal = send(samira, "/signaal/nieuw", piece() | more)["Location"].split("/")[2]
        send(samira, f"/signaal/{signal}/aanvullen", {"antwoord": said, "soort": "gehoord"})
        return signed_in("joke").get(f"/werklijst/{signal}")

    answer = page(EVERYTHING)
    assert came_through(answer) == []
    assert skeleton(answer) == skeleton(page(PLAIN))
    assert "{{ 7|add:7 }}" in answer.content.decode()


@pytest.mark.parametrize("name", ERRORS)
def test_what_comes_back_to_the_writer_is_text(name: str) -> None:
    def page(said: str) -> HttpResponse:
        value = "suggesties" if name == "actie" else said
        return send(signed_in("samira"), "/signaal/nieuw", piece(zag=f"{SEEN_AT_SCHOOL} {said}", hoorde=said) | {name: value})

    answer = page(EVERYTHING)
    assert came_through(answer) == []
    assert skeleton(answer) <= skeleton(page(PLAIN))


def test_names_are_text_for_who_reads_them() -> None:
    henk, greet = signed_in("henk"), signed_in("greet")
    for start in range(0, len(CORPUS), len(MENTIONS)):
        names = dict(zip(MENTIONS, CORPUS[start:], strict=False))
        answer = send(henk, "/signaal/nieuw", piece(taak="wonen") | names)
        assert came_through(greet.get(f"/werklijst/{answer['Location'].split('/')[2]}")) == []


def test_names_cards_and_words_of_an_admin_are_text_everywhere() -> None:
    people = {slug: signed_in(slug) for slug in ("samira", "tom")}
    before = {path: skeleton(people[slug].get(path)) for path, slug in ADMIN_PAGES.items()}
    for number in range(0, len(CORPUS), 8):
        maintained(people["tom"], CORPUS[number : number + 8], number)
    for path, slug in ADMIN_PAGES.items():
        answer = people[slug].get(path)
        assert came_through(answer) == []
        assert {one for one in skeleton(answer) - before[path] if one[0] in RUNS or set(one[1]) & ACTS} == set()


RUNS = {
    "script",
    "img",
    "image",
    "iframe",
    "style",
    "object",
    "embed",
    "base",
    "meta",
    "math",
    "video",
    "audio",
    "marquee",
    "template",
}
ACTS = {"onload", "onerror", "onfocus", "ontoggle", "onbegin", "onstart", "onmouseover", "style", "srcdoc", "formaction"}


def maintained(tom: Client, texts: list[str], number: int) -> None:
    """Tom puts texts wherever an admin can write."""
    field = ("kort", "eerste_stap", "voorbeeldzin", "let_op")[number // 8 % 4]
    send(tom, "/beheer/teksten", {"kaart": "geldezel", "veld": field, "tekst": " ".join(texts)})
    for place, text in enumerate(texts[:3]):
        send(tom, "/beheer/termen", {"begrip": ("VIK", "Melder", "Signaal")[place], "woord": text})
        added = {"email": f"x{number + place}@veenstad.example", "naam": text[:80], "rol": "melder", "beroep": text[:60]}
        send(tom, "/beheer/leden", added)
        deputy = identity("functie", "jongerenwerk")
        send(
            tom,
            "/beheer/functies",
            {"titel": text, "naam": text[:80], "telefoon": text[:20], "waarvoor": text, "vervanger": deputy},
        )


def test_a_card_to_leave_behind_and_signing_in_are_text() -> None:
    samira, visitor = signed_in("samira"), Client()
    for text in CORPUS:
        pages = [send(samira, "/contactkaartje", {"naam": text, "nummer": text}), visitor.get("/inloggen", {"verder": f"/{text}"})]
        assert [came_through(page, [text, text[:30]]) for page in pages] == [[], []]
    assert (
        came_through(send(visitor, "/inloggen", {"email": EVERYTHING, "wachtwoord": EVERYTHING, "verder": f"/{EVERYTHING}"})) == []
    )


@pytest.mark.parametrize("name", ["zag", "antwoord", "tekst"])
def test_what_comes_back_without_a_session_is_text(name: str) -> None:
    answer = send(Client(), "/signaal/nieuw", {name: EVERYTHING})
    assert came_through(answer) == []
    assert skeleton(answer) == skeleton(send(Client(), "/signaal/nieuw", {name: PLAIN}))
