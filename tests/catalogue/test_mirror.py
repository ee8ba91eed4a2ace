"""The mirror asks people to look fairly, and names no group itself."""

import pytest

from puzzelstuk.guidance.mirror import mirror
from tests.catalogue.copy import Copy
from tests.catalogue.test_check import WHO_SOMEONE_IS


def test_it_asks_what_was_seen_heard_and_thought_and_then_swaps() -> None:
    assert [one.question for one in mirror().questions] == ["Wat zag je?", "Wat hoorde je?", "Wat denk je?"]
    assert mirror().swap.question.startswith("Zou je dit ook melden")


@pytest.mark.parametrize(("kind", "sentence"), WHO_SOMEONE_IS)
def test_a_question_that_points_at_a_group_is_refused(copy: Copy, kind: str, sentence: str) -> None:
    with copy.changed("conversations/spiegel.yaml") as asked:
        asked["wissel"]["hulp"] = sentence
    assert f"({kind}) wijst naar een groep" in copy.said()


def test_a_hard_sentence_is_refused(copy: Copy) -> None:
    with copy.changed("conversations/spiegel.yaml") as asked:
        asked["vragen"] = [
            {"vraag": "Vooringenomenheid aangaande interpretatieve vooronderstellingen?", "hulp": "Reflecteer daaromtrent."}
        ] * 3
    assert "de spiegel: " in copy.said()
