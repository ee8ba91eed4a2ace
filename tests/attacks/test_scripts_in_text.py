"""Text that tries to be a page: recorded, read by the contact person, shown again anywhere, it stays text."""

import html

import pytest
from django.http import HttpResponse

from puzzelstuk.web.requests import now
from tests.web.page import Page
from tests.web.sending import piece, send
from tests.world import recorded_by, signed_in

pytestmark = pytest.mark.django_db
CODE = "alert(1)"
CORPUS = [
    f"<script>{CODE}</script>",
    f"<ScRiPt>{CODE}</sCrIpT>",
    "<script src=//e.example/x.js></script>",
    f"<script>{CODE}//",
    f"<script\n>{CODE}</script\n>",
    f"<script/x>{CODE}</script>",
    f"</script><script>{CODE}</script>",
    f"</textarea><script>{CODE}</script>",
    f"</title><script>{CODE}</script>",
    f"</style><script>{CODE}</script>",
    f"</bdi></p></article><script>{CODE}</script>",
    f"--><script>{CODE}</script><!--",
    f"]]><script>{CODE}</script>",
    f"<img src=x onerror={CODE}>",
    f'<img src="x" onerror="{CODE}">',
    f"<img/src=x/onerror={CODE}>",
    f"<img src=x:x onerror={CODE}",
    f"<image src=x onerror={CODE}>",
    f"<svg onload={CODE}>",
    f"<svg><script>{CODE}</script></svg>",
    f"<svg><a xlink:href='javascript:{CODE}'><text>x</text></a></svg>",
    f"<svg><animate onbegin={CODE} attributeName=x></svg>",
    f"<svg><use href='data:image/svg+xml,<svg onload={CODE}>'/></svg>",
    f"<math><mtext><table><mglyph><style><img src onerror={CODE}>",
    f"<body onload={CODE}>",
    f"<iframe src=javascript:{CODE}></iframe>",
    f"<iframe srcdoc='<script>{CODE}</script>'></iframe>",
    f"<object data=javascript:{CODE}></object>",
    f"<embed src=javascript:{CODE}>",
    f"<a href=javascript:{CODE}>klik</a>",
    f"<a href='jav&#x09;ascript:{CODE}'>klik</a>",
    f"<form action=javascript:{CODE}><button>x</button></form>",
    f"<button formaction=javascript:{CODE}>x</button>",
    f"<input autofocus onfocus={CODE}>",
    f"<select autofocus onfocus={CODE}>",
    f"<textarea autofocus onfocus={CODE}>",
    f"<details open ontoggle={CODE}>",
    f"<video><source onerror={CODE}></video>",
    f"<audio src onloadstart={CODE}>",
    f"<marquee onstart={CODE}>",
    f"<div style='background:url(javascript:{CODE})'>",
    f"<div style=width:expression({CODE})>",
    f"<div onpointerover={CODE}>x</div>",
    "<style>@import'//e.example/x.css';</style>",
    "<link rel=stylesheet href=//e.example/x.css>",
    f"<meta http-equiv=refresh content='0;url=javascript:{CODE}'>",
    "<base href=//e.example/>",
    f"<template><script>{CODE}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={CODE}>'>",
    f'"><script>{CODE}</script>',
    f"' onmouseover='{CODE}' x='",
    f'" onmouseover="{CODE}" x="',
    f"` onmouseover=`{CODE}`",
    f"&lt;script&gt;{CODE}&lt;/script&gt;",
    f"&#60;script&#62;{CODE}&#60;/script&#62;",
    f"\\u003cscript\\u003e{CODE}\\u003c/script\\u003e",
    f"＜script＞{CODE}＜/script＞",
    f"<scr\u200bipt>{CODE}</scr\u200bipt>",
    "{{ 7|add:7 }}{% debug %}{% load x %}",
    "{% include 'base.html' %}{{ request.session }}",
    "${7*7}#{7*7}<%= 7*7 %>",
    f"javascript:{CODE}",
]


