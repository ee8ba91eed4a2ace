"""At least 20,000 made-up requests as every role against the real server: no error of ours, no trace of the inside, no way in."""

import tempfile
from collections import Counter
from pathlib import Path

import django

django.setup()

from bench.report import Figure  # noqa: E402
from tests.attacks.server import serving  # noqa: E402
from tests.committed import Committed  # noqa: E402
from tests.fuzz.storm import Storm  # noqa: E402
from tests.long.outside import long_cluster, unblocked  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402
from tests.matrix.expectations import expectations  # noqa: E402
from tests.matrix.town import build  # noqa: E402

REQUESTS = 20_000


def run(work: Work) -> Outcome:
    """One role and operation after another, each remembered."""
    cluster = long_cluster()
    town = build(Committed(cluster, "test_storm_lang", unblocked()))
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "server.log"
        with serving(cluster, "test_storm_lang", log) as (address, _):
            storm = Storm(town, address, expectations())
            operations = list(storm.operations())
            while work.done.get("sent", 0) < REQUESTS:
                _round(work, storm, operations)
        errors = log.read_text(errors="replace").count("fout ")
    return _outcome(work.done, len(operations), errors)


def _round(work: Work, storm: Storm, operations: list[tuple[str, str]]) -> None:
    each = 2 * (REQUESTS // (2 * len(operations)) + 1)
    for number in range(work.done.get("next", 0), len(operations)):
        before = storm.sent
        storm.blow(*operations[number], each)
        work.keep(
            next=number + 1,
            sent=work.done.get("sent", 0) + storm.sent - before,
            faults=work.done.get("faults", []) + storm.faults,
            statuses=dict(Counter(work.done.get("statuses", {})) + Counter({str(one): n for one, n in storm.statuses.items()})),
        )
        storm.faults, storm.statuses = [], Counter()
        if number % 50 == 0:
            print(f"  {work.done['sent']} verzoeken, {len(work.done['faults'])} fouten", flush=True)
    work.keep(next=0)


def _outcome(done: dict, operations: int, errors: int) -> Outcome:  # type: ignore[type-arg]
    broken = sum(count for status, count in done["statuses"].items() if int(status) >= 500)
    figures = (
        Figure("verzonnen verzoeken", done["sent"], "verzoeken", REQUESTS, REQUESTS, most=False),
        Figure("antwoorden met een fout van ons (5xx)", broken, "keer", 0, 0),
        Figure("fouten in het log van de server", errors, "keer", 0, 0),
        Figure("onverwacht antwoord, spoor van de binnenkant of een weg naar binnen", len(done["faults"]), "keer", 0, 0),
    )
    data = f"{operations} combinaties van rol, adres en methode; schemathesis, de helft tegen de beschrijving in; echte server op loopback"
    return Outcome(figures, data, {"statuses": done["statuses"], "faults": done["faults"][:20]})
