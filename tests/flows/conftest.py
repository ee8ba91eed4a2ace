"""Acts that are really done, so that what is left can be counted."""

from tests.committed import committed, untouched
from tests.own_keys import own_keys

__all__ = ["committed", "own_keys", "untouched"]
