"""The app adds to the log and does nothing else with it; nobody changes it, the superuser included."""

import psycopg
import pytest
from django.db import ProgrammingError

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.audit.models import Entry, Seal
from puzzelstuk.audit.write import AuditAct, Happened, write
from puzzelstuk.signals.models import Signal
from tests.committed import APP, WORKER, Committed
from tests.conftest import connect
from tests.world import WEDNESDAY, organisation, viewer

CHANGES = ["UPDATE {table} SET lane = 'open'", "DELETE FROM {table}", "TRUNCATE {table}"]
TABLES = ["audit_entry", "audit_seal"]


@pytest.mark.parametrize("model", [Entry, Seal])
@pytest.mark.django_db
def test_the_app_cannot_read_the_log(app_role: None, model: type[Entry | Seal]) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), looking_as(viewer("joke")):
        model.objects.count()


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("login", [APP, WORKER])
def test_no_login_can_change_the_log(untouched: Committed, login: str, change: str, table: str) -> None:
    with connect(untouched.cluster, untouched.name, login) as connection:
        if login == WORKER:
            connection.execute("SET ROLE puzzelstuk_sealer")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(change.format(table=table))


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", CHANGES)
def test_not_even_the_superuser_changes_the_log_by_accident(untouched: Committed, change: str, table: str) -> None:
    with pytest.raises(psycopg.errors.RaiseException, match="only grows"):
        untouched.rows(change.format(table=table))


@pytest.mark.django_db
def test_nobody_writes_in_the_name_of_another_organisation(app_role: None) -> None:
    happened = Happened(AuditAct.SIGNAL_OPENED, organisation("school").id, "signaal", "7b1f", WEDNESDAY, "behandelen")
    with pytest.raises(ProgrammingError, match="row-level security"), looking_as(viewer("joke")):
        write(happened, by=viewer("joke").member)


def test_the_worker_is_not_a_reader_of_signals(untouched: Committed) -> None:
    with untouched.role():
        joke = viewer("joke")
    with pytest.raises(ProgrammingError, match="permission denied"), untouched.role(WORKER), looking_as(joke):
        Signal.objects.count()
