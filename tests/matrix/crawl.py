"""Somebody who asks for everything: every address with every id, every link on every page, every form sent empty."""

import html
import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.attacks.visitor import FORM, Answer, Visitor
from tests.matrix.cells import PARAMETER, addresses
from tests.matrix.expectations import Expectations

LINK = re.compile(r'(?:href|action)="(/[^"#]*)')
NOT_FOLLOWED = re.compile(r"^/(?:uitloggen|oefenen/|static/|inloggen)")
# Links that are followed beyond the addresses themselves, which are all asked however many there are.
MOST_LINKS = 120


@dataclass
class Crawl:
    """One visitor and every text that came back: bodies, headers, error pages."""

    visitor: Visitor
    texts: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def everything(self, expectations: Expectations, signals: Iterable[uuid.UUID]) -> "Crawl":
        """Ask for all of it."""
        known = list(_paths(expectations, list(signals)))
        self._follow(known)
        token = urlencode({"csrfmiddlewaretoken": self.visitor.get("/").token or self.visitor.get("/inloggen").token})
        for path in known:
            if not NOT_FOLLOWED.match(path):
                self._keep(self.visitor.ask("POST", path, token.encode(), FORM))
        return self

    def _follow(self, paths: list[str]) -> None:
        waiting, most = list(paths), len(set(paths)) + MOST_LINKS
        while waiting and len(self.asked) < most:
            path = waiting.pop(0)
            if path in self.asked or NOT_FOLLOWED.match(path):
                continue
            self.asked.add(path)
            answer = self.visitor.get(path)
            self._keep(answer)
            waiting += [html.unescape(one) for one in LINK.findall(answer.body)]

    def _keep(self, answer: Answer) -> None:
        self.texts.append(f"{answer.body}\n{dict(answer.headers)}")


def _paths(expectations: Expectations, signals: list[uuid.UUID]) -> Iterator[str]:
    for route in addresses():
        values = expectations.parameters(route)
        for signal in signals if "signal_id" in PARAMETER.findall(route) else signals[:1]:
            known = values | {"signal_id": str(signal)}
            yield "/" + PARAMETER.sub(lambda found, known=known: known.get(found[1], str(signals[0])), route)
