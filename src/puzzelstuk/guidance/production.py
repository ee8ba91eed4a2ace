"""Outside practice nobody may work with what no real person adopted: neither cards nor a way of working."""

import sys
import time
import uuid
from dataclasses import dataclass, field
from functools import lru_cache

from puzzelstuk.configuration import Configuration
from puzzelstuk.guidance.catalogue import FOLDER, catalogue, read_yaml
from puzzelstuk.guidance.check import unsigned
from puzzelstuk.organisations.adoption import real_organisations, with_departments
from puzzelstuk.policy.adoption import ADVICE, CONTENT, DECISION, Item, missing

LOOK_AGAIN = 30.0
REFUSED = 3


class NotAdopted(Exception):
    """The message says in Dutch what is missing, per organisation."""


@dataclass(frozen=True)
class AdoptionList:
    """The facts to fill in, and the three lines that are no fact."""

    facts: tuple[Item, ...]
    advice: Item
    decision: Item
    content: Item

    def all(self) -> tuple[Item, ...]:
        return (*self.facts, self.advice, self.decision)


@lru_cache(maxsize=1)
def adoption_list() -> AdoptionList:
    """The list as data, from catalogue/legal_rules/adoption.yaml."""
    raw = read_yaml(FOLDER / "legal_rules" / "adoption.yaml")
    facts = tuple(_item(row, row["id"]) for row in raw["vullen"])
    return AdoptionList(facts, _item(raw["advies"], ADVICE), _item(raw["besluit"], DECISION), _item(raw["inhoud"], CONTENT))


def waiting_for() -> dict[str, list[str]]:
    """Per real organisation what it still misses before it may work."""
    signed = not unsigned(catalogue())
    return {one.name: missing(adoption_list().facts, lines, content_signed=signed) for one, lines in real_organisations().items()}


def require_adopted() -> None:
    """Raise NotAdopted when no organisation at all may work yet."""
    waiting = waiting_for()
    if [name for name, gaps in waiting.items() if not gaps]:
        return
    told = [f"{name}:\n" + "\n".join(f"  - {gap}" for gap in gaps) for name, gaps in waiting.items()]
    raise NotAdopted("\n".join(told or ["Er is nog geen organisatie. Maak de eerste met: ./puzzelstuk first-admin"]))


def require_started(here: Configuration) -> None:
    """Practising and preparing always may; working only after a decision. Otherwise this process ends, and says why."""
    if here.practice or here.preparing:
        return
    try:
        require_adopted()
    except NotAdopted as waiting:
        print(f"Starten met echte gegevens kan nog niet. Dit ontbreekt:\n{waiting}", file=sys.stderr)
        print(
            "Wat wel kan: starten met PUZZELSTUK_PREPARING=true en invullen onder Beheer, Vaststellen.", file=sys.stderr, flush=True
        )
        raise SystemExit(REFUSED) from waiting


@dataclass
class Adopted:
    """Which organisations may work, departments included; looked up again every half minute and never per request."""

    _known: frozenset[uuid.UUID] = frozenset()
    _until: float = field(default=0.0)

    def holds(self, organisation: uuid.UUID) -> bool:
        if time.monotonic() >= self._until:
            self._known, self._until = _complete(), time.monotonic() + LOOK_AGAIN
        return organisation in self._known

    def forget(self) -> None:
        """Look again at the next question, because something was just decided here."""
        self._until = 0.0


ADOPTED = Adopted()


def _complete() -> frozenset[uuid.UUID]:
    signed, facts = not unsigned(catalogue()), adoption_list().facts
    tops = {one.id for one, lines in real_organisations().items() if not missing(facts, lines, content_signed=signed)}
    return with_departments(frozenset(tops))


def _item(row: dict[str, str], name: str) -> Item:
    return Item(name, row["naam"], row["vraag"], row["bron"])
