"""What a reporter can let know about an own signal: three taps, no words (S15, S74)."""

from enum import StrEnum

# The destination of the register that an unsafe feeling goes to, besides who handles the signal.
SAFETY_ROUTE = "aanspreekpunt_integriteit"


class ReactionKind(StrEnum):
    """A closed list, so that no detail can stand in it."""

    HELPED = "geholpen"
    UNSAFE = "onveilig"
    CONTACT = "contact"


SENTENCES: dict[ReactionKind, str] = {
    ReactionKind.HELPED: "Dit hielp",
    ReactionKind.UNSAFE: "Ik voel me onveilig",
    ReactionKind.CONTACT: "Ik wil contact",
}
# What the handler reads.
FOR_HANDLER: dict[ReactionKind, str] = {
    ReactionKind.HELPED: "De melder zegt: dit hielp.",
    ReactionKind.UNSAFE: (
        "De melder voelt zich onveilig. De vertrouwenspersoon weet het ook. Doe nu niets waardoor iemand kan raden wie het is."
    ),
    ReactionKind.CONTACT: "De melder wil contact. Staat er geen nummer bij? Dan belt de melder zelf.",
}
