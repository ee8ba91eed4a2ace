"""Every refusal of the rules as a person reads it, word for word, with the rule that it carries."""

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from puzzelstuk.policy import holds, reveal
from puzzelstuk.policy.access import Act, Role, may, may_appoint
from puzzelstuk.policy.adoption import ADVICE, Entry, Item, may_advise, may_decide, may_fill
from puzzelstuk.policy.decision import Decision
from puzzelstuk.policy.erasing import may_erase, may_erase_until
from puzzelstuk.policy.holds import HoldReason, HoldStage
from puzzelstuk.policy.login import may_be_logged_by_name, may_remove_passkey, may_vouch
from puzzelstuk.policy.recording import Condition, MentionKind, NamingRule, may_name
from puzzelstuk.policy.retention import RetentionClass, Term, may_adopt
from puzzelstuk.policy.reveal import RULE as TWO_PEOPLE
from puzzelstuk.policy.reviewing import KeepReason, may_keep
from puzzelstuk.policy.traceability import Circle, who_could_know

TODAY = date(2027, 3, 10)
DAY = timedelta(days=1)
TOM, ANNE, NORA, GREET = (uuid.UUID(int=number) for number in range(1, 5))
LIST = [Item("sleutels", "De sleutels", "", ""), Item("dpia", "DPIA vooraf", "", ""), Item("raad", "Raad op de hoogte", "", "")]
FILLED = [Entry(uuid.UUID(int=10 + number), item.id, TOM) for number, item in enumerate(LIST)]
ADVISED = [*FILLED, Entry(uuid.UUID(int=20), ADVICE, ANNE, covers=frozenset(entry.id for entry in FILLED))]
CHANGED = [*ADVISED, Entry(uuid.UUID(int=21), "raad", TOM)]
COMPANIES = NamingRule("wmo", frozenset({MentionKind.ORGANISATION}), None, "2")
VICTIMS = NamingRule("bijstand", frozenset({MentionKind.PERSON}), Condition.POSSIBLE_TRAFFICKING_VICTIM, "3")
BY_HAND = "Draai dan met de hand: ./puzzelstuk erase-due --confirm-clock"
Asking = Callable[[], Decision]


def erasing(*, database_day: date = TODAY, last_known: date | None = None) -> Decision:
    return may_erase(today=TODAY, database_day=database_day, last_known=last_known, confirmed=False)


def asking_a_name(**changed: object) -> Decision:
    asked = {"reason": "gevaar", "ground": "vitaal", "words": "Zonder de naam is het meisje niet te vinden.", "boards": 1}
    return reveal.may_ask(**(asked | {"reasons": {"gevaar"}, "grounds": {"vitaal"}, "officers": 1} | changed))  # type: ignore[arg-type]


def deciding_a_name(*, by: uuid.UUID = GREET, waiting: bool = True, today: date = TODAY) -> Decision:
    return reveal.may_decide(asked_by=NORA, by=by, waiting=waiting, expires=TODAY + DAY, today=today)


def own_days(review: int, erase: int) -> Decision:
    return may_adopt(RetentionClass.SIGNAL, Term(timedelta(days=review), timedelta(days=erase)))


