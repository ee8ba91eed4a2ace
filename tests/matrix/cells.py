"""Every cell of the matrix: a role, an address, a method and a relation; what is asked and everything that can be seen of the answer."""

import re
import sys
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse, SimpleCookie
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.matrix.expectations import Expectations
from tests.matrix.town import RELATIONS, ROLES, Town

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
FORM = "application/x-www-form-urlencoded"
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
# What differs by chance between two answers to the same question, and so tells nothing.
CHANCE = re.compile(r'(name="(?:csrfmiddlewaretoken|client_id)" value="|"(?:munt|challenge)": "|<code>|class="donker" d=")[^"<]+')
OVER = "\u2423"


@dataclass(frozen=True)
class Cell:
    """One question: who asks what of which signal."""

    route: str
    method: str
    role: str
    relation: str = ""

    def __str__(self) -> str:
        return " · ".join(filter(None, (self.method, self.route or "/", self.role, self.relation)))


@dataclass(frozen=True)
class Seen:
    """Everything a visitor can tell two answers apart by, and the work that was done for it."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: str
    queries: int
    opened: int


def addresses() -> dict[str, URLPattern]:
    """Every address of the site, as its pattern is written, also those of what is included."""
    return dict(_walk(get_resolver().url_patterns, ""))


def _walk(patterns: list[Any], before: str) -> Iterator[tuple[str, URLPattern]]:
    for one in patterns:
        written = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _walk(one.url_patterns, written)
        else:
            yield written, one


def cells_of(route: str, methods: Iterable[str] = METHODS) -> list[Cell]:
    """The cells of one address: with a signal in it, one for every relation; what never existed comes first."""
    relations = tuple(reversed(RELATIONS)) if "signal_id" in PARAMETER.findall(route) else ("",)
    return [Cell(route, method, role, relation) for role in ROLES for method in methods for relation in relations]


class Work:
    """Counts the work behind one answer: questions to the database, and values that were decrypted."""

    def __init__(self) -> None:
        self.queries = 0
        self.opened = 0

    def asked(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.queries += 1
        return execute(sql, params, many, context)


class Counted:
    """AES-GCM as the product uses it, with every opening counted."""

    work = Work()

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def encrypt(self, nonce: bytes, data: bytes, associated: bytes | None) -> bytes:
        return self._cipher.encrypt(nonce, data, associated)

    def decrypt(self, nonce: bytes, data: bytes, associated: bytes | None) -> bytes:
        Counted.work.opened += 1
        return self._cipher.decrypt(nonce, data, associated)


@contextmanager
def counting() -> Iterator[None]:
    """Within this block every module of the product opens through the counter."""
    users = [one for name, one in sys.modules.items() if name.startswith("puzzelstuk.") and getattr(one, "AESGCM", None) is AESGCM]
    assert users, "niemand opent nog iets: dan telt deze teller niets"
    for one in users:
        one.AESGCM = Counted  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for one in users:
            one.AESGCM = AESGCM  # type: ignore[attr-defined]


class Asker:
    """Puts the questions: one browser a role, everything undone after each answer."""

    def __init__(self, town: Town, expectations: Expectations, people: dict[str, Client]) -> None:
        self.town = town
        self.expectations = expectations
        self.people = people
        self._cookies = {role: _copied(client.cookies) for role, client in people.items()}

    def ask(self, cell: Cell) -> Seen:
        """Ask one question; what it changed did not happen."""
        client, signal = self.people[cell.role], self.object_of(cell)
        client.cookies = _copied(self._cookies[cell.role])
        # The worker chained the log just now: whether it did is not what the matrix asks.
        settings.CONFIGURATION.heartbeat.touch()
        path = self.path(cell)
        sent = urlencode(self.expectations.sends(cell.route, signal, client_id=str(uuid.uuid4())), doseq=True)
        work = Counted.work = Work()
        with transaction.atomic(), connection.execute_wrapper(work.asked):
            try:
                answer = client.generic(cell.method, path, sent if cell.method != "GET" else "", content_type=FORM)
            finally:
                transaction.set_rollback(True)
        return _seen(answer, str(signal), work)

    def path(self, cell: Cell) -> str:
        known = self.expectations.parameters(cell.route) | {"signal_id": str(self.object_of(cell))}
        return "/" + PARAMETER.sub(lambda found: known.get(found[1], str(uuid.uuid4())), cell.route)

    def object_of(self, cell: Cell) -> uuid.UUID | str:
        return self.town.signal(cell.role, cell.relation) if cell.relation else ""


def outcome(seen: Seen) -> str:
    """The answer in the words of the expectations."""
    where = dict(seen.headers).get("Location", "")
    if seen.status in {301, 302, 303}:
        return "inloggen" if where.startswith("/inloggen?verder=") else "doet"
    words = {
        200: "ziet",
        201: "doet",
        204: "doet",
        400: "onleesbaar",
        401: "sessie voorbij",
        404: "bestaat niet",
        405: "geen methode",
    }
    return words.get(seen.status, "weigert" if seen.status in {409, 410, 422} else f"status {seen.status}")


def hides(word: str) -> bool:
    """Whether this outcome may tell nothing about the object."""
    return word in {"bestaat niet", "inloggen", "sessie voorbij", "geen methode"}


def unexpected(asker: Asker, cells: Iterable[Cell], *, as_if: str = "") -> list[str]:
    """What differs from the expectations; `as_if` is the role that everybody is treated as by now."""
    found: list[str] = []
    never: dict[tuple[str, str, str], Seen] = {}
    for cell in cells:
        seen = asker.ask(cell)
        expected, got = asker.expectations.word(cell.route, cell.method, as_if or cell.role, cell.relation), outcome(seen)
        if expected != got:
            found.append(f"{cell}: verwacht ‘{expected}’, kreeg ‘{got}’ ({seen.status})")
        first = never.setdefault((cell.route, cell.role, cell.method), seen)
        if hides(got) and seen != first:
            found.append(f"{cell}: anders dan wat nooit bestond: {difference(first, seen)}")
    return found


def difference(one: Seen, other: Seen) -> str:
    """In which parts two answers differ, with the end of each."""
    names = [name for name in Seen.__dataclass_fields__ if getattr(one, name) != getattr(other, name)]
    return ", ".join(f"{name} {str(getattr(one, name))[-80:]!r} ≠ {str(getattr(other, name))[-80:]!r}" for name in names)


def _seen(answer: HttpResponse, signal: str, work: Work) -> Seen:
    text = answer.content.decode() if not answer.streaming else ""
    headers = {name: value for name, value in answer.items() if name != "Content-Length"}
    headers |= {f"Set-Cookie {name}": "" for name in answer.cookies}
    if signal:
        text, headers = text.replace(signal, OVER), {name: value.replace(signal, OVER) for name, value in headers.items()}
    return Seen(answer.status_code, tuple(sorted(headers.items())), CHANCE.sub("", text), work.queries, work.opened)


def _copied(cookies: SimpleCookie) -> SimpleCookie:
    copied = SimpleCookie()
    for name, one in cookies.items():
        copied[name] = one.value
    return copied
