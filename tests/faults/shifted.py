"""The product's own WSGI application by a clock that somebody moves: the file named in the environment holds the seconds it is off.

PostgreSQL and the worker keep the right time, as when one machine of several is wrong.
"""

import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import time_machine

from puzzelstuk.wsgi import application as product

FILE = "PUZZELSTUK_TEST_CLOCK"
_true_time = time.time
_turn = threading.Lock()
_moved: dict[str, Any] = {"by": 0, "traveller": None}


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """One answer, at the moment the file says."""
    with _turn:
        _follow(int(Path(os.environ[FILE]).read_text() or 0))
    return product(environ, start_response)


def _follow(seconds: int) -> None:
    if seconds == _moved["by"]:
        return
    if _moved["traveller"]:
        _moved["traveller"].stop()
    _moved["by"], _moved["traveller"] = seconds, None
    if seconds:
        _moved["traveller"] = time_machine.travel(_true_time() + seconds, tick=True)
        _moved["traveller"].start()
