"""How long a record is kept, as dates only. The periods are examples until an organisation adopts its own.

Nothing here prolongs: an organisation's own period can only be shorter, and silence changes no date.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes


class RetentionClass(StrEnum):
    """Every stored record carries one; the key that can read it lives and dies with its class and month."""

    SIGNAL = "signaal"
    PLACE = "plek"
    REPORTER = "melder"
    AUDIT = "verantwoording"
    ORGANISATION = "organisatie"
    HOLD = "bewaarplicht"
    CONTACT = "bereikbaar"
    REVEAL = "onthulling"
    ANSWER = "antwoord"
    POLICE = "politievraag"
    REQUEST = "verzoek"
    PRESSURE = "druk"
    NOTICE = "bericht"
    TALK = "gesprek"
    TEAM = "team"


class Ending(StrEnum):
    """Why a record went; stands in the ledger, on its tombstone and on the certificate."""

    DUE = "bewaartijd voorbij"
    LET_GO = "losgelaten bij opnieuw bekijken"
    HOLD_OVER = "bewaarplicht voorbij"


@dataclass(frozen=True)
class Term:
    """When a person must look again, and when the record goes."""

    review_after: timedelta
    erase_after: timedelta
    why: str = ""


# After the final status its reporter can read that status this long, also when the signal itself is gone.
LINE_STAYS = timedelta(days=90)
# A signal that still waits for an answer is shown to its handler and counted for the FG this long before it goes.
WARN_BEFORE = timedelta(days=30)

TERMS: dict[RetentionClass, Term] = {
    RetentionClass.SIGNAL: Term(timedelta(days=90), timedelta(days=365), "niet opgepakt: na een jaar weg (Modelprotocol, B20)"),
    RetentionClass.PLACE: Term(timedelta(days=365), timedelta(days=5 * 365), "gebiedsbeeld: trend over vijf jaar"),
    RetentionClass.REPORTER: Term(
        timedelta(days=90), timedelta(days=365) + LINE_STAYS, "een jaar, en tot de melder de laatste status kon lezen"
    ),
    RetentionClass.AUDIT: Term(timedelta(days=3 * 365), timedelta(days=5 * 365), "verantwoording, drie tot vijf jaar"),
    RetentionClass.CONTACT: Term(timedelta(days=90), timedelta(days=365), "gelijk aan het signaal waar het bij hoort"),
    RetentionClass.REVEAL: Term(timedelta(days=365), timedelta(days=5 * 365), "verantwoording: waarom een naam is gegeven"),
    RetentionClass.ANSWER: Term(timedelta(days=1), timedelta(days=31), "de naam zelf is na een dag weg, de sleutel na een maand"),
    RetentionClass.PRESSURE: Term(
        timedelta(days=180), timedelta(days=365), "tot het gesprek met de vertrouwenspersoon klaar is, hooguit een jaar"
    ),
    RetentionClass.NOTICE: Term(timedelta(days=7), timedelta(days=31), "alleen om niemand twee keer te mailen"),
    RetentionClass.ORGANISATION: Term(timedelta(days=365), timedelta(days=7 * 365), "register en afspraken"),
    RetentionClass.POLICE: Term(timedelta(days=365), timedelta(days=3 * 365), "verantwoording: wat is gevraagd en gegeven"),
    RetentionClass.REQUEST: Term(timedelta(days=365), timedelta(days=2 * 365), "bewijs dat op tijd is geantwoord"),
    RetentionClass.TALK: Term(timedelta(days=14), timedelta(days=30), "een gesprek zonder naam: na een maand weg"),
    RetentionClass.TEAM: Term(timedelta(days=90), timedelta(days=180), "wat een team samen zag, zonder personen: een half jaar"),
    RetentionClass.HOLD: Term(timedelta(days=180), timedelta(days=2 * 365), "bewaarplicht: tot de einddatum, hooguit twee jaar"),
}
# A reporter follows a piece for a year; a place without persons stays longer, but by then nobody's name hangs on it.
FOLLOWED_FOR = TERMS[RetentionClass.SIGNAL].erase_after
OWN_TERM_SUBJECT = "bewaartermijn:"
_OWN_TERM = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


def review_on(kind: RetentionClass, recorded_on: date) -> date:
    return recorded_on + TERMS[kind].review_after


def erase_on(kind: RetentionClass, recorded_on: date) -> date:
    return recorded_on + TERMS[kind].erase_after


def line_until(final_status_on: date) -> date:
    """Until which day (no longer included) a reporter can read the final status."""
    return final_status_on + LINE_STAYS


def next_review(kind: RetentionClass, today: date, erase_on: date) -> date:
    """When somebody must look once more after keeping a record; never past its last day."""
    return min(today + TERMS[kind].review_after, erase_on)


def own_term(kind: RetentionClass, written: str) -> Term | None:
    """An adopted own period, written as "days until review/days until erasure"; None when it cannot be read or is longer."""
    found = _OWN_TERM.fullmatch(written)
    if found is None:
        return None
    term = Term(timedelta(days=int(found.group(1))), timedelta(days=int(found.group(2))), "eigen termijn, vastgesteld")
    return term if may_adopt(kind, term) else None


def may_adopt(kind: RetentionClass, own: Term) -> Decision:
    """An organisation can keep shorter than the shipped period, never longer."""
    shipped, rule = TERMS[kind], f"{OWN_TERM_SUBJECT}{kind}"
    if not timedelta(0) < own.review_after < own.erase_after:
        return no("Iemand moet opnieuw kijken vóórdat het weggaat. Kies een kortere termijn voor opnieuw bekijken.", rule)
    if own.erase_after > shipped.erase_after or own.review_after > shipped.review_after:
        return no(
            f"Langer bewaren kan niet. Hooguit {shipped.review_after.days} dagen tot opnieuw bekijken "
            f"en {shipped.erase_after.days} dagen tot wissen.",
            rule,
        )
    return yes(rule)


def month_is_due(month: str, term: Term, today: date) -> bool:
    """Whether the very last record that can stand under a month's key has had its time."""
    year, number = int(month[:4]), int(month[5:7])
    return date(year, number, monthrange(year, number)[1]) + term.erase_after < today
