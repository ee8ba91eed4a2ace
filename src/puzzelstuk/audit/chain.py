"""Sealing entries into a hash chain per lane. Runs under the sealer's own database role.

Entries are inserted unsealed (a lock held to commit would cost a factor ten) and chained within a second
by the sealer. Whether the chain is whole is asked in `verification`.
"""

from datetime import date, timedelta

from django.db import connection, transaction

from puzzelstuk.audit.anchor import Head
from puzzelstuk.audit.line import FORM, GENESIS, LINE, content_of, fingerprint
from puzzelstuk.audit.models import Lane, Seal
from puzzelstuk.audit.verification import Finding, log_of_django, verify_log

BATCH = 500
# Ordered by random id: within a batch the order of the acts does not show.
_WAITING = f"""
SELECT e.id, {LINE} FROM audit_entry AS e
WHERE e.lane = %s AND e.day >= %s AND NOT EXISTS (SELECT FROM audit_seal AS s WHERE s.entry = e.id)
ORDER BY e.id LIMIT {BATCH}"""  # noqa: S608  # nosec B608: a constant of our own


def seal_new(since: date | None = None) -> int:
    """Chain the entries that have no seal yet (`since`: only of that day and later, which costs far less); returns how many."""
    with transaction.atomic():
        become_sealer()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('puzzelstuk.zegel'))")
        return sum(_seal_lane(Lane(lane), since or date.min) for lane in Lane.values)


def lately(today: date) -> date:
    """How far back the sealer looks twice a second; what is older it looks for when it starts and every hour."""
    return today - timedelta(days=2)


def verify() -> list[Finding]:
    """Every break in both chains, without an anchor; a young unsealed tail is accepted."""
    with transaction.atomic():
        become_sealer()
        return verify_log(log_of_django()).findings


def heads() -> dict[str, Head]:
    """Where each lane ends now; for whoever is the sealer."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT ON (lane) lane, position, digest, count(*) OVER (PARTITION BY lane) FROM audit_seal"
            " ORDER BY lane, position DESC"
        )
        return {str(lane): Head(int(position), bytes(digest), int(count)) for lane, position, digest, count in cursor.fetchall()}


def become_sealer() -> None:
    """Read and chain the log until the end of this transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE puzzelstuk_sealer")


def _seal_lane(lane: Lane, since: date) -> int:
    last = Seal.objects.filter(lane=lane).order_by("-position").first()
    position, previous = (last.position, bytes(last.digest)) if last else (0, GENESIS)
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, [lane.value, since])
        waiting = cursor.fetchall()
    seals = []
    for entry, line in waiting:
        position += 1
        previous = fingerprint(previous, lane, position, content_of(line))
        seals.append(Seal(entry=entry, lane=lane, position=position, digest=previous, form=FORM))
    Seal.objects.bulk_create(seals)
    return len(seals)
