"""Pressure on a professional: sealed, for the confidential adviser, and for everybody else it does not exist."""

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.organisations.models import Assignment
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.pressure import NO_ADVISER
from puzzelstuk.reporters.models import Pressure
from tests.committed import APP, MIGRATOR, Committed
from tests.web.page import read
from tests.web.sending import send
from tests.world import member, signed_in, viewer

WORDS = "Een man wacht mij op bij mijn auto en noemt mijn kinderen."
LAID = {"soort": "bedreiging", "tekst": WORDS}
OTHERS = ["joke", "bilal", "youssef", "nora", "pieter", "ellen", "anne", "tom", "marit", "samira"]


@pytest.fixture
def laid(db: None, app_role: None) -> None:
    assert send(signed_in("samira"), "/druk", LAID).status_code == 302


@pytest.mark.django_db
def test_hanneke_reads_what_samira_laid_and_not_who_she_is(laid: None) -> None:
    page = read(signed_in("hanneke").get("/vertrouwelijk"))
    assert page.says(WORDS)
    assert page.says("Welzijn Veenstad")
    assert not page.says("Samira")


@pytest.mark.django_db
@pytest.mark.parametrize("who", OTHERS)
def test_for_everybody_else_it_does_not_exist(laid: None, who: str) -> None:
    assert signed_in(who).get("/vertrouwelijk").status_code == 404
    with looking_as(viewer(who)):
        assert not Pressure.objects.exists()


@pytest.mark.django_db
def test_the_row_holds_no_account_and_every_text_is_as_long(laid: None) -> None:
    send(signed_in("chris"), "/druk", LAID | {"tekst": "Kort."})
    with looking_as(viewer("hanneke")):
        rows = list(Pressure.objects.values())
    assert len({len(bytes(row["words"])) for row in rows}) == 1
    assert not [row for row in rows if str(member("samira").id) in str(row)]


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"soort": "gemopper"}, {"tekst": "  "}, {"tekst": "x" * 2001}])
def test_what_is_missing_is_said_and_the_words_stay(app_role: None, wrong: dict[str, str]) -> None:
    answer = send(signed_in("samira"), "/druk", LAID | wrong)
    assert answer.status_code == 422
    assert read(answer).fields["tekst"].strip() == (LAID | wrong)["tekst"].strip()


def test_without_an_adviser_with_an_account_nothing_is_kept_and_there_is_a_way_to_call(committed: Committed) -> None:
    with committed.role(MIGRATOR):
        Assignment.objects.filter(role=Role.CONFIDENTIAL_ADVISER).delete()
    with committed.role(APP):
        answer = send(signed_in("samira"), "/druk", LAID)
    assert answer.status_code == 422
    assert read(answer).says(NO_ADVISER.reason)
    assert committed.count("reporters_pressure") == 0


def test_a_role_elsewhere_does_not_open_it(committed: Committed) -> None:
    """An adviser of another organisation holds another function."""
    with committed.role(MIGRATOR):
        Assignment(
            member=member("tom"), organisation=member("tom").assignments.get().organisation, role=Role.CONFIDENTIAL_ADVISER
        ).save()
    with committed.role(APP):
        send(signed_in("samira"), "/druk", LAID)
        page = read(signed_in("tom").get("/vertrouwelijk"))
    assert page.says("Er is niets neergelegd")
