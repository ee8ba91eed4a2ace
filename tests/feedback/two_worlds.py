"""Henk's day in two worlds that differ in one thing: whether the plate he enters was there already. What he meets is written down."""

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.core import mail
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from puzzelstuk.flows.handling.handle import read, status
from puzzelstuk.organisations.arrangements import TERMS
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.web.sending import piece, send
from tests.world import recorded_by, signed_in, viewer

PLATE, ANOTHER = "GV-123-K", "HB-456-L"
VARIES = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?<=csrfmiddlewaretoken\" value=\")\w+|(?<=nonce-)[\w+/=]+")


@dataclass(frozen=True)
class Met:
    """One answer as Henk could compare it: with what it cost, and with what is random in every answer taken out."""

    what: str
    code: int
    headers: tuple[tuple[str, str], ...]
    body: str
    queries: int
    mails: int


def day_of_henk(statuses: Iterable[State], *, known: bool) -> list[Met]:
    """Everything he meets when he records a plate and Greet gives these statuses; afterwards it never happened."""
    TERMS.forget()  # looked up again by whoever records first here: at the same place in both worlds
    with transaction.atomic():
        _others_recorded(PLATE if known else ANOTHER)
        met = _day(statuses)
        transaction.set_rollback(True)
    mail.outbox.clear()
    return met


def _others_recorded(plate: str) -> None:
    """As much in both worlds; the plate is the same one or another."""
    seen = (MentionText(MentionKind.VEHICLE, {"plate": plate}),)
    recorded_by("dewi", at=now(), piece=Piece(source_task="wonen", observation=Observation(saw="Busje."), mentions=seen))


def _day(statuses: Iterable[State]) -> list[Met]:
    henk, first = signed_in("henk"), piece(taak="wonen", voertuig_plate=PLATE)
    met: list[Met] = []

    def look(what: str, path: str, fields: dict[str, object] | None = None) -> str:
        answer, queries = _asked(henk, path, fields)
        met.append(_met(what, answer, queries))
        return str(answer.headers.get("Location", ""))

    signal = uuid.UUID(look("vastleggen", "/signaal/nieuw", first).split("/")[2])
    for given in (None, *statuses):
        if given is not None:
            assert read(signal, by=viewer("greet"), at=now())
            assert status(signal, given, by=viewer("greet"), at=now())
        look(f"volgende stap {given}", f"/signaal/{signal}/volgende-stap")
        look(f"mijn signalen {given}", "/mijn-signalen")
    look("nog eens versturen", "/signaal/nieuw", first)
    look("aanvullen", f"/signaal/{signal}/aanvullen", {"antwoord": "Weer gezien.", "soort": "gezien"})
    return met


def _asked(client: Client, path: str, fields: dict[str, object] | None) -> tuple[HttpResponse, int]:
    with CaptureQueriesContext(connection) as asked:
        answer = send(client, path, fields) if fields else client.get(path)
    return answer, len(asked)


def _met(what: str, answer: HttpResponse, queries: int) -> Met:
    headers = tuple(sorted((name, VARIES.sub("~", value)) for name, value in answer.headers.items()))
    return Met(what, answer.status_code, headers, VARIES.sub("~", answer.content.decode()), queries, len(mail.outbox))
