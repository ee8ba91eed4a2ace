"""A municipality in a database of its own, for what only a board may change."""

from tests.committed import committed

__all__ = ["committed"]
