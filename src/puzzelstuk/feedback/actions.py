"""Giving a status: the only way a signal moves, so that nothing closes without feedback."""

import uuid
from datetime import date

from puzzelstuk.feedback.models import Step
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.signals import actions as signals
from puzzelstuk.signals.actions import move
from puzzelstuk.signals.models import Signal
from puzzelstuk.signals.states import State


def give_status(signal: Signal, status: State, *, today: date) -> Decision:
    """Move a signal and note the status for its reporter; a refusal is a value."""
    if not move(signal, status):
        return no("Deze status kan nu niet volgen. Iemand anders was je misschien voor: bekijk het signaal opnieuw.")
    note(signal, status, today=today)
    return yes()


def lapse(signal_id: uuid.UUID, organisation: uuid.UUID, retention: str, *, today: date) -> bool:
    """Tell the reporter of a signal that ends without an answer; False when the final status was given before."""
    if not signals.lapse(signal_id):
        return False
    step = Step(signal_id=signal_id, organisation=organisation, status=State.LAPSED, given_on=today, retention=retention)
    step.save(force_insert=True)
    return True


def close(signal_id: uuid.UUID, organisation: uuid.UUID, retention: str, *, today: date) -> bool:
    """The last message on the promised day, of a signal that stopped before; False when it was given already."""
    if not signals.close(signal_id):
        return False
    step = Step(signal_id=signal_id, organisation=organisation, status=State.CLOSED, given_on=today, retention=retention)
    step.save(force_insert=True)
    return True


def note(signal: Signal, status: State, *, today: date) -> None:
    Step(signal=signal, organisation=signal.organisation, status=status, given_on=today, retention=signal.retention).save(
        force_insert=True
    )
