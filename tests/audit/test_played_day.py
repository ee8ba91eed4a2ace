"""A played day: every line of it has BIO2's six fields, a purpose, a processing of the register and a class."""

import pytest

from puzzelstuk.audit.reading import Asked
from puzzelstuk.flows.handling import handle
from puzzelstuk.flows.organisation.maintain import listed
from puzzelstuk.flows.overseeing.oversight import read_lines
from puzzelstuk.flows.reporting import follow
from puzzelstuk.policy.processing import PROCESSINGS, Purpose
from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.states import State
from tests.audit.overseeing import TODAY, anchored, apart
from tests.committed import Committed
from tests.world import WEDNESDAY, recorded_by, viewer

__all__ = ["apart"]
IN_CLEAR = ("action", "object_type", "result", "origin", "purpose", "processing", "day", "retention")


def played(committed: Committed) -> list[dict[str, object]]:
    """Samira records, looks and adds; Joke reads and answers; Tom and Anne look; the night passes. Every line there is."""
    with committed.role():
        signal_id = recorded_by("samira")
        follow.own_signal(viewer("samira"), signal_id, WEDNESDAY)
        follow.enrich(signal_id, [(ObservationKind.SEEN, "Weer.")], by=viewer("samira"), at=WEDNESDAY)
        handle.waiting(viewer("joke"), WEDNESDAY)
        handle.read(signal_id, by=viewer("joke"), at=WEDNESDAY)
        handle.read(signal_id, by=viewer("marit"), at=WEDNESDAY)
        handle.status(signal_id, State.SEEN, by=viewer("joke"), at=WEDNESDAY)
        listed(viewer("tom"), WEDNESDAY)
        read_lines(Asked(TODAY, TODAY), slice(0, 10), by=viewer("anne"), at=WEDNESDAY)
    anchored(committed)
    return [dict(row) for (row,) in committed.rows("SELECT to_jsonb(e) FROM audit_entry AS e")]  # type: ignore[call-overload]


def incomplete(line: dict[str, object]) -> bool:
    """Whether a field is missing; of a reporter's own act the actor and the moment stand sealed."""
    who_and_when = bool(line["sealed"] and line["wrapped_key"]) if line["lane"] == "melder" else bool(line["actor"] and line["at"])
    return not (who_and_when and all(line[name] for name in IN_CLEAR))


def test_every_line_is_complete_and_names_a_processing_of_the_register(committed: Committed, apart: object) -> None:
    lines = played(committed)
    known = {(str(purpose), one.id, str(one.retention)) for purpose, one in PROCESSINGS.items()}
    assert len(lines) == 10
    assert [line for line in lines if incomplete(line)] == []
    assert {(str(line["purpose"]), str(line["processing"]), str(line["retention"])) for line in lines} <= known


@pytest.mark.parametrize("field", [*IN_CLEAR, "actor", "at"])
def test_a_line_that_lacks_a_field_would_be_found(committed: Committed, apart: object, field: str) -> None:
    line = next(one for one in played(committed) if one["lane"] == "open")
    assert incomplete(line | {field: ""})


def test_every_purpose_has_its_row_in_the_register() -> None:
    assert set(PROCESSINGS) == set(Purpose)
    assert {one.retention for one in PROCESSINGS.values()} == {RetentionClass.AUDIT}
