"""Every icon exists, every internal address leads somewhere, every file that is asked for is there."""

import ast
import re
from collections.abc import Iterator
from itertools import product, zip_longest

import pytest
from django.contrib.staticfiles import finders
from django.urls import Resolver404, resolve

from puzzelstuk.web.templatetags.puzzelstuk import icon
from tests.architecture.source import MODULES, SOURCE, TEMPLATES, calls

PAGES = {str(path.relative_to(TEMPLATES)): path.read_text() for path in sorted(TEMPLATES.rglob("*.html"))}
SCRIPTS = {path.name: path.read_text() for path in sorted((SOURCE / "puzzelstuk" / "web" / "static").rglob("*.*js"))}
ICONS = sorted({name for text in PAGES.values() for name in re.findall(r'{% icon "([^"]+)" %}', text)})
VALUES = ("5e2d0000-0000-4000-8000-000000000000", "geldezel", "leden", "")
LINK = re.compile(r'(?:href|action|formaction|src)="(/[^"]*)"')
VARIABLE = re.compile(r"{{[^}]*}}|{%[^%]*%}")


def addresses() -> Iterator[tuple[str, str]]:
    """Where an internal address stands, and the address with its variables still in it."""
    for name, text in PAGES.items():
        yield from ((name, one) for one in LINK.findall(text))
    for name, text in SCRIPTS.items():
        yield from ((name, one) for one in re.findall(r'["`](/[a-z][\w/.-]*)["`]', text))
    for module in MODULES:
        for call in calls(module.tree, "redirect"):
            yield module.name, re.sub(r"\{[^}]*\}", "{{ x }}", ast.unparse(call.args[0])).removeprefix("f").strip("'\"")


INTERNAL = sorted({(where, one) for where, one in addresses() if one.startswith("/")})


def leads_somewhere(address: str) -> bool:
    between = VARIABLE.split(re.split(r"[?#]", address)[0])
    return any(_resolves(_filled(between, values)) for values in product(VALUES, repeat=len(between) - 1))


def _filled(between: list[str], values: tuple[str, ...]) -> str:
    return "".join(part for pair in zip_longest(between, values, fillvalue="") for part in pair)


def _resolves(path: str) -> bool:
    if path.startswith("/static/"):
        return finders.find(path.removeprefix("/static/")) is not None
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_exists(name: str) -> None:
    assert "<svg" in icon(name)


def test_an_icon_is_never_named_by_a_variable() -> None:
    assert [name for name, text in PAGES.items() if re.search(r"{% icon [^\"]", text)] == []


@pytest.mark.parametrize(("where", "address"), INTERNAL)
def test_every_internal_address_leads_somewhere(where: str, address: str) -> None:
    assert leads_somewhere(address)


def test_an_address_that_leads_nowhere_would_be_found() -> None:
    assert len(INTERNAL) > 60
    assert not leads_somewhere("/bestaat-niet")
    assert not leads_somewhere("/static/puzzelstuk/bestaat-niet.css")


@pytest.mark.parametrize("name", PAGES)
def test_no_page_carries_a_script_a_style_or_a_handler_of_its_own(name: str) -> None:
    assert not re.search(
        r"<style|\sstyle=|\son(?:click|load|submit|change|input|error|focus|blur|key\w+|mouse\w+)=|javascript:|<script(?![^>]*src=)",
        PAGES[name],
    )


@pytest.mark.parametrize("name", PAGES)
def test_no_page_asks_anything_of_another_site(name: str) -> None:
    assert not re.search(r'(?:src|href|action)="(?:https?:)?//', PAGES[name])


@pytest.mark.parametrize("name", PAGES)
def test_every_form_that_sends_has_its_token(name: str) -> None:
    forms = re.findall(r'<form[^>]*method="post".*?</form>', PAGES[name], re.DOTALL)
    without = [one[:60] for one in forms if "{% csrf_token %}" not in one]
    assert without == [] or name == "toestel/zonder_bereik.html"  # kept by a phone: the same for everyone, so without a token


@pytest.mark.parametrize("name", PAGES)
def test_no_text_is_passed_on_unescaped(name: str) -> None:
    assert not re.search(r"\|safe|autoescape off", PAGES[name])
