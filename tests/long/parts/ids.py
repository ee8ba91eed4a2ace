"""At least 10,000 changed requests: other ids, unknown fields and fields of other roles; the database is compared after each that writes."""

import django
from hypothesis import HealthCheck, given, settings

django.setup()

from bench.report import Figure  # noqa: E402
from tests.committed import Committed  # noqa: E402
from tests.ids.hunt import Hunt  # noqa: E402
from tests.ids.ledger import watched  # noqa: E402
from tests.ids.mutants import mutants  # noqa: E402
from tests.ids.requests_of_a_day import Asked, ids_of_everything, recorded  # noqa: E402
from tests.long.outside import long_cluster, test_client, unblocked  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402
from tests.matrix.canaries import Cage  # noqa: E402
from tests.matrix.expectations import expectations  # noqa: E402
from tests.matrix.town import build  # noqa: E402

MUTATIONS = 10_000
AT_ONCE = 500


def run(work: Work) -> Outcome:
    """Five hundred at a time, each batch remembered."""
    with test_client():
        town = build(Committed(long_cluster(), "test_nummers_lang", unblocked()))
        with watched(town.database):
            hunt = Hunt(town, Cage(town))
            day, ids = recorded(town, expectations()), ids_of_everything(town)
            while work.done.get("asked", 0) < MUTATIONS:
                found = batch(hunt, day, ids)
                work.keep(
                    asked=work.done.get("asked", 0) + AT_ONCE,
                    hits=work.done.get("hits", []) + found,
                    wrote=work.done.get("wrote", 0) + hunt.wrote,
                )
                hunt.wrote = 0
                print(f"  {work.done['asked']} verzoeken, {len(work.done['hits'])} treffers", flush=True)
    figures = (
        Figure("veranderde verzoeken", work.done["asked"], "verzoeken", MUTATIONS, MUTATIONS, most=False),
        Figure("waarvan er iets schreven", work.done["wrote"], "verzoeken", 100, 500, most=False),
        Figure("iets van een ander gezien of veranderd", len(work.done["hits"]), "keer", 0, 0),
    )
    data = f"{len(day)} verzoeken van een gewone dag door 10 rollen, {len(ids)} nummers uit de hele database, twee gemeenten"
    return Outcome(figures, data, {"hits": work.done["hits"][:20]})


def batch(hunt: Hunt, day: list[Asked], ids: list[str]) -> list[str]:
    """One batch of changed requests; gives the hits."""
    found: list[str] = []

    @settings(max_examples=AT_ONCE, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(asked=mutants(day, ids))
    def tried(asked: Asked) -> None:
        found.extend(hunt.hits(asked))

    tried()
    return found
