"""The town a simulated year is played in: a database and keys of its own, where the day is what the play says it is."""

import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import mail
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.backups.server import Connection, Server
from puzzelstuk.bootstrap.postgres import SUPERUSER
from puzzelstuk.organisations.models import Member
from puzzelstuk.organisations.selectors import functions_held, standings_of
from puzzelstuk.policy.access import Role, stands_for_functions

APP, WORKER = "puzzelstuk_app", "puzzelstuk_worker"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MAIL_IN_MEMORY = "django.core.mail.backends.locmem.EmailBackend"
# Only in this database: the product itself always takes the day from the clock.
_CLOCK = (
    "CREATE OR REPLACE FUNCTION puzzelstuk_today() RETURNS date LANGUAGE sql STABLE "
    "AS $$ SELECT current_setting('puzzelstuk.speeldag')::date $$"
)


@dataclass
class Town:
    """Veenstad in one database: the people as viewers, a clock, and the mail that was sent."""

    server: Server
    database: str
    direct: Connection
    wrappers: dict[str, BaseDatabaseWrapper] = field(default_factory=dict)
    backends: tuple[int, ...] = ()
    today: date = date.min
    _viewers: dict[str, Viewer] = field(default_factory=dict)

    def at(self, hour: int, minute: int = 0) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, hour, minute, tzinfo=AMSTERDAM)

    def becomes(self, day: date) -> None:
        """From now on it is this day, for everybody who is connected here."""
        self.today = day
        for login, wrapper in self.wrappers.items():
            with self.as_login(login), wrapper.cursor() as cursor:
                cursor.execute("SELECT set_config('puzzelstuk.speeldag', %s, false)", [f"{day}"])

    @contextmanager
    def as_login(self, login: str) -> Iterator[None]:
        """Django works as this login of the database until the end of the block."""
        before = connections["default"]
        connections["default"] = self.wrappers[login]
        try:
            yield
        finally:
            connections["default"] = before

    def viewer(self, slug: str) -> Viewer:
        """This person, acting in their own organisation."""
        if slug not in self._viewers:
            self._viewers[slug] = _viewer(slug)
        return self._viewers[slug]

    def worked(self) -> float:
        """Seconds of processor time so far, of this process and of its connections: a busy machine does not count."""
        return time.process_time() + sum(_worked(pid) for pid in self.backends)

    def mailed(self) -> list[str]:
        """To whom mail went since the last question, by the first part of their address; one name a mail."""
        sent = [one.to[0].partition("@")[0] for one in mail.outbox]
        mail.outbox.clear()
        return sent


@contextmanager
def town(server: Server, database: str) -> Iterator[Town]:
    """Django works in this database until the end of the block, as the website unless it is night."""
    outside, backend = connections["default"], settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = MAIL_IN_MEMORY
    mail.outbox = []
    with server.connect(database, SUPERUSER, autocommit=True) as direct:
        direct.execute(_CLOCK)
        found = Town(server, database, direct)
        for login in (APP, WORKER):
            reach = {"NAME": database, "HOST": server.host, "PORT": server.port, "USER": login, "PASSWORD": server.secrets[login]}
            found.wrappers[login] = type(outside)(outside.settings_dict | reach, "default")
        try:
            found.backends = (direct.info.backend_pid, *(_backend(found, login) for login in found.wrappers))
            with found.as_login(APP):
                yield found
        finally:
            for wrapper in found.wrappers.values():
                wrapper.close()
            connections["default"] = outside
            settings.EMAIL_BACKEND = backend


def _backend(found: Town, login: str) -> int:
    with found.as_login(login), found.wrappers[login].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def _worked(pid: int) -> float:
    """What the system says of one process on this machine; nothing where it does not say."""
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return 0.0
    own = stat.read_text().rpartition(")")[2].split()
    return (int(own[11]) + int(own[12])) / os.sysconf("SC_CLK_TCK")


def _viewer(slug: str) -> Viewer:
    member = Member.objects.only("id").get(email__startswith=f"{slug}@")
    standings = standings_of(member.id)
    first = standings[0]
    roles = frozenset(Role(one.role) for one in standings)
    held: frozenset[uuid.UUID] = functions_held(member.id, first.organisation) if stands_for_functions(roles) else frozenset()
    return Viewer(
        member=member.id,
        name=first.name,
        organisation=first.organisation,
        organisation_name=first.organisation_name,
        roles=roles,
        profession=first.profession,
        task=first.task,
        receivers=held,
    )


@dataclass
class Stopwatch:
    """Where the time goes, in seconds by name."""

    spent: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - began
