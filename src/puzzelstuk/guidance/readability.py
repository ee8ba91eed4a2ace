"""How easy a Dutch text reads, by a published proxy: Flesch-Douma (1960). It does not show that a text is B1; people do."""

import re

LOWEST = 60.0
LONGEST_SENTENCE = 20
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SYLLABLE = re.compile(r"ij|[äëïöü][aeiouy]*|[aeiouyàáâèéêìíîòóôùúû]+", re.IGNORECASE)  # a trema begins a new one
_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text) if _WORD.search(part)]


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def flesch_douma(text: str) -> float:
    """206.84 - 0.93 x words per sentence - 77 x syllables per word; higher reads easier, 60 and up is plain."""
    found, parts = words(text), sentences(text)
    if not found or not parts:
        return 100.0
    syllables = sum(max(1, len(_SYLLABLE.findall(word))) for word in found)
    return 206.84 - 0.93 * len(found) / len(parts) - 77 * syllables / len(found)


def too_long(text: str) -> list[str]:
    """Sentences with more words than a tired reader takes in."""
    return [sentence for sentence in sentences(text) if len(words(sentence)) > LONGEST_SENTENCE]
