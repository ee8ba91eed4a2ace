"""A committed database with a few entries in its log."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from tests.committed import Committed


@pytest.fixture
def committed(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Committed:
    """Veenstad in a database of this test alone."""
    return Committed(cluster, "test_logboek", django_db_blocker)
