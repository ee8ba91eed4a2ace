"""Template tags: icons, and dates in words."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from html import escape

from django import template
from django.utils.safestring import SafeString
from lucide.templatetags.lucide import lucide

from puzzelstuk.feedback.selectors import Stage

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


PHASES = {"done": ("", "Klaar:"), "now": (' aria-current="step"', "Nu:"), "todo": ("", "Straks:")}


@register.simple_tag
def way(stages: Sequence[Stage]) -> SafeString:
    """The steps a signal took and will take; put together here, because a list of signals holds a hundred of them."""
    return SafeString("".join(_step(number, stage) for number, stage in enumerate(stages, 1)))  # nosec B703: a closed list of words


def _step(number: int, stage: Stage) -> str:
    current, word = PHASES[stage.phase]
    sign = icon("check") if stage.phase == "done" else number
    when = f'<span class="small">{short_day(stage.when)}</span>' if stage.when else ""
    title = f'<span><b><span class="vh">{word} </span>{escape(stage.title)}</b>{when}</span>'
    return f'<li class="{stage.phase}"{current}><span class="b">{sign}</span>{title}</li>'


@register.simple_tag
def doors(link: str, words: Sequence[tuple[str, str]]) -> SafeString:
    """Where one can go from a signal in a list: "#place" within its page and the word on the button; as above, for speed."""
    return SafeString("".join(f'<a class="btn quiet small" href="{link}{place}">{word}</a>' for place, word in words))  # nosec B703: our own words


@register.filter
def day(value: date) -> str:
    """ "donderdag 3 december"; the year only when it is not this one's neighbour."""
    return f"{DAYS[value.weekday()]} {short_day(value)}"


@register.filter
def short_day(value: date) -> str:
    """ "3 december"."""
    return f"{value.day} {MONTHS[value.month - 1]}"


@register.filter
def beside(head: Sequence[str], row: Sequence[str]) -> list[tuple[str, str]]:
    """The title of each column beside its cell."""
    return list(zip(head, row, strict=True))


@register.filter
def month_words(month: str) -> str:
    """ "november 2026", from "2026-11"."""
    return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}"
