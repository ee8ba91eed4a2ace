"""Who is looking, and the database context that goes with it.

The context lives in the transaction: it is set once at its start and gone at its end. A query outside
a context raises in the database, it never returns "nothing".
"""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
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


# What the database was told last on this thread's connection: organisation and receivers.
_context: ContextVar[tuple[str, str]] = ContextVar("puzzelstuk_context", default=("", ""))


class NoContext(Exception):
    """Code touched protected data without saying who is looking."""


@contextmanager
def looking_as(viewer: Viewer) -> Iterator[None]:
    """Run in one transaction as this viewer; an outer transaction keeps its own context afterwards."""
    listed = "{" + ",".join(str(one) for one in sorted(viewer.receivers)) + "}"
    wanted, before = (str(viewer.organisation), listed), _context.get()
    with transaction.atomic():
        # At the end of the outermost transaction the database forgets the context by itself.
        inner = bool(connection.savepoint_ids)
        _tell(wanted)
        token = _context.set(wanted)
        try:
            yield
        finally:
            _context.reset(token)
        # Not after an error: rolling back to the savepoint gives the outer context back, and nothing else can be said.
        if inner and not connection.needs_rollback:
            _tell(before)


def require_context() -> None:
    """Raise NoContext when nobody was named; for code that writes protected rows."""
    if not _context.get()[0]:
        raise NoContext("Geen kijker bekend: gebruik looking_as(...).")


def _tell(context: tuple[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('puzzelstuk.organisation', %s, true), set_config('puzzelstuk.receivers', %s, true)", context
        )
