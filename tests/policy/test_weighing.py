"""The weighings as a table: every path ends well, and who may sit at the desk."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.guidance.weighing import earlier_piece_reasons, own_laws, urgent_reasons, weighing_cards
from puzzelstuk.policy.weighing import (
    ENDS,
    ENFORCING,
    FOLLOWS,
    HELPING,
    STEPS,
    Answer,
    ShelfRule,
    Stage,
    done_before,
    may_answer,
    may_hold_desk,
    may_mark,
    shelf_rule,
)

LISTS = (urgent_reasons(), own_laws(), earlier_piece_reasons(opened=True), earlier_piece_reasons(opened=False))


@settings(deadline=None)
@given(choices=st.lists(st.sampled_from(Answer), min_size=len(STEPS), max_size=len(STEPS)))
def test_every_path_ends_in_a_referral_the_shelf_or_erasure(choices: list[Answer]) -> None:
    stage = Stage.KIND
    for answer in choices:
        stage = FOLLOWS[stage].get(answer, stage)
    ways_out = FOLLOWS[stage]
    assert stage in ENDS or Answer.SHELVE in ways_out


@pytest.mark.parametrize("stage", STEPS)
def test_a_no_ends_at_once_and_a_yes_never_does(stage: Stage) -> None:
    following = FOLLOWS[stage]
    assert {following[answer] for answer in following if answer is not Answer.ON} <= ENDS
    assert following.get(Answer.ON) not in ENDS


def test_the_questions_come_in_the_order_of_the_model_protocol() -> None:
    assert [str(one) for one in STEPS] == ["1", "2A", "2B", "3", "bron", "4", "tafel"]
    assert done_before(Stage.WEIGHT) == (Stage.KIND, Stage.TASK, Stage.GROUND)


def test_no_hit_is_no_further_action() -> None:
    assert set(FOLLOWS[Stage.SOURCES]) == {Answer.ON, Answer.SHELVE}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("answer", Answer)
def test_an_answer_needs_a_reason_from_its_own_list(stage: Stage, answer: Answer) -> None:
    assert not may_answer(stage, answer, (), ("een", "twee"))
    assert not may_answer(stage, answer, ("drie",), ("een", "twee"))
    assert bool(may_answer(stage, answer, ("een",), ("een", "twee"))) is (answer in FOLLOWS[stage])


@pytest.mark.parametrize("stage", STEPS)
def test_every_question_has_words_and_reasons_for_each_answer(stage: Stage) -> None:
    card = weighing_cards()[stage]
    assert card.question.endswith("?")
    assert all(card.reasons(answer) for answer in FOLLOWS[stage])
    assert not set(card.reasons_on) & set(card.reasons_no)
    assert max(len(code) for code in (*card.reasons_on, *card.reasons_no)) <= 24


def test_no_list_is_empty_and_no_code_too_long_to_keep() -> None:
    assert all(one and max(map(len, one)) <= 24 for one in LISTS)


@pytest.mark.parametrize("task", source_tasks())
def test_who_enforces_or_helps_in_the_same_body_cannot_weigh(task: str) -> None:
    assert bool(may_hold_desk([task])) is (task not in ENFORCING | HELPING)


def test_who_enforces_and_who_helps_are_tasks_that_exist() -> None:
    assert set(source_tasks()) >= ENFORCING | HELPING


@pytest.mark.parametrize(
    ("adopted", "rule"),
    [("", "a"), (None, "a"), ("a 2026-1", "a"), ("b 2026-1", "b"), ("b", "b"), ("bijna", "a"), ("B 1", "a"), ("c 1", "a")],
)
def test_only_an_adopted_b_lets_keys_stay(adopted: str | None, rule: str) -> None:
    assert shelf_rule(adopted) is ShelfRule(rule)


def test_a_mark_needs_one_reason_from_the_list_and_comes_once() -> None:
    assert may_mark("kind", urgent_reasons(), marked=False)
    assert not may_mark("kind", urgent_reasons(), marked=True)
    assert not may_mark("druk", urgent_reasons(), marked=False)
