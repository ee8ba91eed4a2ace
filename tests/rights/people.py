"""What the people of the rights desk do in the tests: Roos and Hanna of the privacy desk, and Peter who asks."""

import uuid
from collections.abc import Mapping

from puzzelstuk.flows.rights import bundle as rights_bundle
from puzzelstuk.flows.rights import desk as rights_desk
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.rights import Giving
from puzzelstuk.rights.models import Finding
from puzzelstuk.rights.requests import Asked
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from tests.world import WEDNESDAY, at_the_desk_of_old, viewer

SAW = "Peter Vonk laat steeds andere mannen binnen. Ik zag dat bij mijn huisbezoek."
ABOUT_PETER = Piece(
    source_task="wmo",
    observation=Observation(saw=SAW),
    mentions=(
        MentionText(MentionKind.PERSON, {"given": "Peter", "family": "Vonk", "birth_year": "1990"}),
        MentionText(MentionKind.VEHICLE, {"plate": "GV-123-K"}),
    ),
)
BY_PLATE = (MentionText(MentionKind.VEHICLE, {"plate": "gv 123 k"}),)
WHY: Mapping[str, str] = {"why": "Wij geven wat over u gaat."}


def wil_records() -> uuid.UUID:
    """A Wmo consultant writes down what was seen at Peter's; it lies at the VIK since before the rules chose who receives first."""
    return at_the_desk_of_old("wil", ABOUT_PETER)


def peter_asks(kind: str = "inzage") -> uuid.UUID:
    asked = Asked(
        kind, "aan de balie, met een geldig document", WEDNESDAY.date(), {"naam": "Peter Vonk", "woorden": "Wat staat er?"}
    )
    decision, request = rights_desk.receive(asked, by=viewer("roos"), at=WEDNESDAY)
    assert request is not None, decision.reason
    return request


def roos_finds(request: uuid.UUID) -> list[Finding]:
    """Roos looks by the number plate that Peter named."""
    assert rights_desk.search(request, BY_PLATE, (), by=viewer("roos"), at=WEDNESDAY)
    return found(request)


def found(request: uuid.UUID) -> list[Finding]:
    page = rights_desk.page(request, by=viewer("roos"), at=WEDNESDAY)
    assert page is not None
    return page.findings


def roos_chooses(request: uuid.UUID, finding: Finding, first: Giving, others: Giving = Giving.REPORTER) -> None:
    page = rights_bundle.piece(request, finding.id, by=viewer("roos"), at=WEDNESDAY)
    assert page is not None
    givings = [first, *[others] * (len(page.shown) - 1)]
    assert rights_bundle.choose(request, finding.id, givings, by=viewer("roos"), at=WEDNESDAY)


def two_agree(request: uuid.UUID, outcome: str = "toegewezen", words: Mapping[str, str] = WHY) -> None:
    """Roos proposes, Hanna agrees."""
    assert rights_desk.propose(request, outcome, words, by=viewer("roos"), at=WEDNESDAY)
    assert rights_desk.agree(request, agreed=True, by=viewer("hanna"), at=WEDNESDAY)
