"""Puzzelstuk: put a piece of the puzzle down, know what to do next, always hear back."""

__version__ = "0.1.0"
