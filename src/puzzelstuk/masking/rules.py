"""The rule file masking_rules.yaml as typed values; read once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from puzzelstuk.masking.checks import CHECKS

BEFORE = 60  # signs a rule may look before its first digit, unless it says otherwise
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
    reach: int
    first: re.Pattern[str] | None


@dataclass(frozen=True)
class Rules:
    """All that the shared rule file says."""

    typed: tuple[Rule, ...]
    by_sign: tuple[tuple[int, Rule], ...]
    signs: re.Pattern[str]
    by_digit: tuple[tuple[int, Rule], ...]
    always: frozenset[str]
    capital: frozenset[str]
    before: frozenset[str]
    organisations: frozenset[str]
    company_forms: frozenset[str]
    endings: frozenset[str]


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


@lru_cache(maxsize=1)
def sentence() -> Sentence:
    """The shipped words around names."""
    raw = lexicon_file("masking_words.yaml")
    columns = ("doet", "sterk", "zwak", "lidwoorden", "bijnaam", "kleine_woorden", "plaatsen", "instanties", "gewoon")
    return Sentence(*(frozenset(raw[one].split()) for one in columns))


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The shipped rules."""
    raw = lexicon_file("masking_rules.yaml")
    cues = raw["aanduiders"]
    typed = tuple(_rule(one) for one in raw["regels"])
    ordered = tuple(enumerate(typed))
    return Rules(
        typed=typed,
        by_sign=tuple((order, rule) for order, rule in ordered if rule.contains),
        signs=re.compile("|".join(re.escape(sign) for rule in typed for sign in rule.contains), re.IGNORECASE),
        by_digit=tuple((order, rule) for order, rule in ordered if not rule.contains),
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
        raw.get("vanaf", BEFORE),
        re.compile(raw["dichtbij"], re.IGNORECASE) if "dichtbij" in raw else None,
    )
