"""The weighings as a table: every path ends well, and who may sit at the desk."""

from datetime import date, timedelta

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
    urgent_until,
)

NO_CHOICE = "Deze keuze past niet bij deze stap. Bekijk het signaal opnieuw."
NO_REASON = "Kies bij je antwoord een reden uit de lijst."
ENFORCER = "Wie handhaaft, weegt geen signalen. Het knooppunt staat daar los van."
HELPER = "Wie zorg of hulp geeft, weegt geen signalen. Het knooppunt staat daar los van."
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


@pytest.mark.parametrize(
    ("stage", "before"),
    [
        (Stage.KIND, ()),
        (Stage.TASK, ("1",)),
        (Stage.WEIGHT, ("1", "2A", "2B")),
        (Stage.TABLE, ("1", "2A", "2B", "3", "bron", "4")),
        (Stage.REFERRED, ()),
        (Stage.SHELVED, ()),
        (Stage.LET_GO, ()),
    ],
)
def test_before_a_question_come_all_earlier_ones_and_an_end_shows_none(stage: Stage, before: tuple[str, ...]) -> None:
    assert done_before(stage) == before


def test_no_hit_is_no_further_action() -> None:
    assert set(FOLLOWS[Stage.SOURCES]) == {Answer.ON, Answer.SHELVE}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("answer", Answer)
def test_an_answer_needs_a_reason_from_its_own_list(stage: Stage, answer: Answer) -> None:
    assert not may_answer(stage, answer, (), ("een", "twee"))
    assert not may_answer(stage, answer, ("drie",), ("een", "twee"))
    assert bool(may_answer(stage, answer, ("een",), ("een", "twee"))) is (answer in FOLLOWS[stage])


@pytest.mark.parametrize(
    ("stage", "answer", "reasons", "allowed", "told"),
    [
        (Stage.KIND, Answer.ON, ("een",), True, ("", "weging 1")),
        (Stage.TABLE, Answer.ERASE, ("een", "twee"), True, ("", "weging tafel")),
        (Stage.TASK, Answer.SHELVE, (), False, (NO_REASON, "weging 2A")),
        (Stage.GROUND, Answer.REFER, ("drie",), False, (NO_REASON, "weging 2B")),
        (Stage.APPROACH, Answer.ON, ("een", "drie"), False, (NO_REASON, "weging 4")),
        (Stage.SOURCES, Answer.ERASE, ("een",), False, (NO_CHOICE, "weging bron")),
        (Stage.SHELVED, Answer.ON, (), False, (NO_CHOICE, "weging plank")),
    ],
)
def test_an_answer_names_its_question_and_a_refusal_says_what_to_do(
    stage: Stage, answer: Answer, reasons: tuple[str, ...], allowed: bool, told: tuple[str, str]
) -> None:
    decision = may_answer(stage, answer, reasons, ("een", "twee"))
    assert (decision.allowed, (decision.reason, decision.rule)) == (allowed, told)


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


@pytest.mark.parametrize(
    ("tasks", "allowed", "reason"),
    [
        ((), True, ""),
        (("wonen",), True, ""),
        (("toezicht",), False, ENFORCER),
        (("wonen", "leerplicht"), False, ENFORCER),
        (("wmo",), False, HELPER),
        (("wonen", "jeugd"), False, HELPER),
        (("wmo", "bijstand"), False, ENFORCER),
    ],
)
def test_one_other_role_that_enforces_or_helps_is_enough_to_refuse(tasks: tuple[str, ...], allowed: bool, reason: str) -> None:
    decision = may_hold_desk(tasks)
    assert (decision.allowed, decision.reason, decision.rule) == (allowed, reason, "onafhankelijk knooppunt")


def test_who_enforces_and_who_helps_are_tasks_that_exist() -> None:
    assert set(source_tasks()) >= ENFORCING | HELPING


@pytest.mark.parametrize(
    ("adopted", "rule"),
    [
        ("", "a"),
        (None, "a"),
        ("a 2026-1", "a"),
        ("b 2026-1", "b"),
        ("b 2026 1", "b"),
        ("b", "b"),
        ("bijna", "a"),
        ("B 1", "a"),
        ("c 1", "a"),
    ],
)
def test_only_an_adopted_b_lets_keys_stay(adopted: str | None, rule: str) -> None:
    assert shelf_rule(adopted) is ShelfRule(rule)


@pytest.mark.parametrize(
    ("reason", "marked", "allowed", "told"),
    [
        ("kind", False, True, ""),
        ("kind", True, False, "Dit signaal staat al op spoed."),
        ("druk", False, False, "Kies één reden waarom dit niet kan wachten."),
        ("", False, False, "Kies één reden waarom dit niet kan wachten."),
        ("druk", True, False, "Kies één reden waarom dit niet kan wachten."),
    ],
)
def test_a_mark_needs_one_reason_from_the_list_and_comes_once(*, reason: str, marked: bool, allowed: bool, told: str) -> None:
    decision = may_mark(reason, urgent_reasons(), marked=marked)
    assert (decision.allowed, decision.reason, decision.rule) == (allowed, told, "spoed")


@given(marked_on=st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_a_mark_is_over_by_itself_after_seven_days(marked_on: date) -> None:
    assert urgent_until(marked_on) - marked_on == timedelta(days=7)
