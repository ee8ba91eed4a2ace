"""The list on which an organisation adopts its way of working: lines are added, never changed, and the start reads them."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Max

from puzzelstuk.organisations.models import AdoptionEntry, Organisation
from puzzelstuk.policy.access import Role
from puzzelstuk.policy.adoption import Entry
from puzzelstuk.policy.decision import Decision, no, yes


def rows_of(organisation: uuid.UUID) -> list[AdoptionEntry]:
    """Every line of one organisation, oldest first."""
    return list(AdoptionEntry.objects.filter(organisation_id=organisation).order_by("position"))


def is_invented(organisation: uuid.UUID) -> bool:
    """Whether this is an organisation of the practice municipality: what it decides counts nowhere else."""
    return Organisation.objects.filter(id=organisation, practice=True).exists()


def entries(rows: Sequence[AdoptionEntry]) -> list[Entry]:
    """The same lines as the rules read them."""
    return [Entry(row.id, row.item, row.by, row.practice, frozenset(row.covers)) for row in rows]


def add(
    *,
    organisation: uuid.UUID,
    item: str,
    text: str,
    by: uuid.UUID,
    name: str,
    role: Role,
    on: date,
    covers: frozenset[uuid.UUID],
    practice: bool,
    line: uuid.UUID | None = None,
) -> Decision:
    """Add one line; refused when somebody else was just first, so that nobody signs for what they did not see."""
    last = AdoptionEntry.objects.filter(organisation_id=organisation).aggregate(last=Max("position"))["last"] or 0
    row = AdoptionEntry(
        id=line or uuid.uuid4(),
        organisation_id=organisation,
        position=last + 1,
        item=item,
        text=text,
        by=by,
        by_name=name,
        role=role,
        on=on,
        practice=practice,
    )
    row.covers = sorted(covers)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return no("Iemand anders vulde net ook iets in. Bekijk de lijst en probeer het opnieuw.")
    return yes()


def real_organisations() -> dict[Organisation, list[Entry]]:
    """Every organisation at the top that is not invented, with its lines."""
    lines: dict[uuid.UUID, list[AdoptionEntry]] = defaultdict(list)
    for row in AdoptionEntry.objects.order_by("organisation_id", "position"):
        lines[row.organisation_id].append(row)
    tops = Organisation.objects.filter(practice=False, parent=None).order_by("name")
    return {one: entries(lines[one.id]) for one in tops}


def with_departments(tops: frozenset[uuid.UUID]) -> frozenset[uuid.UUID]:
    """These organisations and everything below them: a department works under the decision of the board above it."""
    parents: Mapping[uuid.UUID, uuid.UUID | None] = dict(Organisation.objects.values_list("id", "parent_id"))
    return frozenset(one for one in parents if _top(one, parents) in tops)


def _top(organisation: uuid.UUID, parents: Mapping[uuid.UUID, uuid.UUID | None]) -> uuid.UUID:
    above = parents.get(organisation)
    return _top(above, parents) if above else organisation
