"""Night work is really done, as the worker."""

from tests.committed import committed

__all__ = ["committed"]
