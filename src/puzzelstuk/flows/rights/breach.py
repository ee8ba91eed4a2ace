"""A draft report of a breach from the log (AVG 33 and 34): who saw what and when, which organisations, how many people."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.utils import timezone

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.reading import AT_MOST, Asked, Line, lines
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.organisations.models import Assignment, Member
from puzzelstuk.organisations.selectors import names_of, organisations_below
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.rights import breach_report_by

SIGNAL = "signaal"


@dataclass(frozen=True)
class Suspected:
    """What the breach is about: an account or a role or a signal, in these days, known since a moment."""

    first: date
    last: date
    known_at: datetime
    email: str = ""
    role: str = ""
    signal: uuid.UUID | None = None


@dataclass(frozen=True)
class BreachReport:
    """What the log tells, for a person to complete."""

    about: Suspected
    report_by: datetime
    seen: list[tuple[Line, str]]
    signals: int
    people: int
    organisations: list[str]
    accounts: list[str]
    cut_off: bool


def report(about: Suspected, *, by: Viewer, at: datetime) -> BreachReport | None:
    """Draw the report up; making it is a line in the log too."""
    if not by.may(Act.BREACH_REPORT):
        return None
    with looking_as(by):
        about_whom = str(about.signal) if about.signal else "rol" if about.role else "account"
        write(Happened(AuditAct.BREACH_REPORTED, by.organisation, "datalek", about_whom, at, Purpose.OVERSIGHT), by=by.member)
        every = lines(Asked(about.first, about.last))
        actors = _actors(about, by)
        seen = [one for one in every if _counts(one, about, actors)]
        names = names_of({one.actor for one in seen})
        touched = {found for one in seen if one.object_type == SIGNAL and (found := _id(one.object_id))}
        return BreachReport(
            about=about,
            report_by=timezone.localtime(breach_report_by(about.known_at)),
            seen=[(one, _named(one.actor, names)) for one in seen],
            signals=len(touched),
            people=_people_in(touched),
            organisations=_organisations(seen),
            accounts=sorted(set(names.values())),
            cut_off=len(every) >= AT_MOST,
        )


def _actors(about: Suspected, by: Viewer) -> set[str] | None:
    """The accounts it is about; None: whoever it was."""
    if about.email:
        return {str(one) for one in Member.objects.filter(email__iexact=about.email).values_list("id", flat=True)}
    if about.role in list(Role):
        held = Assignment.objects.filter(role=about.role, organisation_id__in=organisations_below(by.organisation))
        return {str(one) for one in held.values_list("member_id", flat=True)}
    return None


def _counts(one: Line, about: Suspected, actors: set[str] | None) -> bool:
    if about.signal is not None and one.object_id != str(about.signal):
        return False
    return actors is None or one.actor in actors


def _people_in(signals: Iterable[uuid.UUID]) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_people_in(%s)", [list(signals)])
        (number,) = cursor.fetchone()
    return int(number)


def _organisations(seen: Iterable[Line]) -> list[str]:
    """Where the accounts that looked work."""
    actors = {found for one in seen if (found := _id(one.actor))}
    rows = Assignment.objects.filter(member_id__in=actors).values_list("organisation__name", flat=True)
    return sorted(set(rows))


def _named(actor: str, names: Mapping[uuid.UUID, str]) -> str:
    member = _id(actor)
    return names.get(member, actor) if member else actor


def _id(text: str) -> uuid.UUID | None:
    """The id that stands in the log; None for a command, a job, or a keyed hash."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
