"""What a person can ask about the own data and when they must hear of it: days, closed lists and two people."""

import uuid
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.rights import (
    ARTICLES,
    GOES_OUT,
    DelayReason,
    ExtensionReason,
    Giving,
    IdentityCheck,
    Part,
    RequestKind,
    RequestOutcome,
    RequestStage,
    answer_by,
    breach_report_by,
    inform_by,
    may_agree,
    may_delay,
    may_extend,
    may_give,
    may_open,
    may_propose,
    months_later,
)

TODAY = date(2026, 11, 18)
DAY = timedelta(days=1)
ROOS, HANNA = uuid.UUID(int=1), uuid.UUID(int=2)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

TWO_PEOPLE = "verzoek van een betrokkene: twee mensen"
YES = yes(TWO_PEOPLE)
WHICH_KIND = no("Kies wat de persoon vraagt.", TWO_PEOPLE)
WHO_IS_IT = no("Kies hoe je zeker weet wie het is. Bewaar geen kopie van een document.", TWO_PEOPLE)
WHICH_DAY = no("Vul in wanneer het verzoek binnenkwam. Dat is vandaag of eerder, en hooguit een jaar geleden.", TWO_PEOPLE)
ONLY_ONCE = no("De termijn kan één keer langer worden, zolang het verzoek loopt.", TWO_PEOPLE)
WHY_LONGER = no("Kies waarom het langer duurt.", TWO_PEOPLE)
MONTH_IS_OVER = no(
    "De maand is voorbij. Langer maken kan niet meer. Antwoord zo snel mogelijk en bel de FG.",
    TWO_PEOPLE,
)
NOT_OPEN = no("Er ligt al een voorstel, of het verzoek is afgehandeld.", TWO_PEOPLE)
WHICH_END = no("Kies hoe het verzoek eindigt.", TWO_PEOPLE)
WHY_THIS_END = no("Schrijf in een paar zinnen op waarom.", TWO_PEOPLE)
WEIGH_FIRST = no("Kies eerst bij elk stuk wat meegaat en wat blijft.", TWO_PEOPLE)
NO_PROPOSAL = no("Er ligt nu geen voorstel.", TWO_PEOPLE)
SOMEBODY_ELSE = no(
    "Iemand anders van de privacydesk moet akkoord gaan. Zo beslist nooit één persoon alleen.",
    TWO_PEOPLE,
)
EVERY_SENTENCE = no("Kies bij elke zin of die meegaat, of waarom niet.", TWO_PEOPLE)
MAY_WAIT = yes("AVG 14(5)")
WHY_LATER = no("Kies waarom je het nog niet vertelt.", "AVG 14(5)")
LOOK_AGAIN = no("Kies wanneer je weer kijkt: na vandaag en binnen 90 dagen.", "AVG 14(5)")


@pytest.mark.parametrize(
    ("kind", "article"),
    [
        ("inzage", "AVG artikel 15"),
        ("correctie", "AVG artikel 16"),
        ("wissing", "AVG artikel 17"),
        ("beperking", "AVG artikel 18"),
        ("bezwaar", "AVG artikel 21"),
    ],
)
def test_every_kind_of_request_rests_on_its_own_article(kind: str, article: str) -> None:
    assert ARTICLES[RequestKind(kind)] == article


def test_no_kind_of_request_is_without_an_article() -> None:
    assert set(ARTICLES) == set(RequestKind)


@pytest.mark.parametrize("giving", Giving)
def test_only_what_goes_along_goes_out(giving: Giving) -> None:
    assert (giving in GOES_OUT) is giving.value.startswith("gaat mee")


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 18), 0, date(2026, 11, 18)),
        (date(2026, 11, 18), 1, date(2026, 12, 18)),
        (date(2026, 11, 30), 2, date(2027, 1, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 12, 31), 14, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 29), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_that_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 36))
def test_so_many_months_later_is_never_in_another_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (date(2026, 11, 18), date(2026, 12, 18), date(2027, 2, 18)),
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
        (date(2027, 11, 30), date(2027, 12, 30), date(2028, 2, 29)),
    ],
)
def test_an_answer_comes_within_a_month_and_once_two_months_later(received: date, due: date, extended: date) -> None:
    assert (answer_by(received), answer_by(received, extended=True), inform_by(received)) == (due, extended, due)


