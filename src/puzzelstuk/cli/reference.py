"""`./puzzelstuk reference`: writes the pages of docs/reference that follow from the code; a test compares them.

Settings, roles and rights, and the rules for names and keeping: in Dutch, because an FG and an administrator read them.
Also puts the last measured figures of the main job into the README files.
"""

import json
import sys
from collections.abc import Iterable

from pydantic.fields import FieldInfo

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.cli.sharing_reference import sharing_parts
from puzzelstuk.configuration import Configuration
from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.guidance.tasks import SourceTask, source_tasks
from puzzelstuk.policy.access import ALLOWED, Act, Role
from puzzelstuk.policy.processing import PROCESSINGS
from puzzelstuk.policy.processing import TO_CONFIRM as PROCESSING_TO_CONFIRM
from puzzelstuk.policy.promises import EXAMPLE, REMIND_BEFORE
from puzzelstuk.policy.recording import Condition
from puzzelstuk.policy.retention import TERMS
from puzzelstuk.simulation.picture import PICTURES, page, svg

PAGES = CHECKOUT / "docs" / "reference"
SIMULATED = CHECKOUT / "evidence" / "results" / "simulation.json"
MEASURED = CHECKOUT / "test-results" / "main_job.json"
FIGURES_BEGIN, FIGURES_END = "<!-- figures:main-job -->", "<!-- /figures:main-job -->"
MADE = "Deze bladzijde is gemaakt uit de code met `./puzzelstuk reference`. Wijzig haar niet met de hand."
TO_CONFIRM = "te bevestigen door FG"

