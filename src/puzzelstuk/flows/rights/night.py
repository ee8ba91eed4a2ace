"""The night of the rights desk: what had its day goes, and who must answer a request hears that a message waits."""

from datetime import date

from django.db import connection

from puzzelstuk.flows.reporting.message import tell


def clear_rights(_today: date) -> None:
    """Requests and questions whose day has come, and what hangs on a signal that is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_clear_rights()")


def remind_of_requests(today: date) -> int:
    """A week, two days and no days before the last one, and every week after it; from then on the privacy officer too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT email FROM puzzelstuk_requests_due(%s)", [today])
        addresses = {str(email) for (email,) in cursor.fetchall()}
    if addresses:
        tell(addresses)
    return len(addresses)