REFUSALS: list[tuple[Asking, str, str]] = [
    # roles
    (
        lambda: may({Role.BOARD}, Act.SIGNAL_HANDLE),
        "Dit hoort niet bij je rol. Vraag het de functioneel beheerder als je dit wel nodig hebt.",
        "signaal:behandelen",
    ),
    (
        lambda: may_appoint(TOM, TOM),
        "Je kunt jezelf geen rol of functie geven. Vraag een andere beheerder.",
        "niet zichzelf",
    ),
    # signing in
    (
        lambda: may_vouch({"veenstad"}, {"veenstad", "ggd"}),
        "Deze manier van inloggen hoort niet bij jouw account. Vraag het je functioneel beheerder.",
        "eigen mensen",
    ),
    (
        lambda: may_remove_passkey([], needed=True),
        "Voor jouw rol is een tweede stap nodig. Voeg eerst een andere toe.",
        "tweede stap",
    ),
    (
        lambda: may_be_logged_by_name({Role.CONTACT_PERSON}),
        "Wie een stuk kan neerleggen, staat verzegeld in het logboek.",
        "verzegeld logboek",
    ),
    # the list before real work
    (lambda: may_fill(LIST, ADVICE), "Deze regel staat niet op de lijst.", "vaststelling"),
    (lambda: may_advise(LIST, []), "Nog niet ingevuld: de sleutels, DPIA vooraf, raad op de hoogte.", "vaststelling"),
    (lambda: may_decide(LIST, FILLED[:2], GREET), "Nog niet ingevuld: raad op de hoogte.", "vaststelling"),
    (lambda: may_decide(LIST, FILLED, GREET), "Vraag eerst het advies van de FG. Dat mag niemand anders geven.", "vaststelling"),
    (
        lambda: may_decide(LIST, CHANGED, GREET),
        "Na het advies is er iets veranderd. Vraag de FG opnieuw om advies.",
        "vaststelling",
    ),
    (lambda: may_decide(LIST, ADVISED, ANNE), "Wie adviseert, besluit niet. Laat een andere bestuurder besluiten.", "vaststelling"),
    # what may be written down
    (
        lambda: may_name(None, MentionKind.PERSON, ()),
        "Geen vak voor namen. Zo is het afgesproken voor deze taak.",
        "geen vastgestelde regel",
    ),
    (
        lambda: may_name(COMPANIES, MentionKind.PERSON, ()),
        "Dit soort gegeven hoort niet bij de afspraak voor deze taak.",
        "wmo 2",
    ),
    (
        lambda: may_name(VICTIMS, MentionKind.PERSON, ()),
        "Een naam mag hier alleen als je denkt aan een mogelijk slachtoffer van mensenhandel.",
        "bijstand 3",
    ),
    # who could have known
    (lambda: who_could_know(Circle(4, 30)).decision, "Maar weinig mensen konden dit weten.", "wie kon dit weten"),
    # the name of a reporter
    (
        lambda: asking_a_name(boards=0),
        "Je organisatie heeft nog geen andere bestuurder in Puzzelstuk. Zonder tweede mens gaat dit niet.",
        TWO_PEOPLE,
    ),
    (lambda: asking_a_name(officers=0), "Je organisatie heeft nog geen FG in Puzzelstuk. Zonder FG gaat dit niet.", TWO_PEOPLE),
    (lambda: asking_a_name(reason="nieuwsgierig"), "Kies een reden en een grond uit de lijst.", TWO_PEOPLE),
    (lambda: asking_a_name(ground="omdat"), "Kies een reden en een grond uit de lijst.", TWO_PEOPLE),
    (lambda: asking_a_name(words="Daarom."), "Leg in een paar zinnen uit waarom het niet zonder de naam kan.", TWO_PEOPLE),
    (
        lambda: deciding_a_name(by=NORA),
        "Je kunt niet over je eigen vraag beslissen. Vraag een andere bestuurder.",
        TWO_PEOPLE,
    ),
    (lambda: deciding_a_name(waiting=False), "Over deze vraag is al beslist.", TWO_PEOPLE),
    (
        lambda: deciding_a_name(today=TODAY + DAY),
        "Deze vraag is verlopen. Is de naam nog nodig? Stel de vraag dan opnieuw.",
        TWO_PEOPLE,
    ),
    # looking again, and keeping
    (lambda: may_keep("zomaar", today=TODAY, erase_on=TODAY + DAY), "Kies waarom het signaal nog nodig is.", "opnieuw bekijken"),
    (
        lambda: may_keep(KeepReason.IN_HAND, today=TODAY, erase_on=TODAY),
        "De bewaartijd is voorbij. Langer bewaren kan niet.",
        "opnieuw bekijken",
    ),
    (
        lambda: own_days(60, 60),
        "Iemand moet opnieuw kijken vóórdat het weggaat. Kies een kortere termijn voor opnieuw bekijken.",
        "bewaartermijn:signaal",
    ),
    (
        lambda: own_days(60, 366),
        "Langer bewaren kan niet. Hooguit 90 dagen tot opnieuw bekijken en 365 dagen tot wissen.",
        "bewaartermijn:signaal",
    ),
    # a legal hold
    (lambda: holds.may_ask("zomaar", today=TODAY, until=TODAY + DAY), "Kies waarom het bewaard moet blijven.", "bewaarplicht"),
    (
        lambda: holds.may_ask(HoldReason.COURT, today=TODAY, until=TODAY),
        "Kies een einddatum na vandaag, en hooguit twee jaar vooruit.",
        "bewaarplicht",
    ),
    (
        lambda: holds.second_person(ANNE, ANNE),
        "Iemand anders moet dit bevestigen. Zo beslist nooit één persoon alleen.",
        "twee mensen",
    ),
    (lambda: holds.may_confirm(HoldStage.OVER), "Deze bewaarplicht is al bevestigd of voorbij.", "bewaarplicht"),
    (
        lambda: holds.may_lift(HoldStage.OVER, asked=False),
        "Deze bewaarplicht staat daar niet op te wachten. Bekijk haar opnieuw.",
        "bewaarplicht",
    ),
    # erasing
    (
        lambda: erasing(database_day=TODAY + 2 * DAY),
        "De klok van de server en die van de database lopen uiteen. Zet ze gelijk; er is niets gewist.",
        "klok",
    ),
    (
        lambda: erasing(last_known=TODAY + DAY),
        "De klok staat vóór de vorige keer. Zet haar goed; er is niets gewist.",
        "klok",
    ),
    (
        lambda: erasing(last_known=TODAY - 41 * DAY),
        "De vorige keer is meer dan 40 dagen geleden. Klopt de datum van vandaag? " + BY_HAND,
        "klok",
    ),
    (
        lambda: may_erase_until(TODAY + DAY, today=TODAY, dry_run=False),
        "Vooruit wissen kan niet. Gebruik --dry-run om te zien wat er op die dag weggaat.",
        "vooruit",
    ),
]