ROLE_WORDS: dict[Role, str] = {
    Role.REPORTER: "Een professional die ziet dat iets niet klopt en dat vastlegt.",
    Role.CONTACT_PERSON: "De contactpersoon signalen: leest als eerste en geeft antwoord.",
    Role.DESK_OFFICER: "Het VIK of de signaalcoördinator: onafhankelijk van handhaving en zorg.",
    Role.AREA_COORDINATOR: "Kijkt naar gebieden zonder personen. Heeft nog geen eigen scherm.",
    Role.BOARD: "De bestuurder: besluit over de lijst voor het echte werk en stelt regels vast.",
    Role.TEAM_LEAD: "Leidinggevende: geeft antwoord als een signaal vastzit, zonder het signaal te zien.",
    Role.CONFIDENTIAL_ADVISER: "Vertrouwenspersoon: leest als enige wat over druk op een professional is neergelegd.",
    Role.SOURCE_OWNER: "Bronhouder: antwoordt op een bronvraag met bekend of niet bekend, en ziet niets van een signaal.",
    Role.TRAINER: "Trainer of ervaringswerker: ziet geen signalen.",
    Role.PRIVACY_DESK: "De privacydesk: behandelt verzoeken van mensen over hun gegevens, en beslist of een eerder stuk open mag.",
    Role.PRIVACY_OFFICER: "De functionaris gegevensbescherming: adviseert en houdt toezicht.",
    Role.FUNCTIONAL_ADMIN: "Beheert mensen, functies, routes, termen en teksten van de eigen organisatie. Ziet geen signalen.",
    Role.TECHNICAL_ADMIN: "Houdt de techniek draaiend. Ziet geen signalen.",
}
ACT_WORDS: dict[Act, str] = {
    Act.ACCOUNT_KEEP: "Je eigen wachtwoord, toegangssleutels en codes beheren",
    Act.ADOPTION_ADVISE: "Als FG advies geven over de lijst voor het echte werk",
    Act.ADOPTION_DECIDE: "Als bestuurder besluiten over die lijst, na het advies",
    Act.ADOPTION_FILL: "Feiten op die lijst invullen",
    Act.ADOPTION_READ: "De lijst lezen, met wie wat schreef en wie bij de sleutels kan",
    Act.DESK_WEIGH: "Signalen bij het knooppunt lezen, wegen, verwijzen, op spoed zetten of de melder iets vragen",
    Act.ESCALATION_ANSWER: "Antwoord geven op wat vastzit en bij jouw functie ligt",
    Act.BREACH_REPORT: "Uit het logboek een concept voor een datalekmelding maken",
    Act.DOCUMENT_READ: "Modellen lezen en bewaren: register, DPIA, Algoritmeregister",
    Act.EVIDENCE_READ: "De beloften met hun tests en cijfers lezen",
    Act.FEEDBACK_OVERSEE: "Zien hoe vaak mensen op tijd horen, alles bij elkaar",
    Act.GUIDANCE_READ: "Kaarten, routekaarten en ‘wie is waarvan’ lezen",
    Act.HOLD_DECIDE: "Een bewaarplicht bevestigen of opheffen, met twee mensen",
    Act.LOG_OVERSEE: "Het logboek lezen, controleren en uitvoeren, en zien wie een signaal bekeek",
    Act.ORGANISATION_MAINTAIN: "Mensen, functies, routes, termen en teksten beheren",
    Act.PERSON_INFORM: "Bijhouden of iemand weet dat hij in een signaal staat, of waarom nog niet",
    Act.PLACE_RECORD: "Iets op een plek vastleggen, zonder personen",
    Act.PRESSURE_LAY: "Druk op jezelf neerleggen bij de vertrouwenspersoon",
    Act.PRESSURE_READ: "Lezen wat bij jou als vertrouwenspersoon is neergelegd",
    Act.POLICE_NOTE: "De kaart ‘politie of OM vraagt’ lezen en een vraag vastleggen",
    Act.POLICE_OVERSEE: "Lezen wat politie of OM vroeg en wat er is gedaan",
    Act.REQUEST_HANDLE: "Een verzoek van een betrokkene behandelen: zoeken, kiezen wat meegaat, voorstellen, akkoord geven",
    Act.REQUEST_OVERSEE: "De lijst van verzoeken met hun termijn zien, zonder wie het vraagt",
    Act.RETENTION_OVERSEE: "Zien hoeveel er wanneer weggaat, en de wisverklaringen",
    Act.REVEAL_ASK: "Om de naam van de melder van een signaal vragen",
    Act.REVEAL_DECIDE: "Over zo’n vraag beslissen, nooit over een eigen vraag",
    Act.REVEAL_FOLLOW: "Vragen om een naam zien; de naam zelf leest alleen wie vroeg en wie besloot",
    Act.SHARE_DECIDE: "Meebeslissen over delen, een advies vastleggen, delen beëindigen",
    Act.SHARE_PROPOSE: "Een signaal stap voor stap delen, en de lijst van deelbesluiten zien",
    Act.SHARE_READ: "Lezen wat een ander met je functie heeft gedeeld",
    Act.SOURCE_ANSWER: "Antwoorden op een bronvraag: bekend of niet bekend",
    Act.SOURCE_DECIDE: "Bepalen aan welke bron het knooppunt iets mag vragen",
    Act.SHELF_DECIDE: "Beslissen of een eerder stuk op de plank open mag voor het knooppunt",
    Act.SIGNAL_ENRICH: "Een eigen signaal aanvullen",
    Act.SIGNAL_ESCALATE: "Een signaal dat vastzit een stap hoger leggen",
    Act.SIGNAL_FOLLOW: "Stand en datum van eigen signalen zien",
    Act.SIGNAL_HANDLE: "De werklijst zien, een signaal lezen en een status geven",
    Act.SIGNAL_REACH: "Aan- of uitzetten dat je over een eigen signaal gebeld mag worden",
    Act.SIGNAL_REACT: "Bij een eigen signaal laten weten: dit hielp, ik voel me onveilig, ik wil contact",
    Act.SIGNAL_RECORD: "Een signaal vastleggen en suggesties krijgen",
    Act.SIGNAL_REVIEW: "Een signaal opnieuw bekijken: bewaren om een reden, loslaten of een bewaarplicht vragen",
    Act.SIGNAL_WITHDRAW: "Een eigen signaal weghalen zolang niemand het las",
    Act.TALK_ADVISE: "Meedenken over een vraag zonder naam, in de naam van een functie",
    Act.TALK_ASK: "Een vraag zonder naam voorleggen, en het advies lezen",
    Act.TEAM_TAKE_PART: "Met een team over organisaties heen delen wat op een plek te zien is",
}
DATABASE_ROLES: dict[str, tuple[str, str, str]] = {
    "puzzelstuk_owner": (
        "nee",
        "Eigenaar van alle tabellen.",
        "Ook de eigenaar ziet geen signaal zonder inzage (FORCE ROW LEVEL SECURITY).",
    ),
    "puzzelstuk_migrator": (
        "ja",
        "Wijzigt tabellen, zet de rechten en maakt de back-up.",
        "De enige die langs de rijrechten mag. Wat verzegeld is, blijft ook voor deze rol dicht. Nooit voor de website gebruiken.",
    ),
    "puzzelstuk_app": (
        "ja",
        "Hiermee werkt de website.",
        "Ziet alleen rijen met inzage. Komt bij melders alleen door deuren voor de melder zelf. Leest het logboek niet.",
    ),
    "puzzelstuk_worker": (
        "ja",
        "Hiermee werkt het proces op de achtergrond.",
        "Wordt kort de sealer (zegels), rewrapper (sleutels), eraser (wissen) of revealer (na akkoord van twee). Ruimt sessies op.",
    ),
    "puzzelstuk_reporter": (
        "nee",
        "Compartiment B: wie iets vastlegde.",
        "De website en het achtergrondproces kunnen deze rol niet worden.",
    ),
    "puzzelstuk_revealer": (
        "nee",
        "Zoekt één melder op nadat twee mensen akkoord waren; het achtergrondproces wordt het daarvoor even.",
        "Krijgt zonder akkoord van twee mensen geen enkele rij.",
    ),
    "puzzelstuk_reminder": (
        "nee",
        "Herinnert ’s nachts wie antwoord moet geven en legt wat vastzit een stap hoger; het achtergrondproces wordt het even.",
        "Ziet datums, standen en functies. Geen tekst, geen melder, geen zoeksleutel.",
    ),
    "puzzelstuk_rewrapper": (
        "nee",
        "Sluit datasleutels opnieuw onder een volgende sleutel.",
        "Ziet alleen gesloten sleutels. Geen tekst, geen melder, geen zoeksleutel.",
    ),
    "puzzelstuk_sealer": (
        "nee",
        "Leest het logboek, zet er zegels op en voegt toe wat opdrachten deden.",
        "Kan geen logregel wijzigen of weghalen.",
    ),
    "puzzelstuk_overseer": (
        "nee",
        "De deuren naar het logboek voor de schermen van de FG.",
        "Geeft alleen regels van de eigen organisatie en wat daaronder hoort. Van een melder alleen de maand.",
    ),
    "puzzelstuk_auditor": (
        "ja",
        "Voor de FG: het logboek controleren met `audit verify`.",
        "Leest de twee tabellen van het logboek en verder niets. Kan niets wijzigen.",
    ),
    "puzzelstuk_eraser": (
        "nee",
        "Wist wat zijn tijd heeft gehad, van elke organisatie.",
        "Kan geen tekst, geen naam en geen melder lezen. Geen datum gaat ooit achteruit.",
    ),
}
OUTSIDE_WORDS: dict[str, str] = {
    "PUZZELSTUK_STATE": "Map waarin omgeving, database en sleutels van deze computer staan.",
    "PUZZELSTUK_POSTGRES": "Map met de programma's van een eigen PostgreSQL, in plaats van die uit het pakket.",
    "PUZZELSTUK_CHROMIUM": "Plek van Chromium voor de browsertests en de afbeeldingen.",
}
FIGURE_WORDS: dict[str, str] = {
    "README.md": (
        "- **{taps} taps** and **{seconds:.0f} seconds**, typing {characters} characters at {characters_per_second} a second "
        "(limits: 8 and 45)\n"
        "- **{kilobytes:.0f} kB** for everything a first visit to the recording page fetches, compressed (limit: 60)"
    ),
    "README.nl.md": (
        "- **{taps} tikken** en **{seconds:.0f} seconden**, met {characters} letters, {characters_per_second} per seconde "
        "(grens: 8 en 45)\n"
        "- **{kilobytes:.0f} kB** voor alles wat een eerste bezoek aan het vastleggen ophaalt, ingepakt (grens: 60)"
    ),
}
CONDITION_WORDS: dict[Condition, str] = {
    Condition.POSSIBLE_TRAFFICKING_VICTIM: "alleen bij een mogelijk slachtoffer van mensenhandel",
}


