"""The mirror: a few questions against prejudice, shown once and never in the way (S60). The words are in the catalogue."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml


@dataclass(frozen=True)
class MirrorQuestion:
    """A question with a little help."""

    question: str
    help: str


@dataclass(frozen=True)
class Mirror:
    """What was seen, heard and thought, and the swap: would you report this of somebody else too?"""

    title: str
    explanation: str
    questions: tuple[MirrorQuestion, ...]
    swap: MirrorQuestion

    @property
    def texts(self) -> tuple[str, ...]:
        """Every sentence that people read."""
        asked = (text for one in (*self.questions, self.swap) for text in (one.question, one.help))
        return (self.title, self.explanation, *asked)


@lru_cache(maxsize=1)
def mirror() -> Mirror:
    """The mirror as shipped, read once."""
    return read_mirror()


def read_mirror(folder: Path = FOLDER) -> Mirror:
    raw = read_yaml(folder / "conversations" / "spiegel.yaml")
    return Mirror(
        raw["kop"],
        raw["uitleg"],
        tuple(MirrorQuestion(one["vraag"], one["hulp"]) for one in raw["vragen"]),
        MirrorQuestion(raw["wissel"]["vraag"], raw["wissel"]["hulp"]),
    )
