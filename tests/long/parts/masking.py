"""Names of the dossier in 10,000 generated notes, typed identifiers in 9,000 spellings: what the gate lets through."""

from collections import Counter

from bench.report import Figure
from puzzelstuk.masking.gate import findings
from tests.long.work import Outcome, Work
from tests.masking.known_notes import Note, notes
from tests.masking.spellings import spellings
from tests.masking.test_spellings import covered

NOTES, SPELLINGS, SEED = 10_000, 9_000, 4


def run(work: Work, count: int = NOTES, spelled: int = SPELLINGS) -> Outcome:
    """Every note once, in one go: it takes minutes."""
    tried, missed = Counter[str](), Counter[str]()
    for note in notes(count, SEED):
        tried[note.slip] += 1
        missed[note.slip] += not is_caught(note)
    made = list(spellings(spelled, SEED))
    found = sum(covered(typed, text) for _kind, typed, text in made)
    caught = 1 - missed.total() / count
    figures = (
        Figure("namen uit het dossier die de poort ziet, met één typefout erbij", round(caught, 5), "deel", 1.0, 1.0, most=False),
        Figure("nummers met een vorm die worden herkend", round(found / spelled, 4), "deel", 0.99, 0.995, most=False),
    )
    data = f"{count} verzonnen notities met elk een eigen dossier van drie namen, zaad {SEED}; {spelled} schrijfwijzen in negen soorten"
    return Outcome(figures, data, {"tried": dict(tried), "missed": dict(missed)})


def is_caught(note: Note) -> bool:
    """Every letter and digit of what was typed is marked, so nobody can say yes to it unseen."""
    at = note.text.index(note.typed)
    marked = {place for one in findings(note.text, note.dossier) for place in range(one.span.start, one.span.end)}
    core = note.typed.removeprefix("ex-").removesuffix("-vriend")
    at += note.typed.index(core)
    return all(place in marked for place in range(at, at + len(core)) if note.text[place].isalnum())