def run(arguments: list[str]) -> int:
    """Write every generated page."""
    if arguments:
        print("Gebruik: ./puzzelstuk reference", file=sys.stderr)
        return 2
    for name, text in pages().items():
        (PAGES / name).write_text(text)
        print(f"docs/reference/{name}")
    if MEASURED.exists():
        measured = json.loads(MEASURED.read_text())
        for name, words in FIGURE_WORDS.items():
            file = CHECKOUT / name
            file.write_text(with_figures(file.read_text(), words.format(**measured)))
            print(name)
    return 0


def pages() -> dict[str, str]:
    """The generated pages by file name."""
    return {"settings.md": settings_page(), "roles-and-rights.md": rights_page(), "rules.md": rules_page()} | {
        "processings.md": processings_page(),
        **simulated_pages(),
    }


def simulated_pages() -> dict[str, str]:
    """The played year that was kept last, as a page and two pictures."""
    kept = json.loads(SIMULATED.read_text())
    when = f"Gespeeld op {kept['on']} met `{kept['command']}`, versie `{kept['version']}`."
    made = f"{when} `./puzzelstuk reference` schrijft deze bladzijde; wijzig haar niet met de hand."
    pictures = {f"simulation-{name}.svg": svg(kept["details"], width) for name, width in PICTURES.items()}
    return {"simulation.md": page(kept["details"], made=made)} | pictures


