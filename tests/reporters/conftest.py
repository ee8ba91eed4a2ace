"""People really report here, so that other roles can look."""

from tests.committed import committed, untouched

__all__ = ["committed", "untouched"]
