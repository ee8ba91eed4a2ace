"""From a signal and a register to a question for the sharing rules: who is asking, whose rules count, and what they say."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.guidance.sharing_adoption import shared_version, sharing_rules_for
from puzzelstuk.guidance.sharing_sources import SOURCES, known_as
from puzzelstuk.guidance.sharing_versions import rules_of
from puzzelstuk.guidance.sharing_words import sharing_words
from puzzelstuk.organisations.models import Agreement, Function, Organisation
from puzzelstuk.organisations.selectors import routes_of
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.giving import Way
from puzzelstuk.policy.sharing import DataKind, Finding, Outcome, Rule, RuleCondition, Rules, evaluate
from puzzelstuk.sharing.actions import Side
from puzzelstuk.sharing.content import Asked, open_question
from puzzelstuk.sharing.models import Share
from puzzelstuk.sharing.replay import question_of

NOT_A_PARTY = "Deze ontvanger doet niet mee in een afspraak (convenant) met jouw organisatie. Zonder afspraak kan dit niet."
NOT_A_PURPOSE = "Voor dit doel is er een eigen scherm. Vanaf hier kan het niet."
NO_RULES = (
    "Jullie stelden nog niet dezelfde regels voor delen vast. Vraag het je bestuur. Tot dan mag er niets over een persoon mee."
)
DESK = "vik"
# Purposes with a screen of their own, or that are nobody's choice here.
NOT_HERE = frozenset({"acuut_gevaar", "bsn_gebruiken", "meer_bekend", "politie_informeert", "sparren", "terugkoppeling"})


@dataclass(frozen=True)
class Target:
    """Somebody to choose: a function of the register, and whether a rule names it for this purpose."""

    code: str
    function: Function
    named: bool


@dataclass(frozen=True)
class Wanted:
    """What somebody answered in the wizard, up to the rule."""

    purpose: str
    target: str
    data: frozenset[DataKind]
    answers: Mapping[str, bool]


@dataclass(frozen=True)
class Weighed:
    """The question, the two sides, and what the rules say. `open`: whether this recipient can get it at all."""

    asked: Asked
    side: Side
    finding: Finding
    open: Decision
    function: Function


def weigh(wanted: Wanted, *, task: str, asking: uuid.UUID, by: Viewer) -> Weighed | None:
    """Ask the rules that both sides adopted; None when there is no such recipient in the register."""
    function = routes_of(by.organisation).get(wanted.target)
    if function is None:
        return None
    side = _side(function, asking, by)
    rules = counting_rules(by.organisation, side.recipient_organisation)
    asked = Asked(source_of(task, by), task, wanted.purpose, wanted.target, tuple(sorted(wanted.data)), dict(wanted.answers))
    if wanted.purpose in NOT_HERE:
        return Weighed(asked, side, Finding(Outcome.NO, ""), no(NOT_A_PURPOSE), function)
    if rules is None:
        return Weighed(asked, side, Finding(Outcome.NO, ""), no(NO_RULES), function)
    asked, finding = asked_again(rules, asked, by)
    return Weighed(asked, side, finding, _is_party(side, finding), function)


def asked_again(rules: Rules, asked: Asked, by: Viewer) -> tuple[Asked, Finding]:
    """The answer, and the question that gave it. At the desk a no to where the signal came from stays a no: no way round."""
    found = evaluate(rules, question_of(asked))
    if Role.DESK_OFFICER not in by.roles or found.outcome is Outcome.NO:
        return asked, found
    origin = replace(asked, source=SOURCES.get(asked.task, asked.source))
    first = evaluate(rules, question_of(origin))
    return (origin, first) if first.outcome is Outcome.NO and rules.by_id(first.rule or "") else (asked, found)


def still_holds(share: Share, by: Viewer) -> bool:
    """Whether the same rule answers today, to the same function, inside an agreement of both: asked again before it goes."""
    rules, asked = counting_rules(share.organisation, share.recipient_organisation), open_question(share)
    function = routes_of(share.organisation).get(asked.recipient)
    if rules is None or function is None or function.id != share.recipient:
        return False
    finding = asked_again(rules, asked, by)[1]
    return finding.digest == share.rule_digest and bool(_is_party(_side(function, share.function, by), finding))


def conditions_of(weighed: Weighed) -> tuple[RuleCondition, ...]:
    """Every condition of the rule that answered, also those that were met."""
    rules = rules_of(weighed.finding.version)
    rule = rules.by_id(weighed.finding.rule or "") if rules else None
    return rule.conditions if rule else ()


def source_of(task: str, by: Viewer) -> str:
    """Who the asker is to the rules: the desk, the task the signal is known from, or the kind of organisation."""
    if Role.DESK_OFFICER in by.roles:
        return DESK
    kind = Organisation.objects.filter(id=by.organisation).values_list("kind", flat=True).first() or ""
    return known_as(task, kind)


def counting_rules(organisation: uuid.UUID, other: uuid.UUID | None) -> Rules | None:
    """The one version that counts between two organisations; None when they did not adopt the same."""
    if other is None:
        return sharing_rules_for(organisation)
    version = shared_version(organisation, other)
    return rules_of(version) if version else None


def purposes_for(task: str, *, by: Viewer) -> list[tuple[str, str]]:
    """Purposes about which some rule says something to this asker, a no included."""
    source, words = source_of(task, by), sharing_words().purposes.words
    fitting = [rule for rule in _own_rules(by) if _speaks_to(rule, source, task)]
    named = frozenset().union(*(rule.purposes for rule in fitting)) - NOT_HERE
    return sorted(((one, words[one].name) for one in named), key=lambda one: one[1])


def targets_for(purpose: str, task: str, *, by: Viewer) -> list[Target]:
    """Everyone in the register whom the rules know; first who a rule names for this purpose."""
    known, source = sharing_words().recipients.words, source_of(task, by)
    fitting = [rule for rule in _own_rules(by) if purpose in rule.purposes and _speaks_to(rule, source, task)]
    named = frozenset().union(*(rule.recipients for rule in fitting))
    routes = routes_of(by.organisation)
    found = [Target(code, function, code in named) for code, function in routes.items() if code in known]
    return sorted(found, key=lambda one: (not one.named, one.function.national, one.function.title, one.code))


def _own_rules(by: Viewer) -> tuple[Rule, ...]:
    rules = sharing_rules_for(by.organisation)
    return rules.rules if rules else ()


def _speaks_to(rule: Rule, source: str, task: str) -> bool:
    return (not rule.sources or source in rule.sources) and (not rule.tasks or task in rule.tasks)


def _side(function: Function, asking: uuid.UUID, by: Viewer) -> Side:
    deputy = function.deputy.holder_id if function.deputy else None
    reads_here = not function.national and bool(function.holder_id or deputy)
    place = None if function.national else function.organisation_id
    name = function.title if function.national else f"{function.title}, {function.organisation.name}"
    return Side(by.organisation, asking, function.id, place, name[:200], Way.READ_HERE if reads_here else Way.TEXT)


def _is_party(side: Side, finding: Finding) -> Decision:
    """Inside an agreement of both, unless the rule needs none or nothing leaves the organisation."""
    if finding.outside_agreement or not side.leaves:
        return yes(rule="geen afspraak nodig")
    both = Agreement.objects.filter(parties=side.organisation).filter(parties=side.recipient_organisation)
    if side.recipient_organisation is None or not both.exists():
        return no(NOT_A_PARTY, rule="convenant")
    return yes(rule="convenant")
