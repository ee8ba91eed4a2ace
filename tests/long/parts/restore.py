"""The restore drill at size: five thousand signals and more, put back on a machine where nothing was, with and without keys."""

import shutil

import django

django.setup()

from bench.report import Figure  # noqa: E402
from puzzelstuk.bootstrap.places import places  # noqa: E402
from puzzelstuk.bootstrap.postgres import Cluster  # noqa: E402
from tests.backups.drill import drill  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402

SIGNALS, ERASED = 5_000, 50


def run(work: Work) -> Outcome:
    """One piece: a drill that was interrupted begins again."""
    here = places()
    primary = Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)
    lost = here.state / "long" / "leeg"
    shutil.rmtree(lost, ignore_errors=True)
    empty = Cluster(lost / "pg", lost / "wachtwoorden" / "database.json")
    try:
        found = drill(primary, here.state / "long" / "restore", signals=SIGNALS, erased=ERASED, empty=empty)
    finally:
        empty.stop()
        shutil.rmtree(lost, ignore_errors=True)
    figures = (
        Figure("rijen die na het terugzetten gelijk zijn", 100 * found.same / found.rows, "%", 100, 100, most=False),
        Figure("verzegelde rijen die opengaan", 100 * found.opened / found.sealed, "%", 100, 100, most=False),
        Figure("tijd om alles terug te zetten", round(found.seconds, 1), "s", 1800, 300),
        Figure("na de back-up gewist en toch terug", found.back, f"van {found.erased} signalen", 0, 0),
        Figure("leesbaar zonder sleutels", found.readable, "rijen", 0, 0),
    )
    data = (
        f"{SIGNALS} signalen van vijf mensen, {found.rows} rijen, {found.sealed} verzegeld; bundels van {found.megabytes:.1f} MB. Teruggezet op een"
        " nieuwe PostgreSQL (fsync aan) op dezelfde computer. In de tijd zitten: openen, vullen, elke rij vergelijken, rechten, elke"
        " verzegelde rij openen en het logboek nakijken."
    )
    return Outcome(figures, data, {"back-up maken en nalezen in s": round(found.backup_seconds, 1), "rijen": found.rows})
