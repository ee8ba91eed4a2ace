"""The words of the sharing rules: codes with a Dutch name, and everything else people call the same thing. No Django."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, CatalogueError, read_yaml

FILE = "sharing_words.yaml"
LISTS = ("bronnen", "taken", "doelen", "ontvangers", "gegevens")


@dataclass(frozen=True)
class Word:
    """One code with its name; `is_also` names what it is too, `task` the task when nobody names one."""

    code: str
    name: str
    is_also: tuple[str, ...] = ()
    task: str = ""


@dataclass(frozen=True)
class WordList:
    """One list of codes, looked up by code, name or another word for the same."""

    name: str
    words: Mapping[str, Word]
    called: Mapping[str, str]

    def code(self, word: str) -> str | None:
        """The code of a word as people write it; None when nobody knows it."""
        return self.called.get(plain(word))

    def named(self, code: str) -> str:
        """The Dutch name of a code; the code itself when it has none any more."""
        return self.words[code].name if code in self.words else code

    def meant_by(self, code: str) -> frozenset[str]:
        """This code and every code that is one too: who asks for a municipality also means its desk."""
        return frozenset(one for one in self.words if code in self.also(one))

    def also(self, code: str) -> frozenset[str]:
        """Everything this code is, itself included."""
        return frozenset({code}).union(*(self.also(one) for one in self.words[code].is_also))


@dataclass(frozen=True)
class SharingWords:
    """All lists of one version."""

    version: str
    sources: WordList
    tasks: WordList
    purposes: WordList
    recipients: WordList
    data: WordList
    otherwise: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def sharing_words() -> SharingWords:
    """The shipped words, read once."""
    return read_words()


def read_words(folder: Path = FOLDER) -> SharingWords:
    """The words below `folder`; raises CatalogueError."""
    raw = read_yaml(folder / "legal_rules" / FILE)
    try:
        sources, tasks, purposes, recipients, data = (_list(name, raw[name]) for name in LISTS)
        otherwise = tuple((str(one["id"]), str(one["zin"])) for one in raw["anders"])
        return SharingWords(str(raw["versie"]), sources, tasks, purposes, recipients, data, otherwise)
    except (KeyError, TypeError, AttributeError) as problem:
        raise CatalogueError(f"{FILE}: het veld {problem} ontbreekt of heeft een andere vorm") from problem


def plain(word: str) -> str:
    """A word without capitals, accents and signs, so that people need not write it exactly so."""
    bare = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", " ", bare).strip()


def _list(name: str, rows: Mapping[str, Mapping[str, Any]]) -> WordList:
    words = {str(code): _word(str(code), row) for code, row in rows.items()}
    called: dict[str, str] = {}
    for code, row in rows.items():
        for alias in {plain(str(one)) for one in (code, row["naam"], *row.get("ook", ()))}:
            if called.setdefault(alias, str(code)) != str(code):
                raise CatalogueError(f"{FILE}: in {name} betekent ‘{alias}’ twee dingen: {called[alias]} en {code}")
    for word in words.values():
        for one in word.is_also:
            if one not in words:
                raise CatalogueError(f"{FILE}: {name}, {word.code}: hoort_bij noemt ‘{one}’, en dat is er niet")
    return WordList(name, words, called)


def _word(code: str, row: Mapping[str, Any]) -> Word:
    return Word(code, row["naam"], tuple(row.get("hoort_bij", ())), row.get("taak", ""))
