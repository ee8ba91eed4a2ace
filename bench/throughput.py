"""Signals a second from four people at once, and how many went wrong."""

import time
from concurrent.futures import ThreadPoolExecutor

from bench.browser import Browser, filled_in, in_veenstad
from bench.installation import installed
from bench.report import Figure, Row, progress

PEOPLE = ("samira", "chris", "henk", "wil")
EACH = 250
WARM = 20
ANCHOR = "GlobaLeaks 0.10/s with 56 % errors; Hush Line 7.4/s"


def run() -> Row:
    with installed() as here, here.product() as product:
        progress("vier mensen loggen in en warmen op")
        browsers = [_at_form(in_veenstad(product.port, slug)) for slug in PEOPLE]
        with ThreadPoolExecutor(len(PEOPLE)) as pool:
            list(pool.map(lambda browser: send(browser, WARM), browsers))
            stored = here.count("signals_signal")
            progress(f"{len(PEOPLE)} x {EACH} signalen")
            began = time.perf_counter()
            accepted = sum(pool.map(lambda browser: send(browser, EACH), browsers))
            seconds = time.perf_counter() - began
        kept = here.count("signals_signal") - stored
    sent = len(PEOPLE) * EACH
    figures = (
        Figure("signals a second, 4 people", round(accepted / seconds, 1), "per second", 20, 20, most=False),
        Figure("refused or failed", sent - accepted, "of " + str(sent), 0, 0),
        Figure("accepted but not stored", accepted - kept, "signals", 0, 0),
    )
    data = f"{sent} signals after {WARM} each to warm up, fsync on"
    return Row("throughput", figures, ANCHOR, data, {"seconds": round(seconds, 2)})


def send(browser: Browser, number: int) -> int:
    """Record so many pieces; returns how many the server accepted with a redirect to the next step."""
    return sum(browser.post("/signaal/nieuw", filled_in(browser.form, one)).status == 302 for one in range(number))


def _at_form(browser: Browser) -> Browser:
    browser.form = browser.expect(200, browser.get("/signaal/nieuw")).fields
    return browser
