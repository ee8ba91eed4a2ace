"""The register of processings: one row for each purpose, complete, and honest about what nobody confirmed."""

import pytest

from puzzelstuk.policy.processing import PROCESSINGS, TO_CONFIRM, Purpose
from puzzelstuk.policy.retention import RetentionClass


def test_every_purpose_has_one_row_of_its_own() -> None:
    assert set(PROCESSINGS) == set(Purpose)
    assert len({row.id for row in PROCESSINGS.values()}) == len({row.name for row in PROCESSINGS.values()}) == len(Purpose)


@pytest.mark.parametrize("purpose", Purpose)
def test_a_row_tells_whose_data_which_data_and_on_which_ground(purpose: Purpose) -> None:
    row = PROCESSINGS[purpose]
    assert row.id.startswith("puzzelstuk.")
    assert all((row.name, row.whose, row.data))
    assert row.basis.startswith("AVG ")


@pytest.mark.parametrize("purpose", Purpose)
def test_a_log_line_is_kept_as_accountability_and_its_ground_waits_for_the_fg(purpose: Purpose) -> None:
    assert (PROCESSINGS[purpose].retention, PROCESSINGS[purpose].confirmed) == (RetentionClass.AUDIT, TO_CONFIRM)


def test_purposes_stand_in_alphabetical_order() -> None:
    names = [purpose.name for purpose in Purpose]
    assert names == sorted(names)
