"""Veenstad with a neighbour: every role has a person, and every person stands in every relation to some signal.

Each signal holds words that stand nowhere else (canaries), so that a page, a mail or a log that shows one gives itself away.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from puzzelstuk.access.grants import Permission, grant
from puzzelstuk.flows.handling.handle import status
from puzzelstuk.flows.reporting.follow import enrich, withdraw
from puzzelstuk.flows.weighing.weigh import Filled, answer
from puzzelstuk.organisations.models import Agreement, Assignment, Function, Member, Organisation, Route
from puzzelstuk.policy.access import Act, Role
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import Finding, Outcome
from puzzelstuk.policy.weighing import Answer
from puzzelstuk.sharing.source_questions import Asking, ask
from puzzelstuk.signals.actions import Piece
from puzzelstuk.signals.content import MentionText, Observation
from puzzelstuk.signals.models import ObservationKind, Signal
from puzzelstuk.signals.selectors import HANDLING
from puzzelstuk.signals.states import State
from puzzelstuk.web.requests import now
from tests.committed import MIGRATOR, Committed
from tests.world import at_the_desk_of_old, member, organisation, recorded_by, viewer

NOBODY = "anoniem"
# The role under test, who has it, and where they work. Five people are invented here: Veenstad has nobody with their role.
PEOPLE: dict[str, tuple[str, Role, str]] = {
    "melder": ("samira", Role.REPORTER, "welzijn"),
    "contactpersoon": ("joke", Role.CONTACT_PERSON, "welzijn"),
    "vik": ("nora", Role.DESK_OFFICER, "gemeente"),
    "gebiedscoordinator": ("gijs", Role.AREA_COORDINATOR, "gemeente"),
    "bestuurder": ("berend", Role.BOARD, "gemeente"),
    "trainer": ("trudy", Role.TRAINER, "welzijn"),
    "privacydesk": ("roos", Role.PRIVACY_DESK, "gemeente"),
    "fg": ("anne", Role.PRIVACY_OFFICER, "gemeente"),
    "functioneel_beheer": ("tom", Role.FUNCTIONAL_ADMIN, "welzijn"),
    "technisch_beheer": ("teun", Role.TECHNICAL_ADMIN, "gemeente"),
    "leidinggevende": ("youssef", Role.TEAM_LEAD, "welzijn"),
    "vertrouwenspersoon": ("hanneke", Role.CONFIDENTIAL_ADVISER, "gemeente"),
    "bronhouder": ("ivo", Role.SOURCE_OWNER, "gemeente"),
}
ROLES = (NOBODY, *PEOPLE)
COLLEAGUE = {"welzijn": "esra", "gemeente": "kim"}
ELSEWHERE = {"welzijn": "chris", "gemeente": "esra"}
HANDLER = {"welzijn": "joke", "gemeente": "nora"}
NEIGHBOUR = "heuvelzoom"
RELATIONS = (
    "eigen",
    "eigen gesloten",
    "team",
    "team gesloten",
    "gemeente",
    "tafel",
    "tafel voorbij",
    "andere gemeente",
    "gewist",
    "nooit",
)
TABLE_FIELDS = ("saw", "status")


@dataclass(frozen=True)
class Planted:
    """One signal with the words that stand in it and nowhere else; `parts` says which word is which."""

    signal: uuid.UUID
    reporter: str
    parts: dict[str, str] = field(hash=False)


@dataclass
class Town:
    """The people, and per role and relation the signal that stands in it; `tables`: who sits at which, deputies too."""

    database: Committed
    signals: dict[tuple[str, str], uuid.UUID] = field(default_factory=dict)
    planted: list[Planted] = field(default_factory=list)
    tables: dict[uuid.UUID, set[str]] = field(default_factory=dict)

    @property
    def gone(self) -> set[uuid.UUID]:
        """The signals that were taken back."""
        return {signal for (_, relation), signal in self.signals.items() if relation == "gewist"}

    def slug(self, role: str) -> str:
        return PEOPLE[role][0]

    def signal(self, role: str, relation: str) -> uuid.UUID:
        """For who is not signed in: what stands in that relation to Samira."""
        return self.signals["melder" if role == NOBODY else role, relation]


def build(database: Committed) -> Town:
    """Everyone and everything, committed."""
    town = Town(database)
    with database.role(MIGRATOR):
        _neighbours()
        _employ("kim", Role.REPORTER, "gemeente")
        for slug, role, place in PEOPLE.values():
            _employ(slug, role, place)
    with database.role():
        for role, (slug, _, place) in PEOPLE.items():
            with reporting(town, slug, place):
                _own(town, role, slug, place)
            _of_others(town, role, place)
    with database.role(MIGRATOR):
        for role, (slug, _, place) in PEOPLE.items():
            _at_the_table(town, role, slug, place)
    return town


@contextmanager
def reporting(town: Town, slug: str, place: str) -> Iterator[None]:
    """Somebody who for a while may also report: what they recorded stays their own afterwards."""
    new = False
    if not any(role in {Role.REPORTER, Role.CONTACT_PERSON, Role.DESK_OFFICER} for role in viewer(slug).roles):
        with town.database.role(MIGRATOR):
            _assign(slug, Role.REPORTER, place)
            new = True
    yield
    if new:
        with town.database.role(MIGRATOR):
            Assignment.objects.filter(member=member(slug), role=Role.REPORTER).delete()


def plant(town: Town, slug: str, *, mentions: bool = True) -> uuid.UUID:
    """A signal of this person in which every word is a canary."""
    mark = uuid.uuid4().hex[:12]
    parts = {part: f"kanarie{part}{mark}" for part in ("zag", "hoorde", "denk", "naam", "adres", "aanvulling")}
    named = (
        MentionText(MentionKind.PERSON, {"given": parts["naam"], "phone": f"06{uuid.uuid4().int % 10**8:08d}"}),
        MentionText(MentionKind.ADDRESS, {"street": parts["adres"]}),
    )
    piece = Piece(
        source_task="buurt",
        observation=Observation(parts["zag"], parts["hoorde"], parts["denk"], ("JA3",)),
        phenomena=("jonge_aanwas",),
        mentions=named if mentions else (),
        naming_rule="proef 1",
    )
    at_the_desk = mentions and viewer(slug).organisation == organisation("gemeente").id
    signal = at_the_desk_of_old(slug, piece, at=now(), apart="ayse") if at_the_desk else recorded_by(slug, at=now(), piece=piece)
    enrich(signal, [(ObservationKind.SEEN, parts["aanvulling"])], by=viewer(slug), at=now())
    town.planted.append(Planted(signal, slug, parts | {"telefoon": named[0].parts["phone"]}))
    return signal


def close(town: Town, signal: uuid.UUID, handler: str) -> None:
    """The last message: by a status, or at the desk by a weighing with words of its own."""
    if viewer(handler).may(Act.DESK_WEIGH):
        to = Function.objects.get(title="Toezichthouder Wmo en Jeugdwet").id
        said = {part: f"kanarie{part}{uuid.uuid4().hex[:12]}" for part in ("uitleg", "zaak")}
        next(one for one in town.planted if one.signal == signal).parts.update(said)
        referred = Filled("1", Answer.REFER, ("hulp",), said["uitleg"], function=to, law="wmo", case_number=said["zaak"])
        decision = answer(signal, referred, by=viewer(handler), at=now())
        assert decision, decision.reason
        return
    for following in (State.SEEN, State.CLOSED):
        decision = status(signal, following, by=viewer(handler), at=now())
        assert decision, decision.reason


def _own(town: Town, role: str, slug: str, place: str) -> None:
    town.signals[role, "eigen"] = plant(town, slug)
    town.signals[role, "eigen gesloten"] = plant(town, slug)
    close(town, town.signals[role, "eigen gesloten"], HANDLER[place])
    town.signals[role, "gewist"] = plant(town, slug)
    decision = withdraw(town.signals[role, "gewist"], by=viewer(slug), at=now())
    assert decision, decision.reason
    town.signals[role, "nooit"] = uuid.uuid4()


def _of_others(town: Town, role: str, place: str) -> None:
    town.signals[role, "team"] = plant(town, COLLEAGUE[place])
    town.signals[role, "team gesloten"] = plant(town, COLLEAGUE[place])
    close(town, town.signals[role, "team gesloten"], HANDLER[place])
    for relation in ("gemeente", "tafel", "tafel voorbij"):
        town.signals[role, relation] = plant(town, ELSEWHERE[place])
    town.signals[role, "andere gemeente"] = plant(town, "hetty")


def _at_the_table(town: Town, role: str, slug: str, place: str) -> None:
    """A function of this person was given a few fields of a signal from elsewhere; of another one that time is over."""
    held = Function.objects.filter(holder=member(slug)).first() or _function(slug, place)
    today = now().date()
    for relation, days in (("tafel", 30), ("tafel voorbij", 0)):
        permission = Permission(held.id, TABLE_FIELDS, HANDLING, "aan tafel")
        of = organisation(place).id
        starts = today - timedelta(days=9)
        grant(town.signals[role, relation], of, [permission], starts=starts, ends=today + timedelta(days=days))
    sitting = {slug} | {holder.email.split("@")[0] for holder in Member.objects.filter(functions=held.deputy)}
    town.tables[town.signals[role, "tafel"]] = sitting
    if viewer(slug).may(Act.SOURCE_ANSWER):
        _asked_about(town, town.signals[role, "team"], held)


def _asked_about(town: Town, signal: uuid.UUID, owner: Function) -> None:
    """The desk asked this source about the address in a signal, and about nothing else of it."""
    street = next(one.parts["adres"] for one in town.planted if one.signal == signal)
    desk = Function.objects.get(title="Signaalcoördinator VIK")
    asking = Asking(desk.organisation_id, desk.id, owner.id, 1)
    found = Finding(Outcome.PROVIDED, "2026-1", rule="R40", digest="0" * 64)
    what = MentionText(MentionKind.ADDRESS, {"street": street})
    ask(Signal.objects.get(id=signal), asking, what, found, by=member("nora").id, today=now().date())


def _neighbours() -> None:
    """Another municipality in the same installation, with an agreement, a reporter and a contact person of its own."""
    place = Organisation(slug=NEIGHBOUR, name="Gemeente Heuvelzoom", kind="gemeente", practice=True)
    place.save(force_insert=True)
    for slug, role in (("hetty", Role.REPORTER), ("hans", Role.CONTACT_PERSON), ("hugo", Role.FUNCTIONAL_ADMIN)):
        _employ(slug, role, NEIGHBOUR)
    receiving = _function("hans", NEIGHBOUR, receives=True)
    Route(organisation=place, target="vik", function=receiving).save(force_insert=True)
    agreement = Agreement(name="Convenant Heuvelzoom", purpose="oefening")
    agreement.save(force_insert=True)
    agreement.parties.add(place)


def _employ(slug: str, role: Role, place: str) -> None:
    Member.objects.get_or_create(
        email=f"{slug}@veenstad.example", defaults={"display_name": f"{slug.capitalize()} Kanarie{slug}", "password": "!"}
    )
    _assign(slug, role, place)


def _assign(slug: str, role: Role, place: str) -> None:
    Assignment.objects.get_or_create(
        member=member(slug), organisation=organisation(place), role=role, defaults={"profession": f"beroep {slug}", "task": "buurt"}
    )


def _function(slug: str, place: str, *, receives: bool = False) -> Function:
    deputy = Function.objects.get(title="Contactpersoon signalen")
    made = Function(
        organisation=organisation(place),
        title=f"Functie van {slug}",
        holder=member(slug),
        holder_name=member(slug).display_name,
        phone="088 000 01 00",
        deputy=deputy,
        receives_signals=receives,
    )
    made.save(force_insert=True)
    return made
