"""Figures about the running service for Prometheus. No label ever names an account, an organisation or a signal."""

import os
import time
from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponseBase
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from puzzelstuk.web.health import checks, seal_lag

Next = Callable[[HttpRequest], HttpResponseBase]
METHODS = {"GET", "HEAD", "POST"}
NO_ROUTE = "onbekend"
ANSWERED = Counter("puzzelstuk_answers", "Antwoorden per scherm.", ["route", "method", "status"])
SECONDS = Histogram(
    "puzzelstuk_answer_seconds", "Seconden per antwoord.", ["route"], buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
)


class Counted:
    """Counts every answer by the name of its route; only there when somebody reads the figures."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        response = self.get_response(request)
        route = request.resolver_match.route if request.resolver_match else NO_ROUTE
        method = request.method if request.method in METHODS else "anders"
        ANSWERED.labels(route or "begin", method, response.status_code).inc()
        SECONDS.labels(route or "begin").observe(time.perf_counter() - began)
        return response


class Now(Collector):
    """What is true at the moment of asking."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        working = GaugeMetricFamily("puzzelstuk_part_works", "1 als dit onderdeel werkt.", labels=["part"])
        for name, holds in checks().items():
            working.add_metric([name], float(holds))
        yield working
        lag = seal_lag()
        if lag is not None:
            yield GaugeMetricFamily("puzzelstuk_seal_lag_seconds", "Seconden sinds het logboek is verzegeld.", value=lag)


def shown() -> bytes:
    """All figures as text; of every web process together when they share a folder for it."""
    now = CollectorRegistry()
    now.register(Now())
    counted = REGISTRY
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        counted = CollectorRegistry()
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    return generate_latest(counted) + generate_latest(now)
