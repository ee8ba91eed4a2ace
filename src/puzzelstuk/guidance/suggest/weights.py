"""Every number that steers suggestions, on one page; chosen on the development set and by leaving one voice out."""

from typing import Final

# How much one word of the person says. A word of a synonym group also counts as its group, a compound also as its parts.
LEMMA: Final = 1.0
CONCEPT: Final = 0.7
PART: Final = 0.5
CORRECTED: Final = 0.7

# BM25: how fast a repeated word stops counting, and how much a long sentence is held back.
SATURATION: Final = 1.2
LENGTH: Final = 0.4
DOCUMENT_LENGTH: Final = 0.5

# Character n-grams catch what lemmas miss: typing errors, spoken spelling, words nobody listed.
GRAMS: Final = (3, 4, 5)

# How the views on one indicator are added, each as a z-score over all indicators.
BEST_SENTENCE: Final = 0.4
TOP_SENTENCES: Final = 0.6
TOP_COUNT: Final = 4
WHOLE_INDICATOR: Final = 1.4
BEST_GRAMS: Final = 0.5
TOP_GRAMS: Final = 0.7
WHOLE_GRAMS: Final = 1.4
WHOLE_PHENOMENON: Final = 0.4

# A phenomenon is its best indicator plus a share of the next ones.
NEXT_INDICATORS: Final = (0.35, 0.2)

# Typing errors: only words of this length, at most so many in one text.
TYPO_LENGTH: Final = 5
TYPO_LIMIT: Final = 4

# How well the words fit the catalogue against ordinary sentences, which stand in the index as documents of so many sentences.
# Words: the mean over all indicators less a share of the mean over ordinary documents, and the best indicator.
# Letters: the best indicator less the best ordinary document, and the same for the means.
ORDINARY_DOCUMENT: Final = 15
FIT_WORDS_MEAN: Final = 2.4
FIT_ORDINARY_SHARE: Final = 0.6
FIT_WORDS_BEST: Final = 0.09
FIT_LETTERS_BEST: Final = 0.023
FIT_LETTERS_ORDINARY: Final = 0.035
FIT_LETTERS_MEAN: Final = 0.07
# Word by word: the log of how much more often a word stands in the catalogue's sentences than in ordinary ones.
FIT_LEANING: Final = 0.6

# The sum above becomes a number between 0 and 1; below the threshold the answer is that nothing fits.
FIT_MIDDLE: Final = 4.6
FIT_SLOPE: Final = 0.4
NOTHING_FITS_BELOW: Final = 0.5
