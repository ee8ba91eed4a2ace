"""Somebody else's id in one's own request: nothing of others is seen, and nothing of others changes."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django.plugin import DjangoDbBlocker

from puzzelstuk.bootstrap.postgres import Cluster
from tests.committed import Committed
from tests.ids.hunt import Hunt
from tests.ids.ledger import watched
from tests.ids.mutants import mutants
from tests.ids.requests_of_a_day import Asked, ids_of_everything, recorded
from tests.matrix.canaries import Cage
from tests.matrix.expectations import expectations
from tests.matrix.town import Town, build

SHORT = settings(max_examples=300, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def town(cluster: Cluster, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Town:
    return build(Committed(cluster, "test_nummers", django_db_blocker))


@pytest.fixture
def hunt(town: Town) -> Iterator[Hunt]:
    with watched(town.database):
        yield Hunt(town, Cage(town))


def test_changed_ids_and_foreign_fields_reach_nothing_of_others(hunt: Hunt) -> None:
    day, ids = recorded(hunt.town, expectations()), ids_of_everything(hunt.town)

    @SHORT
    @given(asked=mutants(day, ids))
    def tried(asked: Asked) -> None:
        assert hunt.hits(asked) == []

    tried()
    assert hunt.wrote > 10


def test_an_ordinary_day_is_no_hit_and_does_something(hunt: Hunt) -> None:
    day = recorded(hunt.town, expectations())
    found = [hit[:230] for asked in day for hit in hunt.hits(asked)]
    assert not found, "\n".join(found)
    assert hunt.wrote > 20


@pytest.mark.parametrize(
    ("role", "table", "changed"),
    [
        ("melder", "signals_signal", {"state": "afgesloten"}),
        ("contactpersoon", "access_grant", {"ends_on": "2099-01-01"}),
        ("functioneel_beheer", "organisations_function", {"title": "Van mij"}),
        ("functioneel_beheer", "organisations_member", {"password": "overgenomen"}),
        ("fg", "signals_enrichment", {"kind": "vermoeden"}),
    ],
)
def test_a_changed_row_of_somebody_else_is_found(hunt: Hunt, role: str, table: str, changed: dict[str, str]) -> None:
    """The detector on planted changes: the rows of Hetty, in another municipality."""
    theirs = str(hunt.town.signal("melder", "andere gemeente"))
    rows = [row for name, row in hunt._before if name == table and (theirs in row or table.startswith("organisations_"))]
    own = str(hunt._reach[role].organisation)
    row = min(one for one in rows if own not in one and (table != "organisations_member" or "hetty" in one.lower()))
    after = (hunt._before - {(table, row)}) | {(table, json.dumps(json.loads(row) | changed))}
    assert hunt._reach[role].beyond(hunt._before, after)


@given(st.data())
@settings(max_examples=50, database=None)
def test_a_mutant_differs_only_in_ids_and_extra_fields(data: st.DataObject) -> None:
    one = Asked("melder", "POST", f"/signaal/{'0' * 8}-0000-4000-8000-{'0' * 12}/aanvullen", (("antwoord", "Ja."),))
    ids = ["11111111-0000-4000-8000-000000000000"]
    changed = data.draw(mutants([one], ids))
    assert changed.path == f"/signaal/{ids[0]}/aanvullen"
    assert "antwoord" in dict(changed.fields)
