"""Wil of the Wmo reported; Nora of the VIK handles it; Ellen is on the board; Anne is privacy officer. Mail really goes by SMTP."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.flows.handling.reveal import Why, ask, decide
from puzzelstuk.flows.handling.reveal_answer import answer_requests
from puzzelstuk.web.requests import now
from tests.committed import WORKER, Committed
from tests.conftest import _free_port
from tests.world import recorded_by, viewer

WHY = Why("gevaar", "vitaal", "Het meisje is weg en alleen de melder weet waarheen.")


@dataclass
class Post:
    """A mail server that keeps what it gets."""

    got: list[tuple[str, Message]] = field(default_factory=list)
    refuses: frozenset[str] = frozenset()

    async def handle_RCPT(  # noqa: N802  # as the mail server calls it
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if address in self.refuses:
            return "550 onbekend"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802  # as the mail server calls it
        self, _server: Any, _session: Any, envelope: Any
    ) -> str:
        self.got += [(to, message_from_bytes(envelope.content)) for to in envelope.rcpt_tos]
        return "250 OK"

    @property
    def people(self) -> list[str]:
        return sorted(to.split("@")[0] for to, _ in self.got)


@pytest.fixture
def post(settings: Settings) -> Iterator[Post]:
    kept = Post()
    server = Controller(kept, hostname="127.0.0.1", port=_free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
    yield kept
    server.stop()


@dataclass
class Story:
    """One request in a database of its own."""

    database: Committed
    post: Post
    signal: uuid.UUID

    def asked(self, why: Why = WHY, by: str = "nora") -> uuid.UUID:
        with self.database.role():
            decision = ask(self.signal, why, by=viewer(by), at=now())
            assert decision, decision.reason
        return uuid.UUID(str(self.database.rows("SELECT id FROM reporters_reveal ORDER BY asked_on DESC LIMIT 1")[0][0]))

    def agreed(self) -> uuid.UUID:
        reveal = self.asked()
        with self.database.role():
            assert decide(reveal, agreed=True, by=viewer("ellen"), at=now())
        return reveal

    def work(self) -> int:
        """What the worker does, under its own login."""
        with self.database.role(WORKER):
            return answer_requests(now())

    def given(self) -> uuid.UUID:
        reveal = self.agreed()
        self.work()
        return reveal

    def state(self) -> tuple[object, ...]:
        return self.database.rows("SELECT state, asked_told, given_told FROM reporters_reveal")[0]


@pytest.fixture(scope="session")
def municipality(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Committed:
    """One database for all stories; each begins without a signal in it."""
    return Committed(cluster, "test_onthulling", django_db_blocker)


@pytest.fixture
def story(municipality: Committed, post: Post) -> Story:
    filled = "signals_signal, access_grant, audit_entry, audit_seal, reporters_record, reporters_reveal, reporters_answer"
    municipality.change(f"TRUNCATE {filled} CASCADE")
    with municipality.role():
        signal = recorded_by("wil", at=now())
        recorded_by("karim", at=now())
    return Story(municipality, post, signal)
