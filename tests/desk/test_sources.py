"""Asking a source: one mark out, one bit back on a fixed day, and nothing that tells anybody more than that."""

import re
import uuid
from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test import Client

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows import source_answer, source_ask, weigh
from puzzelstuk.flows.remind import _silent_sources
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.source_questions import CAP_A_DAY, Bit
from puzzelstuk.policy.weighing import Answer, Stage
from puzzelstuk.sharing.models import SourceAnswer, SourceQuestion
from puzzelstuk.signals.models import Mention, Signal
from puzzelstuk.web.requests import now
from tests.desk.steps import (
    answered,
    at_the_desk,
    heard,
    known_at_a_source,
    listed,
    named,
    nobody_held_back,
    promised_day,
    stage_of,
    three_weeks_later,
    weighed,
)
from tests.web.sending import send
from tests.world import function, signed_in, viewer

pytestmark = pytest.mark.usefixtures("stepping_out")
ON, SHELVE = Answer.ON, Answer.SHELVE
PLATE = "GV-123-K"
CONDITIONS = ["weging_1_2", "privacydesk_koos_bron", "niet_uit_bijstand", "geen_hit_stopt"]
VARIES = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|csrfmiddlewaretoken" value="[^"]+"|nonce-[\w+/=]+')


@pytest.fixture(autouse=True)
def read_before(stepping_out: None) -> None:
    """What is looked up once and kept, is kept already: it costs the first of two worlds no question more."""
    neighbourhoods()


def permits() -> uuid.UUID:
    return function("Bronhouder vergunningen", "toezicht").id


def allowed(*kinds: str, owner: uuid.UUID | None = None) -> None:
    decision = source_answer.decide(owner or permits(), kinds, by=viewer("roos"), at=now())
    assert decision, decision.reason


def at_the_sources(plate: str = PLATE) -> uuid.UUID:
    signal = at_the_desk(piece=named(plate))
    weighed(signal, [ON] * 4)
    assert stage_of(signal) is Stage.SOURCES
    return signal


def ask(signal: uuid.UUID, **changed: object) -> bool:
    filled = {"mention": 1, "owner": permits(), "answers": dict.fromkeys(CONDITIONS, True)} | changed
    return bool(source_ask.ask(signal, source_ask.Filled(**filled), by=viewer("nora"), at=now()))  # type: ignore[arg-type]


def asked(plate: str = PLATE) -> tuple[uuid.UUID, SourceQuestion]:
    """A question that lies at the permits."""
    allowed("voertuig")
    signal = at_the_sources(plate)
    assert ask(signal)
    (question,) = source_answer.listed(viewer("ingrid"), now())
    return signal, question


def said(question: SourceQuestion, *, known: bool) -> bool:
    return bool(source_answer.answer(question.id, known=known, by=viewer("ingrid"), at=now()))


def bits(signal: uuid.UUID) -> list[Bit]:
    found = weigh.read(signal, by=viewer("nora"), at=now())
    assert found is not None
    return [one.asked.bit for one in found.sources.known]


def page(client: Client, path: str) -> tuple[int, str, int]:
    """What somebody meets: status, page and the number of questions to the database."""
    count: list[str] = []

    def noting(execute: Callable[..., object], sql: str, *rest: object) -> object:
        count.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(noting):
        answer = client.get(path)
    return answer.status_code, VARIES.sub("", answer.content.decode()), len(count)


def test_the_source_reads_one_mark_the_purpose_and_the_rule_and_nothing_of_the_signal() -> None:
    signal, question = asked()
    body = signed_in("ingrid").get(f"/bronvragen/{question.id}").content.decode()
    assert {PLATE in body, "is er meer bekend" in body, "R40" in body} == {True}
    assert {word in body for word in (str(signal), "Busje", "Wil Brandsma", "wmo")} == {False}
    assert PLATE.encode() not in bytes(question.identifier)


def test_the_source_has_no_way_to_the_signal_in_the_database() -> None:
    asked()
    with looking_as(viewer("ingrid")):
        assert [Signal.objects.count(), Mention.objects.count(), SourceQuestion.objects.count()] == [0, 0, 1]


@pytest.mark.parametrize("slug", ["samira", "joke", "anne", "ellen", "roos", "dirk", "wil", "nora"])
def test_for_others_the_question_does_not_exist(slug: str) -> None:
    _, question = asked()
    assert signed_in(slug).get(f"/bronvragen/{question.id}").status_code == 404
    assert send(signed_in(slug), f"/bronvragen/{question.id}/antwoord", {"antwoord": "bekend"}).status_code == 404


def test_without_a_decision_of_the_privacy_desk_no_source_may_be_asked() -> None:
    signal = at_the_sources()
    assert not ask(signal)
    allowed("adres")
    assert not ask(signal)
    allowed("voertuig")
    assert ask(signal)


def test_benefits_are_never_asked_because_an_answer_would_tell_of_a_benefit() -> None:
    benefits = function("Bronhouder bijstand", "bijstand").id
    allowed("voertuig", owner=benefits)
    signal = at_the_sources()
    assert not ask(signal, owner=benefits)
    found = weigh.read(signal, by=viewer("nora"), at=now())
    assert found is not None
    assert found.sources.choices == ()


@pytest.mark.parametrize(
    "changed", [{"mention": 2}, {"owner": uuid.UUID(int=7)}, {"answers": {}}, {"answers": {CONDITIONS[0]: True}}]
)
def test_a_question_that_does_not_fit_is_not_asked(changed: dict[str, object]) -> None:
    allowed("voertuig")
    assert not ask(at_the_sources(), **changed)


def test_nothing_is_asked_before_the_third_weighing() -> None:
    allowed("voertuig")
    signal = at_the_desk(piece=named())
    weighed(signal, [ON] * 3)
    assert not ask(signal)


def test_one_question_for_a_signal_and_a_source_and_a_few_on_a_day() -> None:
    signal, _ = asked()
    assert not ask(signal)
    assert [ask(at_the_sources()) for _ in range(CAP_A_DAY)] == [True] * (CAP_A_DAY - 1) + [False]


def world(known: bool | None) -> list[tuple[int, str, int]]:
    """All that the desk, the source and the reporter meet after an answer, before its day."""
    with transaction.atomic():
        signal, question = asked()
        if known is not None:
            said(question, known=known)
        met = [page(signed_in("nora"), path) for path in ("/knooppunt", f"/knooppunt/{signal}")]
        met += [page(signed_in("wil"), path) for path in ("/mijn-signalen", f"/signaal/{signal}/volgende-stap")]
        met += [page(signed_in("ingrid"), "/bronvragen")] if known is not None else []
        transaction.set_rollback(True)
    return met


def test_known_and_not_known_are_the_same_world_until_the_day_of_reading() -> None:
    assert world(known=True) == world(known=False)


def test_answered_and_not_answered_are_the_same_for_the_desk_and_the_reporter() -> None:
    assert world(known=True)[:4] == world(known=None)


def test_a_leak_would_have_been_seen_by_that_test(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as planted:
        planted.setattr(source_ask, "bit_words", lambda one: "Er is iets gevonden.")
        planted.setattr("puzzelstuk.web.screens.desk.bit_words", lambda one: "Er is iets gevonden.")
        leaking = world(known=True)
    assert leaking != world(known=False)


def sent(known: bool) -> tuple[int, str, int, int]:
    """What the source gets back for its answer: status, where to, how many questions and how long a request."""
    with transaction.atomic():
        _, question = asked()
        fields, count = {"antwoord": "bekend" if known else "anders"}, []

        def noting(execute: Callable[..., object], sql: str, *rest: object) -> object:
            count.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(noting):
            answer = send(signed_in("ingrid"), f"/bronvragen/{question.id}/antwoord", fields)
        transaction.set_rollback(True)
    return answer.status_code, answer["Location"], len(count), len(str(fields))


def test_either_answer_gets_the_same_page_for_the_same_work() -> None:
    assert sent(known=True) == sent(known=False)
    assert sent(known=True)[:2] == (302, "/bronvragen")


def test_before_its_day_the_database_itself_shows_the_desk_no_answer() -> None:
    signal, question = asked()
    assert said(question, known=True)
    with looking_as(viewer("nora")):
        assert SourceAnswer.objects.count() == 0
    assert bits(signal) == [Bit.WAITING]
    three_weeks_later()
    with looking_as(viewer("nora")):
        assert SourceAnswer.objects.count() == 1
    assert bits(signal) == [Bit.KNOWN]


def test_a_source_answers_once() -> None:
    _, question = asked()
    assert said(question, known=False)
    assert not said(question, known=True)


def test_with_a_hit_it_goes_to_the_fourth_weighing_and_the_grounds_stand_there() -> None:
    signal, question = asked()
    said(question, known=True)
    three_weeks_later()
    assert answered_without_help(signal, ON)
    assert stage_of(signal) is Stage.APPROACH
    body = signed_in("nora").get(f"/knooppunt/{signal}").content.decode()
    assert {"088 000 00 47" in body, "R40: Modelprotocol stap 3" in body} == {True}


def answered_without_help(signal: uuid.UUID, answer: Answer) -> bool:
    reason = "bekend" if answer is ON else "niet_bekend"
    filled = weigh.Filled(Stage.SOURCES.value, answer.value, (reason,))
    return bool(weigh.answer(signal, filled, by=viewer("nora"), at=now()))


@pytest.mark.parametrize("known", [False, None])
def test_without_a_hit_it_goes_no_further(known: bool | None) -> None:
    signal, question = asked()
    if known is not None:
        said(question, known=known)
    assert not answered_without_help(signal, ON)
    assert not answered_without_help(signal, SHELVE)
    three_weeks_later()
    assert bits(signal) == [Bit.SILENT if known is None else Bit.NOT_KNOWN]
    assert not answered_without_help(signal, ON)
    assert answered_without_help(signal, SHELVE)


def test_without_a_hit_nothing_of_the_question_stays_and_the_signal_is_out_of_sight() -> None:
    signal, question = asked()
    said(question, known=False)
    three_weeks_later()
    assert answered_without_help(signal, SHELVE)
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT count(*) FROM sharing_sourcequestion), (SELECT count(*) FROM sharing_sourceanswer),"
            " (SELECT count(*) FROM access_grant WHERE purpose = 'bronvraag')"
        )
        assert cursor.fetchone() == (0, 0, 0)
    assert listed() == []
    assert signed_in("ingrid").get(f"/bronvragen/{question.id}").status_code == 404


