"""Reads expectations.yaml: what every role may expect of every address. The file itself says how to read it."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from tests.matrix.town import PEOPLE, RELATIONS, ROLES

FILE = Path(__file__).with_name("expectations.yaml")
EVERYONE = "iedereen"
SIGNED_IN = "ingelogd"
ANY_METHOD = "anders"
OUTCOMES = {"ziet", "doet", "weigert", "bestaat niet", "inloggen", "sessie voorbij", "geen methode", "onleesbaar"}

UNWRITTEN = "staat niet in de verwachtingen"
MISSING = """
Het adres ‘{route}’ staat niet in tests/matrix/expectations.yaml. Zet er onder ‘adressen’ bij wie wat mag verwachten, bijvoorbeeld:
  {route}: {{vorm: wegwijzer}}
of, als niet iedereen het ziet:
  {route}:
    GET: {{anoniem: inloggen, fg: ziet, iedereen: bestaat niet}}
    anders: {{iedereen: geen methode}}
en probeer het met: ./test tests/matrix
"""


@dataclass(frozen=True)
class Line:
    """One line of the file: for whom, in which relations, what happens."""

    roles: frozenset[str]
    relations: frozenset[str]
    word: str

    def fits(self, role: str, relation: str) -> bool:
        return role in self.roles and (not self.relations or relation in self.relations)


class Expectations:
    """The file, looked up by address."""

    def __init__(self, written: dict[str, Any]) -> None:
        self.groups = {name: frozenset(roles) for name, roles in written["groepen"].items()}
        self.groups |= {EVERYONE: frozenset(ROLES), SIGNED_IN: frozenset(PEOPLE)} | {role: frozenset({role}) for role in ROLES}
        self._shapes: dict[str, dict[str, Any]] = written["vormen"]
        self.routes: dict[str, dict[str, Any]] = {str(route).lstrip("/"): row for route, row in written["adressen"].items()}

    def word(self, route: str, method: str, role: str, relation: str) -> str:
        """What must happen; the first line that fits counts."""
        for line in self.lines(route, method):
            if line.fits(role, relation):
                return line.word
        return UNWRITTEN

    def lines(self, route: str, method: str) -> list[Line]:
        row = self.row(route)
        return [self._line(str(who), str(word)) for who, word in (row.get(method) or row[ANY_METHOD]).items()]

    def shut(self, route: str, role: str) -> bool:
        """Whether a role has nothing to find at an address, whatever stands there."""
        return all(self.word(route, "GET", role, relation) == "bestaat niet" for relation in RELATIONS)

    def row(self, route: str) -> dict[str, Any]:
        """The row of an address, laid over the shape it names."""
        if route not in self.routes:
            raise KeyError(MISSING.format(route=route))
        own = self.routes[route]
        return self._shapes.get(own.get("vorm", ""), {}) | own

    def sends(self, route: str, signal: object, *, client_id: str) -> dict[str, Any]:
        """The form a POST fills in."""
        sent = self.routes.get(route, {}).get("stuurt") or {}
        known = {"{signaal}": str(signal), "{nieuw}": client_id}
        return {name: known.get(str(value), value) for name, value in sent.items()}

    def parameters(self, route: str) -> dict[str, str]:
        """What stands in the address for a parameter that is no signal."""
        return {str(name): str(value) for name, value in (self.routes.get(route, {}).get("met") or {}).items()}

    def _line(self, who: str, word: str) -> Line:
        people, _, at = who.partition(" bij ")
        roles = frozenset(role for name in people.split(", ") for role in self.groups[name])
        relations = frozenset(filter(None, at.split(", ")))
        assert relations <= set(RELATIONS), f"onbekende relatie in ‘{who}’"
        assert word in OUTCOMES, f"onbekende uitkomst ‘{word}’"
        return Line(roles, relations, word)


@lru_cache(maxsize=1)
def expectations() -> Expectations:
    return Expectations(yaml.safe_load(FILE.read_text()))
