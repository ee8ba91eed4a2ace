"""May this data go from this task to that function, for this purpose? Rules are data; here they are weighed.

No matching rule means no. What permits must name every kind of data that is asked; what forbids already counts when one kind is
touched. So one more kind of data never makes an answer milder. No answer of a person, consent included, changes the outcome; it
only closes conditions. The rules themselves: catalogue/legal_rules/sharing, one file a rule.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from itertools import combinations


class Outcome(StrEnum):
    """What a rule says; from mild to strict."""

    YES = "ja"
    PROVIDED = "mits"
    ADVICE = "advies"
    NO = "nee"

    @property
    def strictness(self) -> int:
        return tuple(Outcome).index(self)


class DataKind(StrEnum):
    """Kinds of data a rule must name before they may go; "geen" is: nothing about a person."""

    NONE = "geen"
    ORDINARY = "gewoon"
    ADDRESS = "adres"
    VEHICLE = "voertuig"
    ORGANISATION = "organisatie"
    FINANCIAL = "financieel"
    BENEFIT = "uitkering"
    DEBT = "schulden"
    CARE = "zorg"
    SPECIAL = "bijzonder"
    CRIMINAL = "strafrechtelijk"
    POLICE = "politiegegevens"
    BSN = "bsn"
    TRUANCY = "verzuim"
    USE_OF_HOME = "woninggebruik"
    HIT_QUESTION = "hit_vraag"


class ConsentKind(StrEnum):
    """What consent is for under a rule. It is about professional secrecy; it never makes an answer milder."""

    NOT_NEEDED = "niet_nodig"
    ASK = "vragen"
    NEEDED = "nodig"
    NO_HELP = "lost_niets_op"


@dataclass(frozen=True)
class RuleCondition:
    """One question to answer with yes; of conditions with the same `one_of` one is enough."""

    id: str
    text: str
    one_of: str = ""


@dataclass(frozen=True)
class Consent:
    """The separate question about consent, in words for the person who shares."""

    kind: ConsentKind
    text: str


@dataclass(frozen=True)
class Alternative:
    """What can be done; never a way round a no."""

    id: str
    text: str


@dataclass(frozen=True)
class Rule:
    """One rule. An empty set of sources, tasks, purposes or recipients means: every one."""

    id: str
    name: str
    purposes: frozenset[str]
    sources: frozenset[str]
    tasks: frozenset[str]
    recipients: frozenset[str]
    data: frozenset[DataKind]
    outcome: Outcome
    because: str
    basis: str
    conditions: tuple[RuleCondition, ...]
    inform: str
    consent: Consent
    alternatives: tuple[Alternative, ...]
    also_log: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    confirmed: bool = False
    only_with: frozenset[DataKind] = frozenset()
    before: frozenset[str] = frozenset()
    outside_agreement: bool = False

    @property
    def digest(self) -> str:
        """Of everything the rule says; another word gives another digest."""
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=True, default=sorted)
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Rules:
    """One version of the rules, with the codes it knows; a code outside them never matches."""

    version: str
    rules: tuple[Rule, ...]
    otherwise: tuple[Alternative, ...]
    sources: frozenset[str]
    tasks: frozenset[str]
    purposes: frozenset[str]
    recipients: frozenset[str]

    def by_id(self, rule: str) -> Rule | None:
        return next((one for one in self.rules if one.id == rule), None)


@dataclass(frozen=True)
class Question:
    """Who wants to give what to whom, and for which one purpose; answers by condition id."""

    source: str
    task: str
    purpose: str
    recipient: str
    data: frozenset[DataKind]
    answers: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """What the rules say about one question, with everything a person needs to understand it."""

    outcome: Outcome
    version: str
    rule: str | None = None
    because: str = "Voor deze vraag is er geen regel. Zonder regel mag er niets over een persoon mee."
    basis: str = ""
    conditions: tuple[RuleCondition, ...] = ()
    refused: tuple[RuleCondition, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    inform: str = ""
    consent: Consent | None = None
    also_log: tuple[str, ...] = ()
    confirmed: bool = False
    digest: str = ""
    leave_out: frozenset[DataKind] = frozenset()
    outside_agreement: bool = False

    @property
    def may_go(self) -> bool:
        """A yes goes unless a condition was answered with no; a "mits" goes when nothing is left open."""
        if self.outcome is Outcome.YES:
            return not self.refused
        return self.outcome is Outcome.PROVIDED and not self.conditions


def evaluate(rules: Rules, question: Question) -> Finding:
    """What these rules say; the order in which they stand does not matter."""
    if not _known(rules, question):
        return Finding(Outcome.NO, rules.version, alternatives=rules.otherwise, confirmed=True)
    matching = [rule for rule in rules.rules if _matches(rule, question)]
    unbeaten = [one for one in matching if not any(goes_before(other, one) for other in matching)]
    if not unbeaten:
        without = _leave_out(rules, question)
        return Finding(Outcome.NO, rules.version, alternatives=rules.otherwise, leave_out=without, confirmed=True)
    rule = max(unbeaten, key=lambda one: (one.outcome.strictness, one.id))
    return Finding(
        outcome=rule.outcome,
        version=rules.version,
        rule=rule.id,
        because=rule.because,
        basis=rule.basis,
        conditions=_open(rule.conditions, question.answers),
        refused=tuple(one for one in rule.conditions if question.answers.get(one.id) is False and not one.one_of),
        alternatives=rule.alternatives,
        inform=rule.inform,
        consent=rule.consent,
        also_log=rule.also_log,
        confirmed=rule.confirmed,
        digest=rule.digest,
        outside_agreement=rule.outside_agreement,
    )


def goes_before(one: Rule, other: Rule) -> bool:
    """Because the data says so, or because it is about less: within the other in everything, and not the same."""
    if one.id in other.before or one.id == other.id:
        return False
    return other.id in one.before or (_scope_within(one, other) and not _scope_within(other, one))


def contradictions(rules: Iterable[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Pairs that can answer one question differently while neither goes before the other."""
    for one, other in combinations(rules, 2):
        settled = goes_before(one, other) or goes_before(other, one)
        if one.outcome is not other.outcome and not settled and meet(one, other):
            yield one, other


