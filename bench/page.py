"""The recording page all in: everything a first visit fetches, compressed."""

import gzip
import re

from bench.browser import Browser, in_veenstad
from bench.installation import installed
from bench.report import Figure, Row, progress

LINKED = re.compile(r'(?:href|src)="(/(?:static|manifest)[^"]*)"')
IMPORTED = re.compile(r'(?:from|import)\s*\(?"(\./[^"]+)"')
MODULES = "/static/puzzelstuk/js/"
ANCHOR = "GlobaLeaks 954 kB in 10 requests, needs JavaScript"


def run() -> Row:
    with installed() as here, here.product() as product:
        progress("de pagina en alles wat eraan hangt ophalen")
        browser = in_veenstad(product.port, "samira")
        page = browser.expect(200, browser.get("/signaal/nieuw"))
        parts = {"/signaal/nieuw": page.body} | fetched(browser, LINKED.findall(page.text))
    sizes = {path: len(gzip.compress(body, 6)) for path, body in parts.items()}
    figures = (
        Figure("recording page all in, gzip", round(sum(sizes.values()) / 1000, 1), "kB", 60, 60),
        Figure("requests", len(parts), "requests", 20, 20),
    )
    return Row("page", figures, ANCHOR, "a signed-in reporter, first visit, nothing cached", {"bytes": sizes})


def fetched(browser: Browser, paths: list[str]) -> dict[str, bytes]:
    """These files and, of modules, what they import in turn."""
    found: dict[str, bytes] = {}
    waiting = list(dict.fromkeys(paths))
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = browser.expect(200, browser.get(path)).body
        if path.endswith(".mjs"):
            waiting += [MODULES + name.removeprefix("./") for name in IMPORTED.findall(found[path].decode())]
    return found
