"""What one connection commits, another must not see without a context."""

from tests.committed import committed, untouched

__all__ = ["committed", "untouched"]
