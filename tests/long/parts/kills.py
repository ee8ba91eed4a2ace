"""At least 200 times SIGKILL for web, worker or PostgreSQL while three people send; nothing acknowledged is lost or doubled."""

from numpy.random import default_rng

from bench.report import Figure
from tests.faults.crew import at_work
from tests.faults.killing import doubled, lost, series, stored
from tests.long.work import Outcome, Work

KILLS = 210
ACKNOWLEDGED = 5_000
AT_ONCE = 10


def run(work: Work) -> Outcome:
    """In series of ten, each remembered."""
    with at_work("long-kills", fresh=not work.done) as crew:
        while work.done.get("kills", 0) < KILLS or len(work.done.get("told", {})) < ACKNOWLEDGED:
            done = series(crew, AT_ONCE, default_rng(work.done.get("kills", 0)))
            work.keep(
                kills=work.done.get("kills", 0) + done.kills,
                told=work.done.get("told", {}) | done.told,
                slowest=max(work.done.get("slowest", 0.0), done.slowest),
                broken=work.done.get("broken", 0) + (not done.log_whole),
                refusals=work.done.get("refusals", []) + done.refusals,
            )
            print(f"  {work.done['kills']} keer gestopt, {len(work.done['told'])} stukken bevestigd", flush=True)
        there = stored(crew)
    return _outcome(work.done, there)


def _outcome(done: dict, there: set[str]) -> Outcome:  # type: ignore[type-arg]
    told = done["told"]
    figures = (
        Figure("keer SIGKILL", done["kills"], "keer", 200, 200, most=False),
        Figure("bevestigde stukken", len(told), "stukken", 5000, 5000, most=False),
        Figure("bevestigd en kwijt", lost(told, there), "stukken", 0, 0),
        Figure("dubbel bewaard", doubled(told, there), "stukken", 0, 0),
        Figure("langste tijd tot de site weer werkt", round(done["slowest"], 1), "s", 10, 5),
        Figure("keer dat het logboek niet heel was", done["broken"], "keer", 0, 0),
    )
    codes = {str(code): done["refusals"].count(code) for code in sorted(set(done["refusals"]))}
    return Outcome(figures, "web, worker of PostgreSQL (fsync aan), 3 melders die blijven sturen", {"answers while down": codes})
