"""The link by mail through a real mail server."""

from collections.abc import Iterator

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.test import Client
from pytest_django import Settings

from bench.browser import free_port
from puzzelstuk.web.post import send as post
from tests.web.sending import send


class Box:
    """Keeps what arrives."""

    def __init__(self) -> None:
        self.arrived: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        self.arrived.append(envelope)
        return "250 OK"


@pytest.fixture
def box(settings: Settings) -> Iterator[Box]:
    """A mail server on loopback that the product sends through."""
    here = Box()
    server = Controller(here, hostname="127.0.0.1", port=free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield here
    server.stop()


def test_the_link_arrives_at_its_owner_and_nowhere_else(box: Box) -> None:
    send(Client(), "/inloggen/vergeten", {"email": "samira@veenstad.example"})
    send(Client(), "/inloggen/vergeten", {"email": "niemand@veenstad.example"})
    post("veranderd", "").result(10)  # the one thread that sends is through with what came before
    (envelope,) = box.arrived
    assert envelope.rcpt_tos == ["samira@veenstad.example"]
    assert b"http://testserver/inloggen/link/" in bytes(envelope.content or b"").replace(b"=\r\n", b"")


def test_a_mail_server_that_is_away_loses_a_message_and_nothing_else(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    assert send(Client(), "/inloggen/vergeten", {"email": "samira@veenstad.example"}).status_code == 200
    assert post("veranderd", "samira@veenstad.example").result(10) is False
