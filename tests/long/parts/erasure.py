"""2,000 signals over fourteen months, forty in a hundred due, some held: erased by a job that is killed twenty times."""

import tempfile
from pathlib import Path

import django

django.setup()

from bench.report import Figure  # noqa: E402
from puzzelstuk.bootstrap.places import places  # noqa: E402
from puzzelstuk.bootstrap.postgres import Cluster  # noqa: E402
from tests.committed import Committed  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402
from tests.retention.erased import Left, Open, keys_in, lived  # noqa: E402

SIGNALS, HELD, KILLS = 2_000, 40, 20


def run(work: Work) -> Outcome:
    """Begins anew when interrupted: it takes some minutes."""
    here = places()
    cluster = Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)
    with tempfile.TemporaryDirectory() as folder, keys_in(Path(folder) / "keys") as keys:
        left = lived(
            Committed(cluster, "test_wissen", Open()),
            keys,
            Path(folder),
            signals=SIGNALS,
            held=HELD,
            kills=KILLS,  # type: ignore[arg-type]
        )
    return Outcome(
        figures(left),
        f"{left.signals} signalen over 14 maanden, {left.due} te wissen, {HELD} vastgehouden; {left.kills} keer kill -9 van erase-due tijdens het wissen",
        {
            "van zoveel gewiste signalen stond de gesloten sleutel nog in het schrijflogboek van de database": left.in_old_log,
            "hele laatste ronde in seconden": round(left.seconds, 1),
            "proef op de zoeker": left.detector,
        },
    )


def figures(left: Left) -> tuple[Figure, ...]:
    """Everything that must be nothing, and that there was something to find."""
    return (
        Figure("platte tekst in bestanden, logboeken, post en dump", left.plaintext, "bestanden", 0, 0),
        Figure("gewiste signalen die met een overgebleven sleutel open gaan", left.opened, "signalen", 0, 0),
        Figure("te vroeg gewist", left.early, "signalen", 0, 0),
        Figure("te laat gewist", left.late, "signalen", 0, 0),
        Figure("gewist onder een bewaarplicht", left.held_gone, "signalen", 0, 0),
        Figure("wat blijft en niet meer open gaat", left.unreadable, "signalen", 0, 0),
        Figure("zonder of met dubbele wisverklaring", left.uncertified, "signalen", 0, 0),
        Figure("zonder laatste bericht voor de melder", left.without_last_word, "signalen", 0, 0),
        Figure("bij nog een keer draaien gewist", left.erased_again, "signalen", 0, 0),
        Figure("afgebroken rondes", left.kills, "keer", KILLS if left.signals == SIGNALS else 1, KILLS, most=False),
        Figure("vooraf te openen, de zoeker werkt", left.detector["opened before"], "signalen", left.due, left.due, most=False),
        Figure("geplante tekst gevonden, de zoeker werkt", left.detector["planted"], "bestanden", 1, 1, most=False),
    )
