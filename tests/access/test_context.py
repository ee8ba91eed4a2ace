"""Who is looking lives in the transaction: nobody named is an error, and nothing lasts beyond it."""

import uuid
from collections.abc import Iterator

import pytest
from django.db import DataError, ProgrammingError, connection, transaction

from puzzelstuk.access.models import Grant
from puzzelstuk.access.viewer import NoContext, looking_as, require_context
from puzzelstuk.signals.models import Signal
from tests.committed import Committed
from tests.world import recorded_by, viewer


def context() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('puzzelstuk.organisation', true), current_setting('puzzelstuk.receivers', true)")
        found = cursor.fetchone()
    return (found[0] or "", found[1] or "")


@pytest.fixture
def fresh_connection(committed: Committed) -> Iterator[None]:
    """A connection on which nobody has looked yet, to a database with one signal of Samira."""
    with committed.role():
        recorded_by("samira")
    with committed.role():
        yield


@pytest.mark.parametrize("model", [Signal, Grant])
def test_reading_without_saying_who_looks_is_an_error(fresh_connection: None, model: type[Signal | Grant]) -> None:
    with pytest.raises(ProgrammingError, match="puzzelstuk"):
        model.objects.count()


@pytest.mark.parametrize("model", [Signal, Grant])
def test_after_a_look_the_next_query_is_an_error_again(fresh_connection: None, model: type[Signal | Grant]) -> None:
    with looking_as(viewer("joke")):
        assert model.objects.count() == 1
    with pytest.raises((DataError, ProgrammingError)):
        model.objects.count()


def test_a_look_that_failed_leaves_nothing_behind(fresh_connection: None) -> None:
    with pytest.raises(ZeroDivisionError), looking_as(viewer("joke")):
        _ = 1 / 0
    assert context() == ("", "")


def test_writing_without_saying_who_looks_is_refused(fresh_connection: None) -> None:
    with pytest.raises(NoContext):
        require_context()


@pytest.mark.django_db
def test_an_inner_look_gives_the_outer_one_back(app_role: None) -> None:
    with looking_as(viewer("joke")):
        outer = context()
        with looking_as(viewer("marit")):
            assert context() != outer
        assert context() == outer


@pytest.mark.django_db
def test_an_inner_look_that_failed_gives_the_outer_one_back() -> None:
    with looking_as(viewer("joke")):
        outer = context()
        with pytest.raises(ZeroDivisionError), looking_as(viewer("marit")):
            _ = 1 / 0
        assert context() == outer


@pytest.mark.django_db
def test_an_error_of_the_database_in_an_inner_look_stays_that_error() -> None:
    with looking_as(viewer("joke")):
        outer = context()
        with pytest.raises(DataError, match="division by zero"), looking_as(viewer("marit")), connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        assert context() == outer


@pytest.mark.django_db
def test_a_nested_transaction_keeps_the_one_who_looks() -> None:
    with looking_as(viewer("joke")):
        outer = context()
        with transaction.atomic():
            assert context() == outer


@pytest.mark.django_db
def test_tokens_add_to_what_a_viewer_may_see_and_take_nothing_away() -> None:
    joke, token = viewer("joke"), uuid.uuid4()
    assert joke.holding([token]).receivers == joke.receivers | {token}
    assert joke.holding([]) == joke
