"""Opening hours of a function: who can be reached now, and until when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
DAY_NAMES = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

Hours = Mapping[str, Sequence[str]]
"""Per weekday code two clock times "HH:MM" (opens, closes); a missing day is closed; "altijd" is day and night."""


@dataclass(frozen=True)
class Reach:
    """Whether someone can be called at this moment, in words for the screen."""

    now: bool
    words: str


def check(hours: Hours) -> None:
    """Raise ValueError with a Dutch message when the hours cannot be read."""
    for day, span in hours.items():
        if day != "altijd" and not (day in WEEKDAYS and _opens_and_closes(span)):
            raise ValueError(f"Openingstijden zijn niet goed: {day} {'-'.join(span)}. Schrijf bijvoorbeeld ma 09:00-17:00.")


def reach(hours: Hours, at: datetime) -> Reach:
    """Reachable at local time `at`, with the closing time or the next opening."""
    if "altijd" in hours:
        return Reach(now=True, words="dag en nacht bereikbaar")
    span = hours.get(WEEKDAYS[at.weekday()])
    if span and time.fromisoformat(span[0]) <= at.time() < time.fromisoformat(span[1]):
        return Reach(now=True, words=f"vandaag tot {_clock(span[1])} uur")
    return Reach(now=False, words=_next_opening(hours, at))


def _opens_and_closes(span: Sequence[str]) -> bool:
    try:
        opens, closes = (time.fromisoformat(clock) for clock in span)
    except ValueError:
        return False
    return opens < closes


def _next_opening(hours: Hours, at: datetime) -> str:
    for ahead in range(8):
        day = (at.weekday() + ahead) % 7
        span = hours.get(WEEKDAYS[day])
        if not span or (ahead == 0 and at.time() >= time.fromisoformat(span[0])):
            continue
        when = "vandaag" if ahead == 0 else "morgen" if ahead == 1 else DAY_NAMES[day]
        return f"nu dicht, weer bereikbaar {when} vanaf {_clock(span[0])} uur"
    return "nu niet bereikbaar"


def _clock(text: str) -> str:
    return text.replace(":", ".")
