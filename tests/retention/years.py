"""Living through days in Veenstad: people record, handlers look again, and the night erases."""

import uuid
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from puzzelstuk.flows.keeping.erase import Erased, erase_due
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import SignalKind
from puzzelstuk.vault.keystore import KeyStore
from tests.committed import WORKER, Committed
from tests.world import recorded_by

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
RECORDED = date(2025, 3, 10)
LAST_DAY = RECORDED + timedelta(days=365)
CANARY = "Kanarie-7Q2X: busjes voor de deur van het pand."
NAMED = Piece(
    source_task="wonen",
    observation=Observation(saw=CANARY, heard=CANARY, thought=CANARY, indicators=("JA3",)),
    mentions=(MentionText(MentionKind.VEHICLE, {"plate": "XT-483-R"}),),
    naming_rule="brontaak:wonen oefening-1",
)
PLACE = Piece(source_task="wonen", kind=SignalKind.PLACE, area="BU99010101", place_kind="pand")
CONTENT = ("signals_signal", "signals_mention", "signals_mentionkey", "signals_enrichment", "feedback_step", "retention_review")


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), AMSTERDAM)


class Years:
    """One database with its own keys. The database believes whatever day one says."""

    def __init__(self, committed: Committed, keys: KeyStore) -> None:
        self.committed = committed
        self.keys = keys

    def on(self, day: date) -> datetime:
        """It is noon of this day now, for the database too."""
        today = f"CREATE OR REPLACE FUNCTION puzzelstuk_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT date '{day}' $$"
        self.committed.change(today)
        return noon(day)

    def recorded(self, slug: str = "henk", day: date = RECORDED, piece: Piece | None = NAMED) -> uuid.UUID:
        """A signal of this person on this day."""
        at = self.on(day)
        with self.committed.role():
            return recorded_by(slug, at=at, piece=piece)

    def night(self, day: date = LAST_DAY, *, until: date | None = None, confirmed: bool = True) -> Erased:
        """The erasing job as the worker runs it."""
        at = self.on(day)
        with self.committed.role(WORKER):
            return erase_due(at, until=until, confirmed=confirmed)

    def left(self, *tables: str) -> dict[str, int]:
        """The tables in which something still stands."""
        counted = {table: self.committed.count(table) for table in tables or CONTENT}
        return {table: number for table, number in counted.items() if number}
