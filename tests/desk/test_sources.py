"""Asking a source: one mark out, one bit back on a fixed day, and nothing that tells anybody more than that."""

import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

import pytest
from django.db import connection, transaction
from django.test import Client

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.backups.replay import replay
from puzzelstuk.feedback.actions import give_status
from puzzelstuk.flows.handling.remind import _asked_sources
from puzzelstuk.flows.weighing import source_answer, weigh
from puzzelstuk.flows.weighing.source_night import wipe_ended
from puzzelstuk.guidance.sharing_versions import rules_of
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import evaluate
from puzzelstuk.policy.source_questions import CAP_A_DAY, Bit, questions_for, source_permitted
from puzzelstuk.policy.weighing import Answer, Stage
from puzzelstuk.sharing import source_questions as questions
from puzzelstuk.sharing.models import SourceAnswer, SourceQuestion
from puzzelstuk.signals.models import Mention, Signal
from puzzelstuk.signals.states import State
from puzzelstuk.vault.installation import store
from puzzelstuk.web.forms.sources import ANSWERS
from puzzelstuk.web.requests import now
from tests.desk.steps import (
    CONDITIONS,
    allowed,
    answered_without_help,
    ask,
    at_the_desk,
    heard,
    listed,
    named,
    nobody_held_back,
    permits,
    promised_day,
    said,
    stage_of,
    three_weeks_later,
    weighed,
)
from tests.desk.test_shelf import adopt, night, pieces
from tests.web.sending import send
from tests.world import function, signed_in, viewer

pytestmark = pytest.mark.usefixtures("stepping_out")
ON, SHELVE = Answer.ON, Answer.SHELVE
PLATE = "GV-123-K"
VARIES = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|csrfmiddlewaretoken" value="[^"]+"|nonce-[\w+/=]+|"s\d+_x\d+"')


class Met(NamedTuple):
    """One answer, as whoever gets it could compare it."""

    code: int
    onward: str
    body: str
    queries: tuple[str, ...]


@pytest.fixture(autouse=True)
def read_before(stepping_out: None) -> None:
    """What is looked up once and kept, is kept already: it costs the first of two worlds no question more."""
    neighbourhoods()


def at_the_sources(plate: str = PLATE) -> uuid.UUID:
    signal = at_the_desk(piece=named(plate))
    weighed(signal, [ON] * 4)
    assert stage_of(signal) is Stage.SOURCES
    return signal


def asked(plate: str = PLATE) -> tuple[uuid.UUID, SourceQuestion]:
    """A question that lies at the permits."""
    allowed("voertuig")
    signal = at_the_sources(plate)
    assert ask(signal)
    (question,) = source_answer.listed(viewer("ingrid"), now())
    return signal, question


def bits(signal: uuid.UUID) -> list[Bit]:
    found = weigh.read(signal, by=viewer("nora"), at=now())
    assert found is not None
    return [one.asked.bit for one in found.sources.known]


def page(client: Client, path: str, fields: dict[str, object] | None = None) -> Met:
    """What somebody meets: status, where to, page and every question to the database, in its order."""
    asked_of_it: list[str] = []

    def noting(execute: Callable[..., object], sql: str, *rest: object) -> object:
        asked_of_it.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(noting):
        answer = send(client, path, fields) if fields else client.get(path)
    body = VARIES.sub("", answer.content.decode())
    return Met(answer.status_code, answer.get("Location", ""), body, tuple(VARIES.sub("", sql) for sql in asked_of_it))


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


def benefits() -> uuid.UUID:
    return function("Bronhouder bijstand", "bijstand").id


def test_benefits_are_never_asked_because_an_answer_would_tell_of_a_benefit() -> None:
    with looking_as(viewer("roos")):  # as if it was decided before the rules said no
        questions.decide(viewer("roos").organisation, benefits(), [MentionKind.VEHICLE], by=uuid.uuid4(), today=now().date())
    signal = at_the_sources()
    assert not ask(signal, owner=benefits())
    found = weigh.read(signal, by=viewer("nora"), at=now())
    assert found is not None
    assert found.sources.choices == ()
    assert str(benefits()) not in signed_in("nora").get(f"/knooppunt/{signal}").content.decode()


def test_the_privacy_desk_itself_cannot_allow_what_the_rules_forbid() -> None:
    assert not source_answer.decide(benefits(), ["voertuig"], by=viewer("roos"), at=now())
    page = signed_in("roos").get("/bronnen").content.decode()
    assert (f"/bronnen/{benefits()}" in page, f"/bronnen/{permits()}" in page) == (False, True)
    assert source_answer.decide(benefits(), [], by=viewer("roos"), at=now())


@pytest.mark.parametrize("answers", [{}, dict.fromkeys(CONDITIONS, True), {"toestemming": True}])
@pytest.mark.parametrize(
    ("piece", "source", "permitted"), [("bijstand", "toezicht", False), ("wmo", "bijstand", False), ("wmo", "toezicht", True)]
)
def test_a_piece_from_the_benefits_is_asked_about_nowhere(
    piece: str, source: str, permitted: bool, answers: dict[str, bool]
) -> None:
    rules = rules_of("2026-1")
    assert rules is not None
    assert all(source_permitted(evaluate(rules, one)) for one in questions_for(piece, source, answers)) is permitted


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


def world(known: bool | None, leak: Callable[[SourceQuestion], None] | None = None) -> list[Met]:
    """All that the desk, the source and the reporter meet after an answer, before its day."""
    with transaction.atomic():
        signal, question = asked()
        if known is not None:
            said(question, known=known)
        if leak:
            leak(question)
        met = [page(signed_in("nora"), path) for path in ("/knooppunt", f"/knooppunt/{signal}")]
        met += [page(signed_in("wil"), path) for path in ("/mijn-signalen", f"/signaal/{signal}/volgende-stap")]
        met += [page(signed_in("ingrid"), "/bronvragen")] if known is not None else []
        transaction.set_rollback(True)
    return met


def test_known_and_not_known_are_the_same_world_until_the_day_of_reading() -> None:
    assert world(known=True) == world(known=False)


def test_answered_and_not_answered_are_the_same_for_the_desk_and_the_reporter() -> None:
    assert world(known=True)[:4] == world(known=None)


def read_at_once(question: SourceQuestion) -> None:
    """A planted fault: an answer can be read the moment it is there, if it is a hit."""
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE sharing_sourceanswer SET shown_on = current_date - 1 WHERE question_id = %s AND known", [question.id]
        )


