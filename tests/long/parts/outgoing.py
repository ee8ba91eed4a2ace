"""A day of work in a network namespace without a way out; where that cannot be made, the result says so."""

import django

django.setup()

from bench.report import Figure  # noqa: E402
from tests.attacks.shut_in import day_inside, possible  # noqa: E402
from tests.committed import Committed  # noqa: E402
from tests.long.outside import long_cluster, unblocked  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402


def run(work: Work) -> Outcome:
    """Once with a planted attempt, to know that the count counts; once for real."""
    if not possible():
        raise RuntimeError("Hier kan geen netwerk-namespace worden gemaakt. De socketwacht in ./test loopt wel.")
    town = Committed(long_cluster(), "test_shut_in_lang", unblocked())
    planted, day = day_inside(town.name, planted=True), day_inside(town.name)
    figures = (
        Figure("pogingen om een andere machine te bereiken", day.attempts, "pogingen", 0, 0),
        Figure("antwoorden in die tijd", day.answers, "antwoorden", 15, 15, most=False),
        Figure("gevonden van een ingebouwde poging", planted.attempts, "pogingen", 1, 1, most=False),
    )
    return Outcome(figures, "website en achtergrondtaak in een eigen netwerk-namespace met alleen loopback; geteld door de kernel")
