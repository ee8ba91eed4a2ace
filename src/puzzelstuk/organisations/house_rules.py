"""The rules an organisation adopted one by one: what counts now, who else stands on the same version, and adopting the next."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from puzzelstuk.organisations.models import Adoption, Arrangement, Organisation
from puzzelstuk.policy.house_rules import HouseRule

VERSIONED = (HouseRule.SHARING, HouseRule.SHELF)


@dataclass(frozen=True)
class Adopted:
    """What counts now, since when and by whom. `above`: adopted by where the organisation belongs to."""

    content: Mapping[str, Any]
    version: str
    adopted_by: str
    advice_by: str
    on: date
    above: bool


@dataclass(frozen=True)
class Partner:
    """A party of the same agreement, and the version of the sharing rules it works with; empty: none."""

    name: str
    version: str


def adopted(organisation: uuid.UUID, rule: HouseRule) -> Adopted | None:
    """What counts for an organisation: its own, else that of the nearest above it."""
    return _nearest(organisation, rule, above=False)


def partners(organisation: uuid.UUID) -> list[Partner]:
    """The other parties that have a board of their own; departments follow theirs."""
    own = Organisation.objects.filter(agreements__parties=organisation, parent=None).exclude(id=organisation).distinct()
    found = [(one.name, adopted(one.id, HouseRule.SHARING)) for one in own.order_by("name")]
    return [Partner(name, counts.version if counts else "") for name, counts in found]


def adopt(decision: uuid.UUID) -> None:
    """Let a decision count; the database looks up its proposal and its advice once more, and refuses without."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT puzzelstuk_adopt(%s)", [decision])


def _nearest(organisation: uuid.UUID, rule: HouseRule, *, above: bool) -> Adopted | None:
    found = _versioned(organisation, rule, above) if rule in VERSIONED else _arranged(organisation, rule, above)
    if found:
        return found
    parent = Organisation.objects.filter(id=organisation).values_list("parent_id", flat=True).first()
    return _nearest(parent, rule, above=True) if parent else None


def _versioned(organisation: uuid.UUID, rule: HouseRule, above: bool) -> Adopted | None:
    row = Adoption.objects.filter(organisation_id=organisation, subject=rule).first()
    return Adopted({"versie": row.version}, row.version, row.adopted_by, row.advice_by, row.adopted_on, above) if row else None


def _arranged(organisation: uuid.UUID, rule: HouseRule, above: bool) -> Adopted | None:
    row = Arrangement.objects.filter(organisation_id=organisation, subject=rule).order_by("-version").first()
    return Adopted(row.content, str(row.version), row.adopted_by, row.advice_by, row.adopted_on, above) if row else None
