"""More than three hundred texts that try to be a page, in a real browser, with and without the policy that would stop them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from puzzelstuk.cli.practice import identity
from tests.attacks.scripts import hostile
from tests.attacks.server import serving
from tests.attacks.visitor import Visitor

TEXTS = hostile("xss()")
TRAP = "window.hits = []; window.xss = (...what) => window.hits.push(location.pathname); window.alert = window.xss;"
# What no page of ours has: an inline handler, a script or frame or picture that is not our own, an address that runs code.
FOREIGN = """[...document.querySelectorAll("*")].filter((one) =>
  [...one.attributes].some((has) => has.name.startsWith("on") || has.name === "srcdoc" || has.name === "style"
    || /^\\s*j\\s*a\\s*v\\s*a\\s*s\\s*c\\s*r\\s*i\\s*p\\s*t\\s*:/i.test(has.value) && ["href", "src", "action", "formaction", "data"].includes(has.name))
  || ["IFRAME", "OBJECT", "EMBED", "BASE", "IMG", "VIDEO", "AUDIO", "MARQUEE", "STYLE", "math"].includes(one.tagName)
  || one.tagName === "SCRIPT" && !(one.src || "").startsWith(location.origin + "/static/")
  || one.tagName === "META" && one.httpEquiv).map((one) => one.outerHTML.slice(0, 120))"""
CARD_FIELDS = ("kort", "eerste_stap", "voorbeeldzin", "let_op")
Open = Callable[[str], BrowserContext]


@pytest.fixture(scope="module")
def site(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """A town in which every free text is hostile: its address, and per person the pages on which such a text stands."""
    make_database(cluster, "test_vijandig", fresh=True, template=TEMPLATE)
    log: Path = tmp_path_factory.mktemp("vijandig") / "server.log"
    with serving(cluster, "test_vijandig", log) as (address, _):
        signals = _recorded(Visitor(address).sign_in("samira"))
        _maintained(Visitor(address).sign_in("tom"))
        yield (
            address,
            {
                "joke": ["/werklijst", *(f"/werklijst/{one}" for one in signals)],
                "samira": ["/mijn-signalen", "/wie-is-waarvan", "/herkennen", "/herkennen/geldezel", "/volgende-stap/geldezel"],
                "tom": ["/beheer/teksten", "/beheer/termen", "/beheer/functies", "/beheer/leden", "/wie-is-waarvan"],
            },
        )


def _recorded(samira: Visitor) -> list[str]:
    """Twelve texts a field, three fields a signal, and an addition."""
    signals = []
    for start in range(0, len(TEXTS), 36):
        said = ["\n".join(TEXTS[start + field * 12 : start + field * 12 + 12])[:3900] for field in range(3)]
        signal = samira.record(zag=said[0], hoorde=said[1], denk=said[2])
        answer = {"antwoord": said[0][:1900], "soort": "gezien"}
        samira.post(f"/signaal/{signal}/aanvullen", answer, f"/signaal/{signal}/volgende-stap")
        signals.append(signal)
    return signals


def _maintained(tom: Visitor) -> None:
    deputy = identity("functie", "jongerenwerk")
    for number, text in enumerate(TEXTS[::6]):
        card = {"kaart": "geldezel", "veld": CARD_FIELDS[number % 4], "tekst": text}
        word = {"begrip": ("VIK", "Melder", "Signaal")[number % 3], "woord": text[:100]}
        added = {"email": f"x{number}@veenstad.example", "naam": text[:80], "rol": "melder", "beroep": text[:60]}
        function = {"titel": text[:80], "naam": text[:80], "telefoon": text[:20], "waarvoor": text[:150], "vervanger": deputy}
        for path, fields in (("teksten", card), ("termen", word), ("leden", added), ("functies", function)):
            tom.post(f"/beheer/{path}", fields, f"/beheer/{path}")


def test_there_are_three_hundred_or_more() -> None:
    assert len(set(TEXTS)) >= 300


@pytest.mark.parametrize("guarded", [True, False], ids=["with the policy", "with the policy switched off"])
@pytest.mark.parametrize("who", ["joke", "samira", "tom"])
def test_nothing_runs_and_nothing_becomes_part_of_the_page(
    chromium: Browser, site: tuple[str, dict[str, list[str]]], who: str, guarded: bool
) -> None:
    address, pages = site
    context = chromium.new_context(base_url=address, bypass_csp=not guarded)
    context.add_init_script(TRAP)
    page = context.new_page()
    page.goto("/inloggen")
    page.locator(f"button[formaction='/oefenen/{who}']").click()
    for path in pages[who]:
        page.goto(path)
        assert "xss()" in page.content() or path in {"/mijn-signalen", "/werklijst", "/herkennen"}, path
        assert (page.evaluate("window.hits"), page.evaluate(FOREIGN)) == ([], []), path
    context.close()


def test_the_trap_notices_what_runs_and_what_stands_there(chromium: Browser, site: tuple[str, dict[str, list[str]]]) -> None:
    context = chromium.new_context(base_url=site[0], bypass_csp=True)
    context.add_init_script(TRAP)
    page = context.new_page()
    page.goto("/acuut")
    page.evaluate("document.querySelector('main').setAttribute('onclick', 'xss()'); document.querySelector('main').click()")
    assert page.evaluate("window.hits") == ["/acuut"]
    assert len(page.evaluate(FOREIGN)) == 1
    context.close()
