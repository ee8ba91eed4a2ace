"""The recording form: what a person typed, checked, as a Piece. Also reads a sealed piece from a phone."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.http import QueryDict

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.masking.mask import mask
from puzzelstuk.organisations.selectors import adopted_tasks, neighbourhoods
from puzzelstuk.policy.recording import Condition, MentionKind, NamingRule, allowed_kinds
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.identifiers import PARTS
from puzzelstuk.web.forms.text import PlainTextField, clean_text

DAY_PARTS = (("ochtend", "Ochtend"), ("middag", "Middag"), ("avond", "Avond"), ("nacht", "Nacht"))
EARNER = (("ja", "Ja, dat denk ik"), ("nee", "Nee"), ("weet_niet", "Weet ik niet"))
UNKNOWN_AREA = ""
RESEND = "Dat lag aan ons. Je tekst staat hieronder. Tik nog een keer op Vastleggen."
MENTION_LABELS: dict[MentionKind, tuple[str, dict[str, str]]] = {
    MentionKind.PERSON: (
        "Persoon",
        {"given": "Voornaam", "family": "Achternaam", "birth_year": "Geboortejaar", "phone": "Telefoonnummer"},
    ),
    MentionKind.VEHICLE: ("Voertuig", {"plate": "Kenteken", "looks": "Merk en kleur"}),
    MentionKind.ADDRESS: ("Adres", {"street": "Straat", "number": "Huisnummer", "postcode": "Postcode"}),
    MentionKind.ORGANISATION: ("Organisatie", {"name": "Naam", "kvk": "KvK-nummer", "agb": "AGB-code (zorgaanbieder)"}),
}


@dataclass(frozen=True)
class Submitted:
    """A checked piece, and how many things were masked in its texts."""

    piece: Piece
    masked: int


class IndicatorsField(forms.MultipleChoiceField):
    """Ids of the catalogue; looked up, because a list of choices would be made anew for every form."""

    def valid_value(self, value: str) -> bool:
        return value in catalogue().indicators


class SignalForm(forms.Form):
    """Fields have the Dutch names under which the screen sends them."""

    client_id = forms.UUIDField(error_messages={"required": RESEND, "invalid": RESEND})
    taak = forms.CharField(max_length=24)
    zag = PlainTextField()
    hoorde = PlainTextField()
    denk = PlainTextField()
    buurt = forms.CharField(required=False, max_length=12)
    dagdeel = forms.ChoiceField(choices=DAY_PARTS, required=False)
    verdient = forms.ChoiceField(choices=EARNER, required=False)
    kenmerk = IndicatorsField(required=False)
    niet_pluis = forms.BooleanField(required=False)
    niet_mijn_vak = forms.BooleanField(required=False)
    slachtoffer = forms.BooleanField(required=False)

    def __init__(self, data: QueryDict | None = None, *, viewer: Viewer) -> None:
        super().__init__(data)
        self.viewer = viewer

    def clean_taak(self) -> str:
        task = str(self.cleaned_data["taak"])
        if task not in source_tasks():
            raise forms.ValidationError("Kies uit welke taak je dit kent.")
        return task

    def clean_buurt(self) -> str:
        area = str(self.cleaned_data["buurt"])
        if area != UNKNOWN_AREA and area not in {one.code for one in neighbourhoods()}:
            raise forms.ValidationError("Deze buurt kennen we niet. Kies een buurt uit de lijst, of ‘Weet ik niet’.")
        return area

    def clean(self) -> dict[str, object]:
        cleaned: dict[str, object] = super().clean() or {}
        said = any(cleaned.get(name) for name in ("zag", "hoorde", "denk", "kenmerk"))
        if not said and not self.errors:
            raise forms.ValidationError("Schrijf iets in één van de drie vakken. Een paar woorden is genoeg.")
        refused = self._refused_mentions(cleaned)
        if refused:
            raise forms.ValidationError(refused)
        return cleaned

    def submitted(self) -> Submitted:
        """The piece; without a naming rule its texts are masked first. Call after is_valid()."""
        cleaned = self.cleaned_data
        rule = self._rule(cleaned["taak"])
        names_kept = bool(rule and allowed_kinds(rule, self._conditions(cleaned)))
        texts, masked = _texts(cleaned, keep_names=names_kept)
        indicators = tuple(cleaned["kenmerk"])
        piece = Piece(
            source_task=cleaned["taak"],
            observation=Observation(**texts, indicators=indicators),
            phenomena=_phenomena(indicators),
            area=cleaned["buurt"],
            day_part=cleaned["dagdeel"],
            earner_behind=cleaned["verdient"],
            other_field=cleaned["niet_mijn_vak"],
            gut_feeling=cleaned["niet_pluis"],
            mentions=self._mentions,
            naming_rule=f"{rule.task} {rule.version}" if rule and self._mentions else "",
            names_kept=names_kept,
        )
        return Submitted(piece, masked)

    def client(self) -> uuid.UUID:
        return uuid.UUID(str(self.cleaned_data["client_id"]))

    def _rule(self, task: str) -> NamingRule | None:
        known = source_tasks()[task]
        # Most tasks never allow a name: then there is no adoption to look up.
        return known.rule(adopted_tasks(self.viewer.organisation).get(task)) if known.kinds else None

    def _conditions(self, cleaned: Mapping[str, object]) -> frozenset[Condition]:
        return frozenset({Condition.POSSIBLE_TRAFFICKING_VICTIM}) if cleaned.get("slachtoffer") else frozenset()

    def _refused_mentions(self, cleaned: Mapping[str, object]) -> str:
        """Names that arrive where no rule allows them are refused, whatever the screen showed."""
        task = cleaned.get("taak")
        given = {mention.kind for mention in self._mentions}
        if not given or not isinstance(task, str):
            return ""
        if given <= allowed_kinds(self._rule(task), self._conditions(cleaned)):
            return ""
        return "Namen en nummers horen bij deze taak niet in een signaal. Haal ze weg; je andere tekst blijft staan."

    @cached_property
    def _mentions(self) -> tuple[MentionText, ...]:
        found = []
        for kind, parts in PARTS.items():
            values = {part: clean_text(str(self.data.get(f"{kind}_{part}") or "")) for part in parts}
            filled = {part: value[:200] for part, value in values.items() if value}
            if filled:
                found.append(MentionText(kind, filled))
        return tuple(found)


def _texts(cleaned: Mapping[str, str], *, keep_names: bool) -> tuple[dict[str, str], int]:
    named = {"saw": cleaned["zag"], "heard": cleaned["hoorde"], "thought": cleaned["denk"]}
    if keep_names:
        return named, 0
    masked = {column: mask(text) for column, text in named.items() if text}
    texts = {column: masked[column].text if column in masked else "" for column in named}
    return texts, sum(len(one.spans) for one in masked.values())


def _phenomena(indicators: tuple[str, ...]) -> tuple[str, ...]:
    known = catalogue().indicators
    return tuple(dict.fromkeys(known[one].phenomenon for one in indicators))
