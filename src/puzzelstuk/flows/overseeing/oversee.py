"""Overseeing the log as the installation itself does it: check it, anchor it outside the database, say so when it is not whole.

Runs in the background process or by command, under the sealer's role. What the privacy officer sees is in `oversight`.
"""

import json
import logging
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from puzzelstuk.audit.anchor import (
    FILE,
    FIRST,
    Anchor,
    AnchorBroken,
    append,
    last_line,
    mark,
    public_pem,
    read_anchors,
    signed_line,
    signing_key,
)
from puzzelstuk.audit.chain import become_sealer, heads, seal_new
from puzzelstuk.audit.verification import Break, Finding, Report, log_of_django, verify_log
from puzzelstuk.audit.write import DONE, INSTALLATION, AuditAct, Happened, write
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.vault.installation import store

CHECKED = "controle.json"
SHOWN = 50
WAIT_FOR_SEALER = 10
NOT_WHOLE = "niet heel"
logger = logging.getLogger("puzzelstuk.audit")


@dataclass(frozen=True)
class Checked:
    """How the last whole check ended, as the screens show it."""

    on: date
    whole: bool
    rows: int
    breaks: tuple[str, ...]


def folder() -> Path:
    """Where anchors and the last check are kept, outside the database."""
    return Path(settings.CONFIGURATION.anchor_folder)


def public_key() -> bytes:
    """The public half of the signing key, for the privacy officer to keep."""
    return public_pem(signing_key(store().named("anker.1")).public_key())


def known_anchors(report: Report) -> list[Anchor]:
    """The anchors of this installation; what is wrong with them is a finding."""
    path, anchors = folder() / FILE, []
    try:
        if path.exists():
            anchors = list(read_anchors(path.read_text(), signing_key(store().named("anker.1")).public_key()))
    except AnchorBroken as broken:
        report.add(Finding("anker", 0, Break.ANCHOR, note=str(broken)))
    return anchors


def check(today: date, *, origin: str = "taak", patience: float = WAIT_FOR_SEALER) -> Report:
    """Check the whole log against the anchors; logged, kept for the screens, and mailed when it is not whole."""
    report = Report()
    with transaction.atomic():
        become_sealer()
        verify_log(log_of_django(), known_anchors(report), patience=patience, report=report)
        _log(AuditAct.LOG_CHECKED, "heel" if report.whole else NOT_WHOLE, origin)
    if not report.whole:
        alarm(report)  # first: a folder that cannot be written to must not keep the news from anybody
    _keep(today, report)
    return report


def alarm(report: Report) -> None:
    """A log that is not whole is an incident: in the technical log, and in the privacy officer's mail."""
    places = [one.what for one in report.findings[:SHOWN]]
    logger.error("logboek niet heel: %s breuken", len(report.findings))
    text = "Het logboek van Puzzelstuk is niet heel. Behandel dit als een incident.\n\n" + "\n".join(places)
    _mail("Puzzelstuk: het logboek is niet heel", text + "\n\nControleer zelf met: ./puzzelstuk audit verify --anchor BESTAND\n")


def anchor(today: date, *, origin: str = "taak") -> str:
    """Sign where each chain ends, add it to the file and mail it; returns the line."""
    key = signing_key(store().named("anker.1"))
    seal_new()
    with transaction.atomic():
        become_sealer()
        last = last_line(folder())
        line = signed_line(Anchor(today, heads(), mark(last) if last else FIRST), key)
        _log(AuditAct.LOG_ANCHORED, DONE, origin)
    append(folder(), line, key.public_key())
    text = "Bewaar deze regel buiten het systeem, onder de vorige. Zo valt op wat uit het logboek verdwijnt.\n\n"
    _mail(
        f"Puzzelstuk: anker van het logboek, {today:%d-%m-%Y}", f"{text}{line}\n\nDe openbare sleutel:\n\n{public_key().decode()}"
    )
    return line


def every_night(today: date) -> None:
    """Check the log against the anchors of before, then anchor it anew."""
    check(today)
    anchor(today)


def last_check() -> Checked | None:
    """How the last whole check ended; None when there was none."""
    try:
        kept = json.loads((folder() / CHECKED).read_text())
        return Checked(date.fromisoformat(kept["dag"]), bool(kept["heel"]), int(kept["regels"]), tuple(kept["breuken"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def anchored_on() -> date | None:
    """The day of the newest anchor in the file."""
    try:
        return date.fromisoformat(json.loads(last_line(folder()))["dag"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(today: date, report: Report) -> None:
    kept = {
        "dag": f"{today}",
        "heel": report.whole,
        "regels": report.rows,
        "breuken": [one.what for one in report.findings[:SHOWN]],
    }
    folder().mkdir(parents=True, exist_ok=True)
    draft = folder() / f"{CHECKED}.draft"
    draft.write_text(json.dumps(kept, ensure_ascii=False))
    draft.replace(folder() / CHECKED)


def _log(act: AuditAct, result: str, origin: str) -> None:
    """A line in the name of the installation: nobody did this on a screen."""
    moment = timezone.localtime()
    write(Happened(act, INSTALLATION, "logboek", "", moment, Purpose.OVERSIGHT, result, origin), by="puzzelstuk")


def _mail(subject: str, text: str) -> None:
    if settings.CONFIGURATION.fg_mail:
        send_mail(subject, text, None, settings.CONFIGURATION.fg_mail)
