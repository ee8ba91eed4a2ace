"""Signals a second with four people at once, each opening the form, sending it and reading the next step."""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bench.browser import Browser, filled_in, in_veenstad
from bench.installation import installed
from bench.report import Figure, Row, progress

PEOPLE = ("samira", "chris", "henk", "wil")
SIGNALS = 150


@dataclass(frozen=True)
class Sent:
    """One signal from opening the form to reading the next step; `at` is empty when something went wrong."""

    at: str
    seconds: float


def run() -> Row:
    """The server as ./start runs it, with its background worker; the person's browser runs on the same machine."""
    with installed() as here, here.product() as product, here.worker():
        people = [in_veenstad(product.port, slug) for slug in PEOPLE]
        for one in people:
            _send(one, 0)
        before = here.count("signals_signal")
        progress(f"{len(PEOPLE)} mensen, elk {SIGNALS} signalen")
        began = time.perf_counter()
        with ThreadPoolExecutor(len(people)) as pool:
            sent = [one for those in pool.map(_many, people) for one in those]
        seconds = time.perf_counter() - began
        stored = here.count("signals_signal") - before
        alone = _sending_alone(people)
    arrived = [one for one in sent if one.at]
    figures = (
        Figure("successful signals a second, 4 clients", round(len(arrived) / seconds, 1), "/s", 20, 20, most=False),
        Figure("errors", len(sent) - len(arrived), "", 0, 0),
        Figure("acknowledged but not stored, or stored twice", abs(stored - len({one.at for one in arrived})), "", 0, 0),
    )
    times = statistics.quantiles((1000 * one.seconds for one in sent), n=20)
    details = {"p50_ms": round(times[9], 1), "p95_ms": round(times[18], 1), "post_alone_per_second": alone}
    data = f"{len(sent)} signals of 60 characters; per signal 3 requests: form, POST, next step; server and clients on one machine"
    return Row("throughput", figures, "GlobaLeaks 0.10/s with 56 % errors; Hush Line 7.4/s (form + POST)", data, details)


def _many(browser: Browser) -> list[Sent]:
    browser.close()
    return [_send(browser, number) for number in range(SIGNALS)]


def _sending_alone(people: list[Browser]) -> float:
    """The POST without the two pages around it, for who compares with that."""
    forms = [browser.get("/signaal/nieuw").fields for browser in people]
    began = time.perf_counter()
    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(_only_post, people, forms))
    return round(len(people) * SIGNALS / (time.perf_counter() - began), 1)


def _only_post(browser: Browser, form: dict[str, str]) -> None:
    for number in range(SIGNALS):
        browser.expect(302, browser.post("/signaal/nieuw", filled_in(form, number)))


def _send(browser: Browser, number: int) -> Sent:
    began = time.perf_counter()
    form = browser.get("/signaal/nieuw")
    answer = browser.post("/signaal/nieuw", filled_in(form.fields, number))
    place = str(answer.headers.get("Location", ""))
    fine = form.status == 200 and answer.status == 302 and browser.get(place).status == 200
    return Sent(place if fine else "", time.perf_counter() - began)
