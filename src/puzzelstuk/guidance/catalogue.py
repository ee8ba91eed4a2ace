"""The catalogue as typed values: cards, their indicators and the sentences in which people say them.

Reads YAML only; knows nothing of organisations or of what a person typed. No Django: the command line uses it too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[3] / "catalogue"
PRACTICE_STATUS = "oefeninhoud, niet vastgesteld"


class CatalogueError(Exception):
    """A card cannot be read; the message names the file and the field."""


@dataclass(frozen=True)
class Indicator:
    """Something one can see or hear, with what it can be about and its ordinary explanation at the same size."""

    id: str
    phenomenon: str
    title: str
    concern: str
    ordinary: str
    heard: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True)
class When:
    """When to act: at once, today, this week."""

    at_once: str
    today: str
    this_week: str


@dataclass(frozen=True)
class Acute:
    """The rule for danger now, whom to call, and the words that mean it."""

    rule: str
    call: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class KnowledgeCard:
    """At most 150 words to read, with room for a clip and its transcript."""

    title: str
    text: str
    clip_title: str
    clip_file: str
    transcript: str


@dataclass(frozen=True)
class Conversation:
    """A guide to talk, not to question."""

    opening: tuple[str, ...]
    do: tuple[str, ...]
    dont: tuple[str, ...]
    safety: tuple[str, ...]
    openness: str
    lvb: tuple[str, ...]


@dataclass(frozen=True)
class Phenomenon:
    """One card of the catalogue."""

    id: str
    name: str
    version: int
    status: str
    owner: str
    sources: tuple[str, ...]
    short: str
    happens_to: str
    someone_does: str
    own_role: tuple[str, ...]
    first_step: str
    say: str
    when: When
    dont: tuple[str, ...]
    acute: Acute
    reporting_code: bool
    routes: tuple[str, ...]
    note: str
    questions: tuple[str, ...]
    knowledge: KnowledgeCard
    conversation: Conversation
    second_reader: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Catalogue:
    """All cards; order as in the files."""

    phenomena: Mapping[str, Phenomenon]
    indicators: Mapping[str, Indicator]

    def of(self, ids: "tuple[str, ...] | list[str]") -> list[Phenomenon]:
        """The cards with these ids; unknown ids are left out."""
        return [self.phenomena[one] for one in ids if one in self.phenomena]


def load(folder: Path = FOLDER) -> Catalogue:
    """Read every card below `folder`; raises CatalogueError."""
    cards = [_phenomenon(path, folder) for path in sorted((folder / "phenomena").glob("*.yaml"))]
    indicators = {indicator.id: indicator for card in cards for indicator in card.indicators}
    return Catalogue({card.id: card for card in cards}, indicators)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue, read once."""
    return load()


def read_yaml(path: Path) -> Any:
    """One YAML file; raises CatalogueError with the file's name."""
    try:
        return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as problem:
        raise CatalogueError(f"{path.name}: dit is geen geldige YAML ({problem})") from problem


def _phenomenon(path: Path, folder: Path) -> Phenomenon:
    raw = read_yaml(path)
    try:
        return _card(raw, _heard(folder / "heard" / path.name))
    except (KeyError, TypeError) as problem:
        raise CatalogueError(f"{path.name}: het veld {problem} ontbreekt of heeft een andere vorm") from problem


def _heard(path: Path) -> dict[str, dict[str, list[str]]]:
    return read_yaml(path)["zinnen"] if path.exists() else {}


def _card(raw: dict[str, Any], heard: dict[str, dict[str, list[str]]]) -> Phenomenon:
    when, acute, knowledge, talk = raw["wanneer"], raw["acuut"], raw["kenniskaart"], raw["gesprek"]
    clip = knowledge["clip"]
    return Phenomenon(
        id=raw["id"],
        name=raw["naam"],
        version=raw["versie"],
        status=raw["status"],
        owner=raw["eigenaar"],
        sources=tuple(str(source) for source in raw["bronnen"]),
        short=raw["kort"],
        happens_to=raw["twee_kanten"]["overkomt"],
        someone_does=raw["twee_kanten"]["doet"],
        own_role=tuple(raw["zelf_doen"]),
        first_step=raw["eerste_stap"],
        say=raw["voorbeeldzin"],
        when=When(when["meteen"], when["vandaag"], when["deze_week"]),
        dont=tuple(raw["niet"]),
        acute=Acute(acute["regel"], tuple(acute["bel"]), tuple(acute["woorden"])),
        reporting_code=bool(raw["meldcode"]),
        routes=tuple(raw["routes"]),
        note=raw["let_op"],
        questions=tuple(raw["verrijken"]),
        knowledge=KnowledgeCard(
            knowledge["titel"], knowledge["tekst"], clip["titel"], clip["bestand"] or "", clip["transcript"] or ""
        ),
        conversation=Conversation(
            opening=tuple(talk["opening"]),
            do=tuple(talk["doen"]),
            dont=tuple(talk["niet_doen"]),
            safety=tuple(talk["veiligheid"]),
            openness=talk["open_zijn"],
            lvb=tuple(talk["lvb"]),
        ),
        second_reader=raw["discriminatietoets"]["tweede_lezer"] or "",
        indicators=tuple(_indicator(one, raw["id"], heard.get(one["id"], {})) for one in raw["indicatoren"]),
    )


def _indicator(raw: dict[str, Any], phenomenon: str, heard: dict[str, list[str]]) -> Indicator:
    return Indicator(
        id=raw["id"],
        phenomenon=phenomenon,
        title=raw["tekst"],
        concern=raw["denk_aan"],
        ordinary=raw["onschuldig"],
        heard=tuple(sentence for sentences in heard.values() for sentence in sentences),
        voices=tuple(voice for voice, sentences in heard.items() for _ in sentences),
    )
