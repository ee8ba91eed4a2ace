"""The streaming replica: where counts and lists without names may be read, so that they never slow down who records.

Only read-only code about areas comes here, never anything about a signal or an account. The site does not need it:
when it is not set up or does not answer, the same question goes to the database itself.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.db import InterfaceError, OperationalError, connections

from puzzelstuk.organisations.models import Area

DEFAULT, REPLICA = "default", "replica"
PAUSE = 30.0  # seconds before a replica that did not answer is asked again: nobody waits for it twice
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class ReplicaState:
    """How it is with the replica, for the health page: no names, no rows."""

    set_up: bool
    answers: bool = False
    follows: bool = False


class _Away:
    """When the replica last did not answer, in this process."""

    until = 0.0


def neighbourhood_codes() -> list[str]:
    """The codes of all buurten."""
    return read(_codes)


def read(question: Callable[[str], Answer]) -> Answer:
    """Ask the replica; when that is not possible, ask the database itself."""
    if _set_up() and time.monotonic() >= _Away.until:
        try:
            return question(REPLICA)
        except (OperationalError, InterfaceError):
            _Away.until = time.monotonic() + PAUSE
            connections[REPLICA].close()
    return question(DEFAULT)


def replica_state() -> ReplicaState:
    """Whether it is there, answers, and really follows another database."""
    if not _set_up():
        return ReplicaState(set_up=False)
    try:
        with connections[REPLICA].cursor() as cursor:
            cursor.execute("SELECT pg_is_in_recovery()")
            row = cursor.fetchone()
    except (OperationalError, InterfaceError):
        connections[REPLICA].close()
        return ReplicaState(set_up=True)
    return ReplicaState(set_up=True, answers=True, follows=bool(row and row[0]))


def _set_up() -> bool:
    return REPLICA in settings.DATABASES


def _codes(alias: str) -> list[str]:
    buurten = Area.objects.using(alias).filter(parent__isnull=False)
    return list(buurten.order_by("code").values_list("code", flat=True))
