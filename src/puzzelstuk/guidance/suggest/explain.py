"""Why an indicator is suggested: the person's own words that match, and the sentence it resembles."""

from typing import NamedTuple

from puzzelstuk.guidance.suggest.index import Index
from puzzelstuk.guidance.suggest.postings import Floats
from puzzelstuk.guidance.suggest.terms import Term


class Why(NamedTuple):
    """One reason, in words a person can check."""

    indicator: str
    words: tuple[str, ...]
    sentence: str


def why(index: Index, text: str, terms: list[Term], scores: Floats, number: int) -> Why:
    """The best sentence of the indicator and the words of the text that it shares."""
    rows = index.members[number]
    rows = rows[rows < len(scores)]
    best = int(rows[scores[rows].argmax()])
    places = sorted({(term.token.start, term.token.end) for term in terms if term.name in index.names[best]})
    whole = [one for one in places if not any(one != other and other[0] <= one[0] and one[1] <= other[1] for other in places)]
    return Why(index.ids[number], tuple(dict.fromkeys(text[start:end] for start, end in whole)), index.sentences[best].text)
