"""Check digits and shapes behind the patterns of masking_rules.yaml; the browser has the same functions by the same names."""

import re
from collections.abc import Callable
from itertools import pairwise

PLATE_SHAPES = frozenset(
    [
        "LL9999",
        "9999LL",
        "99LL99",
        "LL99LL",
        "LLLL99",
        "99LLLL",
        "99LLL9",
        "9LLL99",
        "LL999L",
        "L999LL",
        "LLL99L",
        "L99LLL",
        "9LL999",
        "999LL9",
    ]
)
AMOUNT_OR_YEARS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){1,3}|(?:19|20)[0-9]{2}[ -]+(?:19|20)[0-9]{2}")
LOOSE_LETTERS = re.compile(r"[BCDFGHJKLMNPQRSTVWXYZ]+")
PLATE_LETTERS = re.compile(r"[BDFGHJKLNPRSTVWXZ]+")
UNITS = frozenset(
    [
        "KG",
        "TB",
        "PK",
        "ST",
        "HR",
        "NR",
        "DR",
        "KR",
        "FR",
        "PSV",
        "VWS",
        "KNVB",
        "KL",
        "GR",
        "NL",
        "BV",
        "HBS",
    ]
)
FIRST_WORDS = frozenset(["NR", "DR", "MR", "GR", "TV", "HR", "ST", "PG", "BV"])
BRANDS = frozenset(
    ["BMW", "VW", "KIA", "DS", "MG", "BYD", "EUR", "BSN", "KVK", "NL", "TEL", "NR", "PC", "A", "B", "N", "BB", "Z", "WMO", "PGB"]
)
TWO_LETTER_WORDS = frozenset(
    [
        "aan",
        "af",
        "al",
        "as",
        "au",
        "be",
        "bh",
        "bv",
        "ca",
        "cm",
        "co",
        "da",
        "de",
        "dl",
        "do",
        "eh",
        "el",
        "en",
        "er",
        "et",
        "eu",
        "ex",
        "fl",
        "ga",
        "ge",
        "gb",
        "gr",
        "gs",
        "ha",
        "he",
        "hm",
        "ho",
        "hz",
        "id",
        "ie",
        "ik",
        "in",
        "is",
        "ja",
        "je",
        "kb",
        "kg",
        "km",
        "la",
        "ma",
        "mb",
        "me",
        "mg",
        "ml",
        "mm",
        "mn",
        "na",
        "nl",
        "nu",
        "of",
        "oh",
        "om",
        "op",
        "pa",
        "pk",
        "pm",
        "re",
        "sd",
        "sa",
        "ss",
        "st",
        "te",
        "tl",
        "to",
        "tv",
        "uu",
        "uw",
        "ve",
        "vg",
        "wc",
        "we",
        "wh",
        "wo",
        "ze",
        "zn",
        "zo",
        "zs",
    ]
)
GROUP_WORDS = frozenset(
    [
        "artikel",
        "groep",
        "klas",
        "team",
        "lokaal",
        "blok",
        "kamer",
        "week",
        "hoofdstuk",
        "fase",
        "stap",
        "route",
        "lijn",
        "bus",
        "tram",
        "perron",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ]
)
PUBLIC_NUMBERS = frozenset(["0800", "0900", "0906", "0909", "1400"])
BIRTH_YEARS = range(1915, 2021)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def _compact(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum()).upper()


def elfproef(text: str) -> bool:
    """A citizen service number: nine digits, weights 9..2 and -1, divisible by eleven."""
    digits = _digits(text)
    if len(digits) != 9 or len(set(digits)) == 1:
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def mod97(text: str) -> bool:
    """An account number whose letters-as-numbers leave 1 after division by 97."""
    moved = _compact(text)[4:] + _compact(text)[:4]
    return moved.isascii() and int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def telefoon(text: str) -> bool:
    """Ten digits and no public service number."""
    digits = _digits(text)
    return len(digits) == 10 and digits[:4] not in PUBLIC_NUMBERS


def geboortejaar(text: str) -> bool:
    """A date as one is born on; the day of a visit this year may stay."""
    year = re.search(r"(?:19|20)[0-9]{2}", text)
    if year:
        return int(year.group()) in BIRTH_YEARS
    short = int(_digits(text)[-2:])
    return short >= 30 or short <= 20


def kenteken(text: str) -> bool:
    """One of the fourteen Dutch series."""
    return _shape(text) in PLATE_SHAPES


def kenteken_buiten(text: str) -> bool:
    """A foreign series: two digits or more, and no brand, amount or postcode before it."""
    letters = re.match(r"[A-Z]*", text)
    return len(_digits(text)) >= 2 and (letters is None or letters.group() not in BRANDS)


def kenteken_los(text: str) -> bool:
    """A series without dashes: consonants only and no unit, or '12 kg 30' and '3 mei 09' would be plates."""
    text = text.replace(".", " ").replace("/", " ")
    if text.isalpha() or len(text) < 6 or not any(sign.isdigit() for sign in text):
        return False
    letters = re.findall(r"[A-Z]+", _compact(text))
    if " " not in text and len(letters) == 2:
        return _shape(text) in PLATE_SHAPES
    starts_with_letters = text[0].isalpha()
    words = FIRST_WORDS if starts_with_letters else UNITS
    signs = LOOSE_LETTERS if " " not in text else PLATE_LETTERS
    if text.isupper() and " " in text and len(letters) == 2:
        signs = re.compile("[A-Z]+")
    plausible = all(signs.fullmatch(one) for one in letters) and not any(
        one in words for one in letters[: 1 if starts_with_letters else None]
    )
    return plausible and _shape(text) in PLATE_SHAPES and _breaks_at_letters(text)


def postcode(text: str) -> bool:
    """Four digits and two letters that are not a short word ('2023 is')."""
    letters = re.search(r"[A-Za-z]{2}", text)
    if letters is None:
        return False
    word = letters.group()
    return word.upper() not in {"SA", "SD", "SS"} and (word.isupper() or word.lower() not in TWO_LETTER_WORDS)


def cijfer(text: str) -> bool:
    """At least two digits."""
    return len(_digits(text)) >= 2


def cijfer_drie(text: str) -> bool:
    """At least three digits: a number of a file, not an age."""
    return len(_digits(text)) >= 3


def reisdocument(text: str) -> bool:
    """Letters and digits mixed, as in a passport number."""
    return 2 <= len(_digits(text)) <= 7


def lang(text: str) -> bool:
    """Eight digits or more that are no amount of money and no two years."""
    if _digits(text)[:4] in PUBLIC_NUMBERS:
        return False
    return len(_digits(text)) >= 8 and not AMOUNT_OR_YEARS.fullmatch(text)


def geen_groep(text: str) -> bool:
    """A name of a street, not 'Groep 4' or 'Maandag 12'."""
    return text.split(maxsplit=1)[0].lower() not in GROUP_WORDS


def geen(_text: str) -> bool:
    """The pattern says enough."""
    return True


def _shape(text: str) -> str:
    return "".join("9" if sign.isdigit() else "L" for sign in _compact(text))


def _breaks_at_letters(text: str) -> bool:
    parts = text.split()
    return len(parts) == 3 or all(left[-1].isdigit() != right[0].isdigit() for left, right in pairwise(parts))


CHECKS: dict[str, Callable[[str], bool]] = {
    check.__name__: check
    for check in (
        elfproef,
        mod97,
        telefoon,
        geboortejaar,
        kenteken,
        kenteken_buiten,
        kenteken_los,
        postcode,
        cijfer,
        cijfer_drie,
        reisdocument,
        lang,
        geen_groep,
        geen,
    )
}
