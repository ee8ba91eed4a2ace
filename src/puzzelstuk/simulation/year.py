"""One year, day by day: the night, the reporters, the hands, and in the evening what the database says happened."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import connection

from puzzelstuk.flows.handling.remind import remind
from puzzelstuk.flows.keeping.erase import erase_due
from puzzelstuk.flows.sharing.night import end_shares
from puzzelstuk.flows.weighing.source_night import answer_promised, wipe_ended
from puzzelstuk.simulation.chance import Chance
from puzzelstuk.simulation.facts import Facts
from puzzelstuk.simulation.handling import contacts_work, ladder_answers
from puzzelstuk.simulation.reporting import answer_and_take_back, put_down_today
from puzzelstuk.simulation.stage import Stage
from puzzelstuk.simulation.town import WORKER, Town
from puzzelstuk.simulation.weighing import desk_works

AFTERWARDS = 150  # days in which nothing new comes in and everything gets its last status


@dataclass
class Played:
    """What a year left behind; everything that is needed to go on where it stopped."""

    year: int
    signals: int
    seed: int
    months: int = 12  # in how many months something new comes in; a small play has fewer
    facts: Facts = field(default_factory=Facts)
    until: date = date.min
    mails: list[tuple[str, str]] = field(default_factory=list)  # day and account; only to check the promise about mail
    seconds: list[tuple[int, float]] = field(default_factory=list)  # pieces so far, and the processor time it took
    spent: dict[str, float] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return self.__dict__ | {"facts": self.facts.as_json(), "until": f"{self.until}"}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Played":
        known = stored | {"facts": Facts.from_json(stored["facts"]), "until": date.fromisoformat(stored["until"])}
        pairs = {name: [tuple(one) for one in stored[name]] for name in ("mails", "seconds")}
        return cls(**known | pairs)


def play(town: Town, played: Played, *, evening: Callable[[Played], None] = lambda _played: None) -> Played:
    """Play on from where it stopped until everything has its last status; `evening` is called after every day."""
    chance = Chance(played.seed)
    stage = Stage(town, chance, chance.arrivals(played.year, played.signals, played.months), played.facts)
    stage.refused, stage.watch.spent = played.refused, played.spent
    for day in _days(played):
        if (day.year, day.month) > (played.year, played.months) and not any(played.facts.unanswered()):
            break
        began = town.worked()
        _one_day(stage, played, day)
        played.until = day
        before = played.seconds[-1][1] if played.seconds else 0.0
        played.seconds.append((len(played.facts.numbers), before + town.worked() - began))
        evening(played)
    return played


def mailed_twice(played: Played) -> int:
    """How often somebody got more than one mail in a night."""
    return sum(number - 1 for number in Counter(played.mails).values())


def _days(played: Played) -> Iterator[date]:
    first, last = date(played.year, 1, 1), date(played.year, played.months, 28) + timedelta(days=AFTERWARDS)
    start = max(first, played.until + timedelta(days=1)) if played.until > date.min else first
    return (start + timedelta(days=one) for one in range((last - start).days + 1))


def _one_day(stage: Stage, played: Played, day: date) -> None:
    stage.town.becomes(day)
    with stage.watch.on("nacht"), stage.town.as_login(WORKER):
        _night(stage)
    told = stage.town.mailed()
    played.mails += [(f"{day}", one) for one in told]
    stage.called = frozenset(told)
    stage.touched.clear()
    put_down_today(stage)
    desk_works(stage)
    contacts_work(stage)
    ladder_answers(stage)
    answer_and_take_back(stage)
    stage.town.mailed()
    stage.facts.observe(stage.town.direct, day)


def _night(stage: Stage) -> None:
    """The tasks of a night that touch signals, in their order; the clock of this database is the play's."""
    at = stage.town.at(2, 30)
    answer_promised(at)
    wipe_ended(at)
    decision = erase_due(at).decision
    stage.refusal("wissen", decision)
    end_shares(at)
    remind(at)
    with connection.cursor() as cursor:
        cursor.execute("SELECT reporters.clear_ended()")
        cursor.execute("SELECT puzzelstuk_match_shelf()")
