"""Signals that are really there, so that what is left of them can be counted."""

from tests.committed import committed, untouched

__all__ = ["committed", "untouched"]
