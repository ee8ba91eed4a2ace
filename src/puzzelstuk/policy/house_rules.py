"""What a board adopts one by one: the sharing rules, the terms of an answer, the ladder and the shelf.

Three lines of three people: a proposal, the FG's advice on exactly that proposal, and the board's decision on both. A next proposal
needs a next advice; who advises does not decide. Until then what was adopted before keeps counting.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from puzzelstuk.policy.adoption import Entry, newest
from puzzelstuk.policy.decision import Decision, no, yes

PROPOSAL, ADVICE, DECISION = "voorstel", "advies", "besluit"
RULE = "vaststelling van een regel"


class HouseRule(StrEnum):
    """What can be adopted by itself; the words also stand in the database."""

    SHARING = "delen"
    TERMS = "terugkoppeling"
    LADDER = "ladder"
    SHELF = "plank"


@dataclass(frozen=True)
class Standing:
    """Where one rule is: the newest proposal nobody decided on yet, and an advice that is about it."""

    proposal: Entry | None
    advice: Entry | None


@dataclass(frozen=True)
class Change:
    """One point that would be otherwise; empty: it was not there, or it goes."""

    about: str
    before: str
    after: str


@dataclass(frozen=True)
class Difference:
    """What a proposal changes, and what stays as it is."""

    changes: tuple[Change, ...]
    stays: tuple[str, ...]


def item(step: str, rule: HouseRule) -> str:
    """Under which name a line of this step stands."""
    return f"{step}-{rule}"


def standing(rule: HouseRule, entries: Iterable[Entry]) -> Standing:
    """Entries come in the order in which they were written."""
    now = newest(entries)
    proposal, advice, decision = (now.get(item(step, rule)) for step in (PROPOSAL, ADVICE, DECISION))
    if proposal is None or (decision and proposal.id in decision.covers):
        return Standing(None, None)
    return Standing(proposal, advice if advice and proposal.id in advice.covers else None)


def may_propose(difference: Difference, valid: Decision) -> Decision:
    """Something that can be read, and that is not what counts already."""
    if not valid:
        return valid
    return yes(RULE) if difference.changes else no("Dit geldt al. Er verandert niets.", RULE)


def may_advise(where: Standing, proposal: uuid.UUID | None) -> Decision:
    """The FG advises on the proposal that was on the page."""
    if where.proposal is None:
        return no("Er ligt geen voorstel om over te adviseren.", RULE)
    if where.proposal.id != proposal:
        return no("Er ligt nu een ander voorstel. Lees dat eerst.", RULE)
    return yes(RULE)


def may_decide(where: Standing, proposal: uuid.UUID | None, by: uuid.UUID) -> Decision:
    """The board decides on the proposal that was on the page, after the advice of somebody else."""
    if where.proposal is None:
        return no("Er ligt geen voorstel om over te besluiten.", RULE)
    seen = may_advise(where, proposal)
    if not seen:
        return seen
    if where.advice is None:
        return no("Vraag eerst het advies van de FG over dit voorstel. Dat mag niemand anders geven.", RULE)
    if where.advice.by == by:
        return no("Wie adviseert, besluit niet. Laat een andere bestuurder besluiten.", RULE)
    return yes(RULE)


def covered(where: Standing, step: str) -> frozenset[uuid.UUID]:
    """The lines that an advice or a decision written now is about."""
    about = (where.proposal, where.advice if step == DECISION else None) if step != PROPOSAL else ()
    return frozenset(one.id for one in about if one)


def difference(before: Mapping[str, str], after: Mapping[str, str]) -> Difference:
    """Point by point, in the order of the proposal; what goes stands at the end."""
    order: Sequence[str] = [*after, *(one for one in before if one not in after)]
    changed = [one for one in order if before.get(one) != after.get(one)]
    changes = tuple(Change(one, before.get(one, ""), after.get(one, "")) for one in changed)
    return Difference(changes, tuple(one for one in order if before.get(one) == after.get(one)))
