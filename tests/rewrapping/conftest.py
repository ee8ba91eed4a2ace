"""Keys of the test's own, and a database that is really written to."""

from tests.committed import committed
from tests.own_keys import own_keys

__all__ = ["committed", "own_keys"]
