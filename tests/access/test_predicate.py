"""The one predicate over grants: Python and the database say the same, whatever the grants."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from puzzelstuk.access.grants import Permission, current, grant, visible_fields, visible_ids
from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.policy.access import Role
from puzzelstuk.signals.actions import Piece, create
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import FOLLOWING, HANDLING, followed
from puzzelstuk.signals.states import State

pytestmark = pytest.mark.django_db

HERE = uuid.UUID(int=1)
RECEIVERS = [uuid.UUID(int=number) for number in range(10, 14)]
OBJECTS = [uuid.UUID(int=number) for number in range(20, 25)]
GRANTS = st.lists(
    st.tuples(
        st.sampled_from(OBJECTS),
        st.sampled_from(RECEIVERS),
        st.sampled_from([HANDLING, FOLLOWING]),
        st.integers(min_value=-2, max_value=2),
        st.integers(min_value=0, max_value=3),
    ),
    max_size=12,
    unique_by=lambda row: row[:3],
)


def somebody(*receivers: uuid.UUID) -> Viewer:
    return Viewer(uuid.UUID(int=2), "Iemand", HERE, "Hier", frozenset({Role.REPORTER}), receivers=frozenset(receivers))


def today() -> date:
    with connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_today()")
        return cursor.fetchone()[0]


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside did not happen."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def allow(object_id: uuid.UUID, receiver: uuid.UUID, *, purpose: str = HANDLING, starts: date, ends: date) -> None:
    grant(object_id, HERE, [Permission(receiver, ("saw",), purpose, "proef")], starts=starts, ends=ends)


def store(*objects: uuid.UUID) -> None:
    for one in objects:
        create(Piece(source_task="buurt"), signal_id=one, organisation=HERE, agreement=None, today=today())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(grants=GRANTS, mine=st.sets(st.sampled_from(RECEIVERS)))
def test_python_and_the_database_agree_on_what_exists(
    app_role: None, grants: list[tuple[uuid.UUID, uuid.UUID, str, int, int]], mine: set[uuid.UUID]
) -> None:
    day = today()
    with undone(), looking_as(somebody(*mine)):
        for object_id, receiver, purpose, start, length in grants:
            starts = day + timedelta(days=start)
            allow(object_id, receiver, purpose=purpose, starts=starts, ends=starts + timedelta(days=length))
        store(*OBJECTS)
        counting = [row for row in grants if row[1] in mine and row[3] <= 0 < row[3] + row[4]]
        expected = {row[0] for row in counting}
        assert set(current(somebody(*mine), day).values_list("object_id", flat=True)) == expected
        assert set(Signal.objects.values_list("id", flat=True)) == expected
        assert {one.id for one in followed(somebody(*mine), day)} == {row[0] for row in counting if row[2] == FOLLOWING}


@pytest.mark.parametrize(
    ("starts", "ends", "exists"),
    [
        pytest.param(0, 1, True, id="today only"),
        pytest.param(-10, 1, True, id="last day"),
        pytest.param(-10, 0, False, id="ended today"),
        pytest.param(0, 0, False, id="ended before it began"),
        pytest.param(1, 10, False, id="begins tomorrow"),
    ],
)
def test_a_grant_that_does_not_count_today_means_it_does_not_exist(app_role: None, starts: int, ends: int, exists: bool) -> None:
    viewer, day = somebody(RECEIVERS[0]), today()
    with looking_as(viewer):
        allow(OBJECTS[0], RECEIVERS[0], starts=day + timedelta(days=starts), ends=day + timedelta(days=ends))
        store(OBJECTS[0])
        assert Signal.objects.filter(id=OBJECTS[0]).exists() is exists
        assert bool(visible_fields(viewer, OBJECTS[0], day)) is exists


def test_what_one_may_not_see_can_not_be_changed_or_removed_either(app_role: None) -> None:
    with looking_as(somebody(RECEIVERS[0])):
        store(OBJECTS[0])
        assert Signal.objects.update(state=State.SEEN) == 0
        assert Signal.objects.all().delete()[0] == 0


def test_a_purpose_gives_its_own_objects_only(app_role: None) -> None:
    viewer, day = somebody(RECEIVERS[0]), today()
    with looking_as(viewer):
        allow(OBJECTS[0], RECEIVERS[0], purpose=HANDLING, starts=day, ends=day + timedelta(days=1))
        assert list(visible_ids(viewer, day, HANDLING)) == [OBJECTS[0]]
        assert list(visible_ids(viewer, day, FOLLOWING)) == []


def test_fields_of_several_grants_add_up(app_role: None) -> None:
    viewer, day = somebody(*RECEIVERS[:2]), today()
    with looking_as(viewer):
        for receiver, field in zip(RECEIVERS, ("saw", "status"), strict=False):
            grant(OBJECTS[0], HERE, [Permission(receiver, (field,), HANDLING, "proef")], starts=day, ends=day + timedelta(days=1))
        assert visible_fields(viewer, OBJECTS[0], day) == {"saw", "status"}


def test_a_viewer_without_receivers_sees_no_grant_at_all(app_role: None) -> None:
    with looking_as(somebody()):
        allow(OBJECTS[0], RECEIVERS[0], starts=today(), ends=today() + timedelta(days=9))
        assert not Grant.objects.exists()


def test_nobody_writes_a_grant_in_the_name_of_another_organisation(app_role: None) -> None:
    elsewhere = replace(somebody(RECEIVERS[0]), organisation=uuid.UUID(int=3))
    with pytest.raises(ProgrammingError, match="row-level security"), looking_as(elsewhere):
        allow(OBJECTS[0], RECEIVERS[0], starts=today(), ends=today())


def test_nobody_lets_themselves_in_on_what_exists_and_is_not_theirs(app_role: None) -> None:
    with looking_as(somebody(RECEIVERS[0])):
        store(OBJECTS[0])
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            allow(OBJECTS[0], RECEIVERS[0], starts=today(), ends=today() + timedelta(days=1))


def test_who_sees_an_object_lets_another_see_it(app_role: None) -> None:
    with looking_as(somebody(RECEIVERS[0])):
        allow(OBJECTS[0], RECEIVERS[0], starts=today(), ends=today() + timedelta(days=1))
        store(OBJECTS[0])
        allow(OBJECTS[0], RECEIVERS[1], starts=today(), ends=today() + timedelta(days=1))
    with looking_as(somebody(RECEIVERS[1])):
        assert Signal.objects.filter(id=OBJECTS[0]).exists()


def test_a_grant_that_ended_does_not_begin_again(app_role: None) -> None:
    day = today()
    with looking_as(somebody(RECEIVERS[0])):
        allow(OBJECTS[0], RECEIVERS[0], starts=day - timedelta(days=9), ends=day)
        assert Grant.objects.update(ends_on=day + timedelta(days=9)) == 0


@pytest.mark.parametrize("column", ["object_id", "receiver", "fields", "purpose", "organisation", "starts_on"])
def test_of_a_grant_only_the_last_day_changes(app_role: None, column: str) -> None:
    with looking_as(somebody(RECEIVERS[0])):
        allow(OBJECTS[0], RECEIVERS[0], starts=today(), ends=today() + timedelta(days=1))
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            Grant.objects.update(**{column: F(column)})


def test_the_same_grant_twice_is_refused_by_the_database(app_role: None) -> None:
    with looking_as(somebody()):
        allow(OBJECTS[0], RECEIVERS[0], starts=today(), ends=today())
        with pytest.raises(IntegrityError, match="grant_once"), transaction.atomic():
            allow(OBJECTS[0], RECEIVERS[0], starts=today(), ends=today())
