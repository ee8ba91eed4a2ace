"""Every version of the sharing rules that ever counted, word for word: an old decision is weighed with the rules of its day.

A version is one file, written once by `./puzzelstuk catalogue freeze`. It holds the rules already spelled out in codes, so that
later changes in the words cannot touch it (docs/adr/0031). No Django.
"""

import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, CatalogueError
from puzzelstuk.guidance.sharing_rules import read_rules
from puzzelstuk.policy.sharing import Alternative, Consent, ConsentKind, DataKind, Outcome, Rule, RuleCondition, Rules

PLACE = Path("legal_rules") / "versions"


@lru_cache(maxsize=16)
def rules_of(version: str) -> Rules | None:
    """The rules of one version; None when there never was one with this name."""
    return read_version(version)


def read_version(version: str, folder: Path = FOLDER) -> Rules | None:
    """A frozen version below `folder`; raises CatalogueError when its file cannot be read."""
    if version not in versions(folder):
        return None
    path = folder / PLACE / f"{version}.json"
    try:
        return _rules(json.loads(path.read_text()))
    except (ValueError, KeyError, TypeError) as problem:
        raise CatalogueError(f"{path.name}: deze versie kan niet worden gelezen ({problem})") from problem


def versions(folder: Path = FOLDER) -> list[str]:
    """Every version there is, oldest name first."""
    return sorted(path.stem for path in (folder / PLACE).glob("*.json"))


def written(rules: Rules) -> str:
    """A version as its file has it: sorted, so that a change shows as a change."""
    in_order = asdict(rules) | {"rules": sorted((asdict(one) for one in rules.rules), key=lambda rule: str(rule["id"]))}
    return json.dumps(in_order, sort_keys=True, ensure_ascii=False, indent=1, default=sorted) + "\n"


def freeze(folder: Path = FOLDER) -> str:
    """Write the version that the catalogue declares; raises CatalogueError when it exists and says something else."""
    rules = read_rules(folder)
    path = folder / PLACE / f"{rules.version}.json"
    if problem := changed_since(rules, folder):
        raise CatalogueError(problem)
    path.parent.mkdir(exist_ok=True)
    path.write_text(written(rules))
    return rules.version


def changed_since(rules: Rules, folder: Path = FOLDER) -> str:
    """What is wrong when rules differ from the frozen version of the same name; empty when nothing is."""
    path = folder / PLACE / f"{rules.version}.json"
    if not path.exists() or path.read_text() == written(rules):
        return ""
    return (
        f"De deelregels zijn anders dan versie {rules.version}. Zet een nieuwe versie in sharing_words.yaml "
        "en leg haar vast met: ./puzzelstuk catalogue freeze"
    )


def _rules(raw: dict[str, Any]) -> Rules:
    known = {name: frozenset(raw[name]) for name in ("sources", "tasks", "purposes", "recipients")}
    otherwise = tuple(Alternative(**one) for one in raw["otherwise"])
    return Rules(version=raw["version"], rules=tuple(_rule(one) for one in raw["rules"]), otherwise=otherwise, **known)


def _rule(raw: dict[str, Any]) -> Rule:
    plain = {name: raw[name] for name in ("id", "name", "because", "basis", "inform", "confirmed", "outside_agreement")}
    sets: dict[str, Any] = {name: frozenset(raw[name]) for name in ("purposes", "sources", "tasks", "recipients", "before")}
    kinds: dict[str, Any] = {name: frozenset(DataKind(one) for one in raw[name]) for name in ("data", "only_with")}
    return Rule(
        **plain,
        **sets,
        **kinds,
        outcome=Outcome(raw["outcome"]),
        conditions=tuple(RuleCondition(**one) for one in raw["conditions"]),
        consent=Consent(ConsentKind(raw["consent"]["kind"]), raw["consent"]["text"]),
        alternatives=tuple(Alternative(**one) for one in raw["alternatives"]),
        also_log=tuple(raw["also_log"]),
        references=tuple(raw["references"]),
    )
