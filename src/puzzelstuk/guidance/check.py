"""What `catalogue check` refuses. Every problem names the card and says what to do."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, Catalogue, Indicator, Phenomenon, load, read_yaml
from puzzelstuk.guidance.mirror import Mirror, read_mirror
from puzzelstuk.guidance.readability import LOWEST, flesch_douma, sentences, too_long, words
from puzzelstuk.guidance.route_map import RouteMap, read_maps
from puzzelstuk.guidance.sharing_rules import read_examples, read_rules
from puzzelstuk.guidance.sharing_versions import changed_since
from puzzelstuk.policy.sharing import Rule, evaluate

FEWEST_SENTENCES = 5
FEWEST_VOICES = 3
LONGEST_KNOWLEDGE_CARD = 150
LARGEST_DIFFERENCE = 4


@dataclass(frozen=True)
class Problem:
    """One thing that may not ship."""

    where: str
    what: str


def check_all(folder: Path = FOLDER) -> list[Problem]:
    """Every problem of the catalogue below `folder`."""
    cards = load(folder)
    targets = known_targets(folder)
    forbidden = read_yaml(folder / "lexicon" / "verboden.yaml")
    ledger = read_yaml(folder / "ids.yaml")
    problems = list(_ids(cards, ledger))
    for card in cards.phenomena.values():
        problems += [*_card(card), *_routes(card.id, card.routes, targets), *_readable(card.id, _card_texts(card))]
        for indicator in card.indicators:
            problems += [*_indicator(indicator), *_groups(indicator, forbidden)]
    for route_map in read_maps(folder).values():
        problems += _route_map(route_map, targets)
    return [*problems, *_mirror(read_mirror(folder), forbidden), *_sharing(folder)]


def unsigned(cards: Catalogue) -> list[str]:
    """Cards that no second reader signed; production refuses them."""
    return [card.id for card in cards.phenomena.values() if not card.second_reader]


def known_targets(folder: Path = FOLDER) -> frozenset[str]:
    """Destinations that end at a function with a name and a phone."""
    town = read_yaml(folder / "practice" / "veenstad.yaml")
    people = town["functies"] | town["landelijk"]
    reached = {key for key, row in people.items() if (row.get("naam") or row.get("houder")) and row.get("tel")}
    shared = {target for target, function in town["routes"].items() if function in reached}
    own = {target for routes in town["eigen_routes"].values() for target, function in routes.items() if function in reached}
    return frozenset(shared | own | (set(town["landelijk"]) & reached))


def _card(card: Phenomenon) -> Iterator[Problem]:
    if len(words(card.knowledge.text)) > LONGEST_KNOWLEDGE_CARD:
        yield Problem(card.id, f"de kenniskaart heeft meer dan {LONGEST_KNOWLEDGE_CARD} woorden")
    needed = {"zelf_doen": card.own_role, "niet": card.dont, "verrijken": card.questions, "acuut": card.acute.words}
    for name, value in needed.items():
        if not value:
            yield Problem(card.id, f"{name} is leeg")
    if not card.owner or not card.sources:
        yield Problem(card.id, "een eigenaar en een bron zijn nodig")


def _indicator(indicator: Indicator) -> Iterator[Problem]:
    if not indicator.ordinary.strip():
        yield Problem(indicator.id, "de gewone verklaring ontbreekt")
    elif abs(len(words(indicator.ordinary)) - len(words(indicator.concern))) > LARGEST_DIFFERENCE:
        yield Problem(indicator.id, "zorg en gewone verklaring zijn niet even groot")
    if len(set(indicator.heard)) < FEWEST_SENTENCES or len(set(indicator.voices)) < FEWEST_VOICES:
        yield Problem(indicator.id, f"minstens {FEWEST_SENTENCES} zinnen van {FEWEST_VOICES} stemmen bij ‘zo hoor je het’")


def _groups(indicator: Indicator, forbidden: Mapping[str, Any]) -> Iterator[Problem]:
    """Nothing that says who someone is may stand as a signal of what happens."""
    allowed = forbidden["uitzonderingen"].get(indicator.id, {})
    for kind, patterns in forbidden["kenmerken"].items():
        for pattern in patterns:
            found = re.search(rf"\b(?:{pattern})\b", f"{indicator.title} {indicator.concern}", re.IGNORECASE)
            if found and kind not in allowed:
                yield Problem(indicator.id, f"‘{found.group()}’ ({kind}) mag geen herkenningspunt zijn")


def _routes(where: str, routes: Iterable[str], targets: frozenset[str]) -> Iterator[Problem]:
    for route in routes:
        if route not in targets:
            yield Problem(where, f"de route ‘{route}’ wijst naar niemand")


def _route_map(route_map: RouteMap, targets: frozenset[str]) -> list[Problem]:
    where = f"routekaart {route_map.id}"
    stops = [step.stop.route for step in route_map.steps.values() if step.stop]
    return [*_routes(where, stops, targets), *_readable(where, _map_texts(route_map))]


def _mirror(mirror: Mirror, forbidden: Mapping[str, Any]) -> Iterator[Problem]:
    """What asks people to look fairly names no group itself."""
    yield from _readable("de spiegel", {"de vragen": _lines(*mirror.texts)})
    for kind, patterns in forbidden["kenmerken"].items():
        for pattern in patterns:
            found = re.search(rf"\b(?:{pattern})\b", " ".join(mirror.texts), re.IGNORECASE)
            if found:
                yield Problem("de spiegel", f"‘{found.group()}’ ({kind}) wijst naar een groep; vraag het zonder groep")


def _readable(where: str, parts: Mapping[str, str]) -> Iterator[Problem]:
    """Part by part: one hard text cannot hide behind easy ones."""
    for part, text in parts.items():
        score = flesch_douma(text)
        if score < LOWEST:
            yield Problem(where, f"{part} leest te moeilijk: Flesch-Douma {score:.0f}, minstens {LOWEST:.0f}")
        for sentence in too_long(text):
            yield Problem(where, f"zin te lang: ‘{sentence}’")


def _sharing(folder: Path) -> Iterator[Problem]:
    """The sharing rules: the same as their frozen version, with readable sentences and examples that hold."""
    rules = read_rules(folder)
    if changed := changed_since(rules, folder):
        yield Problem("deelregels", changed)
    for rule in rules.rules:
        yield from _readable(rule.id, {"de zinnen": _lines(*_rule_sentences(rule))})
    for example in read_examples(folder):
        found = evaluate(rules, example.question)
        if (found.outcome, found.rule) != (example.outcome, example.rule):
            expected = f"{example.outcome} ({example.rule or 'geen regel'})"
            yield Problem(example.of, f"een voorbeeld verwacht {expected}, en er komt {found.outcome} ({found.rule})")


def _rule_sentences(rule: Rule) -> list[str]:
    """What a person reads; the basis is for a lawyer."""
    asked = [condition.text for condition in rule.conditions]
    return [rule.because, *asked, rule.consent.text, rule.inform, *(one.text for one in rule.alternatives)]


def _card_texts(card: Phenomenon) -> dict[str, str]:
    """Every sentence of a card that a person reads, by part."""
    when, talk = card.when, card.conversation
    return {
        "het begin": _lines(card.short, card.happens_to, card.someone_does, card.note),
        "wat je doet": _lines(*card.own_role, *card.dont, *card.questions),
        "wanneer": _lines(when.at_once, when.today, when.this_week, card.acute.rule, card.first_step, card.say),
        "de kenniskaart": card.knowledge.text,
        "het gesprek": _lines(*talk.opening, *talk.do, *talk.dont, *talk.safety, talk.openness, *talk.lvb),
        "de herkenningspunten": _lines(*(text for one in card.indicators for text in (one.concern, one.ordinary))),
    }


def _map_texts(route_map: RouteMap) -> dict[str, str]:
    steps = route_map.steps.values()
    ends = [step.stop for step in steps if step.stop]
    return {
        "de vragen": _lines(route_map.explanation, *(text for step in steps for text in (step.question, step.explanation))),
        "het einde": _lines(*(line for end in ends for line in (*end.do, end.dont_wait, *end.dont))),
    }


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if sentences(part))


def _ids(cards: Catalogue, ledger: Mapping[str, Any]) -> Iterator[Problem]:
    """An id keeps its meaning for ever: new words for it are noted, a wrong id is retired and never reused."""
    known: Mapping[str, Mapping[str, Any]] = ledger["betekenis"]
    retired = set(ledger["vervallen"])
    for gone in sorted(set(known) - retired - set(cards.indicators)):
        yield Problem(gone, "dit id is weg; zet het bij ‘vervallen’ in ids.yaml")
    listed = [indicator.id for card in cards.phenomena.values() for indicator in card.indicators]
    for twice in sorted({one for one in listed if listed.count(one) > 1}):
        yield Problem(twice, "dit id staat er twee keer")
    wording = {words: one for one, entry in known.items() for words in entry["woorden"]}
    for indicator in cards.indicators.values():
        owner = wording.get(indicator.title)
        if indicator.id in retired:
            yield Problem(indicator.id, "dit id is vervallen en mag niet terugkomen")
        elif indicator.id not in known:
            yield Problem(indicator.id, "nieuw id: leg de betekenis vast in ids.yaml")
        elif owner not in (None, indicator.id):
            yield Problem(indicator.id, f"deze woorden horen bij {owner}; een id krijgt nooit een andere betekenis")
        elif owner is None:
            first = known[indicator.id]["eerst"]
            yield Problem(indicator.id, f"de titel is anders; betekent het nog ‘{first}’? Zet de woorden dan in ids.yaml")
