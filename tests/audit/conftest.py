"""The log is written for real, so that other roles can read it."""

from tests.committed import committed, untouched

__all__ = ["committed", "untouched"]
