"""Words that announce a name: 'mevrouw', 'ene', 'noemt zich', 'zoon'. The lists are in the shared rule file."""

from puzzelstuk.masking.rules import rules
from puzzelstuk.masking.words import ABBREVIATED, Word, is_ordinary

REACH = 2
SECOND_HALVES = frozenset(["zich", "zichzelf", "is", "bij"])  # of 'noemt zich', 'naam is'
FILLERS = frozenset([".", ":", "(", '"', "'", ",", "“", "„"])


def is_cue(lower: str) -> bool:
    """The word itself announces a name, so it is none."""
    return lower in rules().always or lower in rules().capital


def follows_cue(words: list[Word], index: int) -> bool:
    """Stands right after a word after which a name comes, in any spelling."""
    return _cue_before(words, index, rules().always)


def follows_capital_cue(words: list[Word], index: int) -> bool:
    """Stands right after a word after which a capital is a name."""
    return _cue_before(words, index, rules().capital)


def names_itself(words: list[Word], index: int) -> bool:
    """'Eigenaar schijnt Hakan te heten': a capital shortly before 'heet' or 'heten'."""
    following = [one.lower for one in words[index + 1 : index + 3]]
    opens = index == 0 or not words[index - 1].is_word
    if opens and is_ordinary(words[index].lower):
        return False
    return words[index].is_capital and any(cue in following for cue in rules().before)


def _cue_before(words: list[Word], index: int, cues: frozenset[str]) -> bool:
    back = index - 1
    if back > 0 and words[back].text == "." and words[back - 1].lower not in ABBREVIATED:
        return False
    while back >= 0 and index - back <= REACH and words[back].text in FILLERS:
        back -= 1
    if back < 0:
        return False
    one = words[back].lower
    return one in cues or (back > 0 and one in SECOND_HALVES and f"{words[back - 1].lower} {one}" in cues)
