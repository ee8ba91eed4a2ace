"""Every source task x kind of piece x organisation of Veenstad -> who receives it first, and by which rule."""

from itertools import combinations

import pytest

from puzzelstuk.guidance.first_receiver import Contents, FirstReceiver, Nobody, first_receiver
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.guidance.sharing_sources import known_as
from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.models import Function
from puzzelstuk.policy.recording import MentionKind
from puzzelstuk.policy.sharing import DataKind, Outcome, Question, evaluate
from tests.committed import Committed
from tests.world import organisation

pytestmark = pytest.mark.django_db

PERSON, ADDRESS, COMPANY, VEHICLE = MentionKind.PERSON, MentionKind.ADDRESS, MentionKind.ORGANISATION, MentionKind.VEHICLE
DESK, WMO, WI, AYSE = (
    "Signaalcoördinator VIK", "Aandachtsfunctionaris Wmo", "Aandachtsfunctionaris Werk en Inkomen", "Aandachtsfunctionaris mensenhandel",
)  # fmt: skip
OWN = {"welzijn": "Contactpersoon signalen", "school": "Zorgcoördinator school", "corporatie": "Coördinator woonfraude"}
HOLDS = [frozenset(some) for size in range(len(MentionKind) + 1) for some in combinations(MentionKind, size)]
# A department of the municipality: place, text without a name, text with a person, with an address only.
EXPECTED = [
    ("wmo", "wmo", DESK, DESK, WMO, WMO), ("wmo", "jeugd", DESK, WMO, WMO, WMO), ("wmo", "buurt", DESK, DESK, WMO, WMO),
    ("wmo", "bijstand", DESK, WMO, AYSE, AYSE), ("wmo", "schuldhulp", DESK, WMO, WMO, WMO),
    ("bijstand", "bijstand", DESK, WI, AYSE, AYSE), ("bijstand", "schuldhulp", DESK, WI, WI, WI), ("bijstand", "wmo", DESK, DESK, WI, WI),
    ("leerplicht", "leerplicht", DESK, DESK, None, None), ("leerplicht", "bijstand", DESK, None, AYSE, AYSE),
    ("toezicht", "toezicht", DESK, DESK, None, None), ("wonen", "wonen", DESK, DESK, None, None),
    ("gemeente", "toezicht", DESK, DESK, AYSE, AYSE), ("gemeente", "bijstand", DESK, AYSE, AYSE, AYSE),
]  # fmt: skip


def receiver(slug: str, contents: Contents) -> str | None:
    found = first_receiver(organisation(slug).id, contents)
    return None if isinstance(found, Nobody) else Function.objects.get(id=found.function).title


@pytest.mark.parametrize(("slug", "task", "place", "nameless", "person", "address"), EXPECTED)
def test_within_the_municipality_the_rules_decide(
    app_role: None, slug: str, task: str, place: str, nameless: str | None, person: str | None, address: str | None
) -> None:
    pieces = (
        Contents(task, place=True),
        Contents(task),
        Contents(task, names_kept=True, named=frozenset({PERSON})),
        Contents(task, named=frozenset({ADDRESS})),
    )
    assert [receiver(slug, one) for one in pieces] == [place, nameless, person, address]


@pytest.mark.parametrize(("slug", "title"), OWN.items())
@pytest.mark.parametrize("task", sorted(source_tasks()))
def test_an_organisation_with_a_contact_person_of_its_own_keeps_what_it_masked(
    app_role: None, slug: str, title: str, task: str
) -> None:
    assert {receiver(slug, Contents(task, place=place)) for place in (True, False)} == {title}


@pytest.mark.parametrize("task", sorted(source_tasks()))
def test_nobody_gets_anything_without_a_rule_that_says_ja_or_mits_or_being_of_the_own_organisation(
    app_role: None, task: str
) -> None:
    """Weighed again here from the rules themselves, for every organisation and everything a piece can hold."""
    for slug in ("gemeente", "wmo", "wonen", "bijstand", "leerplicht", "toezicht", "welzijn", "school", "corporatie"):
        for named in HOLDS:
            for kept in (True, False):
                found = first_receiver(organisation(slug).id, Contents(task, names_kept=kept, named=named))
                if isinstance(found, FirstReceiver):
                    assert stays_in(slug, found) or permitted(slug, task, found, named, kept), (slug, named, kept)


def test_without_a_version_that_both_adopted_nothing_goes_up_to_the_desk(committed: Committed) -> None:
    committed.change("UPDATE organisations_adoption SET version = '2019-1' WHERE subject = 'delen'")
    with committed.role():
        assert [receiver(one, Contents("wmo")) for one in ("wmo", "leerplicht", "welzijn")] == [WMO, None, OWN["welzijn"]]


def test_a_department_that_adopted_another_version_than_the_desk_keeps_it(committed: Committed) -> None:
    committed.change(
        "INSERT INTO organisations_adoption (id, organisation_id, subject, version, adopted_by, advice_by, adopted_on, practice) "
        "SELECT gen_random_uuid(), id, 'delen', '2019-1', 'bestuur', 'FG', '2026-11-01', true "
        "FROM organisations_organisation WHERE slug = 'wmo'"
    )
    with committed.role():
        assert receiver("wmo", Contents("wmo")) == WMO


def test_the_proof_above_sees_a_receiver_whom_no_rule_names(app_role: None) -> None:
    planted = FirstReceiver(Function.objects.get(title=DESK).id, apart=False)
    assert not stays_in("bijstand", planted)
    assert not permitted("bijstand", "bijstand", planted, frozenset({PERSON}), kept=True)


def stays_in(slug: str, found: FirstReceiver) -> bool:
    function = Function.objects.get(id=found.function)
    return function.organisation.slug == slug and function.title != DESK


def permitted(slug: str, task: str, found: FirstReceiver, named: frozenset[MentionKind], kept: bool) -> bool:
    """Some purpose under which the rules say ja or mits for everything that is in it."""
    kinds = {PERSON: "gewoon", ADDRESS: "adres", COMPANY: "organisatie", VEHICLE: "voertuig"}
    data = {DataKind(kinds[one]) for one in named} | ({DataKind.ORDINARY} if kept else set())
    rules, code = sharing_rules(), {DESK: "vik", AYSE: "aandachtsfunctionaris_mh"}[Function.objects.get(id=found.function).title]
    source, asked = known_as(task, organisation(slug).kind), frozenset(data or source_tasks()[task].without_name)
    answers = [evaluate(rules, Question(source, task, purpose, code, asked)).outcome for purpose in rules.purposes]
    return bool({Outcome.YES, Outcome.PROVIDED} & set(answers))