AGREEMENTS: list[tuple[Asking, str]] = [
    (lambda: may({Role.REPORTER}, Act.SIGNAL_RECORD), "signaal:vastleggen"),
    (lambda: may_appoint(TOM, ANNE), "niet zichzelf"),
    (lambda: may_appoint(TOM, None), "niet zichzelf"),
    (lambda: may_vouch({"veenstad"}, {"veenstad"}), "eigen mensen"),
    (lambda: may_remove_passkey(["sleutel"], needed=True), "tweede stap"),
    (lambda: may_be_logged_by_name({Role.PRIVACY_OFFICER}), "verzegeld logboek"),
    (lambda: may_fill(LIST, "dpia"), "vaststelling"),
    (lambda: may_advise(LIST, FILLED), "vaststelling"),
    (lambda: may_decide(LIST, ADVISED, GREET), "vaststelling"),
    (lambda: may_name(COMPANIES, MentionKind.ORGANISATION, ()), "wmo 2"),
    (lambda: may_name(VICTIMS, MentionKind.PERSON, {Condition.POSSIBLE_TRAFFICKING_VICTIM}), "bijstand 3"),
    (lambda: who_could_know(Circle(5, 30)).decision, "wie kon dit weten"),
    (asking_a_name, "naam van een melder: twee mensen"),
    (deciding_a_name, "naam van een melder: twee mensen"),
    (lambda: may_keep(KeepReason.IN_HAND, today=TODAY, erase_on=TODAY + DAY), "opnieuw bekijken"),
    (lambda: own_days(60, 180), "bewaartermijn:signaal"),
    (lambda: holds.may_ask(HoldReason.COURT, today=TODAY, until=TODAY + DAY), "bewaarplicht"),
    (lambda: holds.second_person(ANNE, GREET), "twee mensen"),
    (lambda: holds.may_confirm(HoldStage.ASKED), "bewaarplicht"),
    (lambda: holds.may_lift(HoldStage.ACTIVE, asked=False), "bewaarplicht"),
    (erasing, "klok"),
    (lambda: may_erase_until(TODAY, today=TODAY, dry_run=False), "vooruit"),
]


@pytest.mark.parametrize(("ask", "sentence", "rule"), REFUSALS, ids=[sentence for _, sentence, _ in REFUSALS])
def test_a_refusal_reads_as_agreed_and_carries_its_rule(ask: Asking, sentence: str, rule: str) -> None:
    assert ask() == Decision(allowed=False, reason=sentence, rule=rule)


@pytest.mark.parametrize(("ask", "rule"), AGREEMENTS)
def test_a_yes_carries_its_rule_and_has_nothing_to_explain(ask: Asking, rule: str) -> None:
    assert ask() == Decision(allowed=True, reason="", rule=rule)
