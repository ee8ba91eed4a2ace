"""docs/reference/states.md follows from the dictionaries of signals/states.py."""

from puzzelstuk.feedback.statuses import STATUSES
from puzzelstuk.policy.access import Role
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
