"""What pytest gives a test, for a long part that runs without it: the cluster, Django's test client, an open database."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from django.test.utils import setup_test_environment, teardown_test_environment

from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import Cluster


def long_cluster() -> Cluster:
    """The tests' own PostgreSQL, which `./test` keeps up."""
    here = places()
    return Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)


class unblocked:  # noqa: N801  # stands where pytest-django's blocker stands
    """Outside pytest nothing blocks the database."""

    def unblock(self) -> AbstractContextManager[None]:
        return nullcontext()


@contextmanager
def test_client() -> Iterator[None]:
    """Django's test client answers as it does under pytest."""
    setup_test_environment(debug=False)
    try:
        yield
    finally:
        teardown_test_environment()
