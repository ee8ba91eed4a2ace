"""A no of the rules leaves nothing behind but the logged refusal; whatever was asked."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from puzzelstuk.backups.rows import prints
from puzzelstuk.flows.sharing.propose import propose, refuse
from puzzelstuk.flows.sharing.rules import Wanted, purposes_for
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.organisations.selectors import routes_of
from puzzelstuk.policy.sharing import DataKind, Outcome
from puzzelstuk.web.requests import now
from tests.committed import Committed
from tests.conftest import connect
from tests.sharing.conftest import Scene, seen
from tests.world import recorded_by, viewer

LOGGED = {"public.sharing_share", "public.audit_entry"}
QUESTIONS = st.builds(
    Wanted,
    st.sampled_from(sorted(sharing_rules().purposes)),
    st.sampled_from(sorted(sharing_rules().recipients)),
    st.frozensets(st.sampled_from(DataKind), min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(["toestemming", "gevaar_is_nu"]), st.booleans(), max_size=2),
)


def changed(database: Committed, before: dict[str, object]) -> set[str]:
    """The tables that are not as they were."""
    with connect(database.cluster, database.name) as connection:
        return {table for table, now_there in prints(connection).items() if now_there != before[table]}


def everything(database: Committed) -> dict[str, object]:
    with connect(database.cluster, database.name) as connection:
        return dict(prints(connection))


def test_a_refused_share_leaves_only_the_logged_refusal(committed: Committed) -> None:
    with committed.role():
        scene = Scene(seen(recorded_by("samira", at=now()), "joke"))
        targets = set(routes_of(viewer("joke").organisation))

    @settings(max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(wanted=QUESTIONS, sent=st.booleans())
    def holds(wanted: Wanted, sent: bool) -> None:
        assume(wanted.target in targets)
        with committed.role():
            weighed = scene.weighed(wanted)
            assume(weighed.finding.outcome is Outcome.NO or not weighed.open)
            chosen = scene.chosen(wanted)
        before, rows = everything(committed), committed.count("sharing_share")
        with committed.role():
            if sent:
                assert not propose(scene.signal, wanted, chosen, by=viewer("joke"), at=scene.at).decision
            else:
                assert refuse(scene.signal, wanted, by=viewer("joke"), at=scene.at)
        assert changed(committed, before) == LOGGED
        assert committed.count("sharing_share") == rows + 1
        assert committed.rows("SELECT count(*) FROM sharing_share WHERE state <> 'geweigerd' OR fields <> '{}'") == [(0,)]

    holds()
    assert committed.count("sharing_share") > 5
    assert committed.count("sharing_sharetext") == 0


def test_what_is_not_a_no_is_not_logged_as_one(committed: Committed) -> None:
    with committed.role():
        scene = Scene(seen(recorded_by("samira", at=now()), "joke"))
        assert not refuse(
            scene.signal, Wanted("gebiedsbeeld", "vik", frozenset({DataKind.NONE}), {}), by=viewer("joke"), at=scene.at
        )
    assert committed.count("sharing_share") == 0


def test_only_purposes_are_offered_about_which_a_rule_says_something(committed: Committed) -> None:
    with committed.role():
        offered = {code for code, _ in purposes_for("jongerenwerk", by=viewer("joke"))}
    assert "gebiedsbeeld" in offered
    assert "bijstand_uitvoeren" not in offered
