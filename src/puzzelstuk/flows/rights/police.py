"""Questions of police and the public prosecutor: anybody writes one down, the privacy desk and the privacy officer read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write
from puzzelstuk.organisations.selectors import names_of, organisations_below
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.rights import police
from puzzelstuk.rights.models import PoliceQuestion
from puzzelstuk.rights.sealing import police_words


@dataclass(frozen=True)
class ReadQuestion:
    """A question, opened."""

    question: PoliceQuestion
    words: Mapping[str, str]
    written_by: str


def note(kind: str, answer: str, words: Mapping[str, str], *, by: Viewer, at: datetime) -> Decision:
    """Write down a question, how it was weighed, and what was answered."""
    allowed = by.may(Act.POLICE_NOTE)
    if not allowed:
        return allowed
    with looking_as(by):
        decision = police.note(kind, answer, words, organisation=by.organisation, by=by.member, today=at.date())
        _log(AuditAct.POLICE_NOTED, by, at, DONE if decision else REFUSED)
        return decision


def read(*, by: Viewer, at: datetime) -> list[ReadQuestion]:
    """What was asked in the organisation and its departments; reading is logged."""
    if not by.may(Act.POLICE_OVERSEE):
        return []
    scope = organisations_below(by.organisation)
    with looking_as(by.holding(scope)):
        _log(AuditAct.POLICE_LISTED, by, at)
        found = police.questions_of(scope)
        names = names_of(str(one.written_by) for one in found)
        return [ReadQuestion(one, police_words(one), names.get(one.written_by, "onbekend")) for one in found]


def _log(act: AuditAct, by: Viewer, at: datetime, result: str = DONE) -> None:
    write(Happened(act, by.organisation, "politievraag", "", at, Purpose.RIGHTS, result), by=by.member)
