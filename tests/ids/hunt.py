"""One changed request after another; a hit is a word of somebody else in the answer, or a row of somebody else that changed."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.db import connection, transaction
from django.test import Client

from tests.ids.ledger import Reach, everything
from tests.ids.requests_of_a_day import Asked
from tests.matrix.canaries import Cage, allowed
from tests.matrix.cells import FORM
from tests.matrix.people import signed_in_people
from tests.matrix.town import PEOPLE, ROLES, Town
from tests.world import member, organisation

WRITES = ("INSERT", "UPDATE", "DELETE", "SELECT reporters.register", "SELECT reporters.forget")
UNCOUNTED = ("audit_entry", "django_session", "web_tally")
HANDLED = ("eigen", "eigen gesloten", "team", "team gesloten", "tafel")


@dataclass
class Hunt:
    """The hunters of one town, and what they did."""

    town: Town
    cage: Cage
    people: dict[str, Client] = field(default_factory=dict)
    asked: int = 0
    wrote: int = 0
    statuses: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = signed_in_people()
        self._cookies = {role: {name: one.value for name, one in client.cookies.items()} for role, client in self.people.items()}
        self._allowed = {role: allowed(role) for role in ROLES}
        self._reach = {role: self._reach_of(role) for role in PEOPLE}
        with transaction.atomic():
            self._before = everything()

    def hits(self, asked: Asked) -> list[str]:
        """Send one request, look at what came and what changed, and undo it."""
        client = self.people[asked.role]
        client.cookies.clear()
        client.cookies.load(self._cookies[asked.role])
        written: list[str] = []

        def noted(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            if str(sql).lstrip().startswith(WRITES) and not any(table in str(sql) for table in UNCOUNTED):
                written.append(str(sql))
            return execute(sql, params, many, context)

        with transaction.atomic():
            with connection.execute_wrapper(noted):
                answer = client.generic(asked.method, asked.path, urlencode(asked.fields), content_type=FORM)
            found = self._changed(asked.role) if written else []
            transaction.set_rollback(True)
        self.asked, self.wrote = self.asked + 1, self.wrote + bool(written)
        self.statuses[answer.status_code] = self.statuses.get(answer.status_code, 0) + 1
        text = f"{answer.content.decode()}\n{dict(answer.items())}" if not answer.streaming else ""
        found += [f"gezien: {one}" for one in self.cage.seen_in([text], asked.role) - self._allowed[asked.role]]
        if answer.status_code >= 500:
            found.append(f"status {answer.status_code}")
        return [f"{asked} -> {one}" for one in found]

    def _changed(self, role: str) -> list[str]:
        return self._reach[role].beyond(self._before, everything()) if role in PEOPLE else ["iemand zonder account schreef iets"]

    def _reach_of(self, role: str) -> Reach:
        """By hand from the relations, not by asking the product."""
        slug, _, place = PEOPLE[role]
        handles = role in {"contactpersoon", "vik"}
        signals = {self.town.signal(role, relation) for relation in (HANDLED if handles else ("eigen", "eigen gesloten"))}
        if handles:
            signals |= {one.signal for one in self.town.planted if self.cage.standing(role, one.reporter) in {"eigen", "team"}}
        return Reach(role, member(slug).id, organisation(place).id, frozenset(str(one) for one in signals))
