"""What a proposal says, in words: one point and what it comes to. Read from what was adopted and from what somebody proposes."""

import json
from collections.abc import Mapping
from typing import Any

from puzzelstuk.guidance.sharing_versions import rules_of
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.house_rules import HouseRule
from puzzelstuk.policy.ladder import Ladder, Rung, StepKind, may_climb
from puzzelstuk.policy.promises import PromiseTerms, may_promise
from puzzelstuk.policy.sharing import Rule
from puzzelstuk.policy.weighing import ShelfRule
from puzzelstuk.policy.working_days import LocalDay

Content = Mapping[str, Any]
VERSION = "versie"
NAMES = {
    HouseRule.SHARING: "Regels voor delen",
    HouseRule.TERMS: "Termijnen voor een antwoord",
    HouseRule.LADDER: "Opschalingsladder",
    HouseRule.SHELF: "De plank",
}
ABOUT = {
    HouseRule.SHARING: "Wat mag naar wie, en wanneer. Tussen twee organisaties telt alleen een versie die beide vaststelden.",
    HouseRule.TERMS: "Binnen hoeveel werkdagen iemand een signaal leest, en wanneer de melder uiterlijk iets hoort.",
    HouseRule.LADDER: "Wie het hoort als een signaal vastzit, stap voor stap.",
    HouseRule.SHELF: "Wat er gebeurt met een signaal dat niet wordt opgepakt.",
}
SHELF_WORDS = {
    ShelfRule.NO_KEYS: "Variant a: wat op de plank ligt, is door niemand meer te vinden.",
    ShelfRule.KEYS_STAY: "Variant b: zoeksleutels blijven, en alleen de privacydesk hoort dat er een eerder stuk ligt.",
}
UNREADABLE = no("Dit voorstel is niet te lezen. Vul het opnieuw in.")


def written(content: Content) -> str:
    """A proposal as its line keeps it."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_of(text: str) -> Content:
    """A proposal as it was written; empty when it cannot be read."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def valid(rule: HouseRule, content: Content) -> Decision:
    """Whether this can be adopted at all, whoever wants it."""
    if rule is HouseRule.SHARING:
        known = rules_of(str(content.get(VERSION, "")))
        return yes() if known else no("Deze versie van de regels is er niet. Kies er een uit de lijst.")
    if rule is HouseRule.SHELF:
        return yes() if _shelf(content) else no("Kies variant a of variant b.")
    if rule is HouseRule.TERMS:
        terms = _terms(content)
        return may_promise(terms) if terms else UNREADABLE
    steps = _ladder(content)
    return may_climb(steps) if steps else UNREADABLE


def points(rule: HouseRule, content: Content) -> Mapping[str, str]:
    """What it comes to, point by point; empty when there is nothing to read."""
    if not content or not valid(rule, content):
        return {}
    if rule is HouseRule.SHARING:
        known = rules_of(str(content[VERSION]))
        return {f"{one.id} {one.name}": _said(one) for one in sorted(known.rules, key=lambda one: one.id)} if known else {}
    if rule is HouseRule.SHELF:
        shelf = _shelf(content)
        return {"Op de plank": SHELF_WORDS[shelf]} if shelf else {}
    if rule is HouseRule.TERMS:
        terms = _terms(content)
        return _term_points(terms) if terms else {}
    steps = _ladder(content)
    return {f"Stap {one.kind}": f"{one.target}, binnen {_days(one.within)}" for one in steps.rungs} if steps else {}


def shelf_content(version: str) -> Content:
    """What an adopted version of the shelf ("b 2026-1") means as a proposal."""
    return {VERSION: version}


def _said(rule: Rule) -> str:
    """The outcome; a rule with other words or conditions is another one, so its mark stands beside it."""
    return f"{rule.outcome} (tekst {rule.digest[:6]})"


def _shelf(content: Content) -> ShelfRule | None:
    choice = str(content.get(VERSION, "")).split(" ")[0]
    return ShelfRule(choice) if choice in set(ShelfRule) else None


def _terms(content: Content) -> PromiseTerms | None:
    try:
        days = frozenset(LocalDay(one) for one in content["vrije_dagen"])
        return PromiseTerms(int(content["gelezen_binnen"]), int(content["antwoord_binnen"]), days)
    except (KeyError, TypeError, ValueError):
        return None


def _term_points(terms: PromiseTerms) -> Mapping[str, str]:
    return {
        "Iemand leest het signaal": f"binnen {_days(terms.acknowledge_within)}",
        "De melder heeft antwoord": f"binnen {_days(terms.answer_within)}",
        "Eigen vrije dagen": ", ".join(sorted(terms.local_days)) or "geen",
    }


def _ladder(content: Content) -> Ladder | None:
    try:
        steps = tuple(Rung(StepKind(one["stap"]), str(one["bestemming"]), int(one["werkdagen"])) for one in content["stappen"])
    except (KeyError, TypeError, ValueError):
        return None
    return Ladder(steps, "voorstel")


def _days(number: int) -> str:
    return "1 werkdag" if number == 1 else f"{number} werkdagen"