def test_its_reporter_hears_on_the_promised_day_and_not_a_day_earlier() -> None:
    signal, question = asked()
    said(question, known=False)
    three_weeks_later()
    answered_without_help(signal, SHELVE)
    assert heard("wil", signal) == "Opgepakt"
    promised_day()
    assert heard("wil", signal) == "Afgesloten"


def way_of_wil(*, known: bool) -> list[tuple[int, str, int]]:
    """Everything Wil meets from recording a plate until the day before the last message."""
    with transaction.atomic():
        signal, met = at_the_desk(piece=named(PLATE)), []
        client = signed_in("wil")

        def look() -> None:
            met.extend(page(client, path) for path in ("/mijn-signalen", f"/signaal/{signal}/volgende-stap"))

        look()
        for _ in range(4):
            answered(signal, ON)
            look()
        known_at_a_source(signal, known=known)
        look()
        assert answered_without_help(signal, ON if known else SHELVE)
        look()
        transaction.set_rollback(True)
    return met


def test_a_reporter_cannot_tell_a_known_plate_from_an_unknown_one_at_any_step_before_the_last_message() -> None:
    assert way_of_wil(known=True) == way_of_wil(known=False)


def test_a_source_that_is_silent_is_reminded_once_its_first_day_has_passed() -> None:
    _, question = asked()
    with nobody_held_back():
        assert _silent_sources(now().date()) == []
        assert _silent_sources(question.first_on) == [question.owner]
        assert _silent_sources(question.last_on) == []


