"""Names of the dossier are caught in every spelling; the same code runs over 10,000 notes in the long suite."""

from pathlib import Path

from tests.long.parts import masking
from tests.long.parts.masking import is_caught
from tests.long.work import Work
from tests.masking.known_notes import Note


def test_every_name_of_the_dossier_is_caught_with_one_slip(tmp_path: Path) -> None:
    outcome = masking.run(Work("masking", tmp_path), count=250, spelled=450)
    assert outcome.met, outcome.details


def test_a_name_that_stands_in_no_dossier_and_no_list_would_be_counted_as_missed() -> None:
    assert not is_caught(Note((), "de overbuur", "toen kwam de overbuur", "none"))
