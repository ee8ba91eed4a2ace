"""Every night: what stopped at the sources before its promised date gets its last message on that date, and not a day earlier.

So the day of the last message tells a reporter nothing about a question to a source. And a question never outlives the
signal it was about: what ended in another way takes its questions along. Safe to repeat.
"""

import uuid
from datetime import date, datetime

from django.db import connection

from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.feedback import actions as feedback
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.weighing import Stage
from puzzelstuk.retention.eraser import as_eraser
from puzzelstuk.sharing.source_questions import TABLE
from puzzelstuk.signals.states import ENDED
from puzzelstuk.vault.installation import store

NIGHT = "bronvraag"
_PROMISED = """
SELECT DISTINCT s.id, s.organisation, s.retention FROM signals_signal AS s JOIN desk_intake AS i ON i.signal_id = s.id
WHERE i.stage = %s AND s.promised_on <= %s AND s.state <> ALL (%s) ORDER BY s.id"""

_OVER = """
SELECT q.id, s.id, s.organisation FROM sharing_sourcequestion AS q JOIN signals_signal AS s ON s.id = q.signal_id
WHERE s.state = ANY (%s) ORDER BY q.id"""
_WIPE = (
    "DELETE FROM access_grant WHERE object_id = %s AND purpose = 'bronvraag'",
    "DELETE FROM sharing_sourceanswer WHERE question_id = %s",
    "DELETE FROM sharing_sourcequestion WHERE id = %s",
)


def wipe_ended(at: datetime) -> int:
    """How many questions went because their signal has its last message; one transaction."""
    with as_eraser(), connection.cursor() as cursor:
        cursor.execute(_OVER, [list(ENDED)])
        over = cursor.fetchall()
        for question, signal, organisation in over:
            store().ledger.record(TABLE, question, on=at.date(), why="bronvraag gewist")
            for statement in _WIPE:
                cursor.execute(statement, [question])
            about = ("signaal", str(signal), at, Purpose.WEIGHING)
            write(Happened(AuditAct.SOURCE_WIPED, organisation, *about, origin="nachtwerk"), by=NIGHT)
    return len(over)


def answer_promised(at: datetime) -> int:
    """How many reporters got their last message; one transaction each."""
    told = 0
    for signal, organisation, retention in _waiting(at.date()):
        with as_eraser():
            if feedback.close(signal, organisation, retention, today=at.date()):
                told += 1
                about = ("signaal", str(signal), at, Purpose.WEIGHING)
                write(Happened(AuditAct.SIGNAL_STATUS_GIVEN, organisation, *about, origin="nachtwerk"), by=NIGHT)
    return told


def _waiting(today: date) -> list[tuple[uuid.UUID, uuid.UUID, str]]:
    with as_eraser(), connection.cursor() as cursor:
        cursor.execute(_PROMISED, [Stage.SHELVED, today, list(ENDED)])
        return list(cursor.fetchall())
