"""Which canary belongs to whom, and which of them stand in a heap of text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.matrix.town import PEOPLE, Planted, Town
from tests.world import member

FILE = Path(__file__).with_name("canaries.yaml")
WORDS = ("zag", "hoorde", "denk", "aanvulling", "naam", "telefoon", "adres")
TOKEN = re.compile(r"kanarie[a-z]+[0-9a-f]{12}|06\d{8}")
REPORTERS = ("esra", "kim", "hetty")


@dataclass(frozen=True)
class Sighting:
    """What was seen of whom, in the words of canaries.yaml."""

    kind: str
    relation: str
    part: str


class Cage:
    """Every canary of a town."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self._words = {word: (planted, part) for planted in town.planted for part, word in planted.parts.items()}
        self._people = {slug: _naming(slug) for slug in REPORTERS}
        self._organisation = {slug: place for slug, _, place in PEOPLE.values()} | {
            "esra": "welzijn",
            "kim": "gemeente",
            "hetty": "heuvelzoom",
            "chris": "school",
        }

    def seen_in(self, texts: Iterable[str], role: str) -> set[Sighting]:
        """The canaries that stand in these texts, by what their owner is to this role."""
        heap = "\n".join(texts)
        found = {self._words[token] for token in TOKEN.findall(heap) if token in self._words}
        words = {Sighting("woorden", self._relation(role, planted), part) for planted, part in found}
        people = {
            Sighting("melders", self.standing(role, slug), part)
            for slug, names in self._people.items()
            for part, name in names.items()
            if name in heap
        }
        return words | people

    def _relation(self, role: str, planted: Planted) -> str:
        if planted.signal in self.town.gone:
            return "gewist"
        standing = self.standing(role, planted.reporter)
        sits_there = role in PEOPLE and self.town.slug(role) in self.town.tables.get(planted.signal, ())
        return "tafel" if sits_there and standing == "elders" else standing

    def standing(self, role: str, slug: str) -> str:
        """What somebody is to a role: oneself, of the same organisation, or from elsewhere."""
        if role not in PEOPLE:
            return "elders"
        own, _, place = PEOPLE[role]
        return "eigen" if slug == own else "team" if self._organisation[slug] == place else "elders"


def allowed(role: str) -> set[Sighting]:
    """What a role sees when it asks for everything."""
    written: dict[str, Any] = yaml.safe_load(FILE.read_text())
    return {
        Sighting(kind, relation, part)
        for kind in ("woorden", "melders")
        for relation, parts in (written[kind].get(role) or {}).items()
        for part in (WORDS if parts == "alles" else parts)
    }


def _naming(slug: str) -> dict[str, str]:
    found = member(slug)
    return {"naam": found.display_name, "adres": found.email, "nummer": str(found.id)}