def with_figures(text: str, figures: str) -> str:
    """A README with these lines between its two marks."""
    before, rest = text.split(FIGURES_BEGIN, 1)
    after = rest.split(FIGURES_END, 1)[1]
    return f"{before}{FIGURES_BEGIN}\n{figures}\n{FIGURES_END}{after}"


def settings_page() -> str:
    """Everything that can be set from outside."""
    prefix = Configuration.model_config.get("env_prefix", "")
    rows = [
        (f"`{prefix}{name.upper()}`", _default(field), field.description or "")
        for name, field in Configuration.model_fields.items()
    ]
    return _page(
        "Instellingen",
        "Puzzelstuk leest zijn instellingen uit omgevingsvariabelen. `./start` zet ze zelf goed voor de oefenomgeving.",
        _table(("Naam", "Als je niets zet", "Betekenis"), rows),
        "Deze drie gelden alleen voor de opdrachten op je eigen computer:",
        _table(("Naam", "Betekenis"), [(f"`{name}`", words) for name, words in OUTSIDE_WORDS.items()]),
        "Sleutels en wachtwoorden staan nooit in deze bestanden of in de database. "
        "Lees [waar gegevens en sleutels staan](../how-to/gegevens-en-sleutels.md).",
    )


def rights_page() -> str:
    """Which role may do what, and the roles in the database."""
    roles = [(f"`{role}`", ROLE_WORDS[role]) for role in Role]
    acts = [(f"`{act}`", ACT_WORDS[act], _listed(f"`{role}`" for role in Role if act in ALLOWED[role])) for act in Act]
    database = [(f"`{name}`", *words) for name, words in DATABASE_ROLES.items()]
    return _page(
        "Rollen en rechten",
        "Een account heeft een of meer rollen, per organisatie. Wat hier niet staat, mag niet. "
        "De tabel volgt uit `src/puzzelstuk/policy/access.py`.",
        _table(("Rol", "Wie"), roles),
        "## Wat mag een rol?",
        _table(("Handeling", "In gewone woorden", "Wie mag dit"), acts),
        "Een recht is nog geen inzage. Welk signaal je ziet, hangt af van de inzage die erbij hoort: "
        "wie (een functie of een token), welke velden, waarvoor, en tot welke dag. "
        "Zie [ADR 0004](../adr/0004-one-predicate-over-grant.md). "
        "Wat je niet mag zien, bestaat voor jou niet: je krijgt dezelfde bladzijde als bij iets wat er nooit was.",
        "## Rollen in de database",
        "De database bewaakt dezelfde grens nog een keer. De rechten staan op één bladzijde: "
        "[rights.sql](../../deploy/database/rights.sql).",
        _table(("Rol", "Kan inloggen", "Waarvoor", "Grens"), database),
    )


def processings_page() -> str:
    """The register of processings that log lines point to."""
    rows = [
        (f"`{one.id}`", one.name, f"`{purpose}`", one.whose, one.data, one.basis, f"`{one.retention}`", one.confirmed)
        for purpose, one in PROCESSINGS.items()
    ]
    return _page(
        "Verwerkingen",
        "Elke regel in het logboek noemt een doel en een verwerking uit deze lijst. Wie, wat, waarop, met welk resultaat, vanwaar "
        "en wanneer staan er ook in. Bij wat een melder zelf doet, staan de naam en het tijdstip verzegeld.",
        f"De grondslag is een voorstel. Waar ‘{PROCESSING_TO_CONFIRM}’ staat, heeft nog geen FG hem bevestigd.",
        _table(("Verwerking", "In gewone woorden", "Doel", "Over wie", "Wat", "Grondslag", "Bewaarklasse", "Zekerheid"), rows),
    )


