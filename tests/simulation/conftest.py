"""A small year of Veenstad in a database and with keys of the tests' own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.backups.server import local
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.checks import TEMPLATE
from puzzelstuk.cli.database import make_database
from puzzelstuk.simulation.result import result_of
from puzzelstuk.simulation.town import Town, town
from puzzelstuk.simulation.year import Played, play
from puzzelstuk.vault import installation

DATABASE = "test_oefenjaar"
Opened = Callable[[], Any]


def small() -> Played:
    """Forty pieces in six weeks, of which some wait for a desk, a colleague or their reporter."""
    return Played(year=2027, signals=40, seed=4, months=1)


@pytest.fixture(scope="module")
def fresh_town(
    cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Opened:
    """Opens an empty Veenstad with keys that nobody else has; erasing there destroys nothing of others."""

    @contextmanager
    def opened() -> Iterator[Town]:
        before, keys = settings.CONFIGURATION, tmp_path_factory.mktemp("sleutels")
        settings.CONFIGURATION = before.model_copy(update={"keys": Path(keys), "key_pause": 0})
        installation.store.cache_clear()
        installation.store().ensure_root()
        make_database(cluster, DATABASE, fresh=True, template=TEMPLATE)
        try:
            with django_db_blocker.unblock(), town(local(cluster), DATABASE) as found:
                yield found
        finally:
            settings.CONFIGURATION = before
            installation.store.cache_clear()

    return opened


@pytest.fixture(scope="module")
def year(fresh_town: Opened) -> tuple[Played, dict[str, Any]]:
    """One small year, played to its end."""
    with fresh_town() as found:
        played = play(found, small())
        return played, result_of(found, played)
