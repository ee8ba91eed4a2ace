"""Who receives a piece first, by the sharing rules its organisation adopted (docs/adr/0051).

One way for every task: what the piece holds, for the purpose it is put down for, may go to the first of a few functions for which
the rules say ja or mits. Within the own task no rule is needed. Who is there for nobody's rule gets nothing.
"""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from puzzelstuk.guidance.sharing_adoption import SUBJECT
from puzzelstuk.guidance.sharing_sources import known_as
from puzzelstuk.guidance.sharing_versions import rules_of
from puzzelstuk.guidance.tasks import SourceTask, source_tasks
from puzzelstuk.organisations.candidates import NEAREST, Receiver, own_contact, receivers_for
from puzzelstuk.policy.receiving import Candidate, first_allowed
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import DataKind, Outcome, Question, evaluate

OWN_TASK = "contact_eigen_taak"
DESK, CONTACT = "vik", "sparren"
PLACE, WITHOUT_NAME, ACTING = "gebiedsbeeld", "samen_kijken", "bestuurlijke_aanpak"
KINDS = {
    MentionKind.PERSON: DataKind.ORDINARY,
    MentionKind.VEHICLE: DataKind.VEHICLE,
    MentionKind.ADDRESS: DataKind.ADDRESS,
    MentionKind.ORGANISATION: DataKind.ORGANISATION,
}


@dataclass(frozen=True)
class Contents:
    """What a piece holds, as far as the rules ask: a place, a text that was not masked, and what it names."""

    task: str
    place: bool = False
    names_kept: bool = False
    named: frozenset[MentionKind] = frozenset()

    @property
    def may_name(self) -> bool:
        return self.names_kept or bool(self.named)


@dataclass(frozen=True)
class FirstReceiver:
    """The function that gets it. `apart`: not the usual contact person, so the desk gets no keys to find it by."""

    function: uuid.UUID
    apart: bool


@dataclass(frozen=True)
class Nobody:
    """Nobody may have it; `known`: whether there is a contact person at all."""

    known: bool


def first_receiver(organisation: uuid.UUID, contents: Contents) -> FirstReceiver | Nobody:
    """Who gets a piece of this organisation. Within an organisation with a contact person of its own that is one short query."""
    task = source_tasks().get(contents.task)
    special = task.first_receiver if task and contents.may_name else ""
    own = None if special else own_contact(organisation)
    if own is not None:
        return FirstReceiver(own, apart=False)
    routes = [one for one in (special, OWN_TASK) if one]
    found = receivers_for(organisation, routes=routes, subject=SUBJECT)
    purpose, data = _weighed(task, contents)
    chosen = first_allowed(
        _candidates(found, (special, NEAREST, OWN_TASK) if special else (NEAREST, OWN_TASK)),
        lambda one: _allows(one.place.version, known_as(contents.task, one.place.kind), contents.task, purpose, one.code, data),
    )
    if chosen is None:
        return Nobody(known=NEAREST in found)
    return FirstReceiver(chosen.function, apart=chosen.route != NEAREST)


def _candidates(found: dict[str, Receiver], order: Iterable[str]) -> Iterator[Candidate[Receiver]]:
    for route in order:
        one = found.get(route)
        # The usual contact person can always read: the register refuses another. A route may point to anybody.
        if one is None or (route != NEAREST and not one.reads):
            continue
        code = DESK if one.desk else CONTACT if route in (NEAREST, OWN_TASK) else route
        yield Candidate(one, code, within=one.own and not one.desk)


def _weighed(task: SourceTask | None, contents: Contents) -> tuple[str, frozenset[DataKind]]:
    """For which purpose it is given, and what kinds of data that are."""
    if contents.place:
        return PLACE, frozenset({DataKind.NONE})
    if not contents.may_name:
        return WITHOUT_NAME, task.without_name if task else frozenset({DataKind.NONE})
    text = {DataKind.ORDINARY} if contents.names_kept else set()
    purpose = task.named_purpose if task and task.named_purpose else ACTING
    return purpose, frozenset(text | {KINDS[kind] for kind in contents.named})


@lru_cache(maxsize=4096)
def _allows(version: str, source: str, task: str, purpose: str, recipient: str, data: frozenset[DataKind]) -> bool:
    """Whether this version says ja or mits; what it says never changes, so every question is weighed once."""
    rules = rules_of(version) if version else None
    if rules is None:
        return False
    return evaluate(rules, Question(source, task, purpose, recipient, data)).outcome in {Outcome.YES, Outcome.PROVIDED}
