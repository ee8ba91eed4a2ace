"""The register of processings (AVG 30) as data: every log line names one. No board confirmed a legal basis yet."""

from dataclasses import dataclass
from enum import StrEnum

from puzzelstuk.policy.retention import RetentionClass

TO_CONFIRM = "te bevestigen door de FG"


class Purpose(StrEnum):
    """What somebody did it for; alphabetical. A log line without one cannot be written."""

    ACCESS = "toegang"
    ADOPTING = "vaststelling"
    CONFIDING = "vertrouwelijk"
    ESCALATING = "opschalen"
    HANDLING = "behandelen"
    KEEPING = "bewaartermijn"
    MAINTAINING = "beheer"
    OPERATING = "in stand houden"
    OVERSIGHT = "toezicht"
    RECORDING = "signaleren"
    REVEALING = "melder noemen"
    RIGHTS = "rechten van betrokkenen"
    SHARING = "delen"
    TALKING = "sparren"
    WEIGHING = "wegen"


@dataclass(frozen=True)
class Processing:
    """One row of the register: its id stands in the log, the rest on a page for people."""

    id: str
    name: str
    whose: str
    data: str
    basis: str
    retention: RetentionClass
    confirmed: str = TO_CONFIRM


PROCESSINGS: dict[Purpose, Processing] = {
    Purpose.ACCESS: Processing(
        "puzzelstuk.toegang",
        "In- en uitloggen",
        "mensen met een account",
        "dat iemand in- of uitlogde, niet binnenkwam of een inlogmiddel wijzigde; wie een stuk kan neerleggen staat verzegeld",
        "AVG 32: beveiliging van de verwerking; BIO2 8.15",
        RetentionClass.AUDIT,
    ),
    Purpose.ADOPTING: Processing(
        "puzzelstuk.vaststelling",
        "De lijst voor het bestuur invullen",
        "mensen met een account",
        "wie iets op de lijst zette of dat probeerde",
        "AVG 5(2): verantwoording",
        RetentionClass.AUDIT,
    ),
    Purpose.CONFIDING: Processing(
        "puzzelstuk.vertrouwelijk",
        "Druk op een professional neerleggen bij de vertrouwenspersoon",
        "de professional; mensen over wie de tekst gaat",
        "dat er iets is neergelegd of gelezen, op welke dag; wie het neerlegde staat verzegeld",
        "AVG 6(1)(e) en Arbowet 3(2): een veilige werkplek",
        RetentionClass.AUDIT,
    ),
    Purpose.ESCALATING: Processing(
        "puzzelstuk.opschalen",
        "Een signaal dat vastzit een stap hoger leggen",
        "mensen over wie een signaal gaat, en wie erover beslist",
        "welk signaal vastzat, bij welke stap het lag en wat het antwoord was",
        "AVG 6(1)(e): de taak van de organisatie die het signaal ontvangt",
        RetentionClass.AUDIT,
    ),
    Purpose.HANDLING: Processing(
        "puzzelstuk.behandelen",
        "Signalen lezen en beantwoorden",
        "mensen over wie een signaal gaat, en wie het leest",
        "welk signaal is bekeken of beantwoord, door wie en wanneer",
        "AVG 6(1)(e): de taak van de organisatie die het signaal ontvangt",
        RetentionClass.AUDIT,
    ),
    Purpose.KEEPING: Processing(
        "puzzelstuk.bewaren",
        "Opnieuw bekijken, wissen en bewaarplicht",
        "mensen over wie een signaal ging, en wie erover besliste",
        "welk signaal is bewaard, losgelaten, vastgehouden of gewist, en volgens welke regel",
        "AVG 5(1)(e): opslagbeperking; AVG 17 en 18",
        RetentionClass.AUDIT,
    ),
    Purpose.MAINTAINING: Processing(
        "puzzelstuk.beheer",
        "Leden, functies, routes en teksten beheren",
        "mensen met een account of een functie",
        "wat is gewijzigd of bekeken, door wie en wanneer",
        "AVG 5(2): verantwoording; AVG 32: beveiliging van de verwerking",
        RetentionClass.AUDIT,
    ),
    Purpose.OPERATING: Processing(
        "puzzelstuk.instandhouding",
        "Opdrachten en werk op de achtergrond",
        "niemand rechtstreeks",
        "welke opdracht liep, en of die lukte",
        "AVG 32: beveiliging van de verwerking",
        RetentionClass.AUDIT,
    ),
    Purpose.OVERSIGHT: Processing(
        "puzzelstuk.toezicht",
        "Toezicht op het logboek",
        "mensen die in het logboek staan",
        "wie het logboek las, controleerde of uitvoerde",
        "AVG 39(1)(b): toezien op naleving; BIO2 8.15",
        RetentionClass.AUDIT,
    ),
    Purpose.RECORDING: Processing(
        "puzzelstuk.signaleren",
        "Een signaal vastleggen, aanvullen, bekijken of intrekken",
        "de melder; mensen over wie het signaal gaat",
        "wat er met een eigen signaal gebeurde, op welke dag; wie het deed staat verzegeld",
        "AVG 6(1)(e): de taak waaruit de melder iets weet",
        RetentionClass.AUDIT,
    ),
    Purpose.REVEALING: Processing(
        "puzzelstuk.onthullen",
        "De naam van een melder vragen, geven en lezen",
        "de melder; wie vroeg en wie besloot",
        "bij welk signaal om een naam is gevraagd, waarom, wie besloot en wie las",
        "AVG 6(1)(c), (d) of (e), per verzoek gekozen",
        RetentionClass.AUDIT,
    ),
    Purpose.RIGHTS: Processing(
        "puzzelstuk.rechten",
        "Verzoeken van betrokkenen, informeren, en vragen van politie of OM",
        "mensen over wie een signaal gaat, wie een verzoek doet, en wie het behandelt",
        "welk verzoek er kwam, wat is gezocht en gegeven, wie is geïnformeerd, en wat politie of OM vroeg",
        "AVG 6(1)(c): de plichten van AVG 12 tot en met 22, 33 en 34",
        RetentionClass.AUDIT,
    ),
    Purpose.SHARING: Processing(
        "puzzelstuk.delen",
        "Besluiten over delen, en lezen wat gedeeld is",
        "mensen over wie een signaal gaat, en wie erover besloot of het las",
        "wie wat deelde, met welke functie, waarvoor, volgens welke regel, en wie het las",
        "AVG 5(2) en 6; per besluit de grondslag van de regel",
        RetentionClass.AUDIT,
    ),
    Purpose.TALKING: Processing(
        "puzzelstuk.sparren",
        "Overleggen zonder naam, met een collega, het VIK of een team",
        "wie een vraag stelt of meedenkt; niemand over wie het gaat",
        "dat er een kaart is gedeeld, gelezen of beantwoord; wie vroeg staat verzegeld",
        "AVG 6(1)(e): de taak van wie vraagt; in de kaart zelf staan geen persoonsgegevens",
        RetentionClass.AUDIT,
    ),
    Purpose.WEIGHING: Processing(
        "puzzelstuk.wegen",
        "Signalen wegen bij het knooppunt, verwijzen, op de plank leggen",
        "mensen over wie een signaal gaat, en wie het weegt",
        "welk signaal is gewogen, met welke stap en uitkomst, door wie en wanneer",
        "AVG 6(1)(e): de taak van de gemeente, naar het Modelprotocol van 2020 (B20)",
        RetentionClass.AUDIT,
    ),
}
