"""Ending shares by their date, as the database's eraser role: it reads days and stands, never a word."""

import uuid
from datetime import date

from django.db import connection

from puzzelstuk.policy.giving import DECIDE_WITHIN
from puzzelstuk.sharing.states import ShareState

_OVER = """
SELECT id, signal, organisation, state FROM sharing_share
WHERE (state = %s AND proposed_on <= %s) OR (state = %s AND ends_on <= %s) ORDER BY id"""
_TEXTS = "DELETE FROM sharing_sharetext WHERE share_id = %s"
_OLD_TEXTS = "DELETE FROM sharing_sharetext WHERE share_id IN (SELECT id FROM sharing_share WHERE erase_on <= %s)"


def over(on: date) -> list[tuple[uuid.UUID, uuid.UUID, uuid.UUID, str]]:
    """Share, signal, organisation and stand of everything whose time is over and that does not say so yet."""
    with connection.cursor() as cursor:
        cursor.execute(_OVER, [ShareState.PROPOSED, on - DECIDE_WITHIN, ShareState.GIVEN, on])
        return list(cursor.fetchall())


def expire(share: uuid.UUID, state: str) -> bool:
    """Write down that it is over; the words of a proposal nobody decided on go. False when somebody was first."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE sharing_share SET state = %s WHERE id = %s AND state = %s", [ShareState.EXPIRED, share, state])
        done = bool(cursor.rowcount)
        if done and state == ShareState.PROPOSED:
            cursor.execute(_TEXTS, [share])
    return done


def forget(on: date) -> int:
    """Decisions whose time in the log is over."""
    with connection.cursor() as cursor:
        cursor.execute(_OLD_TEXTS, [on])
        cursor.execute("DELETE FROM sharing_share WHERE erase_on <= %s", [on])
        return int(cursor.rowcount)
