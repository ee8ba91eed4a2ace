"""What the tests of the rights desk share."""

from tests.committed import committed

__all__ = ["committed"]
