"""Can this installation do its work at this moment? Each answer is yes or no; details are for who runs it."""

import time
from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import KeyMissing
from puzzelstuk.web.room import ROOM

SEALED_WITHIN = 60.0


def checks() -> dict[str, bool]:
    """Every part by name; the order is that of trying."""
    return {name: _holds(check) for name, check in PARTS.items()}


def seal_lag() -> float | None:
    """Seconds since the worker last chained the log; None when it never did."""
    try:
        return max(0.0, time.time() - settings.CONFIGURATION.heartbeat.stat().st_mtime)
    except OSError:
        return None


def _holds(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except (DatabaseError, KeyMissing, OSError):
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


@lru_cache(maxsize=1)
def _tables() -> None:
    """Raises while a migration is missing; asked once, because this process serves one version."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise DatabaseError("niet alle tabellen zijn bij")


def _up_to_date() -> bool:
    _tables()
    return True


def _keys() -> bool:
    return bool(store().named("offline"))


def _sealing() -> bool:
    lag = seal_lag()
    return lag is not None and lag <= SEALED_WITHIN


PARTS: dict[str, Callable[[], bool]] = {
    "database": _database,
    "tabellen": _up_to_date,
    "sleutels": _keys,
    "achtergrondwerk": _sealing,
    "ruimte": lambda: not ROOM.full(),
}
