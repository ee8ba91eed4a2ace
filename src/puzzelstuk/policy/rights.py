"""What a person about whom something stands here can ask (AVG 15-18 and 21), and when they must hear of it (AVG 14).

Days and closed lists only; a person weighs, and a second one agrees. The terms are those of the AVG; the lists are
examples until the organisation's own FG confirms them.
"""

import uuid
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes

MONTHS_TO_ANSWER, MONTHS_TO_ANSWER_EXTENDED = 1, 3  # AVG 12(3): a month, and two more when it is complex
MONTHS_TO_INFORM = 1  # AVG 14(3)(a)
LONGEST_DELAY = timedelta(days=90)
BREACH_TERM = timedelta(hours=72)  # AVG 33(1)
RULE = "verzoek van een betrokkene: twee mensen"


class RequestKind(StrEnum):
    """What is asked."""

    ACCESS = "inzage"
    CORRECTION = "correctie"
    ERASURE = "wissing"
    OBJECTION = "bezwaar"
    RESTRICTION = "beperking"


ARTICLES = {
    RequestKind.ACCESS: "AVG artikel 15",
    RequestKind.CORRECTION: "AVG artikel 16",
    RequestKind.ERASURE: "AVG artikel 17",
    RequestKind.OBJECTION: "AVG artikel 21",
    RequestKind.RESTRICTION: "AVG artikel 18",
}


class IdentityCheck(StrEnum):
    """How somebody made sure who asks. No copy of a document is kept."""

    AT_THE_DESK = "aan de balie, met een geldig document"
    CODE_BY_LETTER = "met een code in een brief naar het adres"
    KNOWN = "bekend bij een medewerker"
    REPRESENTATIVE = "gemachtigde: machtiging en document bekeken"
    SIGNED_IN = "ingelogd via de eigen omgeving van de gemeente"


class RequestStage(StrEnum):
    """How far a request is."""

    OPEN = "in behandeling"
    PROPOSED = "wacht op tweede mens"
    CLOSED = "afgehandeld"


class RequestOutcome(StrEnum):
    """How a request ends."""

    GRANTED = "toegewezen"
    NOTHING = "niets gevonden"
    PARTLY = "deels toegewezen"
    REFUSED = "afgewezen"


class ExtensionReason(StrEnum):
    """Why an answer takes longer than a month."""

    COMPLEX = "het verzoek is ingewikkeld"
    MANY = "er zijn veel verzoeken van deze persoon"


class Giving(StrEnum):
    """What happens to one part of a text in an answer: it goes out, it goes out masked, or it stays, with the reason."""

    WHOLE = "gaat mee"
    MASKED = "gaat mee, namen van anderen afgedekt"
    REPORTER = "blijft: kan een melder aanwijzen (AVG 15 lid 4)"
    OTHERS = "blijft: gaat over een ander (AVG 15 lid 4)"
    SAFETY = "blijft: brengt iemand in gevaar (UAVG 41)"
    INQUIRY = "blijft: schaadt onderzoek of toezicht (UAVG 41)"
    BY_LAW = "blijft: een wet beperkt inzage (AVG 23)"
    NOT_ABOUT = "blijft: gaat niet over deze persoon"


GOES_OUT = frozenset({Giving.WHOLE, Giving.MASKED})


class InformStep(StrEnum):
    """What was done about telling a person that they stand in a signal."""

    TOLD = "verteld"
    LATER = "later"


class DelayReason(StrEnum):
    """Why somebody is not told yet; the review date brings it back."""

    INQUIRY = "onderzoek of toezicht zou mislukken"
    REPORTER = "het zou de melder aanwijzen"
    SAFETY = "vertellen brengt iemand in gevaar"
    UNREACHABLE = "we weten niet hoe we deze persoon bereiken"


class PoliceAsks(StrEnum):
    """A question leaves the choice; a demand rests on a law."""

    QUESTION = "vraag"
    DEMAND = "vordering"


