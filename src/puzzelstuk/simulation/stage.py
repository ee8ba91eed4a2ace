"""What every player in a simulated year shares: the town, the chance, what happened so far, and small questions about those."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from puzzelstuk.policy.paging import PAGE_SIZE
from puzzelstuk.policy.working_days import is_working_day, working_days_between
from puzzelstuk.simulation.chance import Arrival, Chance
from puzzelstuk.simulation.facts import Facts
from puzzelstuk.simulation.people import HANDS, Hand
from puzzelstuk.simulation.town import Stopwatch, Town

Row = TypeVar("Row")


@dataclass
class Stage:
    """One year that is being played."""

    town: Town
    chance: Chance
    arrivals: Sequence[Arrival]
    facts: Facts = field(default_factory=Facts)
    watch: Stopwatch = field(default_factory=Stopwatch)
    called: frozenset[str] = frozenset()  # who got a mail last night
    refused: dict[str, int] = field(default_factory=dict)
    touched: set[int] = field(default_factory=set)  # nobody does the same piece twice on one day

    @property
    def today(self) -> date:
        return self.town.today

    def works_today(self, hand: Hand) -> bool:
        """Whether somebody looks at the list today: by themselves, because a mail came, or for who is on holiday."""
        if hand.is_away(self.today) or not is_working_day(self.today):
            return False
        covers = hand.stands_in_for and HANDS[hand.stands_in_for].is_on_holiday(self.today)
        called = hand.slug in self.called and self.chance.happens(0.9, "bericht", hand.slug, self.today)
        return bool(covers or called or self.chance.happens(hand.looks, "kijkt", hand.slug, self.today))

    def is_new_today(self, number: int) -> bool:
        """Whether nobody had this piece on the desk today."""
        return number not in self.touched

    def waited(self, number: int) -> int:
        """For how many working days nothing happened to a piece."""
        return working_days_between(self.facts.last(number, self.today), self.today)

    def is_ready(self, number: int, step: str, least: int, most: int) -> bool:
        """Whether this step of this piece has had its time."""
        return self.waited(number) >= self.chance.days(least, most, step, number)

    def number_of(self, signal: uuid.UUID) -> int:
        return self.facts.numbers[signal]

    def refusal(self, step: str, decision: object) -> None:
        """Something a player tried was refused: counted by step, so that nobody takes it for done."""
        if not decision:
            self.refused[step] = self.refused.get(step, 0) + 1

    def everything(self, read: Callable[[int], Sequence[Row]]) -> list[Row]:
        """Every page of a list, as somebody would leaf through it."""
        rows: list[Row] = []
        page = 1
        while True:
            with self.watch.on("lijsten"):
                found = read(page)
            rows += found[:PAGE_SIZE]
            if len(found) <= PAGE_SIZE:
                return rows
            page += 1
