"""docs/reference/states.md follows from the dictionaries of signals, weighings, questions to a source and shares."""

from collections.abc import Collection, Mapping
from enum import StrEnum

import pytest

from puzzelstuk.feedback.statuses import STATUSES
from puzzelstuk.guidance.weighing import weighing_cards
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.source_questions import FOLLOWING as FOLLOWING_BIT
from puzzelstuk.policy.weighing import FOLLOWS, STEPS
from puzzelstuk.sharing.states import FOLLOWING as FOLLOWING_SHARE
from puzzelstuk.signals.states import OWNER, TRANSITIONS, State
from tests.architecture.source import SOURCE

PAGE = SOURCE.parent / "docs" / "reference" / "states.md"
OWNER_WORDS = {Role.CONTACT_PERSON: "de contactpersoon signalen", Role.REPORTER: "de melder"}


def diagram() -> str:
    """The states as a mermaid diagram."""
    lines = ["stateDiagram-v2", "    [*] --> vastgelegd"]
    for state, following in TRANSITIONS.items():
        lines += [f"    {state} --> {further}" for further in State if further in following]
        lines += [f"    {state} --> [*]"] if not following else []
    return "\n".join(lines)


def table() -> str:
    """Per state who is next, and the sentence the reporter gets."""
    rows = [f"| `{state}` | {OWNER_WORDS[OWNER[state]]} | {STATUSES[state].sentence} |" for state in State]
    return "\n".join(["| Stand | Aan zet | Zin voor de melder |", "| --- | --- | --- |", *rows])


def test_the_page_shows_the_states_as_they_are() -> None:
    assert f"```mermaid\n{diagram()}\n```" in PAGE.read_text()


def test_the_page_says_who_is_next_and_what_the_reporter_hears() -> None:
    assert table() in PAGE.read_text()


def desk_diagram() -> str:
    """The steps of the desk, with the answer that leads on."""
    lines = ["stateDiagram-v2", "    [*] --> weging_1: een signaal komt bij het knooppunt"]
    for stage, following in FOLLOWS.items():
        lines += [f"    {_named(stage)} --> {_named(after)}: {answer}" for answer, after in following.items()]
        lines += [f"    {_named(stage)} --> [*]: laatste bericht aan de melder"] if not following else []
    return "\n".join(lines)


def _named(stage: str) -> str:
    return f"weging_{stage}" if stage[0].isdigit() else f"{stage}{'vraag' if stage == 'bron' else ''}"


def questions() -> str:
    rows = [f"| `{card.stage}` | {card.question} | {', '.join(FOLLOWS[card.stage])} |" for card in weighing_cards().values()]
    return "\n".join(["| Stap | Vraag | Antwoorden |", "| --- | --- | --- |", *rows])


def test_the_page_shows_the_steps_of_the_desk() -> None:
    assert f"```mermaid\n{desk_diagram()}\n```" in PAGE.read_text()
    assert questions() in PAGE.read_text()
    assert set(weighing_cards()) == set(STEPS)


def simple_diagram(states: Mapping[StrEnum, Collection[StrEnum]]) -> str:
    """States as they stand in the code; the first is where it begins."""
    lines = ["stateDiagram-v2", f"    [*] --> {_word(next(iter(states)))}"]
    for state, following in states.items():
        lines += [f"    {_word(state)} --> {_word(after)}" for after in states if after in following]
        lines += [] if following else [f"    {_word(state)} --> [*]"]
    return "\n".join(lines)


def _word(state: str) -> str:
    return state.replace(" ", "_")


@pytest.mark.parametrize("states", [FOLLOWING_BIT, FOLLOWING_SHARE], ids=["bronvraag", "deelbesluit"])
def test_the_page_shows_a_question_to_a_source_and_a_share(states: Mapping[StrEnum, Collection[StrEnum]]) -> None:
    assert f"```mermaid\n{simple_diagram(states)}\n```" in PAGE.read_text()
