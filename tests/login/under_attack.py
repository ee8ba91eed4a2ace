"""Victims who sign in while somebody guesses, in windows with and without an attack."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.browser import Browser
from puzzelstuk.cli.practice import PRACTICE_PASSWORD

ATTACKED, OTHER = "samira", "chris"


@dataclass(frozen=True)
class Login:
    """What one sign-in of a victim came to."""

    status: int
    seconds: float
    cpu_ms: float
    computed: int


class Victim:
    """Somebody with a password that is right, on their own phone or on one that nobody knows."""

    def __init__(self, port: int, slug: str, address: str) -> None:
        self.port, self.slug, self.address = port, slug, address
        self.kept: dict[str, str] = {}

    def sign_in(self) -> Login:
        """Open the page, fill it in; the phone keeps what makes it known."""
        browser = Browser(self.port)
        browser.cookies |= self.kept
        fields = browser.get("/inloggen").fields | {"email": f"{self.slug}@veenstad.example", "wachtwoord": PRACTICE_PASSWORD}
        began = time.perf_counter()
        answer = browser.post("/inloggen", fields, **{"X-Forwarded-For": self.address})
        seconds = time.perf_counter() - began
        cpu, computed = (answer.headers.get("X-Cost") or "0 0").split()
        self.kept = {name: value for name, value in browser.cookies.items() if name == "puzzelstuk_toestel"}
        return Login(answer.status, seconds, float(cpu), int(computed))


@contextmanager
def attacked(port: int, accounts: int, addresses: int, a_second: float, told: dict[str, int]) -> Iterator[None]:
    """Somebody guesses during this block; what they got is added up in `told`."""
    command = [sys.executable, "-m", "tests.login.attacker", str(port), str(accounts), str(addresses), str(a_second)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        time.sleep(1.0)
        yield
    finally:
        out, _ = process.communicate(timeout=60)
        for name, number in json.loads(out).items():
            told[name] = told.get(name, 0) + number


def percentile(figures: list[float], part: float) -> float:
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
