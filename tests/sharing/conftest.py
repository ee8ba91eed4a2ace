"""Samira reported; Joke handles it and proposes to share; Bilal decides with her; Nora at the VIK gets it."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.flows.handling.handle import read, status
from puzzelstuk.flows.sharing.decide import decide
from puzzelstuk.flows.sharing.propose import Chosen, Proposed, preview, propose, question
from puzzelstuk.flows.sharing.rules import Wanted, Weighed
from puzzelstuk.policy.giving import Informing, Secrecy
from puzzelstuk.policy.sharing import DataKind
from puzzelstuk.sharing.actions import Telling
from puzzelstuk.sharing.models import Share
from puzzelstuk.signals.selectors import OpenSignal
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.committed import committed, untouched
from tests.own_keys import own_keys
from tests.world import function, recorded_by, viewer

__all__ = ["committed", "own_keys", "untouched"]
WHY = "Om te wegen of dit vaker gebeurt."
NAMELESS = Wanted("gebiedsbeeld", "vik", frozenset({DataKind.NONE}), {})


@dataclass
class Scene:
    """One signal on its way from one handler to another function."""

    signal: uuid.UUID
    handler: str = "joke"
    at: datetime = field(default_factory=now)

    def opened(self) -> OpenSignal:
        found = read(self.signal, by=viewer(self.handler), at=self.at)
        assert found is not None
        return found

    def weighed(self, wanted: Wanted = NAMELESS) -> Weighed:
        found = question(self.opened(), wanted, by=viewer(self.handler), at=self.at)
        assert found is not None
        return found

    def met(self, wanted: Wanted = NAMELESS) -> Wanted:
        """The same, with every condition ticked."""
        return replace(wanted, answers={one.id: True for one in self.weighed(wanted).finding.conditions})

    def chosen(self, wanted: Wanted = NAMELESS, *codes: str) -> Chosen:
        codes = codes or ("saw",)
        text = preview(self.opened(), self.weighed(wanted), codes, by=viewer(self.handler), at=self.at).text
        informing = Informing.NOBODY if wanted.data == {DataKind.NONE} else Informing.DONE
        return Chosen(dict.fromkeys(codes, WHY), Secrecy.NONE, Telling(informing), text)

    def propose(self, wanted: Wanted = NAMELESS, *codes: str) -> Proposed:
        whole = self.met(wanted)
        return propose(self.signal, whole, self.chosen(whole, *codes), by=viewer(self.handler), at=self.at)

    def proposed(self, wanted: Wanted = NAMELESS, *codes: str) -> Share:
        done = self.propose(wanted, *codes)
        assert done.share is not None, done.decision.reason
        return done.share

    def given(self, wanted: Wanted = NAMELESS, *codes: str, by: str = "bilal") -> Share:
        return self.agreed(self.proposed(wanted, *codes), by=by)

    def agreed(self, share: Share, *, by: str = "bilal") -> Share:
        """After the second person said yes."""
        decision = decide(share.id, agreed=True, by=viewer(by), at=self.at)
        assert decision, decision.reason
        return self.again(share)

    def again(self, share: Share) -> Share:
        """As it stands in the database now."""
        with looking_as(viewer(self.handler)):
            return Share.objects.get(id=share.id)

    def later(self, days: int) -> "Scene":
        return replace(self, at=self.at + timedelta(days=days))


def seen(signal: uuid.UUID, handler: str, at: datetime | None = None) -> uuid.UUID:
    """Who handles it told the reporter that it was read: only then it can be shared."""
    decision = status(signal, State.SEEN, by=viewer(handler), at=at or now())
    assert decision, decision.reason
    return signal


@pytest.fixture
def scene(db: None) -> Scene:
    """Samira's signal at Welzijn, seen by Joke."""
    return Scene(seen(recorded_by("samira", at=now()), "joke"))


@pytest.fixture
def vik() -> Callable[[], uuid.UUID]:
    return lambda: function("Signaalcoördinator VIK", "gemeente").id
