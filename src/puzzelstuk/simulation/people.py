"""Who plays in a simulated year, how fast they work and when they are away. All invented; no figure is ever kept per person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Days = tuple[tuple[int, int], tuple[int, int]]
# Month and day, from and up to and including.
SPRING: Days = ((2, 20), (2, 28))
MAY: Days = ((4, 24), (5, 2))
SUMMER_SCHOOL: Days = ((7, 10), (8, 22))
AUTUMN: Days = ((10, 16), (10, 24))
CHRISTMAS: Days = ((12, 24), (12, 31))


@dataclass(frozen=True)
class Hand:
    """Somebody who handles signals: how many a day, how often they look by themselves, and when they are away."""

    slug: str
    capacity: int
    looks: float
    away: tuple[Days, ...] = ()
    ill: tuple[Days, ...] = ()  # nobody knew in advance: nobody takes over
    stands_in_for: str = ""  # looks when called, or when the other is away on holiday

    def is_away(self, day: date) -> bool:
        return any(_within(day, one) for one in (*self.away, *self.ill))

    def is_on_holiday(self, day: date) -> bool:
        return any(_within(day, one) for one in self.away)


CONTACTS = (
    Hand("joke", 7, 0.85, (((7, 12), (8, 1)), CHRISTMAS), ill=(((3, 8), (3, 19)),)),
    Hand("bilal", 5, 0.3, (((8, 2), (8, 22)),), stands_in_for="joke"),
    Hand("marit", 5, 0.75, (SPRING, MAY, SUMMER_SCHOOL, AUTUMN, CHRISTMAS)),
    Hand("sander", 3, 0.2, (((7, 17), (8, 15)), CHRISTMAS), stands_in_for="marit"),
    Hand("greet", 5, 0.7, (((6, 21), (7, 9)), AUTUMN)),
    Hand("ruben", 3, 0.2, (((8, 9), (8, 29)),), stands_in_for="greet"),
    Hand("ayse", 4, 0.8, (((7, 26), (8, 13)),)),
    Hand("inge", 4, 0.8, (((8, 2), (8, 20)), CHRISTMAS)),
    Hand("wouter", 4, 0.75, (((7, 5), (7, 23)),)),
)
# In autumn one of the two is away for two months, just when the most comes in.
DESK = (
    Hand("nora", 11, 0.95, (((7, 19), (8, 6)), CHRISTMAS)),
    Hand("pieter", 8, 0.9, (((10, 1), (11, 30)), ((8, 9), (8, 20)))),
)
HANDS = {hand.slug: hand for hand in (*CONTACTS, *DESK)}
# Who answers when a signal is stuck; nora answers there too.
LADDER = ("bilal", "youssef", "nora", "pieter", "ellen")
# How often each reporter sees something, beside the others.
REPORTERS: Mapping[str, int] = {
    "samira": 14,
    "esra": 9,
    "milan": 8,
    "iris": 5,
    "chris": 9,
    "tijn": 6,
    "sanne": 5,
    "henk": 8,
    "dewi": 5,
    "bas": 4,
    "wil": 5,
    "karim": 4,
    "loes": 3,
    "fatma": 4,
    "yara": 3,
    "gert": 2,
    "lars": 3,
    "femke": 2,
    "omar": 1,
}
BY_MONTH = (1.0, 1.0, 1.05, 1.0, 0.95, 1.0, 0.55, 0.5, 1.1, 1.35, 1.35, 0.8)
BY_WEEKDAY = (1.1, 1.1, 1.05, 1.05, 0.95, 0.15, 0.1)


def _within(day: date, days: Days) -> bool:
    return days[0] <= (day.month, day.day) <= days[1]
