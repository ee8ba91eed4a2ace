"""Adopting one rule: a proposal, the FG's advice on it, the board's decision; each with its log entry in one transaction."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, write
from puzzelstuk.guidance.house_rules import Content, content_of, points, valid, written
from puzzelstuk.organisations import house_rules
from puzzelstuk.organisations.adoption import add, entries, is_invented, rows_of
from puzzelstuk.organisations.arrangements import TERMS
from puzzelstuk.organisations.house_rules import Adopted, Partner
from puzzelstuk.organisations.models import AdoptionEntry
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.decision import Decision, no
from puzzelstuk.policy.house_rules import (
    ADVICE,
    DECISION,
    PROPOSAL,
    Difference,
    HouseRule,
    Standing,
    covered,
    difference,
    item,
    may_advise,
    may_decide,
    may_propose,
    standing,
)
from puzzelstuk.policy.processing import Purpose

EMPTY = no("Schrijf op waarom. Een paar woorden is genoeg.")


@dataclass(frozen=True)
class RulePage:
    """One rule as its page shows it: what counts, what was proposed and what that changes, who advised, and the partners."""

    rule: HouseRule
    now: Adopted | None
    says: dict[str, str]
    proposal: AdoptionEntry | None
    change: Difference | None
    advice: AdoptionEntry | None
    decided: AdoptionEntry | None
    partners: list[Partner]


def pages(by: Viewer) -> list[RulePage]:
    """Every rule that is adopted by itself, as it is for this organisation."""
    with looking_as(by):
        rows = _lines(by.organisation)
        return [_page(rule, rows, by.organisation) for rule in HouseRule]


def propose(rule: HouseRule, content: Content, *, by: Viewer, at: datetime) -> Decision:
    """What the admin or the board wants to have adopted; it replaces a proposal that was not decided on."""
    role = Role.BOARD if Role.BOARD in by.roles else Role.FUNCTIONAL_ADMIN

    def check(_: Standing) -> Decision:
        now = house_rules.adopted(by.organisation, rule)
        before = points(rule, now.content) if now else {}
        return may_propose(difference(before, points(rule, content)), valid(rule, content))

    return _write(Act.ADOPTION_FILL, PROPOSAL, rule, written(content), check, role, by, at)


def advise(rule: HouseRule, proposal: uuid.UUID | None, text: str, *, by: Viewer, at: datetime) -> Decision:
    """The FG's own written advice on one proposal."""
    check: Callable[[Standing], Decision] = lambda where: may_advise(where, proposal) if text.strip() else EMPTY  # noqa: E731
    return _write(Act.ADOPTION_ADVISE, ADVICE, rule, text, check, Role.PRIVACY_OFFICER, by, at)


def decide(rule: HouseRule, proposal: uuid.UUID | None, text: str, *, by: Viewer, at: datetime) -> Decision:
    """The board's own decision; from this moment the proposal counts."""

    def check(where: Standing) -> Decision:
        return may_decide(where, proposal, by.member) if text.strip() else EMPTY

    decision = _write(Act.ADOPTION_DECIDE, DECISION, rule, text, check, Role.BOARD, by, at)
    TERMS.forget()
    return decision


def _write(
    act: Act,
    step: str,
    rule: HouseRule,
    text: str,
    check: Callable[[Standing], Decision],
    role: Role,
    by: Viewer,
    at: datetime,
) -> Decision:
    allowed = by.may(act)
    if not allowed:
        return allowed
    with looking_as(by):
        where, line = standing(rule, entries(_lines(by.organisation))), uuid.uuid4()
        decision = check(where)
        if decision:
            decision = add(
                organisation=by.organisation,
                item=item(step, rule),
                text=text,
                by=by.member,
                name=by.name,
                role=role,
                on=at.date(),
                covers=covered(where, step),
                practice=_practising(by.organisation),
                line=line,
            )
        if decision and step == DECISION:
            house_rules.adopt(line)
        result = DONE if decision else REFUSED
        about = ("vaststelling", item(step, rule), at)
        write(Happened(AuditAct.ADOPTION_ENTERED, by.organisation, *about, purpose=Purpose.ADOPTING, result=result), by=by.member)
    return decision


def _page(rule: HouseRule, rows: list[AdoptionEntry], organisation: uuid.UUID) -> RulePage:
    by_id, where = {row.id: row for row in rows}, standing(rule, entries(rows))
    now = house_rules.adopted(organisation, rule)
    says = dict(points(rule, now.content)) if now else {}
    proposal = by_id[where.proposal.id] if where.proposal else None
    return RulePage(
        rule=rule,
        now=now,
        says=says,
        proposal=proposal,
        change=difference(says, points(rule, content_of(proposal.text))) if proposal else None,
        advice=by_id[where.advice.id] if where.advice else None,
        decided=next((row for row in reversed(rows) if row.item == item(DECISION, rule)), None),
        partners=house_rules.partners(organisation) if rule is HouseRule.SHARING else [],
    )


def _lines(organisation: uuid.UUID) -> list[AdoptionEntry]:
    """Practice never mixes with what is real."""
    practising = _practising(organisation)
    return [row for row in rows_of(organisation) if row.practice == practising]


def _practising(organisation: uuid.UUID) -> bool:
    return bool(settings.CONFIGURATION.practice) or is_invented(organisation)
