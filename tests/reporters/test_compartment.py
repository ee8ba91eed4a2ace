"""Compartment B: the table is closed to every login; functions give one's own rows and nothing else."""

import uuid
from datetime import timedelta

import psycopg
import pytest
from django.db import connection

from puzzelstuk.bootstrap.postgres import LOGINS, SUPERUSER
from puzzelstuk.reporters import records
from puzzelstuk.reporters.records import Submission, account_index, account_tag
from tests.committed import APP, WORKER, Committed
from tests.conftest import connect
from tests.world import WEDNESDAY, member, organisation, recorded_by, viewer

OWN = {"register", "submitted", "own", "forget", "leave_contact", "take_contact_away", "contact_of", "take_answer"}
DOORS = OWN | {"for_reveal", "clear_ended"}
TODAY = WEDNESDAY.date()


def sent_by(slug: str) -> records.Own:
    """One submission of this person, as they read it back."""
    submission = Submission(viewer(slug).member, viewer(slug).organisation, uuid.uuid4())
    assert records.register(submission, object_id=uuid.uuid4(), today=TODAY)
    found = records.already(submission)
    assert found is not None
    return found


@pytest.mark.parametrize("statement", ["SELECT * FROM", "DELETE FROM", "TRUNCATE", "INSERT INTO reporters_record SELECT * FROM"])
@pytest.mark.parametrize("login", [APP, WORKER])
def test_no_login_reaches_the_table(untouched: Committed, login: str, statement: str) -> None:
    with connect(untouched.cluster, untouched.name, login) as direct, pytest.raises(psycopg.errors.InsufficientPrivilege):
        direct.execute(f"{statement} reporters_record")


@pytest.mark.parametrize("login", [APP, WORKER])
def test_no_login_of_the_site_can_become_the_reporter_role(untouched: Committed, login: str) -> None:
    with connect(untouched.cluster, untouched.name, login) as direct, pytest.raises(psycopg.errors.InsufficientPrivilege):
        direct.execute("SET ROLE puzzelstuk_reporter")


def test_the_worker_cannot_go_through_a_door(untouched: Committed) -> None:
    with connect(untouched.cluster, untouched.name, WORKER) as direct, pytest.raises(psycopg.errors.InsufficientPrivilege):
        direct.execute("SELECT * FROM reporters.own('{}')")


def test_there_are_these_doors_and_no_other(untouched: Committed) -> None:
    doors = untouched.rows("SELECT proname, prosecdef FROM pg_proc WHERE pronamespace = 'reporters'::regnamespace")
    assert {str(name) for name, _ in doors} == DOORS
    assert all(runs_as_reporter for _, runs_as_reporter in doors)


@pytest.mark.django_db
def test_everyone_finds_their_own_and_nobody_elses(app_role: None) -> None:
    samiras, jokes = sent_by("samira"), sent_by("joke")
    assert records.own(member("samira").id, TODAY) == [samiras]
    assert records.own(member("joke").id, TODAY) == [jokes]
    assert records.own(member("chris").id, TODAY) == []


@pytest.mark.django_db
def test_nobody_forgets_for_another(app_role: None) -> None:
    samiras = sent_by("samira")
    records.forget(samiras, member("joke").id, TODAY)
    assert records.own(member("samira").id, TODAY) == [samiras]


@pytest.mark.django_db
def test_taking_it_back_forgets_it(app_role: None) -> None:
    samiras, other = sent_by("samira"), sent_by("samira")
    records.forget(samiras, member("samira").id, TODAY)
    assert records.own(member("samira").id, TODAY) == [other]


@pytest.mark.django_db
def test_a_door_opens_on_exact_indexes_only(app_role: None) -> None:
    sent_by("samira")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM reporters.own(ARRAY['', '\\x00', '%%']::bytea[])")
        assert cursor.fetchall() == []


def test_a_row_says_nothing_about_who(committed: Committed) -> None:
    with committed.role():
        recorded_by("samira")
        samira = member("samira")
    row = str(committed.rows("SELECT r::text FROM reporters_record AS r"))
    assert not [one for one in (str(samira.id), samira.id.hex, samira.email, samira.display_name) if one in row]


def test_a_row_has_no_moment_in_it(untouched: Committed) -> None:
    kinds = untouched.rows("SELECT DISTINCT data_type FROM information_schema.columns WHERE table_name = 'reporters_record'")
    assert {str(kind) for (kind,) in kinds} == {"uuid", "bytea", "character varying", "date"}


def test_one_persons_rows_cannot_be_joined_over_the_months(committed: Committed) -> None:
    with committed.role():
        for month in range(4):
            recorded_by("samira", at=WEDNESDAY - timedelta(days=31 * month))
    assert committed.rows("SELECT count(DISTINCT account_index), count(*) FROM reporters_record") == [(4, 4)]


@pytest.mark.django_db
def test_a_reporter_still_finds_what_was_sent_a_year_ago(app_role: None) -> None:
    samiras = sent_by("samira")
    assert records.own(member("samira").id, TODAY + timedelta(days=364)) == [samiras]


def test_an_index_depends_on_the_person_and_on_the_month() -> None:
    samira, joke = uuid.UUID(int=1), uuid.UUID(int=2)
    indexes = {account_index(who, month) for who in (samira, joke) for month in ("2026-11", "2026-12")}
    assert len(indexes) == 4
    assert account_tag(samira) != account_tag(joke)


def test_only_the_migrator_and_the_superuser_pass_the_policies(untouched: Committed) -> None:
    passing = untouched.rows("SELECT rolname FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND rolcanlogin")
    assert {str(name) for (name,) in passing} == {SUPERUSER, "puzzelstuk_migrator"}
    assert set(LOGINS) == {SUPERUSER, APP, WORKER, "puzzelstuk_auditor", "puzzelstuk_migrator"}


@pytest.mark.django_db
def test_a_record_of_another_organisation_opens_for_its_own_reporter_only(app_role: None) -> None:
    chris = sent_by("chris")
    assert organisation("school").id != organisation("welzijn").id
    assert chris not in records.own(member("samira").id, TODAY)
