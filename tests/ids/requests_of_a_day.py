"""What people ask on an ordinary day: every question of the matrix that is answered, and the forms of the maintenance screens."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from puzzelstuk.organisations.models import Assignment, Function
from tests.matrix.cells import PARAMETER, addresses, cells_of
from tests.matrix.expectations import Expectations
from tests.matrix.town import Town
from tests.world import organisation

UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
LEAVES = {"uitloggen", "inloggen", "oefenen/<slug:slug>"}


@dataclass(frozen=True)
class Asked:
    """One request as it was sent."""

    role: str
    method: str
    path: str
    fields: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.role}: {self.method} {self.path} {dict(self.fields)}"


def recorded(town: Town, expectations: Expectations) -> list[Asked]:
    """The requests of one day."""
    return [*_answered(town, expectations), *_maintained()]


def ids_of_everything(town: Town) -> list[str]:
    """Every id that stands anywhere in the database, and one that does not."""
    tables = [str(name) for (name,) in town.database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    found = {
        one
        for table in tables
        for (row,) in town.database.rows(f"SELECT to_jsonb(t)::text FROM {table} t")
        for one in UUID.findall(str(row))
    }
    return [*sorted(found), str(uuid.uuid4())]


def _answered(town: Town, expectations: Expectations) -> Iterator[Asked]:
    for route in addresses():
        if route in LEAVES:
            continue
        for cell in cells_of(route, ("GET", "POST")):
            if expectations.word(route, cell.method, cell.role, cell.relation) in {"ziet", "doet"}:
                signal = str(town.signal(cell.role, cell.relation)) if cell.relation else ""
                known = expectations.parameters(route) | {"signal_id": signal}
                path = "/" + PARAMETER.sub(lambda found, known=known: known.get(found[1], str(uuid.uuid4())), route)
                sent = expectations.sends(route, signal, client_id=str(uuid.uuid4())) if cell.method == "POST" else {}
                yield Asked(cell.role, cell.method, path, tuple((name, str(value)) for name, value in sent.items()))


def _maintained() -> Iterator[Asked]:
    """Tom changes and removes what is his organisation's."""
    own = organisation("welzijn").id
    function = Function.objects.filter(organisation_id=own, receives_signals=False, deputy__isnull=False).first()
    assignment = Assignment.objects.filter(organisation_id=own, role="trainer").first()
    assert function
    assert assignment
    form = {"id": function.id, "titel": "Nieuwe titel", "naam": function.holder_name, "telefoon": "088 000 00 15", "uren": "altijd"}
    form |= {"vervanger": function.deputy_id, "account": function.holder_id or ""}
    sent = [
        ("/beheer/functies", form),
        ("/beheer/functies", {"weg": function.id}),
        ("/beheer/leden", {"weg": assignment.id}),
        ("/beheer/routes", {"bestemming": "vik", "functie": function.id}),
    ]
    for path, fields in sent:
        yield Asked("functioneel_beheer", "POST", path, tuple((name, str(value)) for name, value in fields.items()))
