"""What a privacy officer does with the log on the screen: read it, see who looked, check it, take it out. All logged."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.reading import AT_MOST, Asked, Line, Look, lines, looks, recent
from puzzelstuk.audit.verification import Report
from puzzelstuk.audit.write import DONE, AuditAct, Happened, write
from puzzelstuk.flows.overseeing.oversee import NOT_WHOLE, alarm
from puzzelstuk.organisations.selectors import names_of
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.processing import Purpose

CHECKED_ON_SCREEN = 5000


def read_lines(asked: Asked, part: slice, *, by: Viewer, at: datetime) -> list[Line]:
    """Lines of the open lane, newest first; that they were read is a line too."""
    if not by.may(Act.LOG_OVERSEE):
        return []
    with looking_as(by):
        _note(AuditAct.LOG_READ, "logboek", _days(asked), by, at)
        return lines(asked, part)


def who_looked(signal_id: uuid.UUID, *, by: Viewer, at: datetime) -> list[Look]:
    """Everything that was done with one signal; nothing for one that does not exist, or that is not overseen."""
    if not by.may(Act.LOG_OVERSEE):
        return []
    with looking_as(by):
        found = looks(signal_id)
        _note(AuditAct.LOG_READ, "wie keek", str(signal_id), by, at)
        return found


def taken_out(asked: Asked, *, by: Viewer, at: datetime) -> list[Line]:
    """The same lines for a file; never more than fit in one."""
    if not by.may(Act.LOG_OVERSEE):
        return []
    with looking_as(by):
        _note(AuditAct.LOG_EXPORTED, "logboek", _days(asked), by, at)
        return lines(asked, slice(0, AT_MOST))


def check_recent(*, by: Viewer, at: datetime) -> Report:
    """The newest links, while one waits. A break is an incident, also when it is found here."""
    if not by.may(Act.LOG_OVERSEE):
        return Report()
    with looking_as(by):
        report = recent(CHECKED_ON_SCREEN)
        _note(AuditAct.LOG_CHECKED, "logboek", f"laatste {CHECKED_ON_SCREEN}", by, at, "heel" if report.whole else NOT_WHOLE)
    if not report.whole:
        alarm(report)
    return report


def actors(found: Iterable[Line | Look]) -> dict[str, str]:
    """The names that go with the actors; a command or a job has none."""
    return {str(member): name for member, name in names_of({one.actor for one in found}).items()}


def _days(asked: Asked) -> str:
    return f"{asked.first}/{asked.last}"


def _note(act: AuditAct, object_type: str, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    write(Happened(act, by.organisation, object_type, object_id, at, Purpose.OVERSIGHT, result), by=by.member)
