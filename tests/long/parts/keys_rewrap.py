"""100,000 data keys get a next bucket key, killed at 20 random moments and resumed, while somebody reads and sends."""

import resource

from numpy.random import default_rng

from bench.report import Figure
from puzzelstuk.bootstrap.places import places
from tests.conftest import _cluster
from tests.long.work import Outcome, Work
from tests.rewrapping.filled import Filled, fill, state
from tests.rewrapping.killing import kill_at_random, run_whole, somebody_reading

ROWS, ORGANISATIONS, KILLS = 100_000, 8, 20
NAME = "long_sleutels"


def run(work: Work) -> Outcome:
    keys = places().state / "long" / NAME
    if work.done:
        filled = Filled(_cluster(), NAME, keys)
    else:
        filled = fill(_cluster(), NAME, keys, rows=ROWS, organisations=ORGANISATIONS)
        work.keep(kills=0, reads=0, failed=0, sent=0)
    choose = default_rng(work.done["kills"])
    while work.done["kills"] < KILLS:
        with somebody_reading(filled, keys / "stop") as reader:
            killed = sum(kill_at_random(filled, choose, within=3) for _ in range(5))
        work.keep(
            kills=work.done["kills"] + killed, **{name: work.done[name] + reader[name] for name in ("reads", "failed", "sent")}
        )
        print(f"  {work.done['kills']} keer gestopt, {work.done['reads']} keer gelezen", flush=True)
    with somebody_reading(filled, keys / "stop") as reader:
        run_whole(filled)  # what the last kill left; after that one rotation without interruption
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = run_whole(filled)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    work.keep(
        seconds=seconds, busy=round(busy, 1), **{name: work.done[name] + reader[name] for name in ("reads", "failed", "sent")}
    )
    return _outcome(work.done, state(filled))


def _outcome(done: dict, found: dict[str, int]) -> Outcome:  # type: ignore[type-arg]
    figures = (
        Figure("keer gestopt met SIGKILL", done["kills"], "keer", KILLS, KILLS, most=False),
        Figure("datasleutels", found["rows"], "sleutels", ROWS, ROWS, most=False),
        Figure("datasleutels nog onder een oude sleutel", found["old"], "sleutels", 0, 0),
        Figure("oude sleutels die er nog zijn", found["old keys"], "sleutels", 0, 0),
        Figure("kwijt of dubbel", abs(found["rows"] - ROWS - done["sent"]), "rijen", 0, 0),
        Figure("niet meer te lezen", found["unreadable"], "rijen", 0, 0),
        Figure("keer niet kunnen lezen tijdens het vervangen", done["failed"], "keer", 0, 0),
        Figure("alles opnieuw sluiten zonder onderbreking", round(done["seconds"], 1), "s", 60, 30),
    )
    data = (
        f"{ROWS} datasleutels ({ROWS * 3 // 5} signalen, de rest melders), {ORGANISATIONS} organisaties, 11 maanden; een lezer en verzender "
        "die niet stopt; PostgreSQL zonder fsync, sleutelbestanden met; 1 s pauze voor het vernietigen zit in de tijd"
    )
    return Outcome(
        figures, data, {"reads": done["reads"], "sent meanwhile": done["sent"], "CPU seconds of the command": done["busy"]}
    )
