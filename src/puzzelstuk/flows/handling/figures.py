"""The desk as a whole: how often people heard in time, and how soon somebody read what they put down."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.feedback.figures import weeks
from puzzelstuk.organisations.selectors import organisations_below
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.figures import Week
from puzzelstuk.policy.processing import Purpose


@dataclass(frozen=True)
class Answering:
    """The weeks that may be shown, and the middle one of each figure."""

    weeks: list[Week]

    @property
    def on_time(self) -> int | None:
        return _middle([week.on_time for week in self.weeks])

    @property
    def median(self) -> int | None:
        return _middle([week.median for week in self.weeks])


def answering(*, by: Viewer, at: datetime) -> Answering:
    """Of the own organisation and its departments together; never per worker, team or organisation. Looking is logged."""
    if not by.may(Act.FEEDBACK_OVERSEE):
        return Answering([])
    with looking_as(by):
        happened = Happened(AuditAct.FEEDBACK_OVERSEEN, by.organisation, "cijfers", "", at, Purpose.OVERSIGHT)
        write(happened, by=by.member)
        below: frozenset[UUID] = organisations_below(by.organisation)
        with looking_as(by.holding(below)):
            return Answering(weeks(at.date()))


def _middle(values: list[int]) -> int | None:
    return sorted(values)[len(values) // 2] if values else None
