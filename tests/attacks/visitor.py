"""Somebody with a browser, over real HTTP: cookies, forms and their tokens, and nothing that only a test client can do."""

import html
import http.client
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: str

    @property
    def token(self) -> str:
        """The token of the first form on the page."""
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.body)
        return found[1] if found else ""

    @property
    def signal(self) -> str:
        """The id of the signal this answer leads to."""
        return self.headers["location"].split("/")[2]


@dataclass
class Visitor:
    """One browser profile."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        return self.ask("GET", path, headers=headers)

    def post(self, path: str, fields: Mapping[str, object], page: str = "/") -> Answer:
        """Fill in a form; its token comes from the page it stands on."""
        sent = {"csrfmiddlewaretoken": self.get(page).token} | fields
        return self.ask("POST", path, urlencode(sent, doseq=True).encode(), FORM)

    def sign_in(self, slug: str) -> "Visitor":
        answer = self.post(f"/oefenen/{slug}", {}, page="/inloggen")
        assert answer.status == 302, re.findall("<h1>.*</h1>", answer.body)
        return self

    def sign_out(self) -> None:
        assert self.post("/uitloggen", {}).status == 302

    def record(self, **fields: object) -> str:
        """Record one signal the way the page does; returns its id."""
        page = self.get("/signaal/nieuw")
        number = re.search(r'name="client_id" value="([^"]+)"', page.body)
        task = re.search(r'data-taak="([^"]+)"', page.body)
        assert number
        assert task
        sent = {"csrfmiddlewaretoken": page.token, "client_id": number[1], "taak": html.unescape(task[1])} | fields
        answer = self.ask("POST", "/signaal/nieuw", urlencode(sent, doseq=True).encode(), FORM)
        assert answer.status == 302, re.findall("<h1>.*</h1>", answer.body)
        return answer.signal

    def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Answer:
        place = urlsplit(self.address)
        connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=20)
        known = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, path, body, {"Cookie": known, "Referer": self.address} | dict(headers or {}))
        response = connection.getresponse()
        answer = Answer(response.status, {key.lower(): value for key, value in response.getheaders()}, response.read().decode())
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        connection.close()
        return answer