def promised_earlier(question: SourceQuestion) -> None:
    """A planted fault: after a hit the promised date of the signal is another one."""
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE signals_signal SET promised_on = promised_on - 1 WHERE id ="
            " (SELECT q.signal_id FROM sharing_sourcequestion AS q JOIN sharing_sourceanswer AS a ON a.question_id = q.id"
            " WHERE q.id = %s AND a.known)",
            [question.id],
        )


@pytest.mark.parametrize("leak", [read_at_once, promised_earlier])
def test_a_leak_would_have_been_seen_by_that_test(leak: Callable[[SourceQuestion], None]) -> None:
    assert world(known=True, leak=leak) != world(known=False, leak=leak)


def sent(*, known: bool) -> Met:
    """What the source gets back for its answer."""
    with transaction.atomic():
        _, question = asked()
        met = page(signed_in("ingrid"), f"/bronvragen/{question.id}/antwoord", {"antwoord": "bekend" if known else "anders"})
        transaction.set_rollback(True)
    return met


def test_either_answer_gets_the_same_page_for_the_same_work() -> None:
    hit = sent(known=True)
    assert hit == sent(known=False)
    assert (hit.code, hit.onward) == (302, "/bronvragen")


def test_both_words_a_browser_can_send_are_equally_long() -> None:
    assert len({len(word) for word in ANSWERS}) == 1


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
    assert count("sharing_sourcequestion", "sharing_sourceanswer", "access_grant WHERE purpose = 'bronvraag'") == [0, 0, 0]
    assert listed() == []
    assert signed_in("ingrid").get(f"/bronvragen/{question.id}").status_code == 404


@pytest.mark.parametrize(("version", "keys", "heard_of"), [("", 0, 0), ("a 2026-1", 0, 0), ("b 2026-1", 1, 1)])
def test_after_no_hit_the_shelf_is_the_one_the_board_decided_on(version: str, keys: int, heard_of: int) -> None:
    if version:
        adopt(version)
    signal, question = asked()
    said(question, known=False)
    three_weeks_later()
    assert answered_without_help(signal, SHELVE)
    assert count("signals_mentionkey") == [keys]
    at_the_desk("karim", piece=named(PLATE))
    listed()
    night()
    assert len(pieces()) == heard_of
    assert "Eerder stuk" not in signed_in("nora").get(f"/knooppunt/{listed()[0]}").content.decode()


def test_a_restore_takes_a_wiped_question_away_again() -> None:
    signal, question = asked()
    said(question, known=False)
    three_weeks_later()
    with transaction.atomic():
        assert answered_without_help(signal, SHELVE)
        transaction.set_rollback(True)  # as an older back-up has it: the question stands, and the ledger knows better
    assert store().ledger.read()[-1].row_id == str(question.id)
    with nobody_held_back():
        replay()
        assert not SourceQuestion.objects.exists()
        assert not SourceAnswer.objects.exists()


def test_a_question_does_not_outlive_a_signal_that_ended_in_another_way() -> None:
    signal, _ = asked()
    with nobody_held_back():
        assert wipe_ended(now()) == 0
    with nobody_held_back():
        give_status(Signal.objects.get(id=signal), State.CLOSED, today=now().date())
        assert wipe_ended(now()) == 1
    assert source_answer.listed(viewer("ingrid"), now()) == []
    assert count("sharing_sourcequestion", "access_grant WHERE purpose = 'bronvraag'") == [0, 0]


def count(*tables: str) -> list[int]:
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(f'(SELECT count(*) FROM {table})' for table in tables)}")
        return list(cursor.fetchone() or ())


def test_its_reporter_hears_on_the_promised_day_and_not_a_day_earlier() -> None:
    signal, question = asked()
    said(question, known=False)
    three_weeks_later()
    answered_without_help(signal, SHELVE)
    assert heard("wil", signal) == "Opgepakt"
    promised_day()
    assert heard("wil", signal) == "Afgesloten"


def test_a_source_hears_that_a_message_waits_when_it_is_asked_and_again_when_its_first_day_passed() -> None:
    _, question = asked()
    heard_on = [day for day in range(30) if hears(question, now().date() + timedelta(days=day))]
    first, last = (question.first_on - question.asked_on).days, (question.last_on - question.asked_on).days
    assert heard_on == [0, 1, *range(first, last)]
    said(question, known=False)
    assert not hears(question, question.first_on)


def hears(question: SourceQuestion, on: date) -> bool:
    with nobody_held_back():
        return question.owner in _asked_sources(on)


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
