"""Sending a signal, and the list of one's own: processor time against a bare Django site on the same database server."""

import json
import os
import subprocess
import sys
from contextlib import ExitStack

import psutil

from bench.browser import Browser, filled_in, in_veenstad, noted
from bench.installation import Installation, Server, installed
from bench.report import Figure, Row, progress
from bench.rounds import Load, compare

REPORTERS = ("samira", "chris", "henk", "wil")
LISTED = 25
CLIENTS = (1, 4)
ROUNDS = 5
REQUESTS = 300
SEALING = """
import json, time, django
django.setup()
from puzzelstuk.audit.chain import seal_new
began, sealed = time.process_time(), 0
while new := seal_new():
    sealed += new
print(json.dumps({"sealed": sealed, "seconds": time.process_time() - began}))
"""


def run() -> Row:
    """Both sites up, both warm, then in turns."""
    with installed() as here, here.product() as product, here.bare() as bare, ExitStack() as open_browsers:
        loads = _loads(product, bare, open_browsers)
        figures, details = [], {}
        for what, floor in (("post", 2.0), ("list", 1.5)):
            ours, theirs = loads[what]
            for clients in CLIENTS:
                found = compare(what, ours, theirs, postmaster=here.postmaster(), clients=clients, rounds=ROUNDS, requests=REQUESTS)
                figures.append(Figure(f"{what}, {clients} at once, CPU against bare", found["ratio"], "x", floor, floor))
                details[f"{what}_{clients}"] = found
            here.settle()
        details["sealing_afterwards"] = _sealing(here)
        rows = here.count("signals_signal")
    data = f"{ROUNDS} alternating rounds of {REQUESTS} requests each; {rows} signals stored; lists of {LISTED}; 60-character text"
    return Row("post", tuple(figures), "bare Django form in the same run (elsewhere measured: 3.5-4.4 CPU-ms)", data, details)


def _loads(product: Server, bare: Server, stack: ExitStack) -> dict[str, tuple[Load, Load]]:
    progress("inloggen, opwarmen en lijsten vullen")
    reporters = tuple(_at_form(in_veenstad(product.port, slug), "/signaal/nieuw", stack) for slug in REPORTERS)
    writers = tuple(_at_form(_in_bare(bare.port, name), "/notes/new", stack) for name in REPORTERS)
    followers = tuple(_at_form(in_veenstad(product.port, "fatma"), "/signaal/nieuw", stack) for _ in REPORTERS)
    readers = tuple(_at_form(_in_bare(bare.port, "fatma"), "/notes/new", stack) for _ in REPORTERS)
    post, bare_post = Load(product, reporters, send_signal), Load(bare, writers, send_note)
    for number in range(LISTED):
        send_signal(followers[0], number)
        send_note(readers[0], number)
    for number in range(40):
        send_signal(reporters[number % 4], number)
        send_note(writers[number % 4], number)
    return {"post": (post, bare_post), "list": (Load(product, followers, _own_signals), Load(bare, readers, _own_notes))}


def _at_form(browser: Browser, path: str, stack: ExitStack) -> Browser:
    stack.callback(browser.close)
    browser.form = browser.get(path).fields
    return browser


def _in_bare(port: int, name: str) -> Browser:
    browser = Browser(port)
    browser.expect(303, browser.get(f"/in/{name}"))
    return browser


def send_signal(browser: Browser, number: int) -> None:
    browser.expect(302, browser.post("/signaal/nieuw", filled_in(browser.form, number)))


def send_note(browser: Browser, number: int) -> None:
    browser.expect(303, browser.post("/notes/new", noted(browser.form, number)))


def _own_signals(browser: Browser, _number: int) -> None:
    page = browser.expect(200, browser.get("/mijn-signalen"))
    if page.body.count(b'class="card"') != LISTED:
        raise RuntimeError(f"de lijst heeft geen {LISTED} signalen")


def _own_notes(browser: Browser, _number: int) -> None:
    page = browser.expect(200, browser.get("/notes"))
    if page.body.count(b"<tr>") != LISTED + 1:
        raise RuntimeError(f"de lijst heeft geen {LISTED} notities")


def _sealing(here: Installation) -> dict[str, float]:
    """What chaining the log costs later, in the background worker, a signal; not part of the request."""
    before = _ended_sessions(here)
    command = [sys.executable, "-c", SEALING]
    done = subprocess.run(command, env=os.environ | here.as_worker(), check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    database = _ended_sessions(here) - before
    return {"entries": found["sealed"], "cpu_ms": round(1000 * (found["seconds"] + database) / max(found["sealed"], 1), 2)}


def _ended_sessions(here: Installation) -> float:
    used = psutil.Process(here.postmaster()).cpu_times()
    return float(used.children_user + used.children_system)
