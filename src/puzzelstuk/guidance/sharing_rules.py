"""The sharing rules as the catalogue has them: one file a rule, read with the words around it. No Django.

Every version that ever counted stays readable, so that an old decision can be weighed again: docs/adr/0031.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, CatalogueError, read_yaml
from puzzelstuk.guidance.sharing_words import SharingWords, WordList, read_words
from puzzelstuk.policy.sharing import (
    Alternative,
    Consent,
    ConsentKind,
    DataKind,
    Outcome,
    Question,
    Rule,
    RuleCondition,
    Rules,
    contradictions,
    loosenings,
)

EVERYBODY = "iedereen"
NEEDED = (
    "id", "naam", "doel", "bron", "taak", "ontvanger", "gegevens", "uitkomst", "uitleg", "grondslag", "voorwaarden",
    "toestemming", "informeren", "alternatieven", "loggen", "bronnen", "zeker", "voorbeelden",
)  # fmt: skip
OPTIONAL = ("alleen_met", "gaat_voor", "buiten_convenant")


@dataclass(frozen=True)
class Example:
    """A question with the answer its rule's own file expects; `rule` is None where no rule may fit."""

    of: str
    question: Question
    outcome: Outcome
    rule: str | None


@lru_cache(maxsize=1)
def sharing_rules() -> Rules:
    """The rules as the catalogue has them now, read once."""
    return read_rules()


def read_rules(folder: Path = FOLDER) -> Rules:
    """The rules below `folder`; raises CatalogueError on a wrong shape and on rules that contradict each other."""
    words = read_words(folder)
    found = tuple(_rule(path, read_yaml(path), words) for path in _files(folder))
    _known_rules(found)
    for one, other in contradictions(found):
        raise CatalogueError(
            f"{one.id} ({one.outcome}) en {other.id} ({other.outcome}) spreken elkaar tegen bij dezelfde vraag. "
            "Zeg met gaat_voor welke regel voorgaat, of maak een van beide smaller."
        )
    for one, other in loosenings(found):
        raise CatalogueError(
            f"{one.id} gaat voor {other.id}, maar noemt minder gegevens: met een gegeven erbij werd het antwoord milder."
        )
    return Rules(
        version=words.version,
        rules=found,
        otherwise=tuple(Alternative(*one) for one in words.otherwise),
        sources=frozenset(words.sources.words),
        tasks=frozenset(words.tasks.words),
        purposes=frozenset(words.purposes.words),
        recipients=frozenset(words.recipients.words),
    )


def _known_rules(found: tuple[Rule, ...]) -> None:
    ids = {one.id for one in found}
    for one in found:
        for other in sorted(one.before - ids):
            raise CatalogueError(f"{one.id}.yaml: gaat_voor noemt {other}, en die regel is er niet")


def read_examples(folder: Path = FOLDER) -> list[Example]:
    """The yes and no examples of every rule."""
    return [_example(path, row) for path in _files(folder) for row in read_yaml(path)["voorbeelden"]]


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "legal_rules" / "sharing").glob("*.yaml"))


def _rule(path: Path, raw: Any, words: SharingWords) -> Rule:
    _shape(path, raw)
    try:
        return _read(path, raw, words)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise CatalogueError(f"{path.name}: een veld heeft een andere vorm ({problem})") from problem


def _shape(path: Path, raw: Any) -> None:
    if not isinstance(raw, dict):
        raise CatalogueError(f"{path.name}: hier hoort één regel met velden")
    for name in NEEDED:
        if name not in raw:
            raise CatalogueError(f"{path.name}: het veld {name} ontbreekt")
    for name in set(raw) - {*NEEDED, *OPTIONAL}:
        raise CatalogueError(f"{path.name}: het veld {name} is niet bekend")
    if raw["id"] != path.stem:
        raise CatalogueError(f"{path.name}: het veld id zegt {raw['id']}, en dat moet {path.stem} zijn")
    for name in ("uitleg", "grondslag", "informeren", "alternatieven", "bronnen", "voorbeelden"):
        if not raw[name]:
            raise CatalogueError(f"{path.name}: het veld {name} is leeg")


def _read(path: Path, raw: Mapping[str, Any], words: SharingWords) -> Rule:
    sources = _codes(path, "bron", raw["bron"], words.sources)
    return Rule(
        id=raw["id"],
        name=raw["naam"],
        purposes=_codes(path, "doel", raw["doel"], words.purposes),
        sources=frozenset().union(*(words.sources.meant_by(one) for one in sources)),
        tasks=_codes(path, "taak", raw["taak"], words.tasks),
        recipients=_codes(path, "ontvanger", raw["ontvanger"], words.recipients),
        data=_kinds(path, "gegevens", raw["gegevens"]),
        outcome=Outcome(raw["uitkomst"]),
        because=raw["uitleg"],
        basis=raw["grondslag"],
        conditions=tuple(RuleCondition(one["id"], one["zin"], one.get("een_van", "")) for one in raw["voorwaarden"]),
        inform=raw["informeren"],
        consent=Consent(ConsentKind(raw["toestemming"]["soort"]), raw["toestemming"]["zin"]),
        alternatives=tuple(Alternative(one["id"], one["zin"]) for one in raw["alternatieven"]),
        also_log=tuple(raw["loggen"]),
        references=tuple(raw["bronnen"]),
        confirmed=raw["zeker"] == "B",
        only_with=_kinds(path, "alleen_met", raw.get("alleen_met", ())),
        before=frozenset(raw.get("gaat_voor", ())),
        outside_agreement=bool(raw.get("buiten_convenant", False)),
    )


def _codes(path: Path, name: str, listed: list[str], known: WordList) -> frozenset[str]:
    """The codes of one field; "iedereen" alone stands for every one."""
    for one in listed:
        if one not in known.words and one != EVERYBODY:
            raise CatalogueError(f"{path.name}: het veld {name} noemt ‘{one}’, en dat staat niet in sharing_words.yaml")
    if not listed:
        raise CatalogueError(f"{path.name}: het veld {name} is leeg; schrijf [iedereen] als het voor elk geldt")
    return frozenset() if EVERYBODY in listed else frozenset(listed)


def _kinds(path: Path, name: str, listed: Any) -> frozenset[DataKind]:
    for one in listed:
        if one not in set(DataKind):
            raise CatalogueError(f"{path.name}: het veld {name} noemt ‘{one}’, en dat is geen soort gegeven")
    return frozenset(DataKind(one) for one in listed)


def _example(path: Path, row: Mapping[str, Any]) -> Example:
    question = Question(
        source=row["bron"],
        task=row.get("taak", ""),
        purpose=row["doel"],
        recipient=row["ontvanger"],
        data=_kinds(path, "voorbeelden", row["gegevens"]),
        answers=row.get("antwoorden", {}),
    )
    outcome = Outcome(row["uitkomst"])
    return Example(path.stem, question, outcome, row.get("regel", path.stem))
