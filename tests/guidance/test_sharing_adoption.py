"""Sharing rules count for who adopted them, and between two organisations only when both adopted the same."""

import pytest

from puzzelstuk.guidance.sharing_adoption import shared_version, sharing_rules_for
from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.guidance.sharing_versions import rules_of
from tests.committed import Committed
from tests.world import organisation

ADOPTED = "organisations_adoption SET version = '{}' FROM organisations_organisation o"
WHERE = "WHERE o.id = organisation_id AND subject = 'delen' AND o.slug"


def adopts(committed: Committed, version: str, *slugs: str) -> None:
    committed.change(*(f"UPDATE {ADOPTED.format(version)} {WHERE} = '{slug}'" for slug in slugs))


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["welzijn", "school", "corporatie", "gemeente"])
def test_veenstad_practises_with_the_rules_of_the_catalogue(slug: str) -> None:
    assert sharing_rules_for(organisation(slug).id) == rules_of(sharing_rules().version)


@pytest.mark.django_db
def test_two_organisations_share_under_one_version_that_both_adopted() -> None:
    assert shared_version(organisation("welzijn").id, organisation("vik").id) == sharing_rules().version


def test_a_department_follows_the_board_above_it(committed: Committed) -> None:
    with committed.role():
        assert sharing_rules_for(organisation("bijstand").id) is not None
    adopts(committed, "2019-1", "gemeente")
    with committed.role():
        assert sharing_rules_for(organisation("bijstand").id) is None


def test_two_organisations_with_different_versions_share_nothing(committed: Committed) -> None:
    adopts(committed, "2019-1", "welzijn")
    with committed.role():
        assert shared_version(organisation("welzijn").id, organisation("vik").id) is None
        assert shared_version(organisation("vik").id, organisation("welzijn").id) is None


def test_a_version_that_nobody_kept_is_no_version(committed: Committed) -> None:
    adopts(committed, "2019-1", "welzijn", "corporatie")
    with committed.role():
        assert sharing_rules_for(organisation("welzijn").id) is None
        assert shared_version(organisation("welzijn").id, organisation("corporatie").id) is None


def test_who_adopted_nothing_has_no_rules(committed: Committed) -> None:
    committed.change("DELETE FROM organisations_adoption WHERE subject = 'delen'")
    with committed.role():
        assert sharing_rules_for(organisation("school").id) is None
