"""The words of the desk: questions, and the closed lists of reasons. Data with a version, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml
from puzzelstuk.policy.weighing import Answer, Stage


@dataclass(frozen=True)
class WeighingCard:
    """One question at the desk, with the reasons to choose from for going on and for a no."""

    stage: Stage
    name: str
    question: str
    hint: str
    on: str
    reasons_on: Mapping[str, str]
    reasons_no: Mapping[str, str]

    def reasons(self, answer: Answer) -> Mapping[str, str]:
        return self.reasons_on if answer is Answer.ON else self.reasons_no

    def words(self, codes: list[str]) -> str:
        """The chosen reasons as people read them."""
        known = dict(self.reasons_on) | dict(self.reasons_no)
        return ", ".join(known.get(code, code) for code in codes)


@lru_cache(maxsize=1)
def weighing_cards() -> dict[Stage, WeighingCard]:
    """Every question, in order."""
    return {Stage(stage): _card(Stage(stage), row) for stage, row in _file()["wegingen"].items()}


def urgent_reasons() -> dict[str, str]:
    return dict(_file()["spoed"])


def own_laws() -> dict[str, str]:
    """Laws under which another function may take a signal over."""
    return dict(_file()["wetten"])


def earlier_piece_reasons(*, opened: bool) -> dict[str, str]:
    return dict(_file()["eerder_stuk"]["openen" if opened else "laten_liggen"])


@lru_cache(maxsize=1)
def _file() -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(FOLDER / "legal_rules" / "weighing.yaml")
    return found


def _card(stage: Stage, row: dict[str, Any]) -> WeighingCard:
    reasons = row["redenen"]
    return WeighingCard(stage, row["naam"], row["vraag"], row["uitleg"], row["verder"], reasons.get("verder", {}), reasons["nee"])
