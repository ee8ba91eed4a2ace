"""Giving a status: the only way a signal moves, so that nothing closes without feedback."""

from datetime import date

from puzzelstuk.feedback.models import Step
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.signals.actions import move
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State


def give_status(signal: Signal, status: State, *, today: date) -> Decision:
    """Move a signal and note the status for its reporter; a refusal is a value."""
    if not move(signal, status):
        return no("Deze status kan nu niet volgen. Iemand anders was je misschien voor: bekijk het signaal opnieuw.")
    note(signal, status, today=today)
    return yes()


def note(signal: Signal, status: State, *, today: date) -> None:
    Step(signal=signal, organisation=signal.organisation, status=status, given_on=today, retention=signal.retention).save(
        force_insert=True
    )
