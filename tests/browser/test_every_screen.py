"""Every screen, at three widths and in the dark: no axe violation, no sideways scroll, nothing the policy had to refuse."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import URLPattern
from playwright.sync_api import Page

from puzzelstuk.web.urls import urlpatterns
from tests.browser.device import Device

WIDTHS = ((390, "light"), (1280, "light"), (320, "light"), (390, "dark"))
HIGHEST = 16_000
SCREENS = {
    "": [
        "/inloggen",
        "/inloggen/vergeten",
        "/inloggen/link/65538639-6a66-51ee-b265-8c873ed9e15c/over-datum",
        "/acuut",
        "/wat-wij-doen",
        "/zonder-bereik",
    ],
    "samira": [
        "/",
        "/thuis-onveilig",
        "/sparren",
        "/eruit",
        "/onveilig",
        "/druk",
        "/plek/nieuw",
        "/signaal/nieuw",
        "/signaal/EIGEN/volgende-stap?vastgelegd=1",
        "/volgende-stap/geldezel",
        "/mijn-signalen",
        "/ik-help-zelf",
        "/signaal/EIGEN/gesprek",
        "/gesprekken",
        "/gesprekken/nieuw",
        "/meedenken",
        "/dichtbijteam",
        "/wie-is-waarvan",
        "/routekaart/algemeen",
        "/routekaart/algemeen/print",
        "/herkennen",
        "/herkennen/geldezel",
        "/contactkaartje",
        "/account",
        "/politie-vraagt",
        "/account/app",
        "/account/wachtwoord",
        "/account/bevestigen",
        "/deze-pagina-is-er-niet",
    ],
    "joke": [
        "/werklijst",
        "/werklijst/EERSTE",
        "/werklijst/EERSTE/melder-noemen",
        "/informeren",
        "/opnieuw-bekijken",
        "/vastgelopen",
        "/delen",
        "/delen/EERSTE",
        "/gedeeld",
        "/signaal/EERSTE/gesprek",
        "/dichtbijteam/ecc206f1-8239-5b01-85ba-2e40027485da",
    ],
    "hanneke": ["/vertrouwelijk"],
    "ingrid": ["/bronvragen"],
    "roos": ["/plank", "/bronnen", "/verzoeken", "/verzoeken/nieuw", "/politie-vraagt/lijst", "/modellen"],
    "anne": [
        "/datalek",
        "/modellen/dpia",
        "/bewijs",
        "/cijfers",
        "/toezicht",
        "/toezicht/signaal/5e2d0000-0000-4000-8000-000000000000",
        "/bewaren",
        "/beheer/vaststellen",
        "/beheer/vaststellen/regels",
        "/melder-noemen",
    ],
    "nora": ["/knooppunt", "/knooppunt/HIER"],
    "tom": ["/beheer", "/beheer/leden", "/beheer/functies", "/beheer/teams", "/beheer/routes", "/beheer/termen", "/beheer/teksten"],
}
NOT_A_PAGE = {
    ".well-known/security.txt",
    "beheer/vaststellen/advies",
    "beheer/vaststellen/besluit",
    "beheer/vaststellen/invullen",
    "beheer/vaststellen/regels/advies",
    "beheer/vaststellen/regels/besluit",
    "beheer/vaststellen/regels/voorstel",
    "bewaren/bewaarplicht/<uuid:hold_id>",
    "bewaren/verklaring/<uuid:certificate_id>",  # there is none before something was erased
    "bewaren/verklaring/<uuid:certificate_id>/bestand",
    "delen/besluit/<uuid:share_id>",  # see test_sharing.py
    "gedeeld/<uuid:share_id>",  # see test_sharing.py
    "dichtbijteam/<uuid:team_id>/weg",
    "gesprekken/<uuid:card_id>",  # see test_talking_it_over.py
    "gesprekken/<uuid:card_id>/klaar",
    "gezond",
    "account/bericht",
    "signaal/<uuid:signal_id>/laat-weten",
    "vastgelopen/<uuid:escalation_id>",
    "vastgelopen/<uuid:escalation_id>/blad",  # see tests/browser/test_stuck.py
    "werklijst/<uuid:signal_id>/zit-vast",
    "klaar",
    "knooppunt/<uuid:signal_id>/spoed",
    "knooppunt/<uuid:signal_id>/verwijzing",
    "knooppunt/<uuid:signal_id>/vraag",
    "knooppunt/<uuid:signal_id>/weging",
    "plank/<uuid:piece_id>",
    "bronnen/<uuid:function_id>",
    "bronvragen/<uuid:question_id>",  # see tests/browser/test_sources.py
    "bronvragen/<uuid:question_id>/antwoord",
    "knooppunt/<uuid:signal_id>/bronvraag",
    "melder-noemen/<uuid:reveal_id>/besluit",
    "melder-noemen/<uuid:reveal_id>/naam",
    "meedenken/<uuid:card_id>",  # see test_talking_it_over.py
    "metrics",
    "opnieuw-bekijken/<uuid:signal_id>",
    "signaal/<uuid:signal_id>/bellen",
    "toezicht/controle",
    "toezicht/uitvoer",
    "account/app/weg",
    "account/bevestigen/vraag",
    "account/herstelcodes",
    "account/overal-uitloggen",
    "account/sleutel",
    "account/sleutel/vraag",
    "account/sleutel/weg",
    "inloggen/organisatie/<slug:provider_id>",
    "inloggen/organisatie/<slug:provider_id>/terug",
    "inloggen/sleutel",
    "inloggen/tweede-stap",  # see test_signing_in.py
    "inloggen/tweede-stap/vraag",
    "oefenen/<slug:slug>",
    "uitloggen",
    "signaal/verzegeld",
    "signaal/<uuid:signal_id>/aanvullen",
    "signaal/<uuid:signal_id>/intrekken",
    "suggesties",
    "maskeren",
    "werklijst/<uuid:signal_id>/status",
    "informeren/<uuid:signal_id>",  # see tests/browser/test_rights.py
    "modellen/<slug:document_id>/bestand",
    "verzoeken/<uuid:request_id>",
    "verzoeken/<uuid:request_id>/besluit",
    "verzoeken/<uuid:request_id>/brief",
    "verzoeken/<uuid:request_id>/opheffen",
    "verzoeken/<uuid:request_id>/stuk/<uuid:finding_id>",
    "verzoeken/<uuid:request_id>/verlengen",
    "verzoeken/<uuid:request_id>/voorstel",
    "verzoeken/<uuid:request_id>/zoeken",
    "sw.js",
    "manifest.webmanifest",
    "toestel/sleutel",
    "toestel/munt",
    "toestel/regels",
}
CASES = [(who, path) for who, paths in SCREENS.items() for path in paths]
WIDEST = """[...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > innerWidth)
  .slice(-2).map((one) => one.outerHTML.slice(0, 90))"""
axe = Axe()


@pytest.fixture(scope="module")
def signed_in(device_for: Callable[..., Device]) -> Iterator[Callable[[str], Device]]:
    """One device per person, signed in once."""
    devices: dict[str, Device] = {}

    def for_whom(slug: str) -> Device:
        if slug not in devices:
            devices[slug] = device_for()
            if slug:
                devices[slug].sign_in(slug)
        return devices[slug]

    yield for_whom
    for device in devices.values():
        device.context.close()


@pytest.mark.parametrize(("who", "path"), CASES)
def test_a_screen_is_accessible_fits_and_breaks_no_rule(signed_in: Callable[[str], Device], who: str, path: str) -> None:
    device = signed_in(who)
    device.page.goto(_address(signed_in, path))
    is_good(device)


def test_the_recording_screen_is_accessible_with_suggestions_and_with_an_error(signed_in: Callable[[str], Device]) -> None:
    device = signed_in("samira")
    device.page.goto("/signaal/nieuw")
    device.press_record()
    device.page.get_by_role("alert").wait_for()
    device.write("Hij leent zijn pinpas uit, hij wordt nu geslagen")
    device.page.locator("#suggesties-lijst .sug").first.wait_for()
    device.page.locator("#suggesties-lijst .tick input").first.check()
    is_good(device)


def test_the_screen_without_reception_is_accessible_with_a_waiting_piece(signed_in: Callable[[str], Device]) -> None:
    device = signed_in("samira")
    device.page.goto("/")
    device.lose_reception()
    device.page.goto("/signaal/nieuw")
    device.write("Gordijnen altijd dicht.")
    device.press_record()
    device.shows_queue("1 stuk wacht op verbinding")
    is_good(device)
    device.find_reception()


def test_every_address_is_looked_at_or_is_no_page() -> None:
    routes = {str(one.pattern) for one in urlpatterns if isinstance(one, URLPattern)}
    looked_at = {path.lstrip("/").split("?")[0] for _, path in CASES}
    missed = {route for route in routes - NOT_A_PAGE if not any(_fits(route, path) for path in looked_at)}
    assert missed == set()


def _fits(route: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"<[^>]+>", "[^/]+", route), path) is not None


def _address(signed_in: Callable[[str], Device], path: str) -> str:
    """The paths of a signal that exists: Samira's own, and the same one on Joke's list; at the desk one of Nora's own."""
    if not {"EIGEN", "EERSTE", "HIER"} & set(path.split("/")):
        return path
    samira = signed_in("nora" if "HIER" in path else "samira")
    samira.page.goto("/signaal/nieuw")
    samira.write("Twee telefoons en nieuwe schoenen.")
    samira.press_record()
    samira.shows_next_step()
    found = re.search(r"signaal/([0-9a-f-]{36})/", samira.page.url)
    assert found is not None
    return path.replace("EIGEN", found[1]).replace("EERSTE", found[1]).replace("HIER", found[1])


def is_good(device: Device) -> None:
    wrong = [line for width, scheme in WIDTHS for line in _problems(device.page, width, scheme)]
    assert not wrong, "\n".join(wrong)
    assert device.complaints == []


def _problems(page: Page, width: int, scheme: str) -> list[str]:
    """axe in a viewport as tall as the page: what lies under a sticky bar is otherwise reported as too small."""
    # Without motion: axe would measure a colour halfway its transition.
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 844})
    height, wide = page.evaluate("[document.documentElement.scrollHeight, document.documentElement.scrollWidth]")
    page.set_viewport_size({"width": width, "height": min(int(height) + 40, HIGHEST)})
    found = axe.run(page).response["violations"]
    named = [f"{width} {scheme}: {one['id']} {[node['target'] for node in one['nodes']][:3]}" for one in found]
    return named + ([f"{width} {scheme}: {wide} breed door {page.evaluate(WIDEST)}"] if wide > width else [])
