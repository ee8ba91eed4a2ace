"""From what happened to figures: everybody together, by month and by step, and nothing of fewer than five. Pure."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from puzzelstuk.policy.working_days import working_days_between
from puzzelstuk.simulation.facts import ANSWERED as LADDER_ANSWERED
from puzzelstuk.simulation.facts import DECIDED, FINAL, INTAKE, PROPOSED, RECEIVED, STATUS, STUCK, URGENT, WEIGHED, WITHDRAWN, Fact

LEAST_SHOWN = 5
# What counts as an answer, as the product's own figures page counts it: reading alone does not.
ANSWER = frozenset({"opgepakt", "vraag", "afgesloten"})
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
# The steps at which a piece waits for somebody, in the order of its way.
STEPS = (
    ("gelezen", "Tot iemand het leest"),
    ("opgepakt", "Tot iemand het oppakt"),
    ("delen", "Tot een collega meebeslist over delen"),
    ("weging", "Bij het knooppunt, weging 1 tot en met 3"),
    ("bron", "Bij het knooppunt, wachten op een bron"),
    ("aanpak", "Bij het knooppunt, weging 4"),
    ("tafel", "Wachten op de tafel"),
    ("ladder", "Op een trede van de ladder"),
    ("melder", "Wachten op de melder"),
    ("afronden", "Van oppakken tot het laatste bericht"),
)
ENDINGS = (
    ("contactpersoon", "Afgerond door de contactpersoon"),
    ("verwijzen", "Verwezen onder een eigen wet"),
    ("plank", "Op de plank, een jaar gesloten"),
    ("wissen", "Gewist na een weging"),
    ("ingetrokken", "Ingetrokken: ik help zelf"),
)


@dataclass(frozen=True)
class Piece:
    """One piece with its way, by day."""

    facts: Sequence[Fact]
    read_by: date = date.max

    @property
    def received(self) -> date:
        return self.facts[0].day

    @property
    def promised(self) -> date:
        return date.fromisoformat(self.first(RECEIVED).what)  # type: ignore[union-attr]

    @property
    def withdrawn(self) -> bool:
        return any(one.kind == WITHDRAWN for one in self.facts)

    def first(self, kind: str, *what: str) -> Fact | None:
        found = (one for one in self.facts if one.kind == kind and (not what or one.what in what))
        return next(found, None)

    def day(self, kind: str, *what: str) -> date | None:
        found = self.first(kind, *what)
        return found.day if found else None

    @property
    def answered(self) -> date | None:
        return self.day(STATUS, *ANSWER)

    @property
    def on_time(self) -> bool:
        return self.answered is not None and self.answered <= self.promised


def figures(all_facts: Mapping[int, Sequence[Fact]], read_by: Mapping[int, date]) -> dict[str, Any]:
    """Everything the page shows; `read_by`: the day on which each piece had to be read, by the adopted terms."""
    everything = [Piece(facts, read_by[number]) for number, facts in all_facts.items() if facts]
    pieces = [one for one in everything if not one.withdrawn]
    read = [days for one in pieces if (days := _between(one.received, one.day(STATUS))) is not None]
    whole = [days for one in pieces if (days := _between(one.received, one.day(STATUS, *FINAL))) is not None]
    return {
        "stukken": len(everything),
        "op_tijd": _share(sum(one.on_time for one in pieces), len(pieces)),
        "gelezen": _spread(read),
        "gelezen_op_tijd": _share(sum((one.day(STATUS) or date.max) <= one.read_by for one in pieces), len(pieces)),
        "laatste_bericht": _spread(whole),
        "zonder_laatste_bericht": sum(one.first(STATUS, *FINAL) is None for one in pieces),
        "verlopen": sum(one.first(STATUS, "verlopen") is not None for one in pieces),
        "maanden": [_month(number, [one for one in pieces if one.received.month == number]) for number in range(1, 13)],
        "stappen": _steps(pieces),
        "afloop": _endings(everything),
        "onderweg": _on_the_way(everything),
    }


def late_unheard(
    all_facts: Mapping[int, Sequence[Fact]], mails: Iterable[tuple[str, str]], handlers: Mapping[int, frozenset[str]]
) -> int:
    """Pieces answered late of which nobody who handles them got a mail before the promised day was over."""
    days: dict[str, list[date]] = {}
    for day, who in mails:
        days.setdefault(who, []).append(date.fromisoformat(day))
    late = [(number, Piece(facts)) for number, facts in all_facts.items() if facts]
    return sum(
        not any(one.received < day <= one.promised for who in handlers[number] for day in days.get(who, ()))
        for number, one in late
        if not one.withdrawn and not one.on_time
    )


def _month(number: int, pieces: Sequence[Piece]) -> dict[str, Any]:
    shown = len(pieces) >= LEAST_SHOWN
    on_time = _share(sum(one.on_time for one in pieces), len(pieces))
    return {"maand": MONTHS[number - 1], "stukken": len(pieces) if shown else None, "op_tijd": on_time if shown else None}


def _steps(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    waits = {name: [days for one in pieces for days in _waits(one, name)] for name, _ in STEPS}
    shown = {name: days for name, days in waits.items() if len(days) >= LEAST_SHOWN}
    together = sum(sum(days) for days in shown.values()) or 1
    return [
        {"stap": name, "keer": None}
        if name not in shown
        else {"stap": name, "keer": len(shown[name]), **_spread(shown[name]), "deel": _share(sum(shown[name]), together)}
        for name, _ in STEPS
    ]


def _waits(one: Piece, step: str) -> list[int]:
    """How many working days a piece waited at a step; a step can come more than once."""
    pairs: dict[str, tuple[date | None, date | None]] = {
        "gelezen": (one.received, one.day(STATUS)),
        "opgepakt": (one.day(STATUS, "gezien"), one.answered),
        "delen": (one.day(PROPOSED, "mits", "ja"), one.day(DECIDED)),
        "weging": (one.day(INTAKE), _weighed(one, "3") or _ended(one, "1", "2A", "2B")),
        "bron": (_weighed(one, "3"), _weighed(one, "bron")),
        "aanpak": (_weighed(one, "bron"), _weighed(one, "4")),
        "tafel": (_weighed(one, "4"), _weighed(one, "tafel")),
        "afronden": (one.answered, one.day(STATUS, *FINAL)),
    }
    if step == "ladder":
        return _each(one, STUCK, LADDER_ANSWERED)
    if step == "melder":
        asked = one.day(STATUS, "vraag")
        others = (fact.day for fact in one.facts if fact.kind == STATUS and fact.what != "vraag")
        back = next((day for day in others if asked and day >= asked), None)
        pairs["melder"] = (asked, back)
    days = _between(*pairs[step])
    return [] if days is None else [days]


def _each(one: Piece, kind: str, answered: str) -> list[int]:
    """Every step of the ladder until somebody answered there or it climbed."""
    starts = [fact.day for fact in one.facts if fact.kind == kind]
    end = one.day(answered) or one.day(STATUS, *FINAL)
    pairs = zip(starts, [*starts[1:], end], strict=False)
    return [days for start, stop in pairs if (days := _between(start, stop)) is not None]


def _weighed(one: Piece, stage: str) -> date | None:
    return next((fact.day for fact in one.facts if fact.kind == WEIGHED and fact.what.partition(":")[0] == stage), None)


def _ended(one: Piece, *stages: str) -> date | None:
    """The day of a no at one of these questions."""
    found = (fact for fact in one.facts if fact.kind == WEIGHED and not fact.what.endswith(":verder"))
    return next((fact.day for fact in found if fact.what.partition(":")[0] in stages), None)


def _endings(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    counted = Counter(_ending(one) for one in pieces)
    return [_counted(name, counted[name], len(pieces)) for name, _ in ENDINGS]


def _ending(one: Piece) -> str:
    if one.withdrawn:
        return "ingetrokken"
    no = next((fact.what.partition(":")[2] for fact in one.facts if fact.kind == WEIGHED and not fact.what.endswith(":verder")), "")
    return no or "contactpersoon"


def _on_the_way(pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """How many pieces passed a point, whatever came of it."""
    passed = {
        "gewogen bij het knooppunt": sum(one.first(INTAKE) is not None for one in pieces),
        "voorgesteld om te delen": sum(one.first(PROPOSED) is not None for one in pieces),
        "gedeeld, door twee mensen of binnen de organisatie": sum(one.first(DECIDED, "gegeven") is not None for one in pieces),
        "delen geweigerd door de regel": sum(one.first(PROPOSED, "nee") is not None for one in pieces),
        "vraag aan de melder": sum(one.first(STATUS, "vraag") is not None for one in pieces),
        "opgeschaald": sum(one.first(STUCK) is not None for one in pieces),
        "een trede hoger, omdat niemand antwoordde": sum(len([f for f in one.facts if f.kind == STUCK]) > 1 for one in pieces),
        "op spoed gezet": sum(one.first(URGENT) is not None for one in pieces),
    }
    return [_counted(name, number, len(pieces)) for name, number in passed.items()]


def _counted(name: str, number: int, of: int) -> dict[str, Any]:
    shown = number == 0 or number >= LEAST_SHOWN
    return {"wat": name, "aantal": number if shown else None, "deel": _share(number, of) if shown else None}


def _between(start: date | None, end: date | None) -> int | None:
    return working_days_between(start, end) if start and end and end >= start else None


def _share(number: int, of: int) -> float:
    return round(100 * number / of, 1) if of else 0.0


def _spread(values: Sequence[int]) -> dict[str, Any]:
    """The middle one, and the one that nine of ten stay under; nothing of too few."""
    if len(values) < LEAST_SHOWN:
        return {"midden": None, "p90": None}
    ordered = sorted(values)
    return {"midden": ordered[math.ceil(len(ordered) * 0.5) - 1], "p90": ordered[math.ceil(len(ordered) * 0.9) - 1]}
