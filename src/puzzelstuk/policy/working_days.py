"""Dutch working days: weekends and public holidays do not count, and an organisation says which local days are free too."""

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from holidays import OPTIONAL, PUBLIC, country_holidays

SATURDAY = 5
ONE_DAY = timedelta(days=1)
LUSTRUM = 5
_GOOD_FRIDAY, _LIBERATION_DAY = "Goede vrijdag", "Bevrijdingsdag"


class LocalDay(StrEnum):
    """Days of which each organisation decides itself whether people work; alphabetical."""

    GOOD_FRIDAY = "goede vrijdag"
    LIBERATION_DAY = "5 mei elk jaar"
    LIBERATION_LUSTRUM = "5 mei elke vijf jaar"


# What most municipalities do; an example until an organisation decides.
USUAL = frozenset({LocalDay.GOOD_FRIDAY, LocalDay.LIBERATION_DAY})


@lru_cache(maxsize=128)
def free_days(year: int, local: frozenset[LocalDay]) -> frozenset[date]:
    """The holidays of one year; worked out once."""
    listed = country_holidays("NL", years=year, categories=(PUBLIC, OPTIONAL), language="nl")
    return frozenset(day for day, name in listed.items() if _is_free(name, year, local))


def is_working_day(day: date, local: frozenset[LocalDay] = USUAL) -> bool:
    return day.weekday() < SATURDAY and day not in free_days(day.year, local)


def add_working_days(start: date, number: int, local: frozenset[LocalDay] = USUAL) -> date:
    """The day on which so many working days have passed; the day itself does not count. A negative number counts back."""
    step, day = (ONE_DAY if number > 0 else -ONE_DAY), start
    left = abs(number)
    while left:
        day += step
        left -= is_working_day(day, local)
    return day


def working_days_between(start: date, end: date, local: frozenset[LocalDay] = USUAL) -> int:
    """How many working days passed after `start`, `end` included; none as long as `end` is not after it."""
    return sum(is_working_day(start + ahead * ONE_DAY, local) for ahead in range(1, (end - start).days + 1))


def _is_free(name: str, year: int, local: frozenset[LocalDay]) -> bool:
    if name == _GOOD_FRIDAY:
        return LocalDay.GOOD_FRIDAY in local
    if name == _LIBERATION_DAY:
        return LocalDay.LIBERATION_DAY in local or (LocalDay.LIBERATION_LUSTRUM in local and year % LUSTRUM == 0)
    return True
