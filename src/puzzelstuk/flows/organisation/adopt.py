"""Filling in, advising on and deciding about the adoption list: right, rule, line and log entry in one transaction."""

import uuid
from collections.abc import Callable
from datetime import datetime

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.guidance.production import ADOPTED, adoption_list
from puzzelstuk.organisations.adoption import add, entries, is_invented, rows_of
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.adoption import ADVICE, DECISION, Entry, facts, may_advise, may_decide, may_fill, newest
from puzzelstuk.policy.decision import Decision, no
from puzzelstuk.policy.processing import Purpose

Rule = Callable[[list[Entry]], Decision]


def fill(item: str, text: str, *, by: Viewer, at: datetime, practice: bool) -> Decision:
    """One fact, as the admin or the board knows it; it counts when the board decides on it."""
    role = Role.BOARD if Role.BOARD in by.roles else Role.FUNCTIONAL_ADMIN
    return _written(Act.ADOPTION_FILL, item, text, lambda _: may_fill(adoption_list().facts, item), role, by, at, practice)


def advise(text: str, *, by: Viewer, at: datetime, practice: bool) -> Decision:
    """The FG's own advice on the list as it stands."""
    rule: Rule = lambda lines: may_advise(adoption_list().facts, lines)  # noqa: E731
    return _written(Act.ADOPTION_ADVISE, ADVICE, text, rule, Role.PRIVACY_OFFICER, by, at, practice)


def decide(text: str, *, by: Viewer, at: datetime, practice: bool) -> Decision:
    """The board's own decision on the list and the advice as they stand."""
    rule: Rule = lambda lines: may_decide(adoption_list().facts, lines, by.member)  # noqa: E731
    return _written(Act.ADOPTION_DECIDE, DECISION, text, rule, Role.BOARD, by, at, practice)


def _written(act: Act, item: str, text: str, rule: Rule, role: Role, by: Viewer, at: datetime, practice: bool) -> Decision:
    allowed = by.may(act)
    if not allowed:
        return allowed
    with looking_as(by):
        invented = practice or is_invented(by.organisation)
        lines = [one for one in entries(rows_of(by.organisation)) if one.practice == invented]
        decision = rule(lines) if text.strip() else no("Schrijf op wat er geldt.")
        if decision:
            covers = _covered(item, lines)
            decision = add(
                organisation=by.organisation,
                item=item,
                text=text,
                by=by.member,
                name=by.name,
                role=role,
                on=at.date(),
                covers=covers,
                practice=invented,
            )
        result = "gelukt" if decision else "geweigerd"
        happened = Happened(
            AuditAct.ADOPTION_ENTERED, by.organisation, "vaststelling", item[:40], at, purpose=Purpose.ADOPTING, result=result
        )
        write(happened, by=by.member)
    ADOPTED.forget()
    return decision


def _covered(item: str, lines: list[Entry]) -> frozenset[uuid.UUID]:
    about = facts(adoption_list().facts, lines)
    if item == DECISION:
        return about | {newest(lines)[ADVICE].id}
    return about if item == ADVICE else frozenset()
