"""What happens by chance, from one seed: the same seed gives the same year, whatever order it is asked in."""

import hashlib
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TypeVar

from puzzelstuk.simulation.people import BY_MONTH, BY_WEEKDAY, REPORTERS

Choice = TypeVar("Choice")
VICTIM_OF_BIJSTAND, NAMED = 0.25, 0.3
SHARED, WITHDRAWN, ASKED, SILENT, STUCK, DECLINED, URGENT = 0.35, 0.03, 0.1, 0.2, 0.05, 0.1, 0.03


@dataclass(frozen=True)
class Arrival:
    """One piece on its way: its number, the day and who put it down."""

    number: int
    day: date
    reporter: str


@dataclass(frozen=True)
class Chance:
    """Every question has its own stream of chance, named by what it is about."""

    seed: int

    def happens(self, share: float, *about: object) -> bool:
        return self._draw(about) < share

    def days(self, least: int, most: int, *about: object) -> int:
        """A number of working days, nearer to the least than to the most."""
        return least + int((most + 1 - least) * self._draw(about) ** 1.5)

    def pick(self, number: int, *about: object) -> int:
        """One of so many."""
        return int(number * self._draw(about))

    def arrivals(self, year: int, signals: int, months: int = 12) -> list[Arrival]:
        """So many pieces over the first months of a year: fewer in summer and in weekends."""
        every = (date(year, 1, 1) + timedelta(days=one) for one in range(366))
        days = [day for day in every if day.year == year and day.month <= months]
        weights = [BY_MONTH[day.month - 1] * BY_WEEKDAY[day.weekday()] for day in days]
        chosen = sorted(self._weighed(days, weights, "dag", number) for number in range(signals))
        reporters, often = list(REPORTERS), list(REPORTERS.values())
        return [Arrival(number, day, self._weighed(reporters, often, "wie", number)) for number, day in enumerate(chosen)]

    def _weighed(self, choices: Sequence[Choice], weights: Sequence[float], *about: object) -> Choice:
        heaped = list(accumulate(weights))
        return choices[bisect(heaped, self._draw(about) * heaped[-1])]

    def _draw(self, about: object) -> float:
        """Between nought and one, the same on every machine and in every version of Python."""
        digest = hashlib.blake2b(f"{self.seed}:{about}".encode(), digest_size=7).digest()
        return int.from_bytes(digest) / 2**56
