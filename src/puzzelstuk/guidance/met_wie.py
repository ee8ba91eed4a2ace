"""What stands beside a name on "Met wie": may you say there who it is about? By the rules an organisation adopted. No Django."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.policy.sharing import DataKind, Finding, Outcome, Question, Rules, evaluate


@dataclass(frozen=True)
class Naming:
    """The answer for one destination and the sentence about it; no finding where no rule is needed."""

    line: str
    finding: Finding | None = None


def naming(route: str, task: str, rules: Rules | None) -> Naming:
    """Whether a name may be said there; without adopted rules it is: without a name."""
    listed = _routes()
    row = listed["routes"].get(route)
    if row is None or (rules is None and "geen_regel" not in row):
        return Naming(listed["zinnen"][Outcome.NO.value])
    if rules is None or "geen_regel" in row:
        return Naming(row["geen_regel"])
    data = frozenset(DataKind(kind) for kind in row["gegevens"])
    finding = evaluate(rules, Question(listed["wie"].get(task, ""), task, row["doel"], route, data))
    return Naming(listed["zinnen"][finding.outcome.value], finding)


@lru_cache(maxsize=1)
def _routes() -> dict[str, Any]:
    return dict(read_yaml(FOLDER / "legal_rules" / "routes.yaml"))
