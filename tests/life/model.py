"""A state machine of Veenstad: people record, look, add, answer and take back, days pass; after every step the promises are checked.

The machine keeps what should be so in plain dictionaries, next to the real flows on a real database.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.feedback.statuses import GIVEN_BY_HANDLER
from puzzelstuk.flows.handling.handle import read, status, waiting
from puzzelstuk.flows.reporting.follow import enrich, mine, own_signal, withdraw
from puzzelstuk.flows.reporting.record import record
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.promises import promised_on
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import Observation
from puzzelstuk.signals.models import ObservationKind
from puzzelstuk.signals.states import State, may_follow

REPORTERS = ("samira", "chris", "henk", "wil", "joke")
EVERYONE = (*REPORTERS, "marit", "greet", "nora", "fatma", "tom", "anne")
AN_ANSWER = [(ObservationKind.SEEN, "Vandaag weer.")]
PEOPLE = st.sampled_from(EVERYONE)
CLIENTS = st.integers(min_value=0, max_value=7).map(lambda number: uuid.UUID(int=number))


@dataclass
class Known:
    """What the machine knows of one signal."""

    reporter: str
    client: uuid.UUID
    promised: date
    state: State = State.RECORDED
    given: list[State] = field(default_factory=list)
    added: int = 0


@dataclass(frozen=True)
class Town:
    """The people as viewers, how to ask the database past every policy, and how to let it become another day there."""

    viewers: dict[str, Viewer]
    handlers: dict[str, frozenset[str]]
    rows: Callable[[str], list[tuple[object, ...]]]
    empty: Callable[[], None]
    becomes: Callable[[date], None]
    now: datetime


class Life(RuleBasedStateMachine):
    """Made concrete by `life_in`, which gives it a town."""

    town: Town
    begun = 0
    steps = 0

    @initialize()
    def begin(self) -> None:
        type(self).begun += 1
        self.town.empty()
        self.at = self.town.now
        self.town.becomes(self.at.date())
        self.signals: dict[uuid.UUID, Known] = {}
        self.ever: list[uuid.UUID] = []
        self.sent: dict[tuple[str, uuid.UUID], uuid.UUID] = {}
        self.acts: dict[str, int] = {}

    @rule(who=st.sampled_from(REPORTERS), client=CLIENTS, text=st.text(min_size=1, max_size=20))
    def somebody_records(self, who: str, client: uuid.UUID, text: str) -> None:
        by = self.town.viewers[who]
        piece = Piece(source_task=by.task, observation=Observation(saw=f"Ik zag {len(text)} keer iets."))
        done = record(piece, by=by, client_id=client, at=self.at)
        assert done.signal_id is not None, done.decision.reason
        earlier = self.sent.get((who, client))
        assert done.repeated == (earlier is not None)
        if earlier is None:
            assert done.signal_id not in self.signals
            self.signals[done.signal_id] = Known(who, client, promised_on(self.at.date()))
            self.sent[who, client] = done.signal_id
            self.ever.append(done.signal_id)
            self._count("signaal vastgelegd")
        else:
            assert done.signal_id == earlier

    @precondition(lambda self: self.ever)
    @rule(who=PEOPLE, data=st.data())
    def somebody_opens_one(self, who: str, data: st.DataObject) -> None:
        signal_id = self._some(data)
        opened = read(signal_id, by=self.town.viewers[who], at=self.at)
        assert (opened is not None) == self._handles(who, signal_id)
        # Also what somebody tried to see in vain stands in the log, without its id.
        self._count("signaal bekeken", self._may_handle(who))

    @precondition(lambda self: self.ever)
    @rule(who=PEOPLE, data=st.data())
    def somebody_follows_one(self, who: str, data: st.DataObject) -> None:
        signal_id = self._some(data)
        assert (own_signal(self.town.viewers[who], signal_id, self.at) is not None) == self._reported(who, signal_id)

    @precondition(lambda self: self.ever)
    @rule(who=PEOPLE, given=st.sampled_from(GIVEN_BY_HANDLER), data=st.data())
    def somebody_gives_a_status(self, who: str, given: State, data: st.DataObject) -> None:
        signal_id = self._some(data)
        decision = status(signal_id, given, by=self.town.viewers[who], at=self.at)
        known = self.signals.get(signal_id)
        # What the desk has comes to its end by weighing: tests/desk.
        weighed = who == "nora" and given is State.CLOSED
        expected = known is not None and self._handles(who, signal_id) and may_follow(known.state, given) and not weighed
        assert bool(decision) == expected, decision.reason
        self._count("status gegeven", self._may_handle(who))
        if known is not None and expected:
            known.state = given
            known.given.append(given)

    @precondition(lambda self: self.ever)
    @rule(who=PEOPLE, data=st.data())
    def somebody_adds_words(self, who: str, data: st.DataObject) -> None:
        signal_id = self._some(data)
        known = self.signals.get(signal_id)
        expected = known is not None and self._reported(who, signal_id) and known.state != State.CLOSED
        decision = enrich(signal_id, AN_ANSWER, by=self.town.viewers[who], at=self.at)
        assert bool(decision) == expected, decision.reason
        if known is None or not expected:
            return
        self._count("signaal aangevuld")
        known.added += 1
        if known.state == State.MORE_WANTED:
            known.state = State.IN_HAND
            known.given.append(State.IN_HAND)

    @precondition(lambda self: self.ever)
    @rule(who=PEOPLE, data=st.data())
    def somebody_takes_one_back(self, who: str, data: st.DataObject) -> None:
        signal_id = self._some(data)
        known = self.signals.get(signal_id)
        expected = known is not None and self._reported(who, signal_id) and known.state == State.RECORDED
        decision = withdraw(signal_id, by=self.town.viewers[who], at=self.at)
        assert bool(decision) == expected, decision.reason
        if known is not None and expected:
            self._count("signaal ingetrokken")
            del self.sent[known.reporter, known.client]
            del self.signals[signal_id]

    @rule(days=st.integers(min_value=1, max_value=20))
    def days_pass(self, days: int) -> None:
        if self.at + timedelta(days=days) < self.town.now + timedelta(days=300):
            self.at += timedelta(days=days)
            self.town.becomes(self.at.date())

    @rule(who=PEOPLE)
    def somebody_looks_at_the_work_list(self, who: str) -> None:
        listed = [one.id for one in waiting(self.town.viewers[who], self.at)]
        mine_to_handle = {one for one, known in self.signals.items() if self._handles(who, one) and known.state != State.CLOSED}
        assert set(listed) == mine_to_handle
        promised = [self.signals[one].promised for one in listed]
        assert promised == sorted(promised)

    @rule(who=PEOPLE)
    def somebody_looks_at_their_own(self, who: str) -> None:
        shown = {one.signal.id: State(one.signal.state) for one in mine(self.town.viewers[who], self.at.date())}
        assert shown == {one: known.state for one, known in self.signals.items() if known.reporter == who}

    @invariant()
    def what_is_stored_is_what_happened(self) -> None:
        type(self).steps += 1
        rows = self.town.rows("SELECT id, state, promised_on FROM signals_signal")
        assert {row[0]: (row[1], row[2]) for row in rows} == {
            one: (known.state.value, known.promised) for one, known in self.signals.items()
        }

    @invariant()
    def nothing_closes_without_an_answer(self) -> None:
        rows = self.town.rows("SELECT signal_id, array_agg(status::text) FROM feedback_step GROUP BY signal_id")
        given = {row[0]: sorted(row[1]) for row in rows}  # type: ignore[call-overload]
        assert given == {one: sorted(known.given) for one, known in self.signals.items() if known.given}

    @invariant()
    def every_grant_and_reporter_belongs_to_a_signal_that_is_there(self) -> None:
        granted = self.town.rows("SELECT object_id, count(*) FROM access_grant GROUP BY object_id")
        assert dict(granted) == dict.fromkeys(self.signals, 2)  # type: ignore[arg-type]
        assert self.town.rows("SELECT count(*) FROM reporters_record") == [(len(self.signals),)]
        added = dict(self.town.rows("SELECT signal_id, count(*) FROM signals_enrichment GROUP BY signal_id"))  # type: ignore[arg-type]
        assert added == {one: known.added for one, known in self.signals.items() if known.added}

    @invariant()
    def every_act_has_one_line_in_the_log(self) -> None:
        counted = dict(self.town.rows("SELECT action, count(*) FROM audit_entry GROUP BY action"))  # type: ignore[arg-type]
        assert {act: counted.get(act, 0) for act in self.acts} == self.acts

    @invariant()
    def the_reporters_lane_names_nobody(self) -> None:
        assert self.town.rows("SELECT count(*) FROM audit_entry WHERE lane = 'melder' AND (actor <> '' OR at IS NOT NULL)") == [
            (0,)
        ]

    def _some(self, data: st.DataObject) -> uuid.UUID:
        """One by its turn: ids are random, and what is drawn must be the same when a life is lived again."""
        return self.ever[data.draw(st.integers(min_value=0, max_value=len(self.ever) - 1))]

    def _reported(self, who: str, signal_id: uuid.UUID) -> bool:
        return signal_id in self.signals and self.signals[signal_id].reporter == who

    def _handles(self, who: str, signal_id: uuid.UUID) -> bool:
        known = self.signals.get(signal_id)
        return known is not None and who in self.town.handlers[known.reporter]

    def _may_handle(self, who: str) -> bool:
        return bool(self.town.viewers[who].may(Act.SIGNAL_HANDLE))

    def _count(self, act: str, happened: bool = True) -> None:
        self.acts[act] = self.acts.get(act, 0) + happened


def life_in(town: Town) -> type[Life]:
    """The machine, living in this town."""
    return type("LifeHere", (Life,), {"town": town, "begun": 0, "steps": 0})
