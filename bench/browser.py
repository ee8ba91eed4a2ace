"""The least of a browser: one connection kept open, cookies, and a form sent with all its fields."""

import http.client
import socket
import uuid
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlencode

# Sixty characters each, as somebody types them on a phone.
SEEN = (
    "Jongen stapt elke dag na school in een dure auto bij mannen.",
    "Buurvrouw hoort dag en nacht mensen komen en weer snel gaan.",
    "Meisje van veertien heeft opeens een nieuwe tas en telefoon.",
    "Man doet het woord, zij zegt niets en kijkt steeds naar hem.",
)


@dataclass(frozen=True)
class Page:
    """One answer."""

    status: int
    body: bytes
    headers: http.client.HTTPMessage

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def fields(self) -> dict[str, str]:
        """What a browser sends of this page's first form when nothing was filled in."""
        form = _FirstForm()
        form.feed(self.text)
        return form.fields


class _FirstForm(HTMLParser):
    """Hidden and text inputs, text areas and lists; an option that is not ticked is not sent."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._forms = 0
        self._list = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        name, value = has.get("name") or "", has.get("value") or ""
        self._forms += tag == "form"
        if self._forms != 1:
            return
        if tag == "select":
            self._list = name
        elif tag == "option" and (self._list not in self.fields or "selected" in has):
            self.fields[self._list] = value
        elif tag == "textarea" or (tag == "input" and has.get("type", "text") in {"hidden", "text", "email", "password"}):
            self.fields[name] = value


class Browser:
    """One person on one connection."""

    def __init__(self, port: int) -> None:
        self.origin = f"http://127.0.0.1:{port}"
        self.cookies: dict[str, str] = {}
        self.form: dict[str, str] = {}
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, path: str, **headers: str) -> Page:
        return self._send("GET", path, None, headers)

    def post(self, path: str, fields: dict[str, str], **more: str) -> Page:
        headers = more | {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        return self._send("POST", path, urlencode(fields).encode(), headers)

    def expect(self, status: int, page: Page) -> Page:
        """This page, when it has this status; a measurement of errors measures nothing."""
        if page.status != status:
            raise RuntimeError(f"{self.origin} gaf {page.status} in plaats van {status}")
        return page

    def close(self) -> None:
        self._connection.close()

    def _send(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Page:
        if self.cookies:
            headers = headers | {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        page = Page(answer.status, answer.read(), answer.headers)
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return page


def in_veenstad(port: int, slug: str) -> Browser:
    """Sign in with one click as one of the fixed people."""
    browser = Browser(port)
    token = browser.get("/inloggen").fields["csrfmiddlewaretoken"]
    browser.expect(302, browser.post(f"/oefenen/{slug}", {"csrfmiddlewaretoken": token, "verder": ""}))
    return browser


def filled_in(form: dict[str, str], number: int) -> dict[str, str]:
    """The recording form as somebody sends it: a sentence, a buurt and one ticked suggestion; each time a new piece."""
    said = {"client_id": str(uuid.uuid4()), "zag": SEEN[number % len(SEEN)], "buurt": "BU99010203", "kenmerk": "JA3"}
    return form | said


def noted(form: dict[str, str], number: int) -> dict[str, str]:
    """The same sentence in the bare form."""
    return form | {"saw": SEEN[number % len(SEEN)]}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
