"""The matrix is asked in a town of its own, made once and committed; every question is undone."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from tests.committed import Committed
from tests.matrix.cells import counting
from tests.matrix.people import signed_in_people
from tests.matrix.town import Town, build


@pytest.fixture(scope="package")
def town(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Town:
    return build(Committed(cluster, "test_matrix", django_db_blocker))


@pytest.fixture(scope="package")
def people(town: Town) -> dict[str, Client]:
    """A browser for every role, and one that is not signed in."""
    with town.database.role():
        return signed_in_people()


@pytest.fixture
def asking(town: Town) -> Iterator[Town]:
    """The product works in the town as its own role, and what it opens is counted."""
    settings.CONFIGURATION.heartbeat.touch()  # the town's worker is at work
    with town.database.role(), counting():
        yield town
