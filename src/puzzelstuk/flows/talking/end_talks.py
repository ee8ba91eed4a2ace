"""The nightly end of cards without a name, the advice on them, and what teams shared. As the eraser, who reads no word of it."""

from datetime import date, datetime

from django.db import connection

from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.retention import Ending
from puzzelstuk.retention.eraser import as_eraser
from puzzelstuk.sharing.talk.selectors import ADVISING, ASKING, TEAMING
from puzzelstuk.vault.installation import store

NIGHT = "wissen"
_DUE = "SELECT id, organisation, retention, bucket FROM talk_talkcard WHERE erase_on <= %s ORDER BY id"
_ENDING = (
    "DELETE FROM talk_advice WHERE card_id = %s",
    "DELETE FROM talk_talkcard WHERE id = %s",
    "DELETE FROM access_grant WHERE object_id = %s",
)


def end_talks(last: date, at: datetime) -> int:
    """End every card that is due, one at a time; then what teams shared long ago, and grants on cards that were taken back."""
    with as_eraser(), connection.cursor() as cursor:
        cursor.execute(_DUE, [last])
        due = cursor.fetchall()
    for card, organisation, retention, bucket in due:
        with as_eraser(), connection.cursor() as cursor:
            label = f"buckets/{organisation}.A.{retention}.{bucket}"
            store().ledger.record("talk_talkcard", card, on=at.date(), why=Ending.DUE.value, label=label)
            for statement in _ENDING:
                cursor.execute(statement, [card])
            happened = Happened(AuditAct.TALK_ERASED, organisation, "gesprek", str(card), at, Purpose.KEEPING, origin="nachtwerk")
            write(happened, by=NIGHT)
    with as_eraser(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM talk_teamnote WHERE erase_on <= %s", [last])
        cursor.execute("DELETE FROM access_grant WHERE purpose = ANY (%s) AND ends_on <= %s", [[ASKING, ADVISING, TEAMING], last])
    return len(due)
