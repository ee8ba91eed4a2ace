"""Everything that stands in the database, row by row, seen past every policy; and which changes somebody may have made."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection

from puzzelstuk.bootstrap.postgres import SUPERUSER
from tests.committed import APP, Committed

# Sessions, the chain behind the log, and how often somebody tried to sign in: no content, and of nobody in particular.
NOT_COUNTED = {"django_session", "audit_seal", "web_tally"}
REGISTERS = {"functioneel_beheer", "bestuurder", "fg"}
HANGS_ON = ("signal_id", "object_id", "signal")
Rows = set[tuple[str, str]]


@contextmanager
def watched(database: Committed) -> Iterator[None]:
    """Django works as the app's role over a connection that can step out of it to look."""
    with database.role(SUPERUSER):
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {APP}")
            cursor.execute("SELECT current_user")
            assert cursor.fetchone() == (APP,)
        yield


def everything() -> Rows:
    """All rows of all tables as they stand inside this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall() if name not in NOT_COUNTED]
        found: Rows = set()
        for table in tables:
            cursor.execute(f"SELECT to_jsonb(t)::text FROM {table} t")
            found |= {(table, row) for (row,) in cursor.fetchall()}
        cursor.execute(f"SET ROLE {APP}")
    return found


@dataclass(frozen=True)
class Reach:
    """What one person may change: signals by id, and rows of the own organisation."""

    role: str
    member: uuid.UUID
    organisation: uuid.UUID
    signals: frozenset[str]

    def beyond(self, before: Rows, after: Rows) -> list[str]:
        """Changed rows that are not this person's to change."""
        rows = [(table, json.loads(row)) for table, row in before ^ after]
        new = {row["id"] for table, row in rows if table == "signals_signal"} - {
            json.loads(row)["id"] for table, row in before if table == "signals_signal"
        }
        return [f"{table}: {str(row)[:160]}" for table, row in rows if not self._may(table, row, new)]

    def _may(self, table: str, row: dict[str, Any], new: set[str]) -> bool:
        signal = row["id"] if table == "signals_signal" else next((row[name] for name in HANGS_ON if row.get(name)), "")
        if signal and table != "audit_entry":
            return signal in self.signals | new
        if table == "organisations_member":
            return row["id"] == str(self.member) or (self.role == "functioneel_beheer" and not self._known(row))
        if "user_id" in row:
            return row["user_id"] == str(self.member)
        own = (row.get("organisation") or row.get("organisation_id")) == str(self.organisation)
        return own and (self.role in REGISTERS or not table.startswith(("organisations_", "guidance_")))

    def _known(self, row: dict[str, Any]) -> bool:
        """Whether an account stood there before: then nobody changes it by a form."""
        return not str(row["email"]).startswith("nieuw")