class PoliceAnswer(StrEnum):
    """What was done with it."""

    LIMITED = "alleen het gevraagde beantwoord, na overleg met FG of jurist"
    NOTHING = "niets gegeven en niets bevestigd"
    REFERRED = "doorverwezen naar FG of jurist"
    WAITING = "wacht op een vraag op papier"


@dataclass(frozen=True)
class Part:
    """One part of a text that may go out: what it is, the words, and what a person chose."""

    label: str
    text: str
    giving: str = ""


def months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last day of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def answer_by(received_on: date, *, extended: bool = False) -> date:
    """The last day to answer a request."""
    return months_later(received_on, MONTHS_TO_ANSWER_EXTENDED if extended else MONTHS_TO_ANSWER)


def inform_by(received_on: date) -> date:
    """The last day to tell a person that they stand in a signal, or to write down why not yet."""
    return months_later(received_on, MONTHS_TO_INFORM)


def may_open(*, kind: str, identity: str, received_on: date, today: date) -> Decision:
    """A request has a kind and a person of whom somebody made sure who it is."""
    if kind not in list(RequestKind):
        return no("Kies wat de persoon vraagt.", RULE)
    if identity not in list(IdentityCheck):
        return no("Kies hoe je zeker weet wie het is. Bewaar geen kopie van een document.", RULE)
    if not today - timedelta(days=365) <= received_on <= today:
        return no("Vul in wanneer het verzoek binnenkwam. Dat is vandaag of eerder, en hooguit een jaar geleden.", RULE)
    return yes(RULE)


def may_extend(*, stage: str, extended: bool, reason: str, due_on: date, today: date) -> Decision:
    """Once, with a reason, and before the month is over."""
    if stage == RequestStage.CLOSED or extended:
        return no("De termijn kan één keer langer worden, zolang het verzoek loopt.", RULE)
    if reason not in list(ExtensionReason):
        return no("Kies waarom het langer duurt.", RULE)
    if today > due_on:
        return no("De maand is voorbij. Langer maken kan niet meer. Antwoord zo snel mogelijk en bel de FG.", RULE)
    return yes(RULE)


def may_propose(*, stage: str, outcome: str, why: str, undecided: int) -> Decision:
    """Every part was looked at by a person, and the answer has a reason."""
    if stage != RequestStage.OPEN:
        return no("Er ligt al een voorstel, of het verzoek is afgehandeld.", RULE)
    if outcome not in list(RequestOutcome):
        return no("Kies hoe het verzoek eindigt.", RULE)
    if len(why.strip()) < 10:
        return no("Schrijf in een paar zinnen op waarom.", RULE)
    if undecided:
        return no("Kies eerst bij elk stuk wat meegaat en wat blijft.", RULE)
    return yes(RULE)


def may_agree(*, stage: str, proposed_by: uuid.UUID | None, by: uuid.UUID) -> Decision:
    """Another person than the one who proposed."""
    if stage != RequestStage.PROPOSED or proposed_by is None:
        return no("Er ligt nu geen voorstel.", RULE)
    if proposed_by == by:
        return no("Iemand anders van de privacydesk moet akkoord gaan. Zo beslist nooit één persoon alleen.", RULE)
    return yes(RULE)


def may_give(parts: Sequence[Part]) -> Decision:
    """A person chose for every part; nothing goes out, or stays, by itself."""
    if any(one.giving not in list(Giving) for one in parts):
        return no("Kies bij elke zin of die meegaat, of waarom niet.", RULE)
    return yes(RULE)


def may_delay(*, reason: str, review_on: date | None, today: date) -> Decision:
    """Telling somebody later has a reason and comes back."""
    if reason not in list(DelayReason):
        return no("Kies waarom je het nog niet vertelt.", "AVG 14(5)")
    if review_on is None or not today < review_on <= today + LONGEST_DELAY:
        return no("Kies wanneer je weer kijkt: na vandaag en binnen 90 dagen.", "AVG 14(5)")
    return yes("AVG 14(5)")


def breach_report_by(known_at: datetime) -> datetime:
    """Until when a breach can be reported in time: hours that pass, also when the clock changes on the way."""
    return (known_at.astimezone(UTC) + BREACH_TERM).astimezone(known_at.tzinfo)
