"""The background worker: chains new log entries twice a second, answers requests for a name, starts the night work when due."""

import logging
import signal
import subprocess
import sys
import time
from datetime import datetime
from types import FrameType

import django
from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.utils import timezone

django.setup()

from puzzelstuk.audit.chain import lately, seal_new  # noqa: E402
from puzzelstuk.flows.handling.reveal_answer import answer_requests  # noqa: E402
from puzzelstuk.jobs import nightly  # noqa: E402

EVERY = 0.5
LOOK_FOR_NIGHT_WORK_EVERY = 600
LOOK_BACK_EVERY = 3600
LOOK_FOR_REQUESTS_EVERY = 2
AFTER_NO_MAIL = 60
logger = logging.getLogger("puzzelstuk.worker")


class Running:
    """Turns false when the process is asked to stop."""

    def __init__(self) -> None:
        self.on = True
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)

    def stop(self, _number: int, _frame: FrameType | None) -> None:
        self.on = False


class Night:
    """The night work, as a process beside this one: it may take long and the log must go on."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._look_at = 0.0

    def look(self, now: datetime) -> None:
        """Start it when it is due; at most once in ten minutes, also when it keeps falling over."""
        if time.monotonic() < self._look_at or (self.process and self.process.poll() is None):
            return
        self._look_at = time.monotonic() + LOOK_FOR_NIGHT_WORK_EVERY
        if nightly.due(now):
            self.process = subprocess.Popen([sys.executable, "-m", "puzzelstuk.jobs.nightly"])

    def end(self) -> None:
        if self.process:
            self.process.terminate()


class Requests:
    """Requests for a reporter's name; when the mail server is away they wait a minute and the log goes on."""

    def __init__(self) -> None:
        self._look_at = 0.0

    def look(self) -> None:
        if time.monotonic() < self._look_at:
            return
        self._look_at = time.monotonic() + LOOK_FOR_REQUESTS_EVERY
        try:
            answer_requests(timezone.localtime())
        except OSError as problem:  # smtplib's own errors are of this kind too
            logger.warning("post kan nu niet weg (%s), ik probeer het straks opnieuw", type(problem).__name__)
            self._look_at = time.monotonic() + AFTER_NO_MAIL


def main() -> None:
    """Work until stopped; a database that is away for a moment is tried again."""
    running, night, requests, look_back = Running(), Night(), Requests(), 0.0
    while running.on:
        try:
            if time.monotonic() >= look_back:
                seal_new()
                look_back = time.monotonic() + LOOK_BACK_EVERY
            else:
                seal_new(since=lately(timezone.localdate()))
            _show_alive()
            requests.look()
        except (OperationalError, InterfaceError):
            logger.warning("database even weg, ik probeer het opnieuw")
            connection.close()
        if settings.CONFIGURATION.night_work:
            night.look(timezone.localtime())
        time.sleep(EVERY)
        close_old_connections()
    night.end()


def _show_alive() -> None:
    """The age of this file is how far the log is behind; a folder that is not there means nobody looks."""
    heartbeat = settings.CONFIGURATION.heartbeat
    if heartbeat.parent.is_dir():
        heartbeat.touch()


if __name__ == "__main__":
    main()
