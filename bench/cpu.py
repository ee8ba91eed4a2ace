"""Processor time of a server's processes and of the database sessions it uses."""

from dataclasses import dataclass

import psutil


@dataclass(frozen=True)
class Spent:
    """Seconds of processor time, user and system."""

    app: float
    sessions: float
    other: float

    def __sub__(self, earlier: "Spent") -> "Spent":
        return Spent(self.app - earlier.app, self.sessions - earlier.sessions, self.other - earlier.other)


def spent(app: int, postmaster: int) -> Spent:
    """What this server and PostgreSQL used so far; `other` is PostgreSQL's own housekeeping."""
    sessions = other = 0.0
    for process in psutil.Process(postmaster).children():
        seconds, is_session = _database(process)
        sessions, other = (sessions + seconds, other) if is_session else (sessions, other + seconds)
    family = [psutil.Process(app), *psutil.Process(app).children(recursive=True)]
    return Spent(sum(map(_seconds, family)), sessions, other)


def _database(process: psutil.Process) -> tuple[float, bool]:
    try:
        return _seconds(process), "[local]" in " ".join(process.cmdline())
    except psutil.NoSuchProcess:  # a housekeeping process may end at any moment
        return 0.0, False


def _seconds(process: psutil.Process) -> float:
    used = process.cpu_times()
    return float(used.user + used.system)
