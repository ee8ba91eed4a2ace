"""A municipality whose nights can be lived through, with mail that really goes by SMTP."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, time

import pytest
from pytest_django import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.flows.handling.escalate import escalate
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.handling.remind import Heard, remind
from puzzelstuk.organisations.arrangements import TERMS
from puzzelstuk.signals.states import State
from tests.committed import WORKER, Committed, committed
from tests.reveal.conftest import Post, post
from tests.world import WEDNESDAY, recorded_by, viewer

__all__ = ["committed", "post"]
FILLED = "signals_signal, access_grant, audit_entry, audit_seal, reporters_record, reporters_pressure, feedback_notice"


@dataclass
class Nights:
    """Days and nights of Veenstad from the Wednesday on which Samira recorded."""

    database: Committed
    post: Post

    def becomes(self, day: date) -> None:
        """The database believes whatever day one says."""
        self.database.change(
            f"CREATE OR REPLACE FUNCTION puzzelstuk_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT date '{day}' $$"
        )

    def record(self, who: str = "samira", at: datetime = WEDNESDAY) -> uuid.UUID:
        with self.database.role():
            return recorded_by(who, at=at)

    def give(self, signal: uuid.UUID, *given: State, by: str = "joke") -> None:
        with self.database.role():
            for one in given:
                assert status(signal, one, by=viewer(by), at=WEDNESDAY)

    def stuck(self, signal: uuid.UUID, words: str = "", by: str = "joke", at: datetime = WEDNESDAY) -> list[str]:
        """ "Zit vast"; returns who is told."""
        with self.database.role():
            done = escalate(signal, "niemand pakt het op", words, by=viewer(by), at=at)
        assert done.decision, done.decision.reason
        return sorted(address.split("@")[0] for address in done.tell)

    def night(self, day: date) -> Heard:
        """What the worker does in the night of this day, under its own login."""
        self.becomes(day)
        with self.database.role(WORKER):
            return remind(at_night(day))

    def heard(self, day: date) -> list[str]:
        """Who got a mail in the night of this day."""
        self.post.got.clear()
        self.night(day)
        return self.post.people


def at_night(day: date) -> datetime:
    return datetime.combine(day, time(3), WEDNESDAY.tzinfo)


@pytest.fixture(scope="session")
def answering_town(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Committed:
    """One database for all nights; each test begins without a signal in it."""
    return Committed(cluster, "test_antwoorden", django_db_blocker)


@pytest.fixture
def nights(answering_town: Committed, post: Post) -> Nights:
    answering_town.change(f"TRUNCATE {FILLED} CASCADE", "UPDATE organisations_member SET wants_mail = false")
    TERMS.forget()
    here = Nights(answering_town, post)
    here.becomes(WEDNESDAY.date())
    return here
