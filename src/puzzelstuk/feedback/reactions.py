"""What a reporter let know with one tap, as the handler and the safety function read it."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from puzzelstuk.feedback.models import Reaction
from puzzelstuk.policy.reactions import FOR_HANDLER, ReactionKind
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.selectors import hold_still


@dataclass(frozen=True)
class Said:
    """One reaction in words."""

    given_on: date
    kind: ReactionKind
    sentence: str


def note(signal: Signal, kind: ReactionKind, *, told: uuid.UUID | None, today: date) -> bool:
    """Write a reaction down once a day; False when it stood there."""
    hold_still(signal.id)  # two taps at the same moment are one
    if Reaction.objects.filter(signal=signal, kind=kind, given_on=today).exists():
        return False
    row = Reaction(
        signal=signal, organisation=signal.organisation, kind=kind, given_on=today, told=told, retention=signal.retention
    )
    row.save(force_insert=True)
    return True


def said_about(signal: Signal) -> list[Said]:
    """What its reporter let know, newest first; for who handles the signal."""
    rows = Reaction.objects.filter(signal=signal).order_by("-given_on", "kind").values_list("given_on", "kind")
    return [Said(given_on, ReactionKind(kind), FOR_HANDLER[ReactionKind(kind)]) for given_on, kind in rows]


def unsafe_days(functions: Iterable[uuid.UUID]) -> list[tuple[uuid.UUID, date]]:
    """On which days somebody of which organisation felt unsafe; for the safety function, without the signal."""
    rows = Reaction.objects.filter(told__in=functions, kind=ReactionKind.UNSAFE).order_by("-given_on", "organisation")
    return list(rows.values_list("organisation", "given_on"))
