"""A long list comes in pages, with a plain way on and back."""

import re

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.organisations.models import Assignment, Member
from puzzelstuk.policy.paging import PAGE_SIZE
from puzzelstuk.web.requests import now
from tests.world import organisation, recorded_by, signed_in, viewer

pytestmark = pytest.mark.django_db
MANY = PAGE_SIZE + 3


@pytest.fixture
def many_signals(db: None) -> None:
    for _ in range(MANY):
        recorded_by("samira", at=now())


def page(slug: str, path: str) -> str:
    return signed_in(slug).get(path).content.decode()


@pytest.mark.parametrize(("slug", "path", "row"), [("samira", "/mijn-signalen", "<h2"), ("joke", "/werklijst", 'class="wi"')])
def test_every_signal_stands_on_one_page(many_signals: None, slug: str, path: str, row: str) -> None:
    first, second = page(slug, path), page(slug, f"{path}?pagina=2")
    assert (first.count(row), second.count(row)) == (PAGE_SIZE, 3)
    links = [set(re.findall(r"/([0-9a-f-]{36})", one)) for one in (first, second)]
    assert len(links[0] | links[1]) == MANY
    assert 'href="?pagina=2"' in first
    assert 'href="?pagina=1"' in second
    assert "Meer" not in second.split("<main")[1]


def test_an_opened_signal_keeps_its_page(many_signals: None) -> None:
    second = page("joke", "/werklijst?pagina=2")
    opened = re.search(r'href="(/werklijst/[0-9a-f-]+\?pagina=2)"', second)
    assert opened
    assert page("joke", opened[1]).count('class="wi"') == 3


@pytest.mark.parametrize(("slug", "path"), [("samira", "/mijn-signalen"), ("joke", "/werklijst")])
def test_a_page_past_the_end_says_so(slug: str, path: str) -> None:
    assert "Hier staat niets meer." in page(slug, f"{path}?pagina=9")


def test_members_come_in_pages_too() -> None:
    with looking_as(viewer("tom")):
        for number in range(MANY):
            new = Member(email=f"nieuw{number}@veenstad.example", display_name=f"Nieuw {number}")
            new.save(force_insert=True)
            Assignment(member=new, organisation=organisation("welzijn"), role="melder", profession="docent").save(force_insert=True)
    first = page("tom", "/beheer/leden")
    assert first.count('name="weg"') == PAGE_SIZE
    assert 'href="?pagina=2"' in first
