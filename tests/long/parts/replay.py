"""A thousand stored sharing decisions, weighed again after two changes of the rules: each gives its stored answer."""

import django

django.setup()

from bench.report import Figure  # noqa: E402
from puzzelstuk.policy.sharing import Rules  # noqa: E402
from puzzelstuk.sharing.models import Share  # noqa: E402
from puzzelstuk.sharing.replay import NotTheSame, replay  # noqa: E402
from puzzelstuk.web.requests import now  # noqa: E402
from tests.committed import Committed  # noqa: E402
from tests.long.outside import long_cluster, unblocked  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402
from tests.sharing.conftest import Scene, seen  # noqa: E402
from tests.sharing.decisions import decided, otherwise, versions  # noqa: E402
from tests.world import recorded_by  # noqa: E402

DECISIONS = 1_000


def run(work: Work) -> Outcome:
    """A third under each version, then every one of them again under the version it names."""
    rules = versions()
    newest = list(rules.values())[-1]
    database = Committed(long_cluster(), "test_terugwegen", unblocked())
    with database.role():
        scene = Scene(seen(recorded_by("samira", at=now()), "joke"))
        kept = [
            share
            for number, one in enumerate(rules.values())
            for share in decided(scene, one, DECISIONS // len(rules) + (number == 0), seed=number)
        ]
        same = sum(_same(share, rules) for share in kept)
        changed = sum(otherwise(share, newest) for share in kept)
    outcomes = {outcome: sum(share.outcome == outcome for share in kept) for outcome in ("ja", "mits", "advies", "nee")}
    figures = (
        Figure(
            "deelbesluiten met na twee wijzigingen van de regels hetzelfde antwoord",
            same,
            "besluiten",
            DECISIONS,
            DECISIONS,
            most=False,
        ),
        Figure("deelbesluiten die nu een ander antwoord zouden krijgen", changed, "besluiten", 100, 150, most=False),
    )
    data = f"{len(kept)} verzonnen deelbesluiten in drie versies van de regels ({len(newest.rules)} tot {len(rules[next(iter(rules))].rules)} regels)"
    return Outcome(figures, data, {"antwoorden": outcomes})


def _same(share: Share, rules: dict[str, Rules]) -> bool:
    try:
        replay(share, rules[share.rule_version])
    except NotTheSame:
        return False
    return True
