"""Which sharing rules count for whom: those its board adopted; between two organisations one version that both adopted."""

import uuid

from puzzelstuk.guidance.sharing_versions import rules_of
from puzzelstuk.organisations.selectors import adopted_version
from puzzelstuk.policy.sharing import Rules

SUBJECT = "delen"


def sharing_rules_for(organisation: uuid.UUID) -> Rules | None:
    """The rules this organisation adopted, itself or where it belongs to; None: nothing adopted, so nothing may be shared."""
    version = adopted_version(organisation, SUBJECT)
    return rules_of(version) if version else None


def shared_version(giver: uuid.UUID, receiver: uuid.UUID) -> str | None:
    """The one version that both adopted; None when they did not adopt the same."""
    theirs = adopted_version(giver, SUBJECT)
    return theirs if theirs and theirs == adopted_version(receiver, SUBJECT) and rules_of(theirs) else None
