"""What the browser asks the server while somebody types: the rules, the same for everyone, and names, without a trace."""

import json
import re

import pytest
from django.http import HttpResponse
from django.test import Client

from puzzelstuk.masking.checks import CHECKS
from puzzelstuk.masking.rules import rules
from puzzelstuk.web.screens.masking import rules_text
from tests.world import signed_in

pytestmark = pytest.mark.django_db


def ask(client: Client, text: object) -> HttpResponse:
    return client.post("/maskeren", json.dumps({"tekst": text}), content_type="application/json")


def test_names_and_numbers_come_back_with_their_kind_and_whether_they_may_stay() -> None:
    found = ask(signed_in("samira"), "Fatima belde met 06 12345678.").json()["voorstellen"]
    assert found == [
        {"tekst": "Fatima", "soort": "persoon", "twijfel": True},
        {"tekst": "06 12345678", "soort": "telefoon", "twijfel": False},
    ]


@pytest.mark.parametrize("slug", ["samira", "joke", "nora"])
def test_who_writes_about_a_signal_may_ask(slug: str) -> None:
    assert ask(signed_in(slug), "Niets bijzonders.").json() == {"voorstellen": []}


@pytest.mark.parametrize("slug", ["tom", "anne"])
def test_who_does_not_report_gets_no_answer(slug: str) -> None:
    assert ask(signed_in(slug), "Fatima").status_code == 404


def test_what_cannot_be_read_is_refused() -> None:
    assert signed_in("samira").post("/maskeren", "geen json", content_type="application/json").status_code == 400


def test_a_form_of_another_site_cannot_ask() -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = signed_in("samira").cookies
    assert ask(strict, "Fatima").status_code == 403


def test_the_browser_gets_every_rule_that_needs_no_word_list() -> None:
    given = Client().get("/toestel/regels").json()["regels"]
    assert [one["naam"] for one in given] == [one.name for one in rules().typed if not one.server_only]
    assert {one["controle"] for one in given} <= CHECKS.keys()


def test_the_rules_hold_only_what_means_the_same_in_a_browser() -> None:
    for one in json.loads(rules_text())["regels"]:
        assert not re.search(r"\\[bdwBDWAZ]|\(\?P|\(\?[aiLmsux]|\(\?>|[*+?}]\+", one["patroon"]), one["naam"]


def test_the_rules_hold_no_name_of_anybody() -> None:
    assert not {"fatima", "jansen", "mohammed"} & set(re.findall(r"[a-z]+", rules_text().lower()))
