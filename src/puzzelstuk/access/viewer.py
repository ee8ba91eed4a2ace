"""Who is looking, and the database context that goes with it.

The context lives in the transaction: it is set once at its start and gone at its end. A query outside
a context raises in the database, it never returns "nothing".
"""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from django.db import connection, transaction

from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.policy.decision import Decision


@dataclass(frozen=True)
class Viewer:
    """One account acting in one organisation; `receivers` are the functions (or tokens) it stands for."""

    member: uuid.UUID
    name: str
    organisation: uuid.UUID
    organisation_name: str
    roles: frozenset[Role]
    profession: str = ""
    task: str = ""
    receivers: frozenset[uuid.UUID] = frozenset()

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.strip() else ""

    def may(self, act: Act) -> Decision:
        return may(self.roles, act)

    def holding(self, tokens: Iterable[uuid.UUID]) -> "Viewer":
        """The same viewer, who also shows these tokens (a reporter's own signals)."""
        return replace(self, receivers=self.receivers | frozenset(tokens))


class NoContext(Exception):
    """Code touched protected data without saying who is looking."""


@contextmanager
def looking_as(viewer: Viewer) -> Iterator[None]:
    """Run in one transaction as this viewer; an outer transaction keeps its own context afterwards."""
    with transaction.atomic():
        # At the end of the outermost transaction, and when something fails, the database forgets the context by itself.
        before = _current() if connection.savepoint_ids else None
        _set(str(viewer.organisation), viewer.receivers)
        yield
        if before is not None and not connection.needs_rollback:
            _restore(before)


def require_context() -> None:
    """Raise NoContext when nobody was named; for code that writes protected rows."""
    if not _current()[0]:
        raise NoContext("Geen kijker bekend: gebruik looking_as(...).")


def _set(organisation: str, receivers: Iterable[uuid.UUID]) -> None:
    listed = "{" + ",".join(str(one) for one in sorted(receivers)) + "}"
    _restore((organisation, listed))


def _restore(context: tuple[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('puzzelstuk.organisation', %s, true), set_config('puzzelstuk.receivers', %s, true)", context
        )


def _current() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(current_setting('puzzelstuk.organisation', true), ''),"
            " coalesce(current_setting('puzzelstuk.receivers', true), '')"
        )
        row = cursor.fetchone()
    return (row[0], row[1]) if row else ("", "")
