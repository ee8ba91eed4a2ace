"""When an organisation may work with real data: its list is filled in, its FG advised on it, its board decided.

A decision counts for the entries it saw. What is filled in later is a proposal until it is advised on and decided again, so that
a changed line never stops the work of a day, and never slips in without a decision.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import Decision, no, yes

ADVICE, DECISION, CONTENT = "advies", "besluit", "inhoud"
RULE = "vaststelling"
# What works before anything is adopted: the list itself, the registers, one's own account. Nothing that writes or reads a signal.
WHILE_PREPARING = frozenset(
    {
        Act.ACCOUNT_KEEP,
        Act.ADOPTION_ADVISE,
        Act.ADOPTION_DECIDE,
        Act.ADOPTION_FILL,
        Act.ADOPTION_READ,
        Act.ORGANISATION_MAINTAIN,
    }
)


@dataclass(frozen=True)
class Item:
    """One line of the list: what must be known, and which law asks for it."""

    id: str
    name: str
    question: str
    source: str


@dataclass(frozen=True)
class Entry:
    """What one person wrote at one item; advice and decision name the entries they are about."""

    id: uuid.UUID
    item: str
    by: uuid.UUID
    practice: bool = False
    covers: frozenset[uuid.UUID] = frozenset()


def newest(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The last entry of each item; entries come in the order in which they were written."""
    return {entry.item: entry for entry in entries}


def facts(items: Sequence[Item], entries: Iterable[Entry]) -> frozenset[uuid.UUID]:
    """What an advice or a decision written now would be about."""
    now = newest(entries)
    return frozenset(now[item.id].id for item in items if item.id in now)


def may_fill(items: Sequence[Item], item: str) -> Decision:
    """Only facts are filled in; advice and decision have a way of their own."""
    return yes(RULE) if item in {one.id for one in items} else no("Deze regel staat niet op de lijst.", RULE)


def may_advise(items: Sequence[Item], entries: Sequence[Entry]) -> Decision:
    """The FG advises on a whole list."""
    open_still = _not_filled(items, newest(entries))
    return no(f"Nog niet ingevuld: {_listed(open_still)}.", RULE) if open_still else yes(RULE)


def may_decide(items: Sequence[Item], entries: Sequence[Entry], by: uuid.UUID) -> Decision:
    """The board decides on a whole list, on which somebody else advised as it is now."""
    filled, advice = may_advise(items, entries), newest(entries).get(ADVICE)
    if not filled:
        return filled
    if advice is None:
        return no("Vraag eerst het advies van de FG. Dat mag niemand anders geven.", RULE)
    if not facts(items, entries) <= advice.covers:
        return no("Na het advies is er iets veranderd. Vraag de FG opnieuw om advies.", RULE)
    if advice.by == by:
        return no("Wie adviseert, besluit niet. Laat een andere bestuurder besluiten.", RULE)
    return yes(RULE)


def missing(items: Sequence[Item], entries: Iterable[Entry], *, content_signed: bool) -> list[str]:
    """What stands between this organisation and working for real; an empty list means: nothing. Practice never counts."""
    real = [entry for entry in entries if not entry.practice]
    decision = newest(real).get(DECISION)
    counted = [entry for entry in real if decision is None or entry.id in decision.covers]
    found, advice = _not_filled(items, newest(counted)), newest(counted).get(ADVICE)
    if advice is None or not facts(items, counted) <= advice.covers:
        found.append("het advies van de FG over deze lijst")
    if decision is None:
        found.append("het besluit van het bestuur")
    elif advice is not None and decision.by == advice.by:
        found.append("een besluit door een ander dan wie adviseerde")
    return found if content_signed else [*found, "een tweede lezer bij elke kaart"]


def undecided(items: Sequence[Item], entries: Sequence[Entry]) -> frozenset[str]:
    """Items that were changed after the last decision, or never decided on."""
    now = newest(entries)
    decision = now.get(DECISION)
    covered = decision.covers if decision else frozenset()
    return frozenset(item.id for item in items if item.id in now and now[item.id].id not in covered)


def _not_filled(items: Sequence[Item], now: dict[str, Entry]) -> list[str]:
    return [item.name for item in items if item.id not in now]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(name[0].lower() + name[1:] if not name.startswith("DPIA") else name for name in names)
