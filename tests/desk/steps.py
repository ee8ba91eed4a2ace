"""Nora weighs: what tests of the desk do over and over."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.desk.models import Intake
from puzzelstuk.flows.reporting.follow import mine
from puzzelstuk.flows.weighing import source_answer, source_ask, weigh
from puzzelstuk.flows.weighing.source_night import answer_promised
from puzzelstuk.flows.weighing.weigh import Filled
from puzzelstuk.guidance.weighing import own_laws, weighing_cards
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import Finding, Outcome
from puzzelstuk.policy.weighing import STEPS, Answer, Stage
from puzzelstuk.sharing.models import SourceAnswer, SourceQuestion
from puzzelstuk.sharing.source_questions import Asking
from puzzelstuk.sharing.source_questions import ask as ask_a_source
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import Signal
from puzzelstuk.web.requests import now
from tests.world import at_the_desk_of_old, function, organisation, recorded_by, viewer

TWO_WEEKS = timedelta(days=14)
CONDITIONS = ["weging_1_2", "privacydesk_koos_bron", "niet_uit_bijstand", "geen_hit_stopt"]


def named(plate: str = "GV-123-K", **body: str) -> Piece:
    """Something Wil may record with names: a car, and perhaps an organisation."""
    mentions = [MentionText(MentionKind.VEHICLE, {"plate": plate})] if plate else []
    mentions += [MentionText(MentionKind.ORGANISATION, body)] if body else []
    return Piece(
        source_task="wmo",
        observation=Observation(saw="Busje voor de deur.", indicators=("JA3",)),
        phenomena=("jonge_aanwas",),
        mentions=tuple(mentions),
        naming_rule="wmo oefen",
    )


def at_the_desk(reporter: str = "wil", *, at: datetime | None = None, piece: Piece | None = None) -> uuid.UUID:
    """A signal of somebody in the municipality; its first receiver is the desk."""
    if piece and piece.mentions:
        return at_the_desk_of_old(reporter, piece, at=at or now())
    return recorded_by(reporter, at=at or now(), piece=piece)


def answered(signal: uuid.UUID, answer: Answer, *, slug: str = "nora", at: datetime | None = None, **more: object) -> Decision:
    """The next question answered, with the first reason that fits."""
    stage = stage_of(signal, slug)
    if stage is Stage.SOURCES and answer is Answer.ON:
        known_at_a_source(signal)
    reasons = tuple(weighing_cards()[stage].reasons(answer))[:1] if stage in STEPS else ("verdient",)
    known: dict[str, object] = {"stage": stage.value, "answer": answer.value, "reasons": reasons}
    if answer is Answer.REFER:
        known |= {"function": function("Toezichthouder Wmo en Jeugdwet", "wmo").id, "law": next(iter(own_laws()))}
    return weigh.answer(signal, Filled(**(known | more)), by=viewer(slug), at=at or now())  # type: ignore[arg-type]


def known_at_a_source(signal: uuid.UUID, *, known: bool = True) -> None:
    """Nora asked the permits two weeks ago, and today she may read the answer."""
    asking = Asking(
        organisation("gemeente").id,
        function("Signaalcoördinator VIK", "gemeente").id,
        function("Bronhouder vergunningen", "toezicht").id,
        1,
    )
    found = Finding(Outcome.PROVIDED, "2026-1", rule="R40", digest="0" * 64)
    with nobody_held_back():
        row = ask_a_source(
            Signal.objects.get(id=signal),
            asking,
            MentionText(MentionKind.VEHICLE, {"plate": "GV-123-K"}),
            found,
            by=viewer("nora").member,
            today=now().date() - TWO_WEEKS,
        )
        said = SourceAnswer(
            question=row, function=row.function, owner=row.owner, known=known, shown_on=row.first_on, retention=row.retention
        )
        said.save(force_insert=True)


def permits() -> uuid.UUID:
    return function("Bronhouder vergunningen", "toezicht").id


def allowed(*kinds: str, owner: uuid.UUID | None = None) -> None:
    """Roos decides about what a source may be asked."""
    decision = source_answer.decide(owner or permits(), kinds, by=viewer("roos"), at=now())
    assert decision, decision.reason


def ask(signal: uuid.UUID, **changed: object) -> bool:
    """Nora asks the permits about the first mark of a signal."""
    chosen = {"mention": 1, "owner": permits(), "answers": dict.fromkeys(CONDITIONS, True)} | changed
    return bool(weigh.ask_source(signal, source_ask.Chosen(**chosen), by=viewer("nora"), at=now()))  # type: ignore[arg-type]


def said(question: SourceQuestion, *, known: bool) -> bool:
    """Ingrid answers."""
    return bool(source_answer.answer(question.id, known=known, by=viewer("ingrid"), at=now()))


def answered_without_help(signal: uuid.UUID, answer: Answer) -> bool:
    """Nora answers the question about the sources with what she read there."""
    reason = "bekend" if answer is Answer.ON else "niet_bekend"
    filled = Filled(Stage.SOURCES.value, answer.value, (reason,))
    return bool(weigh.answer(signal, filled, by=viewer("nora"), at=now()))


def three_weeks_later() -> None:
    """Every question was asked three weeks earlier than it was; the day on which an answer can be read is there."""
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE sharing_sourcequestion SET asked_on = asked_on - 21, first_on = first_on - 21, last_on = last_on - 21"
        )
        cursor.execute("UPDATE sharing_sourceanswer SET shown_on = shown_on - 21")


def promised_day() -> None:
    """It is the promised day of every signal, and the night does its work."""
    with nobody_held_back(), connection.cursor() as cursor:
        cursor.execute("UPDATE signals_signal SET promised_on = %s WHERE promised_on > %s", [now().date(), now().date()])
        answer_promised(now())


def weighed(signal: uuid.UUID, answers: Iterable[Answer]) -> None:
    for answer in answers:
        decision = answered(signal, answer)
        assert decision, decision.reason


def stage_of(signal: uuid.UUID, slug: str = "nora") -> Stage:
    """Where it is, as the desk sees it; before anybody looked: at the first question."""
    with looking_as(viewer(slug)):
        found = Intake.objects.filter(signal_id=signal).first()
    return Stage(found.stage) if found else Stage.KIND


def listed(slug: str = "nora") -> list[uuid.UUID]:
    return [one.signal.id for one in weigh.waiting(viewer(slug), now())]


def heard(reporter: str, signal: uuid.UUID) -> str:
    """The status as its reporter reads it."""
    (found,) = [one for one in mine(viewer(reporter), now().date()) if one.signal.id == signal]
    return found.status.title


@contextmanager
def nobody_held_back() -> Iterator[None]:
    """For a moment past every right, as the superuser who made the database."""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        yield
        cursor.execute("SET ROLE puzzelstuk_app")