def opening(*, kind: str = "inzage", identity: str = "bekend bij een medewerker", received_on: date = TODAY) -> Decision:
    return may_open(kind=kind, identity=identity, received_on=received_on, today=TODAY)


@pytest.mark.parametrize("kind", RequestKind)
@pytest.mark.parametrize("identity", IdentityCheck)
def test_a_request_of_a_known_kind_by_a_known_person_is_opened(kind: str, identity: str) -> None:
    assert opening(kind=kind, identity=identity) == YES


@pytest.mark.parametrize("kind", ["", "alles", "INZAGE"])
def test_a_request_of_another_kind_is_not_opened(kind: str) -> None:
    assert opening(kind=kind) == WHICH_KIND


@pytest.mark.parametrize("identity", ["", "kopie van het paspoort"])
def test_nobody_asks_without_somebody_being_sure_who_it_is(identity: str) -> None:
    assert opening(identity=identity) == WHO_IS_IT


@pytest.mark.parametrize(
    ("received_on", "decision"),
    [
        (TODAY + DAY, WHICH_DAY),
        (TODAY, YES),
        (TODAY - DAY, YES),
        (TODAY - 365 * DAY, YES),
        (TODAY - 366 * DAY, WHICH_DAY),
    ],
)
def test_a_request_came_in_today_or_at_most_a_year_ago(received_on: date, decision: Decision) -> None:
    assert opening(received_on=received_on) == decision


def extending(
    *, stage: str = RequestStage.OPEN, extended: bool = False, reason: str = "het verzoek is ingewikkeld", due_on: date = TODAY
) -> Decision:
    return may_extend(stage=stage, extended=extended, reason=reason, due_on=due_on, today=TODAY)


@pytest.mark.parametrize(
    ("stage", "extended", "decision"),
    [
        (RequestStage.OPEN, False, YES),
        (RequestStage.PROPOSED, False, YES),
        (RequestStage.CLOSED, False, ONLY_ONCE),
        (RequestStage.OPEN, True, ONLY_ONCE),
        (RequestStage.PROPOSED, True, ONLY_ONCE),
        (RequestStage.CLOSED, True, ONLY_ONCE),
    ],
)
def test_the_term_becomes_longer_once_while_the_request_runs(stage: str, extended: bool, decision: Decision) -> None:
    assert extending(stage=stage, extended=extended) == decision


@pytest.mark.parametrize(
    ("reason", "decision"), [*((reason, YES) for reason in ExtensionReason), ("", WHY_LONGER), ("geen tijd", WHY_LONGER)]
)
def test_the_term_becomes_longer_for_a_reason_from_the_list(reason: str, decision: Decision) -> None:
    assert extending(reason=reason) == decision


@pytest.mark.parametrize(("due_on", "decision"), [(TODAY + DAY, YES), (TODAY, YES), (TODAY - DAY, MONTH_IS_OVER)])
def test_the_term_becomes_longer_until_the_last_day_itself(due_on: date, decision: Decision) -> None:
    assert extending(due_on=due_on) == decision


def proposing(
    *,
    stage: str = RequestStage.OPEN,
    outcome: str = "toegewezen",
    why: str = "Wij geven alles wat over u gaat.",
    undecided: int = 0,
) -> Decision:
    return may_propose(stage=stage, outcome=outcome, why=why, undecided=undecided)


@pytest.mark.parametrize(
    ("stage", "decision"), [(RequestStage.OPEN, YES), (RequestStage.PROPOSED, NOT_OPEN), (RequestStage.CLOSED, NOT_OPEN)]
)
def test_only_an_open_request_gets_a_proposal(stage: str, decision: Decision) -> None:
    assert proposing(stage=stage) == decision


@pytest.mark.parametrize(
    ("outcome", "decision"), [*((outcome, YES) for outcome in RequestOutcome), ("", WHICH_END), ("misschien", WHICH_END)]
)
def test_a_proposal_ends_in_one_of_the_known_ways(outcome: str, decision: Decision) -> None:
    assert proposing(outcome=outcome) == decision


