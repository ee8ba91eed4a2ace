"""Template tags: icons, and dates in words."""

from datetime import date
from functools import lru_cache

from django import template
from django.utils.safestring import SafeString
from lucide.templatetags.lucide import lucide

register = template.Library()

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905
)


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str) -> SafeString:
    """A Lucide icon in text colour, always beside a word."""
    return SafeString(lucide(name, size=None, **{"class": "ic", "aria-hidden": "true", "focusable": "false"}))  # nosec B703: our own icons


@register.filter
def day(value: date) -> str:
    """ "donderdag 3 december"; the year only when it is not this one's neighbour."""
    return f"{DAYS[value.weekday()]} {short_day(value)}"


@register.filter
def short_day(value: date) -> str:
    """ "3 december"."""
    return f"{value.day} {MONTHS[value.month - 1]}"
