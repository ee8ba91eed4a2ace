"""The background worker: chains new log entries, twice a second."""

import logging
import signal
import time
from types import FrameType

import django
from django.db import InterfaceError, OperationalError, close_old_connections, connection

django.setup()

from puzzelstuk.audit.chain import seal_new  # noqa: E402

EVERY = 0.5
logger = logging.getLogger("puzzelstuk.worker")


class Running:
    """Turns false when the process is asked to stop."""

    def __init__(self) -> None:
        self.on = True
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)

    def stop(self, _number: int, _frame: FrameType | None) -> None:
        self.on = False


def main() -> None:
    """Work until stopped; a database that is away for a moment is tried again."""
    running = Running()
    while running.on:
        try:
            seal_new()
        except (OperationalError, InterfaceError):
            logger.warning("database even weg, ik probeer het opnieuw")
            connection.close()
        time.sleep(EVERY)
        close_old_connections()


if __name__ == "__main__":
    main()
