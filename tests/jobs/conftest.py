"""Night work is really done, as the worker."""

from tests.committed import committed
from tests.own_keys import own_keys

__all__ = ["committed", "own_keys"]