def test_the_corpus_holds_sixty_or_more() -> None:
    assert len(set(CORPUS)) >= 60


def skeleton(response: HttpResponse) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes, in order: what a text may not change."""
    return [(one.tag, tuple(sorted(one.attributes))) for one in Page(response.content.decode()).elements]


def bare(text: str) -> bool:
    """Whether a text would stand out if it came through as it is."""
    return html.escape(text) != text


@pytest.mark.parametrize("text", CORPUS)
def test_what_the_contact_person_reads_has_no_element_more_than_for_a_plain_text(text: str) -> None:
    joke, answers = signed_in("joke"), []
    for said in ("gewoon een tekst", text):
        signal = recorded_by("samira", said, at=now())
        send(signed_in("samira"), f"/signaal/{signal}/aanvullen", {"antwoord": said, "soort": "gehoord"})
        answers.append(joke.get(f"/werklijst/{signal}"))
        send(signed_in("samira"), f"/signaal/{signal}/intrekken")
    assert skeleton(answers[0]) == skeleton(answers[1])
    assert not bare(text) or text not in answers[1].content.decode()
    assert "14" not in text or "{{" in answers[1].content.decode()


@pytest.mark.parametrize("text", CORPUS)
def test_what_comes_back_to_the_writer_is_text(text: str) -> None:
    samira = signed_in("samira")
    for fields in ({"actie": "suggesties"}, {"buurt": text}, {"kenmerk": text}, {"taak": text}, {"client_id": text}):
        plain = {name: "gewoon" if value == text else value for name, value in fields.items()}
        found = [
            send(samira, "/signaal/nieuw", piece(zag=said, hoorde=said) | more)
            for said, more in (("gewoon", plain), (text, fields))
        ]
        assert not bare(text) or text not in found[1].content.decode()
        assert [one for one in skeleton(found[1]) if one[0] in {"script", "img", "svg", "iframe", "style"}] == [
            one for one in skeleton(found[0]) if one[0] in {"script", "img", "svg", "iframe", "style"}
        ]


@pytest.mark.parametrize("text", CORPUS)
def test_names_cards_and_words_of_an_admin_are_text_everywhere(text: str) -> None:
    tom, samira = signed_in("tom"), signed_in("samira")
    plain = {path: skeleton(samira.get(path)) for path in ("/herkennen/geldezel", "/volgende-stap/geldezel")}
    for field in ("kort", "eerste_stap", "voorbeeldzin", "let_op"):
        send(tom, "/beheer/teksten", {"kaart": "geldezel", "veld": field, "tekst": text})
    send(tom, "/beheer/termen", {"begrip": "VIK", "woord": text})
    for client, path in (
        (samira, "/herkennen/geldezel"),
        (samira, "/volgende-stap/geldezel"),
        (tom, "/beheer/teksten"),
        (tom, "/beheer/termen"),
    ):
        answer = client.get(path)
        assert not bare(text) or text not in answer.content.decode()
        assert path not in plain or skeleton(answer) == plain[path]


@pytest.mark.parametrize("text", CORPUS)
def test_a_mention_an_address_and_a_card_to_leave_behind_are_text(text: str) -> None:
    henk, greet = signed_in("henk"), signed_in("greet")
    answer = send(henk, "/signaal/nieuw", piece(taak="wonen", persoon_family=text, voertuig_looks=text))
    pages = [
        greet.get(f"/werklijst/{answer['Location'].split('/')[2]}"),
        henk.get("/contactkaartje", {"naam": text, "nummer": text}),
    ]
    pages += [send(henk, "/inloggen", {"email": text, "wachtwoord": text, "verder": text}), henk.get("/inloggen", {"verder": text})]
    for page in pages:
        assert page.status_code in {200, 401}
        assert not bare(text) or text not in page.content.decode()
