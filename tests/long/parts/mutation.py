"""Mutation score of `policy/`: of all small changes to the rules, how many make a test fail."""

from bench.report import Figure
from puzzelstuk.bootstrap.places import places
from tests.long.mutation import mutate
from tests.long.work import Outcome, Work


def run(work: Work) -> Outcome:
    found = mutate(places().state / "long" / "mutation")
    total = found.noticed + len(found.survived)
    figure = Figure("wijzigingen in de regels die een test opmerkt", round(found.score, 1), "%", 90, 95, most=False)
    data = f"{total} wijzigingen in src/puzzelstuk/policy, tests/policy zonder database"
    return Outcome((figure,), data, {"survived": list(found.survived)})
