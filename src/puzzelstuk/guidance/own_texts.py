"""An organisation's own wording laid over a card. Versions are kept; the newest counts."""

import uuid
from dataclasses import replace

from puzzelstuk.guidance.catalogue import Catalogue, Phenomenon, catalogue
from puzzelstuk.guidance.models import OwnText

OVERRIDABLE = {"kort": "short", "eerste_stap": "first_step", "voorbeeldzin": "say", "let_op": "note"}


def catalogue_for(organisation: uuid.UUID) -> Catalogue:
    """The catalogue as one organisation words it."""
    own = newest(organisation)
    shipped = catalogue()
    if not own:
        return shipped
    return Catalogue({key: _worded(card, own) for key, card in shipped.phenomena.items()}, shipped.indicators)


def newest(organisation: uuid.UUID) -> dict[tuple[str, str], str]:
    """Own texts by card and field."""
    rows = OwnText.objects.filter(organisation_id=organisation).order_by("version")
    return {(row.card, row.field): row.text for row in rows}


def rewrite(organisation: uuid.UUID, card: str, field: str, text: str) -> None:
    """Add a next version of one text; raises KeyError for an unknown card or field."""
    if card not in catalogue().phenomena or field not in OVERRIDABLE:
        raise KeyError(f"{card}.{field}")
    known = OwnText.objects.filter(organisation_id=organisation, card=card, field=field).count()
    OwnText(organisation_id=organisation, card=card, field=field, version=known + 1, text=text).save(force_insert=True)


def _worded(card: Phenomenon, own: dict[tuple[str, str], str]) -> Phenomenon:
    changed = {OVERRIDABLE[field]: text for (key, field), text in own.items() if key == card.id}
    return replace(card, **changed)  # type: ignore[arg-type]  # OVERRIDABLE names text fields only
