"""The drill of the long part, in small."""

from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from tests.backups.drill import drill


@pytest.mark.slow
def test_everything_comes_back_but_what_was_erased(
    cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path: Path
) -> None:
    with django_db_blocker.unblock():
        found = drill(cluster, tmp_path / "oefening", signals=15, erased=2, empty=cluster)
    assert (found.same, found.opened) == (found.rows, found.sealed)
    assert found.sealed == 45  # signals, reporters and sealed log lines
    assert (found.erased, found.back, found.readable) == (2, 0, 0)
