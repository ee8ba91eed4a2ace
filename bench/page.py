"""The recording page with everything it loads, for a reporter who is signed in: bytes under gzip, and requests."""

import gzip
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from posixpath import dirname, normpath
from typing import Any

from bench.browser import Browser, in_veenstad
from bench.installation import installed
from bench.report import Figure, Row

LINKS = {"stylesheet", "icon", "manifest", "modulepreload"}
IMPORTED = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.{0,2}/[^"']+)["']""")
LISTED = re.compile(r"const FILES = \[([^\]]*)\]")


@dataclass(frozen=True)
class Loaded:
    """One file as it arrives."""

    path: str
    body: bytes

    @property
    def squeezed(self) -> int:
        return len(gzip.compress(self.body, 6, mtime=0))


class _Addresses(HTMLParser):
    """What a page asks a browser to load."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        if tag == "link" and LINKS & set((has.get("rel") or "").split()):
            self.found.append(has.get("href") or "")
        elif tag in {"script", "img"} and has.get("src"):
            self.found.append(has["src"] or "")


def run() -> Row:
    """Fetched once without a cache, as a phone does the first time."""
    with installed() as here, here.product() as product:
        browser = in_veenstad(product.port, "samira")
        row = weighed(browser)
        browser.close()
    return row


def weighed(browser: Browser) -> Row:
    """The row for whoever is signed in in this browser."""
    files = _all_files(browser, "/signaal/nieuw")
    afterwards = _kept_for_offline(browser, files)
    size = round(sum(one.squeezed for one in files) / 1000, 1)
    figures = (Figure("recording page, all in, gzip", size, "kB", 60, 60),)
    details = {
        "requests": len(files),
        "not_squeezed_kb": round(sum(len(one.body) for one in files) / 1000, 1),
        "files": {one.path: one.squeezed for one in files},
        "later_for_offline_kb": round(sum(one.squeezed for one in afterwards) / 1000, 1),
        "later_for_offline_requests": len(afterwards),
    }
    return Row(
        "page", figures, "GlobaLeaks 954 kB in 10 requests, needs JavaScript", "a reporter who is signed in, no cache", details
    )


def _all_files(browser: Browser, path: str) -> list[Loaded]:
    """The page, what it links, and what its modules import."""
    page = Loaded(path, browser.expect(200, browser.get(path)).body)
    addresses = _Addresses()
    addresses.feed(page.body.decode())
    files: dict[str, Loaded] = {path: page}
    waiting = list(addresses.found)
    while waiting:
        address = waiting.pop(0)
        if address not in files:
            files[address] = Loaded(address, browser.expect(200, browser.get(address)).body)
            waiting += _imports(files[address])
    return list(files.values())


def _imports(file: Loaded) -> list[str]:
    if not file.path.endswith(".mjs"):
        return []
    found = IMPORTED.findall(file.body.decode())
    return [one if one.startswith("/") else normpath(f"{dirname(file.path)}/{one}") for one in found]


def _kept_for_offline(browser: Browser, files: list[Loaded]) -> list[Loaded]:
    """What the service worker fetches after the page is there, as far as the page did not bring it."""
    worker = Loaded("/sw.js", browser.expect(200, browser.get("/sw.js")).body)
    listed: Any = LISTED.search(worker.body.decode())
    known = {one.path for one in files}
    wanted = [one.strip().strip('"') for one in listed[1].split(",")] if listed else []
    return [worker, *(Loaded(one, browser.expect(200, browser.get(one)).body) for one in wanted if one not in known)]
