"""Suggestions: with and without JavaScript, with their why and their ordinary explanation, and without a trace."""

import json

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from pytest_django import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.guidance.catalogue import catalogue
from tests.committed import Committed
from tests.web.page import read
from tests.web.sending import piece, send
from tests.world import signed_in

FETCHED = "Die jongen van vijftien wordt elke dag opgehaald door oudere mannen in een dure auto en heeft opeens nieuwe kleren."
NOTHING = "De vergadering over het jaarverslag is verplaatst naar de grote zaal."


def ask(client: Client, text: object) -> HttpResponse:
    return client.post("/suggesties", json.dumps({"tekst": text}), content_type="application/json")


def test_each_suggestion_says_why_and_shows_both_explanations() -> None:
    items = ask(signed_in("samira"), FETCHED).json()["items"]
    assert 1 <= len(items) <= 3
    for one in items:
        card = catalogue().indicators[one["id"]]
        assert one["words"]
        assert (one["concern"], one["ordinary"]) == (card.concern, card.ordinary)


def test_without_javascript_the_same_suggestions_come_with_the_page() -> None:
    samira = signed_in("samira")
    page = read(send(samira, "/signaal/nieuw", piece(zag=FETCHED, actie="suggesties")))
    items = ask(samira, FETCHED).json()["items"]
    ticks = [one.attributes["value"] for one in page.all("input", name="kenmerk") if one.attributes["value"]]
    assert ticks == [one["id"] for one in items]
    for one in items:
        assert page.says(one["concern"])
        assert page.says(one["ordinary"])
    assert page.fields["zag"] == FETCHED


def test_what_was_ticked_stays_ticked_when_the_text_changes() -> None:
    page = read(send(signed_in("samira"), "/signaal/nieuw", piece(zag=NOTHING, kenmerk="JA3", actie="suggesties")))
    assert page.chosen("kenmerk") == {"JA3"}


def test_when_nothing_fits_nothing_is_offered_and_recording_stays_possible() -> None:
    assert ask(signed_in("samira"), NOTHING).json()["items"] == []
    page = read(send(signed_in("samira"), "/signaal/nieuw", piece(zag=NOTHING, actie="suggesties")))
    assert page.says("Dat geeft niet")
    assert "Vastleggen" in {one.text for one in page.all("button")}


def test_danger_in_the_text_is_answered_with_112() -> None:
    danger = "Hij heeft nu een mes en bedreigt haar"
    assert ask(signed_in("samira"), danger).json()["acuut"] is True
    page = read(send(signed_in("samira"), "/signaal/nieuw", piece(zag=danger, actie="suggesties")))
    hint = next(page.all("div", id="acuut-hint"))
    assert "hidden" not in hint.attributes


def test_what_would_be_masked_is_shown_before_it_is_sent() -> None:
    answer = ask(signed_in("samira"), "Bel mevrouw Jansen op 06 12345678.").json()
    assert {one["tekst"]: one["twijfel"] for one in answer["voorstellen"]} == {"Jansen": True, "06 12345678": False}
    page = read(send(signed_in("samira"), "/signaal/nieuw", piece(zag="Bel 06 12345678.", actie="suggesties")))
    assert page.says("Dit maskeren we: 06 12345678")


@pytest.mark.parametrize("slug", ["tom", "anne"])
def test_who_does_not_report_gets_no_suggestions(slug: str) -> None:
    assert ask(signed_in(slug), FETCHED).status_code == 404


def test_suggesting_writes_nothing_to_the_database(cluster: Cluster, django_db_blocker: DjangoDbBlocker) -> None:
    database = Committed(cluster, "test_suggesties", django_db_blocker)
    tables = [str(name) for (name,) in database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    with database.role():
        samira = signed_in("samira")
        before = {table: database.count(table) for table in tables}
        for text in (FETCHED, NOTHING, "Hij heeft nu een mes"):
            assert ask(samira, text).status_code == 200
            assert send(samira, "/signaal/nieuw", piece(zag=text, actie="suggesties")).status_code == 200
        assert {table: database.count(table) for table in tables} == before


def test_suggesting_writes_nothing_to_a_log_and_only_reads(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    samira = signed_in("samira")
    asked: list[str] = []
    with caplog.at_level(0), connection.execute_wrapper(lambda run, sql, *rest: (asked.append(sql), run(sql, *rest))[1]):
        ask(samira, FETCHED)
        send(samira, "/signaal/nieuw", piece(zag=FETCHED, actie="suggesties"))
    assert {one.split()[0] for one in asked} == {"SELECT"}
    assert not any(word in caplog.text + "".join(capfd.readouterr()) for word in ("opgehaald", "kleren", "jongen"))
