"""How long a record is kept, as dates only. The periods are examples until an organisation adopts its own."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class RetentionClass(StrEnum):
    """Every stored record carries one; the key that can read it lives and dies with its class and month."""

    SIGNAL = "signaal"
    PLACE = "plek"
    REPORTER = "melder"
    AUDIT = "verantwoording"
    ORGANISATION = "organisatie"


@dataclass(frozen=True)
class Term:
    """When a person must look again, and when the record goes."""

    review_after: timedelta
    erase_after: timedelta
    why: str


TERMS: dict[RetentionClass, Term] = {
    RetentionClass.SIGNAL: Term(timedelta(days=90), timedelta(days=365), "niet opgepakt: na een jaar weg (Modelprotocol, B20)"),
    RetentionClass.PLACE: Term(timedelta(days=365), timedelta(days=5 * 365), "gebiedsbeeld: trend over vijf jaar"),
    RetentionClass.REPORTER: Term(timedelta(days=90), timedelta(days=365), "gelijk aan het signaal waar het bij hoort"),
    RetentionClass.AUDIT: Term(timedelta(days=3 * 365), timedelta(days=5 * 365), "verantwoording, drie tot vijf jaar"),
    RetentionClass.ORGANISATION: Term(timedelta(days=365), timedelta(days=7 * 365), "register en afspraken"),
}


def review_on(kind: RetentionClass, recorded_on: date) -> date:
    return recorded_on + TERMS[kind].review_after


def erase_on(kind: RetentionClass, recorded_on: date) -> date:
    return recorded_on + TERMS[kind].erase_after
