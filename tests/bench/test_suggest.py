"""Full-text search gets the same sentences and the same questions."""

import json

import pytest

from bench.suggest import QUERIES, full_text, measured
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.guidance.catalogue import catalogue
from tests.conftest import connect


def test_full_text_search_finds_a_sentence_of_the_catalogue(cluster: Cluster, own_database: str) -> None:
    sentence = catalogue().indicators["GE1"].heard[0]
    with connect(cluster, own_database) as connection:
        assert "geldezel" in full_text(connection, catalogue())(sentence)


@pytest.mark.parametrize(("answer", "share"), [(["geldezel"], 0.5), (["iets_anders"], 0.0)])
def test_the_share_counts_only_questions_with_a_right_answer(answer: list[str], share: float) -> None:
    asked = {"queries": [{"text": "a", "phenomena": ["geldezel"]}, {"text": "b", "phenomena": ["hennepteelt"]}], "neutral": ["c"]}
    assert measured(lambda _text: answer, asked)["recall_at_3"] == share


def test_the_questions_name_phenomena_that_exist() -> None:
    named = {one for query in json.loads(QUERIES.read_text())["queries"] for one in query["phenomena"]}
    assert named <= catalogue().phenomena.keys()
