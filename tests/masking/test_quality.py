"""How good masking is on the development notes that only count; the figures that are promised come from `./puzzelstuk bench mask`."""

from pathlib import Path

from bench.mask_quality import halves, totals

DEVELOPMENT = Path(__file__).parent / "development"


def test_notes_that_nobody_tuned_on_stay_above_the_floors() -> None:
    found = totals(halves(DEVELOPMENT)[1])
    assert (found.must, found.recall > 0.93, found.precision > 0.93, found.clean > 0.85) == (389, True, True, True)


def test_the_halves_hold_every_note_once() -> None:
    tune, count = halves(DEVELOPMENT)
    assert len({(note["author"], note["id"]) for note in (*tune, *count)}) == len(tune) + len(count) == 360


def test_a_name_that_stays_readable_is_counted() -> None:
    note = {"text": "de overbuur belde", "spans": [{"start": 3, "end": 11, "label": "PERSOON"}]}
    assert totals([note]).recall == 0.0
