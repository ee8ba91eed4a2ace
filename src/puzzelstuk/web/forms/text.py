"""Free text from outside: invisible and broken characters are taken out, what a person can read stays."""

import re
import unicodedata

from django import forms
from django.http import QueryDict

LONGEST = 4000
KEPT, LONGEST_WORD, MOST_KEPT = "blijft", 200, 60
TOO_LONG = "Deze tekst is {} tekens te lang. Kort hem in tot {} tekens; niets is weg."
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def clean_text(text: str) -> str:
    """Readable text in NFC: no NUL, control or direction characters; a broken half character becomes a sign for it.

    A line end is one character, as a browser counts it for maxlength.
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\r\n", "\n")
    return unicodedata.normalize("NFC", _BIDI.sub("", _CONTROL.sub("", whole))).strip()


def kept_in(sent: object) -> frozenset[str]:
    """Words of which this person said that they are no name; the gate of masking decides for which that counts."""
    listed = sent.getlist(KEPT) if isinstance(sent, QueryDict) else []
    return frozenset(clean_text(one)[:LONGEST_WORD] for one in listed[:MOST_KEPT])


class ShortTextField(forms.CharField):
    """A short text, made readable before its length is checked: what is measured is what is stored."""

    def to_python(self, value: object) -> str:
        return clean_text(str(value or ""))


class PlainTextField(forms.CharField):
    """Optional free text; too long is an error that says by how much."""

    def __init__(self, longest: int = LONGEST) -> None:
        super().__init__(required=False, strip=False)
        self.longest = longest
        self.validators = []

    def to_python(self, value: object) -> str:
        return clean_text(str(value or ""))

    def validate(self, value: object) -> None:
        length = len(str(value))
        if length > self.longest:
            raise forms.ValidationError(TOO_LONG.format(length - self.longest, self.longest))
