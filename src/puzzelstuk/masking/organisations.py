"""Names of companies, schools and clubs: by the word that announces them, the word they end in, or their legal form."""

from puzzelstuk.masking.rules import rules, sentence
from puzzelstuk.masking.words import PARTICLES, Word, is_grammar, is_listed, is_name_only, is_ordinary, is_place, names

LONGEST = 8
INSIDE = frozenset(
    [
        "in",
        "op",
        "met",
        "voor",
        "aan",
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ter",
        "ten",
        "la",
        "le",
        "el",
        "al",
        "en",
        "von",
        "di",
        "da",
    ]
)
SIDES = frozenset(["Noord", "Zuid", "Oost", "West", "Centrum"])
GENERAL = frozenset(  # also said without a name: only a listed name behind it counts
    [
        "school",
        "club",
        "zaak",
        "bedrijf",
        "bar",
        "winkel",
        "kerk",
        "moskee",
        "opvang",
        "hotel",
        "taxi",
        "mbo",
        "vmbo",
        "roc",
        "bso",
        "salon",
        "kantoor",
        "kringloop",
        "vereniging",
        "thuiszorg",
        "stichting",
        "notaris",
        "makelaar",
        "kapper",
        "college",
        "bakker",
        "slager",
        "boerderij",
        "manege",
        "atelier",
        "drogist",
        "dierenarts",
        "pension",
        "uitgeverij",
        "tuincentrum",
        "gebr",
        "gebroeders",
    ]
)
OWNED = frozenset(  # 'zijn garage', 'de kapper': no name follows
    [
        "de",
        "het",
        "een",
        "'n",
        "n",
        "t",
        "zn",
        "z'n",
        "mn",
        "mijn",
        "zijn",
        "haar",
        "hun",
        "onze",
        "ons",
        "jouw",
        "je",
        "uw",
        "die",
        "deze",
        "dit",
        "geen",
        "elke",
        "andere",
    ]
)
TO = frozenset(
    ["bij", "van", "naar", "op", "in", "door", "via", "met", "aan"]
)  # 'bij garage snel': without an article a name follows
TRADES = frozenset(
    [
        "schoonmaak",
        "autos",
        "kebab",
        "bouw",
        "transport",
        "catering",
        "montage",
        "techniek",
        "cleaning",
        "services",
        "nails",
        "kappers",
        "bakkerij",
    ]
)
HEIRS = frozenset(["zn", "zoon", "zonen", "co", "dochter", "dochters"])
TAILS = (
    "school",
    "kantoor",
    "garage",
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
        found = _founders(words, index)
        if not found:
            found = (
                (_company(words, index) or _ends_as_one(words, index)) if words[index].is_capital else _small_company(words, index)
            )
        return found
    small = _small_letters(words, index)
    if small:
        return index, _glued(words, small), "organisatie", True
    last = index
    while last + 1 < len(words) and _belongs(words, last + 1):
        last += 1
    if last == index or words[last].lower in PARTICLES or (last == index + 1 and words[last].lower in names().no_name):
        return None
    return index, _with_form(words, last), "organisatie", True


def _glued(words: list[Word], last: int) -> int:
    """'fit4you' is one word to whoever reads it."""
    while last + 1 < len(words) and words[last + 1].start == words[last].end and words[last + 1].text[0].isalnum():
        last += 1
    return last


def _founders(words: list[Word], index: int) -> tuple[int, int, str, bool] | None:
    """'Jansen en Zonen', 'mulder & zn'."""
    following = words[index + 1 : index + 3]
    if len(following) < 2 or following[0].text not in {"&", "en", "+"} or following[1].lower not in HEIRS:
        return None
    named = words[index].is_capital and following[1].is_capital
    return (
        (index, index + 2, "organisatie", True) if named or (following[0].text != "en" and is_listed(words[index].lower)) else None
    )


def _announces(words: list[Word], index: int) -> bool:
    lower = words[index].lower
    return lower in rules().organisations or (len(lower) > 8 and lower.endswith(TAILS))


def _small_letters(words: list[Word], index: int) -> int | None:
    """'basisschool de vlinder', 'garage demir', typed without capitals."""
    following = words[index + 1 : index + 3]
    shop = words[index].lower
    known = (
        shop in SCHOOLS | SHOPS
        or (shop in rules().organisations and shop not in GENERAL)
        or (len(shop) > 8 and shop.endswith(TAILS))
    )
    before = words[index - 1].lower if index else ""
    general = shop in GENERAL
    if not (known or (general and before in TO)) or not following or before in OWNED:
        return None
    if following[0].text == "'":
        following = words[index + 2 : index + 4]
        index += 1
    if len(following) == 2 and following[0].text == "van" and is_listed(following[1].lower):
        return index + 2
    if len(following) == 2 and following[0].lower in {"de", "het", "t", "el", "al"} and following[1].text.islower():
        return index + 2 if following[1].lower not in NOT_A_SHOP else None
    reach = _lower_name(words, index, index)
    if reach > index:
        return reach
    first = following[0]
    if (
        before in TO
        and first.text.islower()
        and first.is_word
        and not general
        and not is_grammar(first.lower)
        and len(first.lower) > 3
    ):
        return index + 1
    if (
        first.is_capital
        or not first.is_word
        or (is_ordinary(first.lower) and not is_listed(first.lower))
        or first.lower in sentence().acts
    ):
        return None
    return None if first.lower in names().no_name | sentence().weak | sentence().strong else index + 1


def _lower_name(words: list[Word], index: int, last: int) -> int:
    """'van der zwet' after 'kwekerij': particles, then one word that is no verb and no small word."""
    while last + 1 < len(words) and words[last + 1].text in {"van", "der", "den", "de", "ter", "ten", "vd", "v.d"}:
        last += 1
    following = words[last + 1 : last + 2]
    if last == index or not following or not following[0].text.islower() or is_grammar(following[0].lower):
        return index
    ordinary = is_ordinary(following[0].lower) and not is_listed(following[0].lower)
    return index if ordinary or following[0].lower in NOT_A_SHOP else last + 1


def _ends_as_one(words: list[Word], index: int) -> tuple[int, int, str, bool] | None:
    """'Het Baken College', 'StayCity Rooms': capitals of which the last says what it is."""
    article = words[index].text in {"De", "Het"}
    if not words[index].is_word or (words[index].lower in names().no_name and not article):
        return None
    last = index
    while last - index < LONGEST and _capital_at(words, last + 1) and words[last + 1].start - words[last].end == 1:
        last += 1
    while last > index and words[last].text in SIDES and words[last - 1].lower in rules().endings:
        last -= 1
    if last <= index + article or words[last].lower not in rules().endings:
        return None
    return index, _to_the_end(words, last), "organisatie", True


def _to_the_end(words: list[Word], last: int) -> int:
    """'Sietsma Bewind & Beheer', 'Brakelaar Lyceum Zuid'."""
    if last + 2 < len(words) and words[last + 1].text in {"&", "+", "en"} and _capital_at(words, last + 2):
        return last + 2
    return last + 1 if last + 1 < len(words) and words[last + 1].text in SIDES else last


def _belongs(words: list[Word], index: int) -> bool:
    word = words[index]
    part = (
        word.is_capital
        or (word.text in {"&", "+"} and _capital_at(words, index + 1))
        or (word.lower in INSIDE and _capital_at(words, index + 1) and not is_place(words[index + 1]))
        or (word.lower == "t" and words[index - 1].text == "'" and _capital_at(words, index + 1))
        or (word.text == "'" and [one.lower for one in words[index + 1 : index + 2]] == ["t"] and _capital_at(words, index + 2))
    )
    return (word.is_word or word.text in {"&", "+", "'"}) and words[index - 1].text != "." and part


def _capital_at(words: list[Word], index: int) -> bool:
    return index < len(words) and words[index].is_word and words[index].is_capital


def _company(words: list[Word], index: int) -> tuple[int, int, str, bool] | None:
    """'Fleximax Personeel BV': capitals that end in a company form."""
    last = index
    while last - index < LONGEST and words[last + 1 : last + 2] and words[last + 1].lower not in rules().company_forms:
        step = 1 if _capital_at(words, last + 1) else 2 if words[last + 1].lower in INSIDE and _capital_at(words, last + 2) else 0
        if step == 0:
            break
        last += step
    ends = last + 1 < len(words) and words[last + 1].text.lower() in rules().company_forms
    return (index, last + 1, "organisatie", True) if ends else None


def _small_company(words: list[Word], index: int) -> tuple[int, int, str, bool] | None:
    """'fleximax bv' without capitals; 'een lege bv' is none."""
    following = words[index + 1 : index + 2]
    if following and following[0].lower in TRADES and is_name_only(words[index].lower):
        return index, index + 1, "organisatie", True
    if not following or following[0].lower not in {"bv", "b.v", "vof", "v.o.f", "nv"} or not words[index].is_word:
        return None
    lower = words[index].lower
    return (
        (index, index + 1, "organisatie", True) if not is_ordinary(lower) or (is_listed(lower) and not is_grammar(lower)) else None
    )


def _with_form(words: list[Word], last: int) -> int:
    following = [one.text.lower() for one in words[last + 1 : last + 3]]
    if following[:1] and following[0].rstrip(".") in rules().company_forms:
        return last + 1
    return last + 2 if following[:1] == ["&"] and len(following) == 2 else last
