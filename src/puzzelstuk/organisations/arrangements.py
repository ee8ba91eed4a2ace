"""What a board arranged: within how many working days people hear back, and who hears it when a signal is stuck.

A department works under the arrangement of the nearest organisation above it that has one.
"""

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from puzzelstuk.organisations.models import Arrangement, Organisation
from puzzelstuk.policy import ladder, promises
from puzzelstuk.policy.ladder import Ladder
from puzzelstuk.policy.promises import EXAMPLE, PromiseTerms

LOOK_AGAIN = 30.0
Newest = dict[uuid.UUID, Arrangement]


@dataclass
class Terms:
    """Terms per organisation, looked up again every half minute and never per signal: recording asks for them each time."""

    _known: dict[uuid.UUID, PromiseTerms] = field(default_factory=dict)
    _until: float = field(default=0.0)

    def of(self, organisation: uuid.UUID) -> PromiseTerms:
        if time.monotonic() >= self._until:
            self._known, self._until = _all_terms(), time.monotonic() + LOOK_AGAIN
        return self._known.get(organisation, EXAMPLE)

    def forget(self) -> None:
        """Look again at the next question, because something was just arranged here."""
        self._until = 0.0


TERMS = Terms()


def ladder_of(organisation: uuid.UUID) -> Ladder | None:
    """The steps an organisation adopted, on its own working days; None when it has none that can be read."""
    found = _nearest(organisation, _newest(ladder.SUBJECT), _parents())
    if found is None:
        return None
    free = TERMS.of(organisation).local_days
    return ladder.read_ladder(found.content["stappen"], str(found.version), found.organisation_id, free)


def _all_terms() -> dict[uuid.UUID, PromiseTerms]:
    newest, parents = _newest(promises.SUBJECT), _parents()
    arranged = {one: _nearest(one, newest, parents) for one in parents}
    read = {one: promises.read_terms(row.content, str(row.version)) for one, row in arranged.items() if row}
    return {one: terms for one, terms in read.items() if terms}


def _newest(subject: str) -> Newest:
    rows: Mapping[Any, Arrangement] = {
        row.organisation_id: row for row in Arrangement.objects.filter(subject=subject).order_by("version")
    }
    return dict(rows)


def _parents() -> dict[uuid.UUID, uuid.UUID | None]:
    return dict(Organisation.objects.values_list("id", "parent_id"))


def _nearest(organisation: uuid.UUID, newest: Newest, parents: Mapping[uuid.UUID, uuid.UUID | None]) -> Arrangement | None:
    if organisation in newest:
        return newest[organisation]
    above = parents.get(organisation)
    return _nearest(above, newest, parents) if above else None
