"""Does the text say that there is danger now? Misses cost more than a false alarm: the answer is a telephone number, not an act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from puzzelstuk.guidance.catalogue import FOLDER, Catalogue, read_yaml
from puzzelstuk.guidance.suggest.terms import lemma_of
from puzzelstuk.guidance.suggest.tokens import tokens_of

SLACK = 5  # words that may stand between the words of one phrase
NEGATION_REACH = 3
EMPTY = frozenset(
    [
        "de",
        "het",
        "een",
        "zijn",
        "haar",
        "hem",
        "hun",
        "er",
        "te",
        "van",
        "en",
        "in",
        "op",
        "met",
        "bij",
        "aan",
        "om",
        "voor",
        "naar",
        "die",
        "dat",
        "is",
        "worden",
        "hebben",
        "al",
        "zich",
        "ze",
        "hij",
        "zij",
        "wil",
        "tegen",
        "door",
    ]
)
WORD_GROUPS = {
    "bedreigen": "dreigen",
    "dreiging": "dreigen",
    "gedreigd": "dreigen",
    "vuurwapen": "pistool",
    "blaffer": "pistool",
    "gun": "pistool",
    "strap": "pistool",
    "steekwapen": "mes",
    "stiletto": "mes",
    "shank": "mes",
    "mekaar": "elkaar",
    "opsluiten": "opgesloten",
    "stinken": "ruiken",
    "schoot": "schoot",
    "vasthouden": "vastgehouden",
    "rook": "rookwolk",
    "vastbinden": "vastgebonden",
    "gekneveld": "vastgebonden",
}
Phrase = frozenset[str]


@dataclass(frozen=True)
class AcuteRules:
    """Phrases as sets of lemmas, with the words that lift or confirm them."""

    always: Mapping[str, tuple[Phrase, ...]]
    when_now: Mapping[str, tuple[Phrase, ...]]
    now: tuple[str, ...]
    past: tuple[str, ...]
    negation: frozenset[str]

    def applies(self, text: str) -> bool:
        """True when any part of the text between two full stops describes danger now."""
        return any(self._part_applies(_words(part)) for part in _parts(text))

    def _part_applies(self, words: list[tuple[str, str]]) -> bool:
        plain = [word for word, _ in words]
        lemmas = [lemma for _, lemma in words]
        now = _has_any(plain, self.now)
        if not now and _has_any(plain, self.past):
            return False
        present = set(lemmas)
        lists = (self.always, self.when_now) if now else (self.always,)
        near = (phrase for phrases in lists for lemma in present for phrase in phrases.get(lemma, ()))
        return any(phrase <= present and self._stands(phrase, lemmas, plain) for phrase in near)

    def _stands(self, phrase: Phrase, lemmas: list[str], plain: list[str]) -> bool:
        """All words of the phrase close together, and not denied."""
        width = len(phrase) + SLACK
        for at in range(len(lemmas)):
            if lemmas[at] in phrase and phrase <= set(lemmas[at : at + width]):
                last = max(place for place in range(at, min(at + width, len(lemmas))) if lemmas[place] in phrase)
                if not self._denied(phrase, at, last, plain):
                    return True
        return False

    def _denied(self, phrase: Phrase, first: int, last: int, plain: list[str]) -> bool:
        around = plain[max(0, first - NEGATION_REACH) : last + 1]
        after = plain[last + 1 : last + 2]
        return not phrase & self.negation and any(word in self.negation for word in (*around, *after))


def acute_rules(catalogue: Catalogue) -> AcuteRules:
    """The general list and the words of every card."""
    raw = read_yaml(FOLDER / "lexicon" / "acuut.yaml")
    card_words = [words for card in catalogue.phenomena.values() for words in card.acute.words]
    return AcuteRules(
        always=_phrases([*raw["altijd"], *card_words]),
        when_now=_phrases(raw["als_het_nu_is"]),
        now=_lines(raw["nu"]),
        past=_lines(raw["voorbij"]),
        negation=frozenset(raw["ontkenning"]),
    )


def _phrases(texts: Iterable[str]) -> dict[str, tuple[Phrase, ...]]:
    """The phrases under their longest word."""
    found = (_phrase(_words(str(text))) for text in texts)
    filed: dict[str, tuple[Phrase, ...]] = {}
    for phrase in dict.fromkeys(one for one in found if one):
        key = max(sorted(phrase), key=len)
        filed[key] = (*filed.get(key, ()), phrase)
    return filed


def _phrase(words: list[tuple[str, str]]) -> Phrase:
    """The telling words; when only one of several is left ("wordt geslagen"), all of them, so that it does not fire on its own."""
    telling = frozenset(lemma for word, lemma in words if word not in EMPTY and lemma not in EMPTY)
    return telling if len(telling) > 1 else frozenset(lemma for _, lemma in words)


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {' '.join(word for word, _ in _words(text))} " for text in texts)


def _words(text: str) -> list[tuple[str, str]]:
    """Each word as written and as compared."""
    return [(token.word, _compared(token.word)) for token in tokens_of(text)]


def _compared(word: str) -> str:
    if word in WORD_GROUPS:
        return WORD_GROUPS[word]
    lemma = lemma_of(word)
    return WORD_GROUPS.get(lemma, lemma)


def _parts(text: str) -> list[str]:
    return [part for line in text.splitlines() for part in line.replace("!", ".").replace("?", ".").replace(";", ".").split(". ")]


def _has_any(words: list[str], phrases: tuple[str, ...]) -> bool:
    line = f" {' '.join(words)} "
    return any(phrase in line for phrase in phrases)
