"""Where the time of sending a signal goes: the product's own WSGI application in this process, under cProfile."""

import cProfile
import io
import os
import pstats
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.browser import Browser, filled_in, in_veenstad
from bench.installation import installed
from bench.report import Row, progress

REQUESTS = 300
SHOWN = 25


def run() -> Row:
    """No figure has a floor here: this explains the row `post`."""
    with installed() as here:
        with here.product() as product:
            browser = in_veenstad(product.port, "samira")
            browser.form = browser.get("/signaal/nieuw").fields
            browser.close()
        os.environ.update(here.settings)
        # Imported late: Django's settings are read from the environment that was just made.
        from django.db import connection

        from puzzelstuk.wsgi import application

        progress(f"{REQUESTS} keer versturen in dit proces")
        for number in range(30):
            _send(application, browser, number)
        details = {"queries": _queries(application, browser, connection)}
        began = time.process_time()
        for number in range(REQUESTS):
            _send(application, browser, number)
        details["cpu_ms"] = round((time.process_time() - began) / REQUESTS * 1000, 2)
        details["top"] = _top(application, browser)
        connection.close()
    return Row("inside", (), "none", f"{REQUESTS} signals of 60 characters, one process", details)


def _top(application: Any, browser: Browser) -> list[dict[str, Any]]:
    profile = cProfile.Profile()
    profile.enable()
    for number in range(REQUESTS):
        _send(application, browser, number)
    profile.disable()
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    rows = sorted(stats.items(), key=lambda row: -row[1][2])[:SHOWN]
    whole = sum(row[2] for row in stats.values())
    return [_line(place, numbers, whole) for place, numbers in rows]


def _line(place: tuple[str, int, str], numbers: tuple[int, int, float, float, Any], whole: float) -> dict[str, Any]:
    file, line, name = place
    where = "/".join(Path(file).parts[-3:]) + f":{line} {name}" if line else name
    return {
        "where": where,
        "calls": round(numbers[1] / REQUESTS, 1),
        "own_ms": round(1000 * numbers[2] / REQUESTS, 3),
        "share": round(100 * numbers[2] / whole, 1),
    }


def _queries(application: Any, browser: Browser, connection: Any) -> list[str]:
    connection.force_debug_cursor = True
    _send(application, browser, 0)
    connection.force_debug_cursor = False
    return [str(one["sql"])[:200] for one in connection.queries_log]


def _send(application: Any, browser: Browser, number: int) -> None:
    body = urlencode(filled_in(browser.form, number)).encode()
    host, port = browser.origin.removeprefix("http://").split(":")
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/signaal/nieuw",
        "SCRIPT_NAME": "",
        "QUERY_STRING": "",
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": host,
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_HOST": f"{host}:{port}",
        "HTTP_ORIGIN": browser.origin,
        "HTTP_COOKIE": "; ".join(f"{name}={value}" for name, value in browser.cookies.items()),
        "wsgi.input": io.BytesIO(body),
        "wsgi.url_scheme": "http",
        "wsgi.errors": io.StringIO(),
    }
    seen = []
    answer = application(environ, lambda status, *_: seen.append(status))
    list(answer)
    answer.close()
    if not seen[0].startswith("302"):
        raise RuntimeError(f"versturen gaf {seen[0]}")
