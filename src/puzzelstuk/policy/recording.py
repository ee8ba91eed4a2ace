"""What may be written down about a person, by source task and adopted rule.

Without an adopted rule there are no mention fields: the signal is "zonder naam" and stays inside the
own organisation. The law behind it is data with a source: catalogue/legal_rules/source_tasks.yaml.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes


class MentionKind(StrEnum):
    """Loose text that names one person, vehicle, address or organisation."""

    PERSON = "persoon"
    VEHICLE = "voertuig"
    ADDRESS = "adres"
    ORGANISATION = "organisatie"


class Condition(StrEnum):
    """A question that must be answered with yes before a name may be written down."""

    POSSIBLE_TRAFFICKING_VICTIM = "mogelijk_slachtoffer"


@dataclass(frozen=True)
class NamingRule:
    """What one organisation adopted for one source task."""

    task: str
    kinds: frozenset[MentionKind]
    condition: Condition | None
    version: str


def may_name(rule: NamingRule | None, kind: MentionKind, met: Collection[Condition]) -> Decision:
    """Whether this kind of mention may be written down under the adopted rule (none: no)."""
    if rule is None:
        return no("Geen vak voor namen. Zo is het afgesproken voor deze taak.", rule="geen vastgestelde regel")
    label = f"{rule.task} {rule.version}"
    if kind not in rule.kinds:
        return no("Dit soort gegeven hoort niet bij de afspraak voor deze taak.", rule=label)
    if rule.condition is not None and rule.condition not in met:
        return no("Een naam mag hier alleen als je denkt aan een mogelijk slachtoffer van mensenhandel.", rule=label)
    return yes(rule=label)


def allowed_kinds(rule: NamingRule | None, met: Collection[Condition]) -> frozenset[MentionKind]:
    """The mention fields that a screen may show."""
    return frozenset(kind for kind in MentionKind if may_name(rule, kind, met))
