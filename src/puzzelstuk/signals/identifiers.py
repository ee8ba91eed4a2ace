"""From a mention to the normalised values under which pieces can meet. What is not certain gets no key."""

import re
import unicodedata
from collections.abc import Mapping

import phonenumbers
from stdnum.exceptions import ValidationError
from stdnum.nl import postcode as dutch_postcode

from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.signals.content import MentionText

PARTS: dict[MentionKind, tuple[str, ...]] = {
    MentionKind.PERSON: ("given", "family", "birth_year", "phone"),
    MentionKind.VEHICLE: ("plate", "looks"),
    MentionKind.ADDRESS: ("street", "number", "postcode"),
    MentionKind.ORGANISATION: ("name", "kvk", "agb"),
}
_WITHOUT_SIGN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})


def keys_of(mention: MentionText) -> dict[str, str]:
    """Normalised value per key kind, for the blind indexes."""
    found = {
        "kenteken": plate(mention.parts.get("plate", "")),
        "adres": address(mention.parts.get("postcode", ""), mention.parts.get("number", "")),
        "kvk": kvk(mention.parts.get("kvk", "")),
        "agb": agb(mention.parts.get("agb", "")),
        "telefoon": phone(mention.parts.get("phone", "")),
        "naam_geboortejaar": name_and_year(mention.parts),
    }
    return {kind: value for kind, value in found.items() if value}


def plate(text: str) -> str:
    """A number plate in capitals without signs; empty without letters, digits and a plausible length."""
    kept = re.sub(r"[^A-Z0-9]", "", text.upper())
    return kept if re.fullmatch(r"(?=.*[A-Z])(?=.*[0-9]).{4,8}", kept) else ""


def address(postcode: str, number: str) -> str:
    """Postcode and house number as "1234AB 12"; empty when either cannot be read."""
    digits = re.match(r"\s*(\d{1,5})", number)
    try:
        code = str(dutch_postcode.compact(dutch_postcode.validate(postcode))) if postcode else ""
    except ValidationError:
        return ""
    return f"{code.replace(' ', '')} {digits.group(1)}" if code and digits else ""


def kvk(text: str) -> str:
    """A chamber-of-commerce number of eight digits, or empty."""
    digits = re.sub(r"\D", "", text)
    return digits if len(digits) == 8 else ""


def agb(text: str) -> str:
    """The eight digits of a care provider's code, or empty; a code of one digit only is nobody's. It has no check digit."""
    digits = re.sub(r"\D", "", text)
    return digits if len(digits) == 8 and len(set(digits)) > 1 else ""


def phone(text: str) -> str:
    """A telephone number in international form, or empty."""
    try:
        number = phonenumbers.parse(text, "NL")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def name_and_year(parts: Mapping[str, str]) -> str:
    """Family name and birth year together; a name alone is no key."""
    family = _letters(parts.get("family", ""))
    year = re.sub(r"\D", "", parts.get("birth_year", ""))
    return f"{family} {year}" if family and len(year) == 4 else ""


def _letters(name: str) -> str:
    """The letters of a name without their signs: Yılmaz and Yilmaz meet, Müller and Mller do not."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_WITHOUT_SIGN))
    return "".join(sign for sign in plain if sign.isalpha())
