"""Models an organisation needs on paper: processing register, DPIA, Algoritmeregister. Filled from what is really set here.

Every one of them says that it is an example until the organisation's own privacy officer confirms it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.policy.access import ALLOWED, Act, Role
from puzzelstuk.policy.processing import PROCESSINGS
from puzzelstuk.policy.retention import TERMS

EXAMPLE = "Voorbeeld, te bevestigen door je FG."
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Section:
    """One heading with sentences, and sometimes a table."""

    title: str
    sentences: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Document:
    """One model, ready to show or to keep as a file."""

    id: str
    title: str
    short: str
    sections: tuple[Section, ...]

    def as_markdown(self) -> str:
        """The same as a file: plain text that any word processor opens."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield from (f"# {self.title}", "", f"**{EXAMPLE}**", "", self.short, "")
        for one in self.sections:
            yield from (f"## {one.title}", "")
            yield from (f"- {sentence}" for sentence in one.sentences)
            if one.rows:
                yield from (_row(one.head), _row(["---"] * len(one.head)))
                yield from (_row(row) for row in one.rows)
            yield ""


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "/").replace("\n", " ") for cell in cells) + " |"


def _processings() -> tuple[tuple[str, ...], Rows]:
    head = ("Naam", "Van wie", "Welke gegevens", "Grondslag", "Bewaard als", "Bevestigd")
    return head, [(one.name, one.whose, one.data, one.basis, one.retention.value, one.confirmed) for one in PROCESSINGS.values()]


def _terms() -> tuple[tuple[str, ...], Rows]:
    head = ("Soort", "Opnieuw bekijken na", "Weg na", "Waarom")
    return head, [
        (kind.value, f"{term.review_after.days} dagen", f"{term.erase_after.days} dagen", term.why) for kind, term in TERMS.items()
    ]


def _roles() -> tuple[tuple[str, ...], Rows]:
    head = ("Rol", "Leest signalen", "Leest het logboek", "Behandelt verzoeken")
    return head, [
        (role.value, *("ja" if act in ALLOWED[role] else "nee" for act in (Act.SIGNAL_HANDLE, Act.LOG_OVERSEE, Act.REQUEST_HANDLE)))
        for role in Role
    ]


def _security() -> tuple[tuple[str, ...], Rows]:
    return ("Maatregel", "Hoe het hier werkt"), [
        ("Versleuteling", "Elke tekst heeft een eigen sleutel. De sleutels staan buiten de database."),
        ("Scheiding", "Wie meldde staat apart, onder eigen sleutels en een eigen databaserol."),
        ("Toegang", "Wie geen inzage heeft, ziet niet dat iets bestaat. De database bewaakt dat ook zelf."),
        ("Logboek", "Elke blik staat erin, in een ketting die niemand ongemerkt kan veranderen."),
        ("Wissen", "Na de termijn verdwijnt de rij en de sleutel, met een verklaring."),
        ("Niet afgedekt", "Wie de draaiende server overneemt, kan lezen wat de server kan lezen."),
    ]


FILLED: dict[str, Callable[[], tuple[tuple[str, ...], Rows]]] = {
    "verwerkingen": _processings,
    "termijnen": _terms,
    "rollen": _roles,
    "beveiliging": _security,
}


@lru_cache(maxsize=1)
def documents() -> dict[str, Document]:
    """Every model by its id, in the order of the list on the screen."""
    read = [read_yaml(FOLDER / "documents" / f"{name}.yaml") for name in ("verwerkingsregister", "dpia", "algoritmeregister")]
    return {
        one["id"]: Document(one["id"], one["titel"], one["kort"], tuple(_section(part) for part in one["delen"])) for one in read
    }


def _section(part: dict[str, Any]) -> Section:
    head, rows = FILLED[part["vul"]]() if "vul" in part else (part.get("tabel", ()), part.get("rijen", ()))
    return Section(part["kop"], tuple(part.get("tekst", ())), tuple(head), tuple(tuple(row) for row in rows))
