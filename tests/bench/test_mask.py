"""The counting itself: on notes whose outcome anyone can see."""

from bench.mask_origins import recall_by_origin
from bench.mask_quality import by_group, totals

SEEN = {"text": "Fatima belde.", "origin": "a", "spans": [{"start": 0, "end": 6, "label": "PERSOON"}]}
MISSED = {"text": "toen kwam de overbuur", "origin": "b", "spans": [{"start": 10, "end": 21, "label": "PERSOON"}]}
NOTHING = {"text": "Kerkstraat 8", "origin": "a", "spans": []}


def test_a_place_left_readable_counts_against_recall_and_clean() -> None:
    assert (totals([SEEN, MISSED]).recall, totals([SEEN, MISSED]).clean) == (0.5, 0.5)


def test_a_place_hidden_for_nothing_counts_against_precision() -> None:
    assert totals([SEEN, NOTHING]).precision == 0.5


def test_recall_is_told_per_origin() -> None:
    assert {name: one.recall for name, one in by_group([SEEN, MISSED]).items()} == {"a": 1.0, "b": 0.0}


def test_names_of_another_origin_stand_in_the_same_form_in_the_same_places() -> None:
    note = {"text": "Mevrouw Jansen belde met J. de Wit.", "spans": [{"start": 8, "end": 14, "label": "PERSOON"}]}
    seen = {"first": ["Sjoukje"], "last": ["Hoekstra"]}
    unseen = {"first": ["de"], "last": ["het"]}
    assert recall_by_origin([note], {"fries": seen, "niemand": unseen}) == {"fries": 1.0, "niemand": 0.0}
