"""Requests that schemathesis makes up, as every role, against the real server; what may never come back is a fault."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode

from tests.attacks.visitor import Visitor
from tests.fuzz.description import description
from tests.matrix.expectations import Expectations
from tests.matrix.town import NOBODY, RELATIONS, ROLES, Town

EXPECTED = {200, 201, 302, 400, 401, 403, 404, 405, 409, 410, 413, 414, 422, 429, 431}
DONE = {200, 201}
TRACE = re.compile(r'Traceback \(most recent call last\)|File "/|psycopg\.|django\.db')
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@dataclass
class Storm:
    """One town under a storm of made-up requests."""

    town: Town
    address: str
    expectations: Expectations
    sent: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def operations(self) -> Iterator[tuple[str, str]]:
        """Every role with every address and method, one after another."""
        for role in ROLES:
            for path, methods in self._described(role)["paths"].items():
                yield from ((role, f"{method} {path}") for method in methods)

    def blow(self, role: str, operation: str, examples: int) -> None:
        """Send so many requests to one operation, half of them against its description."""
        method, path = operation.split(" ", 1)
        schema = schemathesis.openapi.from_dict(self._described(role))
        session = self._session(role)
        for mode in MODES:
            shape = settings(
                max_examples=max(examples // 2, 1),
                deadline=None,
                database=None,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )

            @shape
            @given(case=schema[path][method].as_strategy(generation_mode=mode))
            def sent(case: Case) -> None:
                self._send(session, role, operation, case)

            try:
                sent()
            except (schemathesis.errors.InvalidSchema, Unsatisfiable):
                continue  # there is nothing that would go against this description

    def _send(self, session: requests.Session, role: str, operation: str, case: Case) -> None:
        try:
            answer = case.call(base_url=self.address, session=session, allow_redirects=False, timeout=20)
        except (requests.exceptions.InvalidHeader, UnicodeError, ValueError):
            return  # nothing that can go over a line
        self.sent += 1
        self.statuses[answer.status_code] += 1
        text = (answer.content or b"").decode(errors="replace")
        route = operation.split(" ", 1)[1].lstrip("/")
        if answer.status_code not in EXPECTED:
            self.faults.append(f"{role}: {operation}: status {answer.status_code}")
        if TRACE.search(text):
            self.faults.append(f"{role}: {operation}: een spoor van de binnenkant")
        if answer.status_code in DONE and self._shut(role, operation):
            self.faults.append(f"{role}: {operation}: {route} gaf antwoord aan wie er niets heeft")

    def _shut(self, role: str, operation: str) -> bool:
        """Whether this role gets nothing at this address, whatever it asks."""
        method, path = operation.split(" ", 1)
        route = next(one for one in self.expectations.routes if re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", one) == path.lstrip("/"))
        words = {self.expectations.word(route, method.upper(), role, relation) for relation in RELATIONS}
        return words <= {"bestaat niet", "inloggen", "sessie voorbij", "geen methode"}

    def _described(self, role: str) -> dict[str, object]:
        return description(self.expectations, [str(self.town.signal(role, relation)) for relation in RELATIONS])

    def _session(self, role: str) -> requests.Session:
        """Signed in anew: the storm also presses the button that signs out."""
        visitor = Visitor(self.address)
        if role != NOBODY:
            visitor.sign_in(self.town.slug(role))
        token = visitor.get("/" if role != NOBODY else "/inloggen").token
        session = requests.Session()
        session.cookies.update(visitor.cookies)
        session.headers.update({"X-CSRFToken": token, "Referer": self.address})
        return session
