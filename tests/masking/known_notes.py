"""Notes that hold a name, nickname or plate of their own dossier, typed as people type: with one slip, in small letters, with an s, in hyphens."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from puzzelstuk.masking.rules import lexicon_file
from tests.masking.spellings import Draw

FRAMES = (
    "gister was {} er ook weer bij",
    "{} stond voor de deur te wachten",
    "Moeder zegt dat {} niet meer naar huis durft.",
    "de sleutel ligt bij {}",
    "Volgens de buren ging {} mee in een busje; om 23 uur was het stil.",
    "Vraag: kan {}, die om de hoek woont, langskomen?",
)
NICKNAMES = ("de schele", "rooie Ria", "Kleine Dennis", "de kapper", "Lil Savage", "Opa Koos")
PLATES = ("XT-483-R", "38-NJ-GT", "G-123-BB", "1-XYZ-23")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Note(NamedTuple):
    """The dossier, what was typed for one of its entries, and the note around it."""

    dossier: tuple[str, ...]
    typed: str
    text: str
    slip: str


def notes(count: int, seed: int) -> Iterator[Note]:
    """Every note from its own small dossier of three entries."""
    draw = Draw(seed)
    given, family = _names()
    for _ in range(count):
        whole = f"{draw.choice(given)} {draw.choice(family)}"
        dossier = (whole, draw.choice(NICKNAMES), draw.choice(PLATES))
        meant = draw.choice((whole, whole, whole.split(maxsplit=1)[0], dossier[1], dossier[2]))
        slip = draw.choice(("none", "other", "out", "extra", "swap", "small", "possessive", "hyphen"))
        typed = slipped(meant, slip, draw)
        yield Note(dossier, typed, draw.choice(FRAMES).format(typed), slip)


def slipped(name: str, slip: str, draw: Draw) -> str:
    """One slip of the finger somewhere after the first letter, or another way to write the same."""
    at = draw.randint(1, len(name) - 2)
    edits = {
        "none": name,
        "other": name[:at] + draw.choice(LETTERS) + name[at + 1 :],
        "out": name[:at] + name[at + 1 :],
        "extra": name[:at] + draw.choice(LETTERS) + name[at:],
        "swap": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        "small": name.lower(),
        "possessive": name + "s",
        "hyphen": f"ex-{name}-vriend",
    }
    return edits[slip]


def _names() -> tuple[Sequence[str], Sequence[str]]:
    raw, own = lexicon_file("namen.yaml"), lexicon_file("namen_meer.yaml")
    groups = [*raw["voornamen"].values(), *own["voornamen"].values()]
    given = sorted({name for group in groups for name in group if len(name) > 2})
    return given, sorted(name for name in {*raw["achternamen"], *own["achternamen"]} if len(name) > 2)
