"""The product's own WSGI application, with per answer what it cost this thread and how often a password was computed."""

import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth.hashers import Argon2PasswordHasher

from puzzelstuk.wsgi import application as product

_here = threading.local()
_verify = Argon2PasswordHasher.verify


def _counted(self: Argon2PasswordHasher, password: str, encoded: str) -> bool:
    _here.computed = getattr(_here, "computed", 0) + 1
    return bool(_verify(self, password, encoded))


Argon2PasswordHasher.verify = _counted  # type: ignore[method-assign]


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Adds X-Cost: milliseconds of processor time of the thread, and computations."""
    _here.computed, began = 0, time.thread_time()

    def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
        cost = f"{(time.thread_time() - began) * 1000:.3f} {_here.computed}"
        return start_response(status, [*headers, ("X-Cost", cost)], *rest)

    return product(environ, start)
