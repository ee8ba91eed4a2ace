"""Nicknames by the words that announce them: 'ze noemen hem de kapper', 'bijnaam', 'beter bekend als'."""

from puzzelstuk.masking.rules import sentence
from puzzelstuk.masking.words import Word, is_grammar, is_ordinary

QUOTES = frozenset("\"'“„”")
LOOKS = frozenset(
    [
        "schele",
        "dikke",
        "lange",
        "rooie",
        "manke",
        "kale",
        "bolle",
        "stille",
        "snelle",
        "blonde",
        "kromme",
        "magere",
        "stoere",
        "dove",
        "lamme",
        "dunne",
        "gekke",
        "malle",
        "dolle",
        "scheve",
        "mooie",
        "lelijke",
        "snorre",
    ]
)
ARTICLES = frozenset(["de", "het", "den", "die", "t"])
CALLS = frozenset(["noem", "noemt", "noemen", "noemde", "noemden", "roept", "roepen", "heet", "heten", "heette"])
CALLED = frozenset(
    [
        "hem",
        "haar",
        "hij",
        "ie",
        "m",
        "ze",
        "zich",
        "zichzelf",
        "dr",
        "d'r",
        "iedereen",
        "hier",
        "gewoon",
        "altijd",
        "ook",
        "zelf",
        "men",
    ]
)
POSSESSIVE = frozenset(["haar", "ze", "ook", "gewoon", "hier", "altijd"])  # 'ze noemt haar moeder altijd' is no nickname
NICKNAME_PAIRS = [
    ["bekend", "als"],
    ["bekend", "onder"],
    ["bijnaam", "is"],
    ["bijnaam", "was"],
    ["roepnaam", "is"],
    ["zijn", "alias"],
    ["bijnaam", "van"],
]
BEFORE_NICKNAME = CALLED | {"bijnaam"} | {pair[1] for pair in NICKNAME_PAIRS} | {"wel", "", '"', "'", ":"}


def is_called_by_looks(words: list[Word], index: int) -> bool:
    """'de schele belde', 'die dikke van de hoek': a look without a noun behind it is what somebody is called."""
    if words[index].lower not in {"de", "die"} or index + 1 >= len(words) or words[index + 1].lower not in LOOKS:
        return False
    after = words[index + 2] if index + 2 < len(words) else None
    return after is None or not after.is_word or is_grammar(after.lower)


def is_nickname(words: list[Word], index: int) -> bool:
    """Right after 'ze noemen hem', 'bijnaam' or 'beter bekend als' every word that is no verb begins a name, an article too."""
    if is_called_by_looks(words, index):
        return True
    word = words[index]
    if index == 0 or not (words[index - 1].lower in BEFORE_NICKNAME or not words[index - 1].is_word):
        return False
    if not word.is_word or (word.lower not in ARTICLES and is_grammar(word.lower)):
        return False
    if word.lower in ARTICLES and not (index + 1 < len(words) and words[index + 1].is_word):
        return False
    before = [one.lower for one in words[max(0, index - 7) : index] if one.is_word][-4:]
    last, pair = before[-1:], before[-2:]
    called = pair == ["ook", "wel"] and "genoemd" in [one.lower for one in words[index + 1 : index + 4]]
    if last == ["bijnaam"] or pair in NICKNAME_PAIRS or called or _is_quoted(words, index):
        return True
    if not is_ordinary(word.lower) and (last == ["roept"] or (last == ["haar"] and pair[0] in CALLS)):
        return True
    calls = [one for one in before[-3:-1] if one in CALLS]
    return bool(calls) and last[0] in CALLED and (last[0] not in POSSESSIVE or word.lower in ARTICLES or word.is_capital)


def _is_quoted(words: list[Word], index: int) -> bool:
    """'die ze "Turbo" noemen': one word with a capital between quotes."""
    around = index > 0 and index + 1 < len(words) and words[index - 1].text in QUOTES and words[index + 1].text in QUOTES
    return around and words[index].is_capital and not words[index].text.isupper()


def nickname_end(words: list[Word], index: int) -> int:
    """'de schele', 'de dikke van de hoek' up to the second word, 'kleine Henk'."""
    following = words[index + 1 : index + 2]
    second = following and following[0].is_word and (words[index].lower in sentence().nickname or following[0].is_capital)
    return index + 1 if second and not is_grammar(following[0].lower) else index
