"""The figures of a played year, whether its promises held, and where the time went."""

from datetime import date
from itertools import pairwise
from typing import Any

from puzzelstuk.organisations.arrangements import TERMS
from puzzelstuk.policy.promises import acknowledged_by
from puzzelstuk.simulation.chance import Arrival, Chance
from puzzelstuk.simulation.facts import HANDLER
from puzzelstuk.simulation.measured import figures, late_unheard
from puzzelstuk.simulation.people import HANDS
from puzzelstuk.simulation.town import Town
from puzzelstuk.simulation.year import Played, mailed_twice

CURVE = 100


def result_of(town: Town, played: Played) -> dict[str, Any]:
    """What the page shows; the same seed and size give the same figures, only the seconds differ."""
    found = figures(played.facts.of, _read_by(town, played))
    return {
        "year": played.year,
        "signals": played.signals,
        "seed": played.seed,
        "months": played.months,
        "figures": found,
        "promises": {
            "zonder laatste bericht": found["zonder_laatste_bericht"],
            "verlopen zonder antwoord": found["verlopen"],
            "afgesloten zonder bericht aan de melder": _closed_silently(town),
            "te laat zonder dat iemand het vooraf hoorde": late_unheard(played.facts.of, played.mails, _handlers(town, played)),
            "twee keer mail op één dag": mailed_twice(played),
            "niet meer aanwezig zonder dat iemand dat besloot": _lost(played),
        },
        "refused": dict(sorted(played.refused.items())),
        "seconds": {"per_100": _curve(played), **{name: round(spent, 1) for name, spent in sorted(played.spent.items())}},
    }


def _closed_silently(town: Town) -> int:
    """Closed signals without a closing step for their reporter, as the database has it."""
    row = town.direct.execute(
        "SELECT count(*) FROM signals_signal AS s WHERE s.state = 'afgesloten' AND NOT EXISTS "
        "(SELECT FROM feedback_step AS t WHERE t.signal_id = s.id AND t.status = 'afgesloten')"
    ).fetchone()
    return int(str(row[0])) if row else 0


def _lost(played: Played) -> int:
    """Pieces that were recorded and of which nothing was ever seen again."""
    return sum(not played.facts.of.get(number) for number in played.facts.numbers.values())


def _handlers(town: Town, played: Played) -> dict[int, frozenset[str]]:
    """Per piece the people who can be mailed about it: whoever holds the function that received it, and the deputies."""
    hands = {slug: {str(one) for one in town.viewer(slug).receivers} for slug in HANDS}
    found = {number: {one.what for one in facts if one.kind == HANDLER} for number, facts in played.facts.of.items()}
    return {number: frozenset(slug for slug, held in hands.items() if functions & held) for number, functions in found.items()}


def _read_by(town: Town, played: Played) -> dict[int, date]:
    """The last day to read each piece, by the terms of the organisation it was put down in."""
    terms = {slug: TERMS.of(town.viewer(slug).organisation) for slug in {one.reporter for one in _arrivals(played)}}
    return {one.number: acknowledged_by(one.day, terms[one.reporter]) for one in _arrivals(played)}


def _arrivals(played: Played) -> list[Arrival]:
    return Chance(played.seed).arrivals(played.year, played.signals, played.months)


def _curve(played: Played) -> list[float]:
    """Seconds for every hundred pieces, in the order in which they came in."""
    marks = [0.0]
    for pieces, seconds in played.seconds:
        while pieces >= CURVE * len(marks):
            marks.append(seconds)
    return [round(after - before, 1) for before, after in pairwise(marks)]
