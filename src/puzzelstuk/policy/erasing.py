"""When the erasing job may run at all. A clock that is wrong must not end anything too early."""

from datetime import date, timedelta

from puzzelstuk.policy.decision import Decision, no, yes

# The job runs every night. A longer silence is a machine that stood still, or a clock that jumped: a person must look.
LONGEST_SILENCE = timedelta(days=40)
# Two clocks, of the application and of the database, can stand on either side of midnight; not further apart.
CLOCKS_APART = timedelta(days=1)
# A small count can tell that one particular thing exists.
SMALL = 5


def may_erase(*, today: date, database_day: date, last_known: date | None, confirmed: bool) -> Decision:
    """Whether the day can be trusted. `last_known`: of the last run, or of the newest entry in the log when it never ran."""
    if abs(today - database_day) > CLOCKS_APART:
        return no("De klok van de server en die van de database lopen uiteen. Zet ze gelijk; er is niets gewist.", rule="klok")
    if last_known is not None and today < last_known:
        return no("De klok staat vóór de vorige keer. Zet haar goed; er is niets gewist.", rule="klok")
    if last_known is not None and today - last_known > LONGEST_SILENCE and not confirmed:
        return no(
            f"De vorige keer is meer dan {LONGEST_SILENCE.days} dagen geleden. Klopt de datum van vandaag? "
            "Draai dan met de hand: ./puzzelstuk erase-due --confirm-clock",
            rule="klok",
        )
    return yes(rule="klok")


def may_erase_until(until: date, *, today: date, dry_run: bool) -> Decision:
    """Looking ahead is for reading only."""
    if until > today and not dry_run:
        return no("Vooruit wissen kan niet. Gebruik --dry-run om te zien wat er op die dag weggaat.", rule="vooruit")
    return yes(rule="vooruit")


def shown(count: int) -> str:
    """A count for who may not know which things exist."""
    return "geen" if count == 0 else f"minder dan {SMALL}" if count < SMALL else str(count)
