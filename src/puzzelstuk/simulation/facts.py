"""What really happened to each piece, read back from the database every evening; the play itself is not believed on its word."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from puzzelstuk.backups.server import Connection

HANDLER, RECEIVED, STATUS, INTAKE, WEIGHED, PROPOSED, DECIDED, STUCK, ANSWERED, URGENT, WITHDRAWN = (
    "behandelaar",
    "ontvangen",
    "status",
    "knooppunt",
    "weging",
    "voorstel",
    "besluit",
    "vast",
    "vast gezien",
    "spoed",
    "ingetrokken",
)
FINAL = frozenset({"afgesloten", "verlopen"})
_OF_THE_DAY = f"""
SELECT id, '{RECEIVED}', promised_on::text FROM signals_signal WHERE received_on = %(day)s
UNION ALL SELECT g.object_id, '{HANDLER}', g.receiver::text FROM access_grant AS g JOIN signals_signal AS s ON s.id = g.object_id
  WHERE s.received_on = %(day)s AND g.starts_on = %(day)s AND g.purpose = 'behandelen'
UNION ALL SELECT signal_id, '{STATUS}', status FROM feedback_step WHERE given_on = %(day)s
UNION ALL SELECT signal_id, '{INTAKE}', '' FROM desk_intake WHERE received_on = %(day)s
UNION ALL SELECT signal_id, '{WEIGHED}', stage || ':' || answer FROM desk_weighing WHERE given_on = %(day)s
UNION ALL SELECT signal, '{PROPOSED}', outcome FROM sharing_share WHERE proposed_on = %(day)s
UNION ALL SELECT signal, '{DECIDED}', state FROM sharing_share WHERE decided_on = %(day)s
UNION ALL SELECT signal_id, '{STUCK}', step FROM feedback_escalation WHERE asked_on = %(day)s
UNION ALL SELECT signal_id, '{ANSWERED}', step FROM feedback_escalation WHERE acknowledged_on = %(day)s
UNION ALL SELECT signal_id, '{URGENT}', '' FROM desk_urgency WHERE marked_on = %(day)s
"""  # noqa: S608  # nosec B608: put together from constants


@dataclass(frozen=True)
class Fact:
    """One thing that happened to a piece on a day."""

    day: date
    kind: str
    what: str = ""


@dataclass
class Facts:
    """By number of the piece, in the order of the days."""

    numbers: dict[uuid.UUID, int] = field(default_factory=dict)
    of: dict[int, list[Fact]] = field(default_factory=dict)

    def observe(self, direct: Connection, day: date) -> None:
        """Add what the database says happened today; a day seen before is seen anew."""
        for number, facts in self.of.items():
            if facts and facts[-1].day == day:
                self.of[number] = [one for one in facts if one.day < day or one.kind == WITHDRAWN]
        rows = direct.execute(_OF_THE_DAY.encode(), {"day": day}).fetchall()
        for signal, kind, what in sorted(rows, key=lambda row: (str(row[1]), str(row[2]))):
            number = self.numbers.get(signal)  # type: ignore[call-overload]
            if number is not None:
                self.of.setdefault(number, []).append(Fact(day, str(kind), str(what)))

    def add(self, number: int, fact: Fact) -> None:
        self.of.setdefault(number, []).append(fact)

    def last(self, number: int, day: date) -> date:
        """The day on which something happened to it last; today for what is new."""
        found = self.of.get(number)
        return found[-1].day if found else day

    def has(self, number: int, kind: str, what: str = "") -> bool:
        return any(one.kind == kind and one.what.startswith(what) for one in self.of.get(number, ()))

    def open_at_desk(self, number: int) -> bool:
        """Whether the desk has it and is not done."""
        ended = any(one.kind == WEIGHED and not one.what.endswith(":verder") for one in self.of.get(number, ()))
        return self.has(number, INTAKE) and not ended

    def unanswered(self) -> Iterator[int]:
        """Pieces without their last status that were not taken back."""
        for number, facts in self.of.items():
            told = any(one.kind == WITHDRAWN or (one.kind == STATUS and one.what in FINAL) for one in facts)
            if not told:
                yield number

    def as_json(self) -> dict[str, Any]:
        """To go on another time."""
        listed = {str(number): [[f"{one.day}", one.kind, one.what] for one in facts] for number, facts in self.of.items()}
        return {"numbers": {str(one): number for one, number in self.numbers.items()}, "of": listed}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Facts":
        numbers = {uuid.UUID(one): int(number) for one, number in stored["numbers"].items()}
        of = {
            int(number): [Fact(date.fromisoformat(day), kind, what) for day, kind, what in facts]
            for number, facts in stored["of"].items()
        }
        return cls(numbers, of)
