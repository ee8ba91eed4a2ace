"""Every table of the desk and of sharing, from another organisation: nothing there to see, to change, to take away or to add."""

import json
import uuid
from typing import Any

import psycopg
import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.flows.weighing import source_answer, weigh
from puzzelstuk.guidance.weighing import urgent_reasons
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.web.requests import now
from tests.desk import steps
from tests.desk.test_shelf import BUSJE, adopt, night, shelved
from tests.sharing.conftest import Scene, seen
from tests.world import recorded_by, viewer

pytestmark = pytest.mark.usefixtures("stepping_out")
TABLES = sorted(model._meta.db_table for model in apps.get_models() if model._meta.app_label in {"desk", "sharing"})
OUTSIDERS = ("chris", "marit", "henk", "greet", "fatma", "dirk", "wil", "esra", "hanneke")
# The register of sources is of one municipality; whoever acts for the municipality itself may read it.
SAME_ORGANISATION = {("hanneke", "sharing_allowedsource")}


def everything() -> None:
    """One row or more in every table, each made by the people whose work it is."""
    steps.allowed("voertuig")
    signal = steps.at_the_desk("karim", piece=steps.named())
    steps.weighed(signal, [Answer.ON] * 4)
    assert steps.ask(signal)
    (question,) = source_answer.listed(viewer("ingrid"), now())
    assert steps.said(question, known=True)
    assert weigh.mark_urgent(signal, next(iter(urgent_reasons())), by=viewer("nora"), at=now())
    assert weigh.ask_reporter(signal, "Hoe laat was dit?", by=viewer("nora"), at=now())
    assert steps.answered(steps.at_the_desk("karim"), Answer.REFER)
    adopt("b 2026-1")
    shelved()
    steps.at_the_desk("karim", piece=steps.named(BUSJE))
    steps.listed()
    night()
    Scene(seen(recorded_by("samira", at=now()), "joke")).given()


def test_from_another_organisation_every_table_is_empty_and_closed() -> None:
    everything()
    rows = {table: one_row(table) for table in TABLES}
    assert all(rows.values()), [table for table, row in rows.items() if not row]
    open_to = {(slug, table) for slug in OUTSIDERS for table in TABLES if not closed(table, rows[table], viewer(slug))}
    assert open_to <= SAME_ORGANISATION


def test_the_proof_sees_a_table_that_is_open() -> None:
    everything()
    with steps.nobody_held_back(), connection.cursor() as cursor:
        cursor.execute("CREATE POLICY planted ON desk_weighing FOR SELECT TO puzzelstuk_app USING (true)")
    assert not closed("desk_weighing", one_row("desk_weighing"), viewer("chris"))


def one_row(table: str) -> dict[str, Any]:
    with steps.nobody_held_back(), connection.cursor() as cursor:
        cursor.execute(f"SELECT row_to_json(t) FROM {table} AS t LIMIT 1")
        found = cursor.fetchone()
    return (found[0] if isinstance(found[0], dict) else json.loads(found[0])) if found else {}


def closed(table: str, row: dict[str, Any], by: Viewer) -> bool:
    """Nothing is seen, and whoever changes, takes away or adds meets no row or a refusal."""
    copy = json.dumps(row | {"id": str(uuid.uuid4())})
    return (
        done(f"SELECT 1 FROM {table}", by) == 0
        and done(f"UPDATE {table} SET id = id", by) == 0
        and done(f"DELETE FROM {table}", by) == 0
        and done(f"INSERT INTO {table} SELECT * FROM json_populate_record(NULL::{table}, %s)", by, copy) == 0
    )


def done(statement: str, by: Viewer, *values: str) -> int:
    """How many rows it touched; none when the database refuses."""
    try:
        with transaction.atomic(), looking_as(by), connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.rowcount
    except DatabaseError as refused:
        if not isinstance(refused.__cause__, psycopg.errors.InsufficientPrivilege):
            raise
        return 0
