"""`catalogue check` refuses what it promises to refuse: one thing broken, one problem found."""

import pytest

from puzzelstuk.guidance.catalogue import CatalogueError
from tests.catalogue.copy import Copy

WHO_SOMEONE_IS = [
    ("herkomst", "Een Poolse man komt elke dag langs"),
    ("herkomst", "Nieuwe telefoon en een migratieachtergrond, een asielzoeker"),
    ("herkomst", "Roma bij de deur"),
    ("geloof", "Gaat ineens naar de moskee"),
    ("geloof", "Draagt nu een hoofddoek"),
    ("gezinsvorm", "Alleenstaande moeder met veel bezoek"),
    ("gezinsvorm", "Komt uit een eenoudergezin"),
    ("reputatie", "Hoort bij een beruchte familie"),
    ("uitkering", "Heeft een uitkering en een nieuwe auto"),
    ("schulden", "Iemand met schulden koopt een jas"),
    ("diagnose", "Is licht verstandelijk beperkt"),
    ("diagnose", "Heeft ADHD en veel geld"),
    ("eerdere_veroordeling", "Heeft een strafblad"),
    ("eerdere_veroordeling", "Draagt een enkelband"),
    ("wijk", "Woont in een achterstandswijk"),
]


def test_an_unbroken_catalogue_has_no_problems(copy: Copy) -> None:
    assert copy.problems() == []


@pytest.mark.parametrize("ordinary", ["", "   "])
def test_a_missing_ordinary_explanation_is_refused(copy: Copy, ordinary: str) -> None:
    with copy.first_indicator() as indicator:
        indicator["onschuldig"] = ordinary
    assert "GE1: de gewone verklaring ontbreekt" in copy.said()


def test_an_ordinary_explanation_much_smaller_than_the_concern_is_refused(copy: Copy) -> None:
    with copy.first_indicator() as indicator:
        indicator["onschuldig"] = "Soms gewoon."
    assert "GE1: zorg en gewone verklaring zijn niet even groot" in copy.said()


@pytest.mark.parametrize(("kind", "sentence"), WHO_SOMEONE_IS)
@pytest.mark.parametrize("field", ["tekst", "denk_aan"])
def test_who_someone_is_can_never_be_an_indicator(copy: Copy, field: str, kind: str, sentence: str) -> None:
    with copy.first_indicator() as indicator:
        indicator[field] = sentence
    assert f"({kind}) mag geen herkenningspunt zijn" in copy.said()


def test_the_ordinary_explanation_may_name_what_the_indicator_may_not(copy: Copy) -> None:
    with copy.first_indicator() as indicator:
        indicator["onschuldig"] = (
            "Vaak pint een ouder, of een begeleider bij schulden, en is dat goed zo. Er kan ook een volmacht zijn."
        )
    assert copy.problems() == []


def test_a_route_to_nobody_is_refused(copy: Copy) -> None:
    with copy.changed() as card:
        card["routes"] += ["meldkamer_maan"]
    assert "geldezel: de route ‘meldkamer_maan’ wijst naar niemand" in copy.said()


@pytest.mark.parametrize("field", ["tel", "houder"])
def test_a_route_to_a_function_without_a_person_or_phone_is_refused(copy: Copy, field: str) -> None:
    with copy.changed("practice/veenstad.yaml") as town:
        del town["functies"]["contact_welzijn"][field]
        town["routes"]["jongerenwerk"] = "contact_welzijn"
    assert "geldezel: de route ‘jongerenwerk’ wijst naar niemand" in copy.said()


def test_a_route_map_that_ends_at_nobody_is_refused(copy: Copy) -> None:
    with copy.changed("route_maps/jeugd.yaml") as tree:
        tree["stappen"]["school"]["route"] = "meldkamer_maan"
    assert "routekaart jeugd: de route ‘meldkamer_maan’ wijst naar niemand" in copy.said()


def test_a_route_map_with_a_choice_to_nothing_is_refused(copy: Copy) -> None:
    with copy.changed("route_maps/jeugd.yaml") as tree:
        del tree["stappen"]["school"]
    with pytest.raises(CatalogueError, match="leidt naar niets"):
        copy.problems()


HARD = "Geïnstitutionaliseerde onregelmatigheden veroorzaken maatschappelijke ontwrichting. "


def test_a_text_that_is_hard_to_read_is_refused_however_easy_the_rest_is(copy: Copy) -> None:
    with copy.changed() as card:
        card["kenniskaart"]["tekst"] = HARD * 5
    assert "geldezel: de kenniskaart leest te moeilijk" in copy.said()


def test_a_route_map_that_is_hard_to_read_is_refused(copy: Copy) -> None:
    with copy.changed("route_maps/jeugd.yaml") as tree:
        for step in tree["stappen"].values():
            step.update({"uitleg": HARD} if "vraag" in step else {"doe": [HARD]})
    assert "routekaart jeugd: de vragen leest te moeilijk" in copy.said()
    assert "routekaart jeugd: het einde leest te moeilijk" in copy.said()


def test_a_sentence_that_is_too_long_is_refused(copy: Copy) -> None:
    with copy.changed() as card:
        card["let_op"] = " ".join(["Let op dat je niet te lang praat"] * 3) + "."
    assert "geldezel: zin te lang" in copy.said()


def test_a_knowledge_card_of_more_than_150_words_is_refused(copy: Copy) -> None:
    with copy.changed() as card:
        card["kenniskaart"]["tekst"] = "Dit is een zin. " * 40
    assert "geldezel: de kenniskaart heeft meer dan 150 woorden" in copy.said()


@pytest.mark.parametrize("field", ["zelf_doen", "niet", "verrijken"])
def test_a_card_that_leaves_a_question_open_is_refused(copy: Copy, field: str) -> None:
    with copy.changed() as card:
        card[field] = []
    assert f"geldezel: {field} is leeg" in copy.said()


def test_a_card_without_words_for_danger_is_refused(copy: Copy) -> None:
    with copy.changed() as card:
        card["acuut"]["woorden"] = []
    assert "geldezel: acuut is leeg" in copy.said()


@pytest.mark.parametrize(("field", "empty"), [("eigenaar", ""), ("bronnen", [])])
def test_a_card_without_an_owner_or_source_is_refused(copy: Copy, field: str, empty: object) -> None:
    with copy.changed() as card:
        card[field] = empty
    assert "geldezel: een eigenaar en een bron zijn nodig" in copy.said()


@pytest.mark.parametrize("left", [{}, {"wonen en wijk": ["Zin."] * 7}, {"a": ["Eén."], "b": ["Twee."], "c": ["Drie.", "Vier."]}])
def test_too_few_sentences_or_voices_are_refused(copy: Copy, left: dict[str, list[str]]) -> None:
    with copy.changed("heard/geldezel.yaml") as heard:
        heard["zinnen"]["GE1"] = left
    assert "GE1: minstens 5 zinnen van 3 stemmen" in copy.said()


def test_a_card_with_a_field_missing_is_named_with_that_field(copy: Copy) -> None:
    with copy.changed() as card:
        del card["eerste_stap"]
    with pytest.raises(CatalogueError, match=r"geldezel\.yaml.*eerste_stap"):
        copy.problems()


def test_a_file_that_is_no_yaml_is_named(copy: Copy) -> None:
    (copy.folder / "phenomena" / "geldezel.yaml").write_text("id: [niet af")
    with pytest.raises(CatalogueError, match=r"geldezel\.yaml: dit is geen geldige YAML"):
        copy.problems()