def test_every_step_is_logged_on_both_sides_and_no_line_says_what_was_answered() -> None:
    _, question = asked()
    said(question, known=True)
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute("SELECT action, object_id, purpose, processing, result FROM audit_entry WHERE action LIKE 'bronvraag %'")
        rows = cursor.fetchall()
    assert {row[0] for row in rows} == {"bronvraag gesteld", "bronvraag beantwoord"}
    assert all(row[2] and row[3] for row in rows)
    assert not {"bekend", PLATE} & {str(value) for row in rows for value in row}


@pytest.mark.parametrize("slug", ["nora", "ingrid", "anne", "tom"])
def test_nobody_but_the_privacy_desk_decides_about_sources(slug: str) -> None:
    assert not source_answer.decide(permits(), ["voertuig"], by=viewer(slug), at=now())
    assert send(signed_in(slug), f"/bronnen/{permits()}", {"soort": "voertuig"}).status_code == 404


def test_the_privacy_desk_sees_every_version_count() -> None:
    allowed("voertuig")
    allowed()
    (found,) = [one for one in source_answer.sources(viewer("roos"), now()) if one.source.function.id == permits()]
    assert found.row is not None
    assert (found.row.version, found.row.kinds) == (2, [])


def test_the_screens_show_it_in_a_browser_of_the_people_themselves() -> None:
    assert send(signed_in("roos"), f"/bronnen/{permits()}", {"soort": "voertuig"}).status_code == 302
    signal = at_the_sources()
    fields = {"kenmerk": 1, "bron": str(permits()), "voorwaarde": CONDITIONS}
    assert "Vragen aan een bron" in signed_in("nora").get(f"/knooppunt/{signal}").content.decode()
    assert send(signed_in("nora"), f"/knooppunt/{signal}/bronvraag", fields).status_code == 302
    assert "Vraag van" in signed_in("ingrid").get("/bronvragen").content.decode()
