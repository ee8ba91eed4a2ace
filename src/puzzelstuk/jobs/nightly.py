"""What happens once a night, in a process of its own beside the worker: `python -m puzzelstuk.jobs.nightly`.

A task is a name and a function of today. Each runs once a night; one that fails leaves the others, and is tried again
the next night. When it was interrupted, the rest follows later the same day.
"""

import json
import logging
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import django
from django.utils import timezone

django.setup()

from django.contrib.sessions.models import Session  # noqa: E402
from django.db import connection  # noqa: E402

from puzzelstuk.flows.handling.remind import remind  # noqa: E402
from puzzelstuk.flows.keeping.erase import erase_due  # noqa: E402
from puzzelstuk.flows.keeping.rewrap import after_erasures  # noqa: E402
from puzzelstuk.flows.overseeing.oversee import every_night  # noqa: E402
from puzzelstuk.flows.rights.night import clear_rights, remind_of_requests  # noqa: E402
from puzzelstuk.flows.sharing.night import end_shares  # noqa: E402
from puzzelstuk.flows.weighing.source_night import answer_promised, wipe_ended  # noqa: E402
from puzzelstuk.vault.installation import store  # noqa: E402
from puzzelstuk.vault.offline_box import drop_earlier  # noqa: E402

FROM_HOUR = 2
Task = tuple[str, Callable[[date], object]]
logger = logging.getLogger("puzzelstuk.nightly")


def clear_sessions(_today: date) -> None:
    """Sessions that ended."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()


def answer_on_promised_day(_today: date) -> None:
    """What stopped at the desk without a hit: its reporter hears on the promised date. What ended asks no source any more."""
    answer_promised(timezone.localtime())
    wipe_ended(timezone.localtime())


def end_what_is_due(_today: date) -> None:
    """Signals whose time has come; a day that cannot be trusted is a failure that somebody must look at."""
    decision = erase_due(timezone.localtime()).decision
    if not decision:
        raise RuntimeError(decision.rule)


def end_shares_due(_today: date) -> None:
    """Proposals nobody decided on, shares whose day has passed, and decisions whose time in the log is over."""
    end_shares(timezone.localtime())


def drop_offline_keys(today: date) -> None:
    """Earlier pairs for phones of which the last day has passed."""
    drop_earlier(store().folder, today)


def clear_names(_today: date) -> None:
    """Names that nobody read in time, cards and requests whose day has come."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reporters.clear_ended()")


def remind_who_must_answer(_today: date) -> None:
    """Who must hear that an answer is nearly late, what climbs the ladder, and who asked for a mail."""
    remind(timezone.localtime())


def look_at_the_shelf(_today: date) -> None:
    """What on the shelf has something in common with a later signal; answers nothing, only the privacy desk can read it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_match_shelf()")


# In this order. Names are what the state file and the log know; keep them.
TASKS: tuple[Task, ...] = (
    ("sessies", clear_sessions),
    ("beloften", answer_on_promised_day),  # before what erases: nothing goes without its last message
    ("wissen", end_what_is_due),
    ("logboek", every_night),
    ("delen", end_shares_due),
    ("herinneren", remind_who_must_answer),
    ("telefoonsleutels", drop_offline_keys),
    ("namen", clear_names),
    ("rechten", clear_rights),
    ("verzoeken", remind_of_requests),
    ("plank", look_at_the_shelf),
    ("sleutels", after_erasures),  # last: what the others erased goes for good tonight
)


def due(now: datetime, *, tasks: tuple[Task, ...] = TASKS, state: Path | None = None) -> bool:
    """Whether it is night work's time and something of tonight is not done yet."""
    done = _done(state or _state())
    return now.hour >= FROM_HOUR and any(done.get(name) != f"{now:%F}" for name, _ in tasks)


def run(today: date, *, tasks: tuple[Task, ...] = TASKS, state: Path | None = None, again: bool = False) -> list[str]:
    """Do what was not done today; returns the names of the tasks that failed. `again`: also what was done."""
    file, failed = state or _state(), []
    for name, task in tasks:
        if _done(file).get(name) == f"{today}" and not again:
            continue
        try:
            task(today)
        except Exception as problem:  # whatever it is, the other tasks go on
            # The kind only: a message can hold what somebody wrote.
            logger.error("nachtwerk %s mislukt: %s", name, type(problem).__name__)
            failed.append(name)
        _remember(file, name, today)
    return failed


def main(arguments: list[str]) -> int:
    """By hand, also what was done already today."""
    failed = run(timezone.localdate(), again="opnieuw" in arguments)
    print("Het nachtwerk is gedaan." if not failed else f"Mislukt: {', '.join(failed)}. Kijk in het logbestand.", flush=True)
    return 1 if failed else 0


def _state() -> Path:
    return store().folder / "nightly.json"


def _done(file: Path) -> dict[str, str]:
    """Per task the last day it ran; an unreadable file counts as never."""
    try:
        return dict(json.loads(file.read_text()))
    except (FileNotFoundError, ValueError):
        return {}


def _remember(file: Path, name: str, today: date) -> None:
    draft = file.with_suffix(".draft")
    draft.write_text(json.dumps(_done(file) | {name: f"{today}"}))
    draft.replace(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
