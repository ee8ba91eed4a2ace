"""Talks that are really held, so that what is left can be counted."""

from tests.committed import committed
from tests.own_keys import own_keys

__all__ = ["committed", "own_keys"]
