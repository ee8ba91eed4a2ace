"""Names of companies, schools and clubs: by the word that announces them, the word they end in, or their legal form."""

from puzzelstuk.masking.rules import rules, sentence
from puzzelstuk.masking.words import PARTICLES, Word, is_listed, is_ordinary, names

LONGEST = 8
TAILS = (
    "bedrijf",
    "winkel",
    "salon",
    "kwekerij",
    "bureau",
    "maker",
    "service",
    "studio",
    "praktijk",
    "handel",
    "bouwers",
    "reiniging",
)
SCHOOLS = frozenset(["basisschool", "obs", "cbs", "rkbs", "daltonschool", "montessorischool"])
NOT_A_SHOP = frozenset(["hele", "laatste", "eerste", "n", "een", "andere", "meeste", "deur", "boel"])
SHOPS = frozenset(
    [
        "garage",
        "autogarage",
        "autobedrijf",
        "kapsalon",
        "kapper",
        "snackbar",
        "belwinkel",
        "pizzeria",
        "grillroom",
        "eetcafe",
        "cafe",
        "café",
        "restaurant",
        "bakkerij",
        "slagerij",
        "sportschool",
        "rijschool",
        "firma",
        "uitzendbureau",
        "klussenbedrijf",
        "schoonmaakbedrijf",
        "bouwbedrijf",
        "loodgieter",
        "slotenmaker",
        "shishalounge",
        "avondwinkel",
        "nagelstudio",
        "autohandel",
        "autoverhuur",
        "zorgbureau",
        "bloemist",
        "fietsenmaker",
        "cafetaria",
        "wasserette",
        "viswinkel",
        "kledingwinkel",
        "supermarkt",
        "aannemer",
        "schildersbedrijf",
    ]
)


def organisation(words: list[Word], index: int) -> tuple[int, int, str, bool] | None:
    """'Garage Öztürk', 'basisschool Het Kompas': the word that announces it and the capitals after it."""
    if not _announces(words, index):
        return _company(words, index) or _ends_as_one(words, index)
    small = _small_letters(words, index)
    if small:
        return index, small, "organisatie", True
    last = index
    while last + 1 < len(words) and _belongs(words, last + 1):
        last += 1
    if last == index or words[last].lower in PARTICLES:
        return None
    return index, _with_form(words, last), "organisatie", True


def _announces(words: list[Word], index: int) -> bool:
    lower = words[index].lower
    return lower in rules().organisations or (len(lower) > 8 and lower.endswith(TAILS))


def _small_letters(words: list[Word], index: int) -> int | None:
    """'basisschool de vlinder', 'garage demir', typed without capitals."""
    following = words[index + 1 : index + 3]
    if words[index].lower not in SCHOOLS | SHOPS or not following or (index and words[index - 1].lower in sentence().determiners):
        return None
    if len(following) == 2 and following[0].text == "van" and is_listed(following[1].lower):
        return index + 2
    if len(following) == 2 and following[0].lower in {"de", "het", "t", "el", "al"} and following[1].text.islower():
        return index + 2 if following[1].lower not in NOT_A_SHOP else None
    first = following[0]
    if (
        first.is_capital
        or not first.is_word
        or (is_ordinary(first.lower) and not is_listed(first.lower))
        or first.lower in sentence().acts
    ):
        return None
    return None if first.lower in names().no_name | sentence().weak | sentence().strong else index + 1


def _ends_as_one(words: list[Word], index: int) -> tuple[int, int, str, bool] | None:
    """'Het Baken College', 'StayCity Rooms': capitals of which the last says what it is."""
    article = words[index].text in {"De", "Het"}
    if not _capital_at(words, index) or (words[index].lower in names().no_name and not article):
        return None
    last = index
    while last - index < LONGEST and _capital_at(words, last + 1) and words[last + 1].start - words[last].end == 1:
        last += 1
    return (index, last, "organisatie", True) if last > index + article and words[last].lower in rules().endings else None


def _belongs(words: list[Word], index: int) -> bool:
    word = words[index]
    part = (
        word.is_capital
        or (word.text in {"&", "+"} and _capital_at(words, index + 1))
        or (word.lower in PARTICLES and _capital_at(words, index + 1))
    )
    return (word.is_word or word.text in {"&", "+"}) and words[index - 1].text != "." and part


def _capital_at(words: list[Word], index: int) -> bool:
    return index < len(words) and words[index].is_word and words[index].is_capital


def _company(words: list[Word], index: int) -> tuple[int, int, str, bool] | None:
    """'Fleximax Personeel BV': capitals that end in a company form."""
    if not _capital_at(words, index):
        return None
    last = index
    while last - index < LONGEST and _capital_at(words, last + 1) and words[last + 1].lower not in rules().company_forms:
        last += 1
    ends = last + 1 < len(words) and words[last + 1].text.lower() in rules().company_forms
    return (index, last + 1, "organisatie", True) if ends else None


def _with_form(words: list[Word], last: int) -> int:
    following = [one.text.lower() for one in words[last + 1 : last + 3]]
    if following[:1] and following[0].rstrip(".") in rules().company_forms:
        return last + 1
    return last + 2 if following[:1] == ["&"] and len(following) == 2 else last