@pytest.mark.parametrize(
    ("why", "decision"),
    [
        ("", WHY_THIS_END),
        ("Ja zeker.", WHY_THIS_END),
        ("Ja zeker!!", YES),
        ("  Ja zeker. \n", WHY_THIS_END),
        ("  Ja zeker!! \n", YES),
    ],
)
def test_a_proposal_says_why_in_ten_characters_or_more(why: str, decision: Decision) -> None:
    assert proposing(why=why) == decision


@pytest.mark.parametrize(("undecided", "decision"), [(0, YES), (1, WEIGH_FIRST), (7, WEIGH_FIRST)])
def test_a_proposal_leaves_nothing_unweighed(undecided: int, decision: Decision) -> None:
    assert proposing(undecided=undecided) == decision


@pytest.mark.parametrize(
    ("stage", "proposed_by", "decision"),
    [
        (RequestStage.PROPOSED, HANNA, YES),
        (RequestStage.PROPOSED, ROOS, SOMEBODY_ELSE),
        (RequestStage.PROPOSED, None, NO_PROPOSAL),
        (RequestStage.OPEN, HANNA, NO_PROPOSAL),
        (RequestStage.OPEN, None, NO_PROPOSAL),
        (RequestStage.CLOSED, HANNA, NO_PROPOSAL),
    ],
)
def test_who_proposes_never_agrees(stage: str, proposed_by: uuid.UUID | None, decision: Decision) -> None:
    assert may_agree(stage=stage, proposed_by=proposed_by, by=ROOS) == decision


@pytest.mark.parametrize(
    ("givings", "decision"),
    [
        ((), YES),
        (tuple(Giving), YES),
        (("",), EVERY_SENTENCE),
        (("anders",), EVERY_SENTENCE),
        ((Giving.WHOLE, ""), EVERY_SENTENCE),
        (("", Giving.REPORTER), EVERY_SENTENCE),
    ],
)
def test_nothing_goes_out_or_stays_by_itself(givings: tuple[str, ...], decision: Decision) -> None:
    assert may_give([Part("Gezien", "Iets.", one) for one in givings]) == decision


def test_nobody_chose_for_a_part_yet() -> None:
    assert may_give([Part("Gezien", "Iets.")]) == EVERY_SENTENCE


@pytest.mark.parametrize(
    ("reason", "decision"), [*((reason, MAY_WAIT) for reason in DelayReason), ("", WHY_LATER), ("geen zin", WHY_LATER)]
)
def test_telling_somebody_later_has_a_reason_from_the_list(reason: str, decision: Decision) -> None:
    assert may_delay(reason=reason, review_on=TODAY + DAY, today=TODAY) == decision


@pytest.mark.parametrize(
    ("review_on", "decision"),
    [
        (None, LOOK_AGAIN),
        (TODAY - DAY, LOOK_AGAIN),
        (TODAY, LOOK_AGAIN),
        (TODAY + DAY, MAY_WAIT),
        (TODAY + 90 * DAY, MAY_WAIT),
        (TODAY + 91 * DAY, LOOK_AGAIN),
    ],
)
def test_telling_somebody_later_comes_back_within_ninety_days(review_on: date | None, decision: Decision) -> None:
    assert may_delay(reason=DelayReason.SAFETY, review_on=review_on, today=TODAY) == decision


@pytest.mark.parametrize(
    ("known_at", "report_by"),
    [
        (datetime(2026, 11, 18, 9, tzinfo=UTC), "2026-11-21T09:00:00+00:00"),
        (datetime(2026, 11, 18, 9, tzinfo=AMSTERDAM), "2026-11-21T09:00:00+01:00"),
        (datetime(2026, 10, 23, 9, tzinfo=AMSTERDAM), "2026-10-26T08:00:00+01:00"),
        (datetime(2027, 3, 26, 9, tzinfo=AMSTERDAM), "2027-03-29T10:00:00+02:00"),
    ],
)
def test_a_breach_is_reported_within_72_hours_also_when_the_clock_changes(known_at: datetime, report_by: str) -> None:
    assert breach_report_by(known_at).isoformat() == report_by
