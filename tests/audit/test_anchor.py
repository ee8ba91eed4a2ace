"""A signed head, kept by the privacy officer, shows what no chain in the database can show by itself."""

import json
from datetime import date
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core import mail
from pytest_django import Settings

from bench.browser import free_port
from puzzelstuk.audit.anchor import (
    FILE,
    FIRST,
    PUBLIC_KEY,
    Anchor,
    AnchorBroken,
    Head,
    load_public,
    mark,
    read_anchors,
    signed_line,
)
from puzzelstuk.flows.overseeing import oversee
from tests.audit.overseeing import TODAY, anchored, apart, busy_day
from tests.committed import WORKER, Committed

__all__ = ["apart"]
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)


def three() -> list[str]:
    """Three anchors that follow each other."""
    lines: list[str] = []
    for number in range(1, 4):
        heads = {"open": Head(number, bytes([number]) * 32, number)}
        lines.append(signed_line(Anchor(date(2026, 11, number), heads, mark(lines[-1]) if lines else FIRST), KEY))
    return lines


def test_anchors_are_read_back_as_they_were_signed() -> None:
    read = list(read_anchors("\n".join(three()), KEY.public_key()))
    assert [one.heads["open"].position for one in read] == [1, 2, 3]
    assert read[2].heads["open"].digest == b"\x03" * 32


def test_a_file_may_begin_later_but_has_no_holes() -> None:
    lines = three()
    assert len(list(read_anchors("\n".join(lines[1:]), KEY.public_key()))) == 2
    with pytest.raises(AnchorBroken, match="sluit niet aan"):
        list(read_anchors("\n".join([lines[0], lines[2]]), KEY.public_key()))


@pytest.mark.parametrize(
    ("old", "new"), [("2026-11-02", "2026-11-05"), ('"plaats": 2', '"plaats": 1'), ("0202", "0203"), ('"aantal": 2', '"aantal": 3')]
)
def test_a_changed_anchor_is_refused(old: str, new: str) -> None:
    changed = three()[1].replace(old, new, 1)
    with pytest.raises(AnchorBroken, match="handtekening"):
        list(read_anchors(changed, KEY.public_key()))


@pytest.mark.parametrize("text", ["{}", "geen json", "[]", '{"handtekening": "AAAA"}', '{"handtekening": 1}', "null"])
def test_what_is_no_anchor_is_refused(text: str) -> None:
    with pytest.raises(AnchorBroken):
        list(read_anchors(text, KEY.public_key()))


def test_an_anchor_signed_with_another_key_is_refused() -> None:
    with pytest.raises(AnchorBroken):
        list(read_anchors(three()[0], Ed25519PrivateKey.generate().public_key()))


def test_an_anchor_goes_to_the_file_and_to_the_privacy_officer(committed: Committed, apart: Path) -> None:
    busy_day(committed)
    line = anchored(committed)
    assert (apart / FILE).read_text() == line + "\n"
    assert json.loads(line)["sporen"]["open"]["plaats"] == 2
    (sent,) = mail.outbox
    assert sent.to == ["anne@veenstad.example"]
    assert line in sent.body
    assert (apart / PUBLIC_KEY).read_text() in sent.body


def test_an_anchor_holds_no_name_no_id_and_no_time(committed: Committed, apart: Path) -> None:
    busy_day(committed)
    said = json.loads(anchored(committed))
    assert set(said) == {"dag", "sporen", "vorige", "handtekening"}
    assert {name for lane in said["sporen"].values() for name in lane} == {"plaats", "vingerafdruk", "aantal"}


def test_the_next_anchor_names_the_one_before(committed: Committed, apart: Path) -> None:
    busy_day(committed)
    first = anchored(committed)
    assert json.loads(anchored(committed))["vorige"] == mark(first)
    assert len(list(read_anchors((apart / FILE).read_text(), load_public((apart / PUBLIC_KEY).read_bytes())))) == 2


def test_an_anchor_that_comes_by_real_mail_can_be_used(committed: Committed, apart: Path, settings: Settings) -> None:
    inbox = Inbox()
    server = Controller(inbox, hostname="127.0.0.1", port=free_port())
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
    try:
        busy_day(committed)
        anchored(committed)
    finally:
        server.stop()
    line = next(one for one in inbox.text().splitlines() if one.startswith("{"))
    assert list(read_anchors(line, load_public(oversee.public_key())))


def test_when_the_log_is_not_whole_the_privacy_officer_hears_it(
    committed: Committed, apart: Path, caplog: pytest.LogCaptureFixture
) -> None:
    busy_day(committed)
    committed.change("UPDATE audit_entry SET result = 'anders' WHERE lane = 'open'")
    with committed.role(WORKER):
        assert not oversee.check(TODAY, patience=0).whole
    (sent,) = mail.outbox
    assert "spoor open, plaats 1" in sent.body
    assert "logboek niet heel" in caplog.text
    last = oversee.last_check()
    assert last
    assert (last.whole, last.on) == (False, TODAY)


def test_every_night_the_log_is_checked_against_the_night_before(committed: Committed, apart: Path) -> None:
    busy_day(committed)
    anchored(committed)
    cut = "SELECT entry FROM audit_seal WHERE lane = 'open' AND position = 2"
    committed.change(f"DELETE FROM audit_entry WHERE id IN ({cut})", "DELETE FROM audit_seal WHERE lane = 'open' AND position = 2")
    with committed.role(WORKER):
        found = [one.what for one in oversee.check(TODAY, patience=0).findings]
    assert len(found) == 1
    assert "korter dan het anker" in found[0]


def test_an_anchor_file_that_was_tampered_with_is_a_break_too(committed: Committed, apart: Path) -> None:
    busy_day(committed)
    anchored(committed)
    (apart / FILE).write_text((apart / FILE).read_text().replace('"aantal": 2', '"aantal": 3'))
    with committed.role(WORKER):
        (found,) = oversee.check(TODAY, patience=0).findings
    assert "handtekening" in found.what


def test_checking_and_anchoring_stand_in_the_log_themselves(committed: Committed, apart: Path) -> None:
    busy_day(committed)
    with committed.role(WORKER):
        oversee.every_night(TODAY)
    rows = committed.rows("SELECT action, result, origin, actor FROM audit_entry WHERE purpose = 'toezicht' ORDER BY action")
    assert rows == [
        ("logboek gecontroleerd", "heel", "taak", "puzzelstuk"),
        ("logboek verankerd", "gelukt", "taak", "puzzelstuk"),
    ]


class Inbox:
    """Keeps what comes in."""

    def __init__(self) -> None:
        self.messages: list[Message] = []

    async def handle_DATA(self, server: object, session: object, envelope: object) -> str:  # noqa: N802  # the name aiosmtpd calls
        self.messages.append(message_from_bytes(envelope.content))  # type: ignore[attr-defined]
        return "250 OK"

    def text(self) -> str:
        payload = self.messages[0].get_payload(decode=True)
        assert isinstance(payload, bytes)
        return payload.decode()
