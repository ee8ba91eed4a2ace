"""The menu: few enough entries for a phone, and every page of oversight one tap away from the others."""

import re

import pytest

from tests.world import signed_in

pytestmark = pytest.mark.django_db
TOGETHER = [
    "/toezicht",
    "/verzoeken",
    "/politie-vraagt/lijst",
    "/datalek",
    "/modellen",
    "/melder-noemen",
    "/bewaren",
    "/beheer/vaststellen",
    "/bewijs",
    "/cijfers",
]
ALSO_FOR_HANDLERS = {"/melder-noemen"}


def linked(slug: str, path: str, label: str) -> list[str]:
    """The addresses in one menu of a page, in order."""
    page = signed_in(slug).get(path).content.decode()
    menu = re.search(rf'<nav[^>]* aria-label="{label}">(.*?)</nav>', page, re.DOTALL)
    return re.findall(r'href="([^"]+)"', menu.group(1)) if menu else []


@pytest.mark.parametrize("slug", ["samira", "joke", "chris", "nora", "ellen", "anne", "tom"])
def test_no_menu_has_more_entries_than_a_phone_can_show(slug: str) -> None:
    assert 3 <= len(linked(slug, "/", "Menu onderaan")) <= 5


@pytest.mark.parametrize("path", TOGETHER)
def test_the_privacy_officer_goes_from_every_page_of_oversight_to_the_others(path: str) -> None:
    assert linked("anne", path, "Toezicht") == TOGETHER
    assert signed_in("anne").get(path).content.decode().count(f'href="{path}" aria-current="page"') >= 1


def test_who_has_one_page_of_oversight_finds_it_in_the_menu_itself() -> None:
    assert "/bewijs" in linked("tom", "/", "Hoofdmenu")
    assert linked("tom", "/bewijs", "Toezicht") == []


@pytest.mark.parametrize("slug", ["samira", "joke"])
def test_who_oversees_nothing_has_no_such_entry(slug: str) -> None:
    assert not (set(TOGETHER) - ALSO_FOR_HANDLERS) & set(linked(slug, "/", "Hoofdmenu"))
