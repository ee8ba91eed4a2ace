"""Swapping one word for a group by another changes nothing at all: not the order, not the fit, not the danger, not the reasons."""

from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.guidance.catalogue import FOLDER, catalogue, read_yaml
from puzzelstuk.guidance.suggest.engine import suggest

LISTS = {
    kind: [word for word in words if " " not in word and "-" not in word]
    for kind, words in read_yaml(FOLDER / "lexicon" / "herkomst.yaml").items()
}
HEARD = [text for one in catalogue().indicators.values() for text in one.heard[::9]]
FRAMES = [
    "{} {}",
    "{1} {0}",
    "De {} buurman: {}",
    "een {} gezin. {}",
    "mevrouw is {}, {}",
    "Die {}. {}",
    "alleenstaande {} moeder, {}",
]
SHAPES = [str, str.lower, str.upper, str.capitalize]


def pairs() -> st.SearchStrategy[tuple[str, str]]:
    return st.sampled_from(sorted(LISTS)).flatmap(lambda kind: st.tuples(*[st.sampled_from(LISTS[kind])] * 2))


@settings(max_examples=400, deadline=None)
@given(pairs(), st.sampled_from(HEARD), st.sampled_from(FRAMES), st.sampled_from(SHAPES), st.sampled_from(SHAPES))
def test_swapping_two_words_of_one_list_changes_nothing(pair, text, frame, one_shape, other_shape) -> None:  # type: ignore[no-untyped-def]
    one, other = suggest(frame.format(one_shape(pair[0]), text)), suggest(frame.format(other_shape(pair[1]), text))
    assert one == other


def test_every_listed_word_of_a_kind_gives_the_answer_of_the_first() -> None:
    for words in LISTS.values():
        answers = {suggest(f"Die {word} man heeft dozen en lampen op zolder.") for word in words}
        assert len(answers) == 1


def test_a_phrase_of_several_words_leaves_as_whole_as_a_single_word() -> None:
    phrases = [
        "Nieuw-Zeelandse",
        "Marokkaanse",
        "ex-Joegoslavië",
        "Jehova's getuige",
        "gezin met zeven kinderen",
        "net gescheiden",
        "LAT-relatie",
        "moeslim",
    ]
    assert len({suggest(f"Uit {phrase} huis komen steeds dozen en lampen") for phrase in phrases}) == 1


def test_a_noun_of_its_own_stays_behind_every_such_word() -> None:
    assert suggest("Poolse collega heeft lampen op zolder") == suggest("blanke collega heeft lampen op zolder")


def test_an_unlisted_or_misspelt_people_does_not_steer() -> None:
    one, other = (suggest(f"De {word} huurder heeft lampen op zolder.") for word in ("Marrokaanse", "Turkse"))
    assert one == other


def test_a_compound_keeps_only_its_neutral_part() -> None:
    one, other = (suggest(f"In dat {word} staan matrassen.") for word in ("polenhotel", "roemenenhotel"))
    assert one == other


def test_family_forms_do_not_steer() -> None:
    forms = ["alleenstaande moeder", "gescheiden vader", "eenoudergezin", "tienermoeder", "weduwe"]
    assert len({suggest(f"een {form} krijgt elke maand contant geld voor de zolder") for form in forms}) == 1
