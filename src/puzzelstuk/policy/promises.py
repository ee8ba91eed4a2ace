"""The date on which the reporter hears back at the latest (S57, S74)."""

from datetime import date, timedelta

FEEDBACK_WITHIN = timedelta(days=14)
ACKNOWLEDGE_WITHIN = timedelta(days=3)


def promised_on(recorded_on: date) -> date:
    return recorded_on + FEEDBACK_WITHIN
