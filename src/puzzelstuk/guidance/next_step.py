"""The next step: hoe, wanneer, met wie, wat niet. From cards, routes and the clock; decides nothing about a person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from puzzelstuk.guidance.catalogue import Indicator, Phenomenon
from puzzelstuk.policy.hours import Hours, Reach, reach

AFTER_HOURS = "buiten_kantoortijd"
SPARRING = "sparren"
NOT_TO_CALL_FIRST = frozenset({"bank", "mma", "fiu", "netbeheerder", "riec", "ikz", "politie_112", "sociale_recherche"})
SIGNAL_DESK = "vik"


@dataclass(frozen=True)
class Contact:
    """One function with a person, as the register has it."""

    title: str
    holder: str
    phone: str
    organisation: str
    about: str
    hours: Hours
    deputy: "Contact | None" = None

    @property
    def dial(self) -> str:
        """The number for a tel: link; empty when it is not a number."""
        digits = self.phone.replace(" ", "").replace("-", "")
        return digits if digits.isdigit() else ""

    @property
    def initials(self) -> str:
        words = self.holder.split()
        return (words[0][:1] + words[-1][:1]).upper() if words else ""


@dataclass(frozen=True)
class Who:
    """Whom to call: one function, how it can be reached, and who else is there now."""

    contact: Contact
    reach: Reach
    now: Contact | None


@dataclass(frozen=True)
class Sides:
    """The concern and the ordinary explanation of one observation, at the same size."""

    title: str
    concern: str
    ordinary: str


@dataclass(frozen=True)
class NextStep:
    """Everything the screen after "Vastleggen" shows."""

    how: tuple[str, ...]
    say: str
    at_once: str
    today: str
    this_week: str
    who: Who | None
    naming: str
    others: tuple[Contact, ...]
    dont: tuple[str, ...]
    sides: tuple[Sides, ...]
    cards: tuple[Phenomenon, ...]


GENERAL_HOW = (
    "Praat gewoon met de persoon, als dat veilig kan.",
    "Schrijf op wat je zag en wanneer. Laat weg wat je niet weet.",
    "Bespreek het zonder naam met een collega.",
)
GENERAL_SAY = "Ik zie iets veranderen en ik ben benieuwd hoe het met je gaat."
GENERAL_AT_ONCE = (
    "Bel 112 bij geweld, een wapen, brand of als iemand nu in gevaar is. Kind of partner niet veilig? Bel Veilig Thuis."
)
GENERAL_DONT = (
    "Niet zelf uitzoeken wie erachter zit.",
    "Geen foto’s maken en niemand volgen, ook niet online.",
    "Geen geheimhouding beloven.",
)
GENERAL_SIDES = Sides(
    title="Een niet-pluisgevoel",
    concern="Je merkt soms iets voordat je het kunt uitleggen. Dat is genoeg om te overleggen.",
    ordinary="Een gevoel kan ook komen door haast, een slechte dag of iets wat je net hoorde.",
)


def next_step(
    cards: Sequence[Phenomenon],
    indicators: Sequence[Indicator],
    routes: Mapping[str, Contact],
    preferred: Sequence[str],
    at: datetime,
    naming: Callable[[str], str] = lambda _: "",
) -> NextStep:
    """The step for the chosen cards; without a card the general one, which ends at a colleague.

    `naming` says of a destination whether one may say there who it is about.
    """
    first = cards[0] if cards else None
    targets = _targets(cards, preferred) if cards else [SPARRING, SIGNAL_DESK]
    known = [target for target in targets if target in routes]
    who = _who(routes[known[0]], routes.get(AFTER_HOURS), at) if known else None
    return NextStep(
        how=first.own_role if first else GENERAL_HOW,
        say=first.say if first else GENERAL_SAY,
        at_once=first.when.at_once if first else GENERAL_AT_ONCE,
        today=first.when.today if first else "Vertel het vandaag aan een collega die je vertrouwt.",
        this_week=first.when.this_week if first else "Blijft je gevoel deze week? Overleg dan, en volg niemand.",
        who=who,
        naming=naming(known[0]) if known else "",
        others=tuple(routes[target] for target in known[1:4]),
        dont=first.dont if first else GENERAL_DONT,
        sides=tuple(Sides(one.title, one.concern, one.ordinary) for one in indicators) or _card_sides(cards),
        cards=tuple(cards),
    )


def _targets(cards: Sequence[Phenomenon], preferred: Sequence[str]) -> list[str]:
    """Destinations in calling order: the own task's first, when the card knows it."""
    listed = [target for card in cards for target in card.routes if target not in NOT_TO_CALL_FIRST]
    own = [target for target in preferred if target in listed]
    return list(dict.fromkeys([*own, *listed, SIGNAL_DESK]))


def _who(contact: Contact, after_hours: Contact | None, at: datetime) -> Who:
    reached = reach(contact.hours, at)
    if reached.now:
        return Who(contact, reached, None)
    deputy = contact.deputy
    if deputy is not None and reach(deputy.hours, at).now:
        return Who(contact, reached, deputy)
    return Who(contact, reached, after_hours)


def _card_sides(cards: Sequence[Phenomenon]) -> tuple[Sides, ...]:
    if not cards:
        return (GENERAL_SIDES,)
    shown = cards[0].indicators[:2]
    return tuple(Sides(one.title, one.concern, one.ordinary) for one in shown)
