"""Attacks run with nothing leaving the machine."""

from tests.attacks.sockets import nothing_leaves  # noqa: F401  # used by every test here
from tests.committed import committed  # noqa: F401
