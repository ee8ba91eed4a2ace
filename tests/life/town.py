"""The town the machine lives in: a database of its own, with commits, emptied between lives."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import connections

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from tests.committed import APP
from tests.conftest import connect
from tests.life.model import EVERYONE, REPORTERS, Town
from tests.world import usual_receiver, viewer

DATABASE = "test_leven"
# The database counts its own days; here they pass when the machine says so.
CLOCK = """
CREATE TABLE life_clock (day date);
GRANT SELECT ON life_clock TO PUBLIC;
INSERT INTO life_clock VALUES ('2026-01-01');
CREATE OR REPLACE FUNCTION puzzelstuk_today() RETURNS date LANGUAGE sql STABLE AS 'SELECT day FROM life_clock';
"""
LIVED_IN = "signals_signal, signals_mention, signals_mentionkey, signals_enrichment, feedback_step, access_grant, reporters_record"


@contextmanager
def town(cluster: Cluster) -> Iterator[Town]:
    """Django works in this database, as the app's own role, until the end of the block."""
    make_database(cluster, DATABASE, fresh=True, template=TEMPLATE)
    outside = connections["default"]
    settings = outside.settings_dict | {"NAME": DATABASE, "USER": APP, "PASSWORD": cluster.secret(APP)}
    connections["default"] = type(outside)(settings, "default")
    with connect(cluster, DATABASE) as direct:
        direct.execute(CLOCK)
        direct.execute("SET session_replication_role = replica")  # the log only grows; between two lives it starts anew

        def empty() -> None:
            direct.execute(f"TRUNCATE {LIVED_IN}, audit_entry, audit_seal CASCADE")

        def rows(query: str) -> list[tuple[object, ...]]:
            return direct.execute(query.encode()).fetchall()

        def becomes(day: date) -> None:
            direct.execute("UPDATE life_clock SET day = %s", [day])

        try:
            viewers = {slug: viewer(slug) for slug in EVERYONE}
            yield Town(viewers, _handlers(viewers), rows, empty, becomes, datetime.now(ZoneInfo("Europe/Amsterdam")))
        finally:
            connections["default"].close()
            connections["default"] = outside


def _handlers(viewers: dict) -> dict[str, frozenset[str]]:  # type: ignore[type-arg]
    """For each reporter who stands for the function that receives their signals."""
    receiving = {slug: usual_receiver(viewers[slug].organisation) for slug in REPORTERS}
    return {
        reporter: frozenset(slug for slug, one in viewers.items() if function in one.receivers)
        for reporter, function in receiving.items()
    }
