"""The coarse fields of a signal and the two sides of a share, in the words of the catalogue and the register."""

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.flows.sharing.rules import Weighed
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.sharing_words import sharing_words
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.signals.selectors import OpenSignal


def coarse_words(opened: OpenSignal) -> dict[str, str]:
    """Buurt, part of day and what was recognised, as a person reads them."""
    known = catalogue().indicators
    signal = opened.signal
    return {
        "indicators": "; ".join(known[one].title for one in opened.observation.indicators if one in known),
        "area": next((one.name for one in neighbourhoods() if one.code == signal.area), ""),
        "day_part": signal.day_part,
    }


def sides_in_words(weighed: Weighed, by: Viewer) -> tuple[str, str]:
    """Who sends, as a function and never as a person, and for what."""
    title = Function.objects.filter(id=weighed.side.function).values_list("title", flat=True).first() or ""
    return f"{title}, {by.organisation_name}", sharing_words().purposes.named(weighed.asked.purpose)
