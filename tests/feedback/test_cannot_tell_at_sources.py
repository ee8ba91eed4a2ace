"""Wil records a plate and the desk asks a source. At no step before the last message can Wil tell whether it was known there."""

import re
import uuid
from collections.abc import Callable
from typing import NamedTuple

import pytest
from django.core import mail
from django.db import connection, transaction

from puzzelstuk.feedback import actions as feedback
from puzzelstuk.flows.weighing import source_answer
from puzzelstuk.organisations.arrangements import TERMS
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.desk import steps
from tests.desk.conftest import stepping_out, untouched
from tests.web.sending import send
from tests.world import signed_in, viewer

__all__ = ["stepping_out", "untouched"]
pytestmark = pytest.mark.usefixtures("stepping_out")
PLATE, ANOTHER = "GV-123-K", "HB-456-L"
UUID, TOKEN = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", r"(?<=csrfmiddlewaretoken\" value=\")\w+|(?<=nonce-)[\w+/=]+"
VARIES = re.compile(rf'{UUID}|{TOKEN}|"s\d+_x\d+"')  # the last: the name of a savepoint
LOOKS: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("/mijn-signalen", None),
    ("/signaal/{}/volgende-stap", None),
    ("/signaal/{}/laat-weten", {"laat_weten": "hielp"}),
    ("/signaal/{}/aanvullen", {"antwoord": "Weer gezien.", "soort": "gezien"}),
    ("/signaal/{}/intrekken", {"zeker": "ja"}),
)
Leak = Callable[[uuid.UUID], None]


class Met(NamedTuple):
    """One answer as Wil could compare it: with the questions it took, and how many mails there were by then."""

    what: str
    code: int
    onward: str
    body: str
    queries: tuple[str, ...]
    mails: int


def way_of_wil(*, known: bool, leak: Leak | None = None) -> list[Met]:
    """Everything Wil meets until the day before the last message; afterwards it never happened."""
    TERMS.forget()
    neighbourhoods()
    with transaction.atomic():
        steps.at_the_desk("karim", piece=steps.named(PLATE if known else ANOTHER))
        met = _way(known, leak)
        transaction.set_rollback(True)
    mail.outbox.clear()
    return met


def _way(known: bool, leak: Leak | None) -> list[Met]:
    met: list[Met] = []
    steps.allowed("voertuig")
    signal = steps.at_the_desk(piece=steps.named(PLATE))

    def look(when: str) -> None:
        met.extend(_met(f"{when}: {path}", path.format(signal), fields) for path, fields in LOOKS)

    for number in range(4):
        assert steps.answered(signal, Answer.ON)
        look(f"weging {number}")
    assert steps.ask(signal)
    look("gevraagd")
    (question,) = source_answer.listed(viewer("ingrid"), now())
    assert steps.said(question, known=known)
    look("beantwoord")
    steps.three_weeks_later()
    assert steps.answered_without_help(signal, Answer.ON if known else Answer.SHELVE)
    if leak and known:
        leak(signal)
    look("besloten")
    return met


def _met(what: str, path: str, fields: dict[str, object] | None) -> Met:
    asked: list[str] = []

    def noting(execute: Callable[..., object], sql: str, *rest: object) -> object:
        asked.append(VARIES.sub("~", sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(noting):
        answer = send(signed_in("wil"), path, fields) if fields else signed_in("wil").get(path)
    body, onward = VARIES.sub("~", answer.content.decode()), VARIES.sub("~", answer.get("Location", ""))
    return Met(what, answer.status_code, onward, body, tuple(asked), len(mail.outbox))


def test_wil_cannot_tell_a_plate_that_was_known_from_one_that_was_not() -> None:
    assert way_of_wil(known=True) == way_of_wil(known=False)


def test_everything_wil_can_do_was_tried() -> None:
    codes = {one.what.split(": ")[1]: one.code for one in way_of_wil(known=True)}
    assert codes == dict(zip((path for path, _ in LOOKS), (200, 200, 302, 302, 422), strict=True))


def a_status(signal: uuid.UUID) -> None:
    with steps.nobody_held_back():
        feedback.give_status(Signal.objects.get(id=signal), State.MORE_WANTED, today=now().date())


def another_date(signal: uuid.UUID) -> None:
    with steps.nobody_held_back(), connection.cursor() as cursor:
        cursor.execute("UPDATE signals_signal SET promised_on = promised_on + 1 WHERE id = %s", [signal])


def a_mail(signal: uuid.UUID) -> None:
    mail.send_mail("bericht", "", None, ["wil@veenstad.example"])


def the_last_message(signal: uuid.UUID) -> None:
    with steps.nobody_held_back():
        feedback.give_status(Signal.objects.get(id=signal), State.CLOSED, today=now().date())


@pytest.mark.parametrize("leak", [a_status, another_date, a_mail, the_last_message])
def test_a_leak_after_a_hit_is_noticed(leak: Leak) -> None:
    assert way_of_wil(known=True, leak=leak) != way_of_wil(known=False)