def loosenings(rules: Iterable[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Pairs in which one more kind of data would turn the stricter first into the milder second."""
    for pair in combinations(rules, 2):
        strict, mild = sorted(pair, key=lambda rule: -rule.outcome.strictness)
        covered = strict.outcome is Outcome.NO or mild.data <= _named(strict)
        if strict.outcome is not mild.outcome and goes_before(strict, mild) and meet(strict, mild) and not covered:
            yield strict, mild


def meet(one: Rule, other: Rule) -> bool:
    """Whether there is a question that both match."""
    scopes = zip(_scope(one), _scope(other), strict=True)
    together = _named(one) & _named(other)
    touched = all(not rule.only_with or together & rule.only_with for rule in (one, other))
    return bool(together) and touched and all(not mine or not theirs or mine & theirs for mine, theirs in scopes)


def _known(rules: Rules, question: Question) -> bool:
    return (
        question.source in rules.sources
        and question.task in rules.tasks | {""}
        and question.purpose in rules.purposes
        and question.recipient in rules.recipients
        and bool(question.data)
    )


def _matches(rule: Rule, question: Question) -> bool:
    return _is_for(rule, question) and _is_about(rule, question.data)


def _is_for(rule: Rule, question: Question) -> bool:
    asked = (question.purpose, question.source, question.task, question.recipient)
    return all(not listed or one in listed for one, listed in zip(asked, _scope(rule), strict=True))


def _is_about(rule: Rule, asked: frozenset[DataKind]) -> bool:
    """A no counts for what it touches; anything else for what it names whole. Nothing about a person is always named."""
    if rule.outcome is Outcome.NO:
        return bool(asked & rule.data)
    if rule.only_with and not asked & rule.only_with:
        return False
    return asked <= _named(rule)


def _named(rule: Rule) -> frozenset[DataKind]:
    return rule.data if rule.outcome is Outcome.NO else rule.data | {DataKind.NONE}


def _scope(rule: Rule) -> tuple[frozenset[str], ...]:
    return rule.purposes, rule.sources, rule.tasks, rule.recipients


def _scope_within(one: Rule, other: Rule) -> bool:
    pairs = zip(_scope(one), _scope(other), strict=True)
    return all(not theirs or (mine and mine <= theirs) for mine, theirs in pairs)


def _open(conditions: tuple[RuleCondition, ...], answers: Mapping[str, bool]) -> tuple[RuleCondition, ...]:
    met = {one.one_of for one in conditions if one.one_of and answers.get(one.id) is True}
    return tuple(one for one in conditions if answers.get(one.id) is not True and one.one_of not in met)


def _leave_out(rules: Rules, question: Question) -> frozenset[DataKind]:
    """The fewest kinds of data without which a rule would permit or advise; empty when there is none."""
    near = [
        rule for rule in rules.rules if rule.outcome is not Outcome.NO and _is_for(rule, question) and question.data & rule.data
    ]
    left = [question.data - rule.data for rule in near]
    return min(left, key=lambda kinds: (len(kinds), sorted(kinds)), default=frozenset())
