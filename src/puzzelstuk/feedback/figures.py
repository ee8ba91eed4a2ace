"""How well people are answered, as the database gives it: whole weeks, everybody together, no small number."""

from datetime import date, timedelta

from django.db import connection

from puzzelstuk.policy.figures import LEAST_SHOWN, ROUNDED_TO, WEEKS, Week


def weeks(today: date) -> list[Week]:
    """The weeks that may be shown, of the organisations in the context; oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM answering.weeks(%s, %s, %s, %s)", [today, today - timedelta(weeks=WEEKS), LEAST_SHOWN, ROUNDED_TO]
        )
        return [Week(*row) for row in cursor.fetchall()]
