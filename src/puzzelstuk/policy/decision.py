"""A refusal is a value: it carries a reason a person can read and the rule it comes from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    """Yes or no, with the reason in Dutch; works as a bool."""

    allowed: bool
    reason: str = ""
    rule: str = ""

    def __bool__(self) -> bool:
        return self.allowed


def yes(rule: str = "", reason: str = "") -> Decision:
    return Decision(allowed=True, reason=reason, rule=rule)


def no(reason: str, rule: str = "") -> Decision:
    return Decision(allowed=False, reason=reason, rule=rule)


# For what does not exist and for what one may not see alike: the two are told apart by nothing.
UNKNOWN = no("Deze pagina is er niet, of niet voor jou.", rule="bestaat niet")
