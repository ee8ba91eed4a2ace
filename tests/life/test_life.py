"""A short version of `./test long life`, and proof that the machine notices when a promise breaks."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from tests.life.model import Town, life_in
from tests.life.town import town

SHORT = settings(max_examples=20, stateful_step_count=30, deadline=None, database=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def here(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Town]:
    with django_db_blocker.unblock(), town(cluster) as found:
        yield found


@pytest.mark.slow
def test_whatever_people_do_the_promises_hold(here: Town) -> None:
    life = life_in(here)
    run_state_machine_as_test(life, settings=SHORT)
    assert life.steps > 100


@pytest.mark.slow
@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE signals_signal SET state = 'afgesloten'",
        "DELETE FROM access_grant",
        "DELETE FROM audit_entry",
        "DELETE FROM reporters_record",
    ],
)
def test_the_machine_notices_when_something_is_done_behind_its_back(here: Town, damage: str) -> None:
    broken = life_in(replace(here, rows=damaged(here, damage)))
    with pytest.raises(AssertionError):
        run_state_machine_as_test(broken, settings=SHORT)


def damaged(here: Town, damage: str) -> Callable[[str], list[tuple[object, ...]]]:
    """Each look at the database finds this damage done."""

    def rows(query: str) -> list[tuple[object, ...]]:
        here.rows(damage + " RETURNING 1")
        return here.rows(query)

    return rows
