"""The rule file masking_rules.yaml as typed values; read once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from puzzelstuk.masking.checks import CHECKS

BEFORE = 60  # signs a rule may look before its first digit, unless it says otherwise
MOST = 12  # digits: no rule asks for more
CLOSE = 32  # signs before a number in which its cheap pattern stands
LEXICON = Path(__file__).resolve().parents[3] / "catalogue" / "lexicon"


@dataclass(frozen=True)
class Rule:
    """One recogniser: a pattern, the kind it finds and the check behind it."""

    name: str
    kind: str
    pattern: re.Pattern[str]
    check: Callable[[str], bool]
    contains: tuple[str, ...]
    words: tuple[str, ...]
    digits: int
    server_only: bool
    any_word: bool
    reach: int
    first: re.Pattern[str] | None
    close: int


@dataclass(frozen=True)
class Rules:
    """All that the shared rule file says."""

    typed: tuple[Rule, ...]
    always: frozenset[str]
    capital: frozenset[str]
    before: frozenset[str]
    organisations: frozenset[str]
    company_forms: frozenset[str]
    endings: frozenset[str]

    @cached_property
    def by_sign(self) -> tuple[tuple[int, Rule], ...]:
        """Rules that may find something without a digit, with their place in the order."""
        return tuple((order, rule) for order, rule in enumerate(self.typed) if rule.contains)

    @cached_property
    def by_digits(self) -> tuple[tuple[tuple[int, Rule], ...], ...]:
        """All other rules, by how many digits stand together: whatever they find holds so many."""
        ordered = [(order, rule) for order, rule in enumerate(self.typed) if not rule.contains]
        return tuple(tuple(one for one in ordered if one[1].digits <= digits) for digits in range(MOST + 1))

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """Whatever the first kind needs."""
        return tuple(dict.fromkeys(sign for rule in self.typed for sign in rule.contains))


@dataclass(frozen=True)
class Sentence:
    """Words by which a place in a sentence is read; see masking_words.yaml."""

    acts: frozenset[str]
    strong: frozenset[str]
    weak: frozenset[str]
    determiners: frozenset[str]
    nickname: frozenset[str]
    small: frozenset[str]
    places: frozenset[str]
    institutions: frozenset[str]
    ordinary: frozenset[str]
    roles: frozenset[str]
    counted: frozenset[str]


@lru_cache(maxsize=1)
def sentence() -> Sentence:
    """The shipped words around names."""
    raw = lexicon_file("masking_words.yaml")
    columns = (
        "doet",
        "sterk",
        "zwak",
        "lidwoorden",
        "bijnaam",
        "kleine_woorden",
        "plaatsen",
        "instanties",
        "gewoon",
        "rollen",
        "telwoorden",
    )
    return Sentence(*(frozenset(raw[one].split()) for one in columns))


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The shipped rules."""
    raw = lexicon_file("masking_rules.yaml")
    cues = raw["aanduiders"]
    return Rules(
        typed=tuple(_rule(one) for one in raw["regels"]),
        always=frozenset(cues["altijd"]),
        capital=frozenset(cues["hoofdletter"]),
        before=frozenset(cues["na_de_naam"]),
        organisations=frozenset(raw["organisaties"]),
        company_forms=frozenset(raw["organisatievormen"]),
        endings=frozenset(raw["organisatie_einden"]),
    )


def lexicon_file(name: str) -> Any:
    """One file of the lexicon."""
    return yaml.load((LEXICON / name).read_bytes(), Loader=yaml.CSafeLoader)


def _rule(raw: dict[str, Any]) -> Rule:
    flags = re.IGNORECASE if raw["letters"] == "gelijk" else 0
    return Rule(
        raw["naam"],
        raw["soort"],
        re.compile(raw["patroon"], flags),
        CHECKS[raw["controle"]],
        tuple(raw.get("bevat", ())),
        tuple(raw.get("met", ())),
        raw.get("cijfers", 1),
        "alleen" in raw,
        "telt" in raw,
        raw.get("vanaf", BEFORE),
        re.compile(raw["dichtbij"], flags) if "dichtbij" in raw else None,
        raw.get("dichtbij_vanaf", CLOSE),
    )
