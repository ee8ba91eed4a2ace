"""How much of a list is shown at once. A list is read one row further than it is shown, to know whether there is more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
PAGE_SIZE = 50
LAST_PAGE = 200


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One page of a list: its rows, its number and whether another follows."""

    rows: Sequence[Row]
    number: int
    more: bool

    @property
    def previous(self) -> int:
        return self.number - 1

    @property
    def next(self) -> int:
        return self.number + 1


def page_number(asked: str) -> int:
    """The page somebody asked for, kept within what exists; anything else is the first."""
    return min(max(int(asked), 1), LAST_PAGE) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 1


def window(number: int) -> slice:
    """The rows to read for a page, and one more."""
    first = (number - 1) * PAGE_SIZE
    return slice(first, first + PAGE_SIZE + 1)


def page_of(read: Sequence[Row], number: int) -> Page[Row]:
    """The page in what was read through its window."""
    return Page(read[:PAGE_SIZE], number, more=len(read) > PAGE_SIZE and number < LAST_PAGE)