def rules_page() -> str:
    """When a name may be written down, and how long records are kept."""
    listed = read_yaml(FOLDER / "legal_rules" / "source_tasks.yaml")
    adopted = read_yaml(FOLDER / "practice" / "veenstad.yaml")["vaststelling"]
    naming = [row for row in adopted if row["onderwerp"].startswith("brontaak:")]
    return _page(
        "Regels",
        "Dit zijn voorbeelden, geen juridisch advies. Een regel telt pas als het bestuur van een organisatie hem vaststelt, "
        f"na advies van de FG. Waar ‘{TO_CONFIRM}’ staat, heeft nog niemand de bron bevestigd.",
        "## Wanneer mag er een naam bij?",
        "Je zegt eerst uit welke taak je iets weet: de brontaak. "
        "Zonder vastgestelde regel voor die taak zijn er geen vakken voor namen. "
        "Wat je dan toch in de tekst typt, wordt gemaskeerd. Het signaal blijft binnen de eigen organisatie. "
        "Nummers als B21 en R22 zijn [bronnen](sources.md).",
        f"Versie van de lijst: {listed['versie']}.",
        _table(
            ("Brontaak", "Na vaststelling mag", "Regime", "Uitleg", "Zekerheid"), [_task(task) for task in source_tasks().values()]
        ),
        "In de oefengemeente Veenstad is geoefend met: "
        + _listed(f"{row['organisatie']} ({row['onderwerp'].removeprefix('brontaak:')})" for row in naming)
        + ". Geen echt bestuur heeft dit vastgesteld.",
        *sharing_parts(),
        "## Wanneer hoort de melder iets?",
        f"De contactpersoon kijkt binnen {EXAMPLE.acknowledge_within} werkdagen. "
        f"De melder heeft uiterlijk na {EXAMPLE.answer_within} werkdagen antwoord. Deze termijnen zijn voorbeelden: {TO_CONFIRM}. "
        f"Een bestuur stelt eigen termijnen vast. Feestdagen tellen niet mee; of Goede Vrijdag en 5 mei vrij zijn, kiest het zelf. "
        f"Wie het signaal behandelt, krijgt {REMIND_BEFORE} werkdagen ervoor en op de dag zelf een bericht.",
        "## Hoe lang blijft iets staan?",
        _table(("Soort", "Opnieuw bekijken na", "Weg na", "Waarom", "Zekerheid"), _terms()),
        "De datum staat op elk gegeven. Elke nacht wist Puzzelstuk wat zijn tijd heeft gehad. "
        "Wat niemand opnieuw bekijkt, gaat op zijn laatste dag ook weg: stilte verlengt niets. "
        "Een organisatie kan een kortere termijn vaststellen, nooit een langere. "
        "Lees [bewaren en wissen](../how-to/bewaren-en-wissen.md).",
    )


def _task(task: SourceTask) -> tuple[str, ...]:
    kinds = _listed(sorted(kind.value for kind in task.kinds)) or "geen namen"
    if task.condition:
        kinds += f", {CONDITION_WORDS[task.condition]}"
    regime = f"{task.regime} ({', '.join(task.references)})" if task.references else task.regime
    return task.name, kinds, regime, task.explanation, "bron gezien" if task.confirmed else TO_CONFIRM


def _terms() -> list[tuple[str, ...]]:
    return [
        (f"`{kind}`", f"{term.review_after.days} dagen", f"{term.erase_after.days} dagen", term.why, TO_CONFIRM)
        for kind, term in TERMS.items()
    ]


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "verplicht"
    value = field.default
    if isinstance(value, bool):
        return "aan" if value else "uit"
    return ", ".join(f"`{one}`" for one in value) if isinstance(value, list) else f"`{value}`" if value != "" else "leeg"


def _page(title: str, *parts: str) -> str:
    return "\n\n".join([f"# {title}", MADE, *parts]) + "\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
