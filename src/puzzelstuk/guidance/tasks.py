"""The source tasks ("uit welke taak ken je dit?") and what an adopted rule would allow for each."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.policy.recording import Condition, MentionKind, NamingRule
from puzzelstuk.policy.sharing import DataKind


@dataclass(frozen=True)
class SourceTask:
    """A legal task from which someone knows something.

    `first_receiver`: whom the rules are asked about first for what may hold names; empty: the contact person as always.
    `without_name`: what a masked text from this task still tells about somebody. `named_purpose`: what a name is put down for.
    """

    id: str
    name: str
    regime: str
    kinds: frozenset[MentionKind]
    condition: Condition | None
    explanation: str
    confirmed: bool
    prefers: tuple[str, ...]
    references: tuple[str, ...] = ()
    first_receiver: str = ""
    without_name: frozenset[DataKind] = frozenset({DataKind.NONE})
    named_purpose: str = ""

    def rule(self, adopted_version: str | None) -> NamingRule | None:
        """The naming rule, when the organisation adopted one for this task."""
        if not adopted_version or not self.kinds:
            return None
        return NamingRule(self.id, self.kinds, self.condition, adopted_version)


@lru_cache(maxsize=1)
def source_tasks() -> dict[str, SourceTask]:
    """All tasks by id, in the order of the file."""
    rows = read_yaml(FOLDER / "legal_rules" / "source_tasks.yaml")["taken"]
    return {row["id"]: _task(row) for row in rows}


def _task(row: dict[str, Any]) -> SourceTask:
    condition = row.get("voorwaarde")
    return SourceTask(
        id=row["id"],
        name=row["naam"],
        regime=row["regime"],
        kinds=frozenset(MentionKind(kind) for kind in row["namen"]),
        condition=Condition(condition) if condition else None,
        explanation=row["uitleg"],
        confirmed=row["zeker"] == "B",
        prefers=tuple(row["voorkeur"]),
        references=tuple(row.get("bronnen", ())),
        first_receiver=row.get("eerste_ontvanger", ""),
        without_name=frozenset(DataKind(kind) for kind in row.get("zonder_naam", [DataKind.NONE])),
        named_purpose=row.get("doel_met_naam", ""),
    )
