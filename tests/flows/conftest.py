"""Acts that are really done, so that what is left can be counted."""

from tests.committed import committed, untouched

__all__ = ["committed", "untouched"]
