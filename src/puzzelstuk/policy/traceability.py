""" "Wie kon dit weten?": how many people could have told this, and what makes that circle larger.

Asked before anything leaves. It counts people who could know, never who did; it warns and suggests, a person decides.
The figures are examples until an organisation adopts its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes

SMALL = 5  # fewer people than this, and somebody can be pointed at
# How many times smaller a detail makes the circle of who could know it.
NARROWS = {"place": 2, "time": 2, "own_words": 2}
RULE = "wie kon dit weten"
FEW = "Maar weinig mensen konden dit weten."  # never how many: "one" beside a team is a name
# Words that often tell from whose place something was seen; a person weighs them, nothing is decided by it.
_FROM_WHOSE_PLACE = re.compile(
    r"\b(ik|mij|me|mijn|wij|we|ons|onze|collega\w*|team\w*|spreekuur|huisbezoek|les|mentor\w*|baliegesprek|intake\w*|kantoor)\b",
    re.I,
)


class Way(StrEnum):
    """How a piece can tell less about who told it; alphabetical."""

    BUNDLE = "bundelen"
    DAY = "dag in plaats van dagdeel"
    DELAY = "later"
    DISTRICT = "wijk in plaats van buurt"
    ORGANISATION = "organisatie in plaats van taak"
    OWN_WORDS = "samenvatten"
    ROLE = "functie weglaten"


SENTENCES: dict[Way, str] = {
    Way.BUNDLE: "Leg het samen met stukken van anderen voor.",
    Way.DAY: "Noem de dag, niet het dagdeel.",
    Way.DELAY: "Wacht tot ook anderen dit kunnen weten.",
    Way.DISTRICT: "Noem de wijk, niet de buurt.",
    Way.ORGANISATION: "Noem de organisatie, niet de taak.",
    Way.OWN_WORDS: "Vat samen. Neem geen zinnen letterlijk over.",
    Way.ROLE: "Laat de functie weg die maar één persoon heeft.",
}


@dataclass(frozen=True)
class Circle:
    """What a piece tells about who could know it, and how many people that can be."""

    with_task: int
    in_organisation: int
    names_task: bool = True
    names_place: bool = False
    names_time: bool = False
    own_words: bool = False
    sole_role: bool = False
    others_beside: int = 0  # pieces of others that it goes with


@dataclass(frozen=True)
class Traceability:
    """How many people could have told it, and what would help."""

    audience: int
    decision: Decision
    ways: tuple[Way, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(SENTENCES[way] for way in self.ways)


def audience(circle: Circle) -> int:
    """How many people could have told this; at least one did."""
    if circle.sole_role:
        return 1 + circle.others_beside
    people = circle.with_task if circle.names_task else max(circle.with_task, circle.in_organisation)
    for named, kind in ((circle.names_place, "place"), (circle.names_time, "time"), (circle.own_words, "own_words")):
        people = people // NARROWS[kind] if named else people
    return max(people, 1) + circle.others_beside


def who_could_know(circle: Circle) -> Traceability:
    """Whether the circle is large enough, and else which ways make it larger; below the threshold no reason holds a number."""
    people = audience(circle)
    if people >= SMALL:
        return Traceability(people, yes(RULE))
    return Traceability(people, no(FEW, RULE), ways(circle))


def ways(circle: Circle) -> tuple[Way, ...]:
    """What makes the circle larger, in the order in which little is lost; waiting and bundling always can."""
    present = tuple(way for way, wider in _widened(circle) if wider != circle and (way is not Way.ORGANISATION or _larger(circle)))
    return (*present, Way.DELAY, Way.BUNDLE)


def generalised(circle: Circle, chosen: Iterable[Way]) -> Circle:
    """The circle after leaving details away."""
    for way in chosen:
        circle = dict(_widened(circle)).get(way, circle)
    return circle


def _widened(circle: Circle) -> list[tuple[Way, Circle]]:
    return [
        (Way.ROLE, replace(circle, sole_role=False)),
        (Way.OWN_WORDS, replace(circle, own_words=False)),
        (Way.DAY, replace(circle, names_time=False)),
        (Way.DISTRICT, replace(circle, names_place=False)),
        (Way.ORGANISATION, replace(circle, names_task=False)),
    ]


def _larger(circle: Circle) -> bool:
    """Whether naming the organisation alone leaves more people than naming the task."""
    return circle.in_organisation > circle.with_task


def points_at_reporter(text: str) -> bool:
    """Whether the words tell from whose place something was seen or heard: whoever reads them can look for that person."""
    return _FROM_WHOSE_PLACE.search(text) is not None
