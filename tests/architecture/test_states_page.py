"""docs/reference/states.md follows from the dictionaries of signals/states.py and policy/weighing.py."""

from puzzelstuk.feedback.statuses import STATUSES
from puzzelstuk.guidance.weighing import weighing_cards
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.weighing import FOLLOWS, STEPS
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
