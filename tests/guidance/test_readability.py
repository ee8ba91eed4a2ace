"""The readability proxy, on sentences counted by hand."""

import pytest

from puzzelstuk.guidance.readability import flesch_douma, sentences, too_long, words

# words, sentences, syllables counted by hand; 206.84 - 0.93 x words/sentences - 77 x syllables/words
BY_HAND = [
    ("De kat zit op de mat.", 6, 1, 6),
    ("Bel vandaag samen de bank. Kijk ook naar schuld.", 9, 2, 11),
    ("Hij kijkt naar mij.", 4, 1, 4),
    ("Geïntimideerde ouders zwijgen vaak.", 4, 1, 11),
]


@pytest.mark.parametrize(("text", "word_count", "sentence_count", "syllables"), BY_HAND)
def test_the_figure_is_the_published_formula(text: str, word_count: int, sentence_count: int, syllables: int) -> None:
    assert (len(words(text)), len(sentences(text))) == (word_count, sentence_count)
    expected = 206.84 - 0.93 * word_count / sentence_count - 77 * syllables / word_count
    assert flesch_douma(text) == pytest.approx(expected)


def test_a_letter_from_an_office_reads_harder_than_a_message_from_a_friend() -> None:
    office = "De gemeentelijke organisatie inventariseert onregelmatigheden betreffende verblijfsregistraties."
    friend = "Kom je straks even langs? Dan drinken we koffie."
    assert flesch_douma(office) < 0 < 90 < flesch_douma(friend)


@pytest.mark.parametrize(("length", "reported"), [(20, 0), (21, 1)])
def test_a_sentence_of_more_than_twenty_words_is_too_long(length: int, reported: int) -> None:
    assert len(too_long(" ".join(["woord"] * length) + ".")) == reported


@pytest.mark.parametrize("text", ["", "   ", "112!", "\n\n"])
def test_what_has_no_words_is_never_hard(text: str) -> None:
    assert flesch_douma(text) == 100.0


def test_a_word_with_a_hyphen_or_apostrophe_is_one_word() -> None:
    assert words("Foto's van de bank-app, zo'n 3 stuks") == ["Foto's", "van", "de", "bank-app", "zo'n", "stuks"]
