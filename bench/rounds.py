"""Two sites under the same load, in alternating rounds: processor time a request, of the application and of PostgreSQL."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from bench.browser import Browser
from bench.cpu import spent
from bench.installation import Server
from bench.report import progress


@dataclass(frozen=True)
class Load:
    """One kind of request on one site, by people who are signed in and sit at their form."""

    server: Server
    visitors: tuple[Browser, ...]
    send: Callable[[Browser, int], None]


@dataclass(frozen=True)
class Spending:
    """Milliseconds of processor time a request in one round, and requests a second on this busy or quiet machine."""

    app: float
    database: float
    housekeeping: float
    per_second: float

    @property
    def total(self) -> float:
        return self.app + self.database


def compare(name: str, product: Load, bare: Load, *, postmaster: int, clients: int, rounds: int, requests: int) -> dict[str, Any]:
    """Medians over alternating rounds, and their ratio."""
    ours: list[Spending] = []
    theirs: list[Spending] = []
    for number in range(rounds):
        ours.append(_round(product, postmaster, clients, requests))
        theirs.append(_round(bare, postmaster, clients, requests))
        progress(f"{name}, {clients} tegelijk, ronde {number + 1}: {ours[-1].total:.2f} tegen {theirs[-1].total:.2f} ms")
    one, other = _summary(ours), _summary(theirs)
    ratios = [round(mine.total / bare_one.total, 2) for mine, bare_one in zip(ours, theirs, strict=True)]
    return {"ratio": round(one["cpu_ms"] / other["cpu_ms"], 2), "ratio_by_round": ratios, "product": one, "bare": other}


def _round(load: Load, postmaster: int, clients: int, requests: int) -> Spending:
    share = requests // clients
    began, before = time.perf_counter(), spent(load.server.pid, postmaster)
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(lambda visitor: _one_visitor(load, visitor, share), load.visitors[:clients]))
    used, seconds = spent(load.server.pid, postmaster) - before, time.perf_counter() - began
    each = 1000 / (share * clients)
    return Spending(used.app * each, used.sessions * each, used.other * each, share * clients / seconds)


def _one_visitor(load: Load, visitor: Browser, requests: int) -> None:
    visitor.close()  # the server dropped the connection while the other site had its turn; the next request opens one
    for number in range(requests):
        load.send(visitor, number)


def _summary(spendings: list[Spending]) -> dict[str, Any]:
    names = {"app_ms": "app", "database_ms": "database", "housekeeping_ms": "housekeeping", "per_second": "per_second"}
    shown = {label: round(statistics.median(getattr(one, name) for one in spendings), 2) for label, name in names.items()}
    totals = [one.total for one in spendings]
    return {"cpu_ms": round(statistics.median(totals), 2), "cpu_ms_by_round": [round(one, 2) for one in totals]} | shown
