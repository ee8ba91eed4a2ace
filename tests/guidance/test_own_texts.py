"""An organisation's own words over a card: every version stays, the newest is shown, only there."""

import pytest

from puzzelstuk.access.viewer import looking_as
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.models import OwnText
from puzzelstuk.guidance.own_texts import OVERRIDABLE, catalogue_for, rewrite
from tests.world import organisation, viewer

pytestmark = pytest.mark.django_db


def write(*texts: str, card: str = "geldezel", field: str = "eerste_stap") -> None:
    with looking_as(viewer("tom")):
        for text in texts:
            rewrite(viewer("tom").organisation, card, field, text)


def shown(slug: str) -> str:
    return catalogue_for(organisation(slug).id).phenomena["geldezel"].first_step


def test_the_newest_version_is_shown_and_the_old_ones_stay(app_role: None) -> None:
    write("Bel Joke.", "Loop langs bij Joke.")
    assert shown("welzijn") == "Loop langs bij Joke."
    assert list(OwnText.objects.order_by("version").values_list("version", "text")) == [
        (1, "Bel Joke."),
        (2, "Loop langs bij Joke."),
    ]


def test_another_organisation_keeps_the_shipped_text(app_role: None) -> None:
    write("Bel Joke.")
    assert shown("school") == catalogue().phenomena["geldezel"].first_step


def test_the_rest_of_the_card_stays_as_it_was(app_role: None) -> None:
    write("Bel Joke.")
    own, shipped = catalogue_for(organisation("welzijn").id), catalogue()
    assert own.phenomena["geldezel"].indicators == shipped.phenomena["geldezel"].indicators
    assert own.phenomena["witwassen"] == shipped.phenomena["witwassen"]


@pytest.mark.parametrize("field", OVERRIDABLE)
def test_every_field_that_may_be_rewritten_is_one_text(app_role: None, field: str) -> None:
    write("Onze woorden.", field=field)
    assert getattr(catalogue_for(organisation("welzijn").id).phenomena["geldezel"], OVERRIDABLE[field]) == "Onze woorden."


@pytest.mark.parametrize(("card", "field"), [("geldezel", "acuut"), ("geldezel", "routes"), ("bestaat_niet", "kort")])
def test_what_keeps_people_safe_cannot_be_rewritten(app_role: None, card: str, field: str) -> None:
    with pytest.raises(KeyError):
        write("Rustig aan.", card=card, field=field)
