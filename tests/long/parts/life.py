"""At least 2,000 lives of 50 steps: people record, read, answer, add and take back in any order while days pass."""

import django
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

django.setup()

from bench.report import Figure  # noqa: E402
from puzzelstuk.bootstrap.places import places  # noqa: E402
from puzzelstuk.bootstrap.postgres import Cluster  # noqa: E402
from tests.life.model import life_in  # noqa: E402
from tests.life.town import town  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402

LIVES = 2_000
AT_ONCE = 100
STEPS = 50


def run(work: Work) -> Outcome:
    """A hundred lives at a time; a broken promise stops the part with the shortest life that breaks it."""
    here = places()
    cluster = Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)
    lived = settings(
        max_examples=AT_ONCE, stateful_step_count=STEPS, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    with town(cluster) as found:
        while work.done.get("lives", 0) < LIVES:
            life = life_in(found)
            run_state_machine_as_test(life, settings=lived, _min_steps=STEPS)
            work.keep(lives=work.done.get("lives", 0) + life.begun, steps=work.done.get("steps", 0) + life.steps)
            print(f"  {work.done['lives']} levens, {work.done['steps']} stappen", flush=True)
    figures = (
        Figure("levens", work.done["lives"], "levens", LIVES, LIVES, most=False),
        Figure("stappen", work.done["steps"], "stappen", LIVES * STEPS, LIVES * STEPS, most=False),
        Figure("gebroken beloften", 0, "keer", 0, 0),
    )
    return Outcome(
        figures, "11 mensen, 9 soorten handelingen, 5 voorwaarden na elke stap, echte PostgreSQL met vastgelegde transacties"
    )
