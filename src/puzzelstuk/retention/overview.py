"""What an overseer sees: how many go when, who waits, what was proven. Of signals that still stand no id, for nobody."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db import connection

from puzzelstuk.policy.holds import HoldStage
from puzzelstuk.policy.retention import WARN_BEFORE
from puzzelstuk.retention.models import Certificate, Hold, Run, stage

MOST = 100


@dataclass(frozen=True)
class Ahead:
    """Signals of one kind that go in one month."""

    kept_as: str
    month: str
    number: int
    unanswered: int
    not_reviewed: int


@dataclass(frozen=True)
class ListedHold:
    """A hold with how far it is."""

    hold: Hold
    stage: HoldStage


def ahead(today: date) -> list[Ahead]:
    """Counts per kind and month, of the organisations in the context."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM retention.ahead(%s, %s)", [today, today + WARN_BEFORE])
        return [Ahead(*row) for row in cursor.fetchall()]


def holds(organisations: frozenset[uuid.UUID], today: date) -> list[ListedHold]:
    """Open holds, what waits for a second person first."""
    rows = [ListedHold(one, stage(one, today)) for one in Hold.objects.filter(organisation__in=organisations).order_by("until")]
    order = (HoldStage.ASKED, HoldStage.LIFTING, HoldStage.ACTIVE)
    return sorted((one for one in rows if one.stage in order), key=lambda one: order.index(one.stage))


def certificates(organisations: frozenset[uuid.UUID]) -> list[Certificate]:
    """The newest certificates."""
    rows = Certificate.objects.filter(organisation__in=organisations).order_by("-made_on", "kept_as", "id")
    return list(rows[:MOST])


def certificate(certificate_id: uuid.UUID, organisations: frozenset[uuid.UUID]) -> Certificate | None:
    return Certificate.objects.filter(id=certificate_id, organisation__in=organisations).first()


def last_run() -> Run | None:
    return Run.objects.order_by("-day").first()
