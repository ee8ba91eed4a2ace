"""Recognisers of things with a form: numbers with a check digit, plates, telephones, addresses, dates, accounts."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from puzzelstuk.masking.rules import MOST, Rule, rules, sentence
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View, view_of
from puzzelstuk.masking.words import is_grammar, is_ordinary

DIGIT = re.compile("[0-9]")
NUMBER = re.compile("[0-9]+(?:[^0-9]{1,14}[0-9]+)*")  # digits that may belong together: '06 - 12', '12 februari 2024'
LONGEST_WORD = 30
SHORTEST_STREET = 4  # letters
BEHIND = 6  # signs after a number in which the letters of a plate begin
BESIDE = 15  # signs: so far a place that was hidden may change what is read
AFTER = 40  # signs a rule may look after the last digit


def typed_spans(text: str) -> list[Span]:
    """Every typed identifier in the text."""
    return typed_in(view_of(text))


def typed_in(view: View, near: Sequence[Span] | None = None) -> list[Span]:
    """Every typed identifier in a view that was already made; an earlier rule names the kind where two find the same place.

    `near`: only numbers beside these places, for a text that was read before and in which only these places changed.
    """
    found = [*_with_sign(view), *_with_number(view, near)]
    if len(found) < 2:
        return [span for _order, span in found]
    taken: list[Span] = []
    for _order, span in sorted(found):
        if not any(one.start <= span.start and span.end <= one.end for one in taken):
            taken.append(span)
    return without_overlap(taken)


def number_beside(view: View, hidden: Sequence[Span]) -> bool:
    """Whether a digit stands so near that it may read differently now."""
    if len(view.text) != view.size:
        return True
    return any(
        DIGIT.search(view.text, max(0, one.start - BESIDE), one.start) or DIGIT.search(view.text, one.end, one.end + BESIDE)
        for one in hidden
    )


def _with_sign(view: View) -> Iterator[tuple[int, Span]]:
    """Rules that need no digit, only where one of their signs stands."""
    holds = view.text.lower().__contains__
    if not any(map(holds, rules().signs)):
        return
    for order, rule in rules().by_sign:
        if any(map(holds, rule.contains)):
            yield from _hits(view, rule, order, 0, len(view.text))


def _with_number(view: View, near: Sequence[Span] | None) -> Iterator[tuple[int, Span]]:
    """All other rules hold a digit: each looks from where the number before ended, so that no stretch is read twice."""
    text, before = view.text, 0
    present: dict[int, bool] = {}
    for hit in NUMBER.finditer(text):
        begin, until = hit.span()
        if near is None or any(one.start < until + BESIDE and begin - BESIDE < one.end for one in near):
            yield from _around(view, hit, before, present)
        before = begin if until - begin == 1 else until  # the 2 of '2e Kerkstraat 12'


def _around(view: View, hit: re.Match[str], before: int, present: dict[int, bool]) -> Iterator[tuple[int, Span]]:
    """What the rules find around one number, not before the place `before`; `present` remembers which words the text holds."""
    text, (begin, until) = view.text, hit.span()
    digits = until - begin if until - begin < 3 else sum(map(str.isdigit, hit.group()))
    end = _to_gap(text, until + AFTER)
    word = _word_before(text, max(before, begin - LONGEST_WORD), begin)
    counts, ordinary = _counts(word), is_ordinary(word)
    for order, rule in rules().by_digits[min(digits, MOST)]:
        if rule.server_only and (counts if rule.any_word else ordinary):
            continue
        if rule.first is not None and not rule.first.search(text, max(before, begin - rule.close), until + BEHIND):
            continue
        if not rule.words or _holds(text, order, rule, present):
            yield from _hits(view, rule, order, max(before, begin - rule.reach), end)


def _holds(text: str, order: int, rule: Rule, present: dict[int, bool]) -> bool:
    if order not in present:
        present[order] = any(map(text.lower().__contains__, rule.words))
    return present[order]


def _word_before(text: str, start: int, end: int) -> str:
    return text[start:end].rstrip(" ").rsplit(" ", 1)[-1].lower()


def _hits(view: View, rule: Rule, order: int, at: int, until: int) -> Iterator[tuple[int, Span]]:
    while hit := rule.pattern.search(view.text, at, until):
        start, end = hit.span(1) if hit.re.groups else hit.span()
        found = start < end and rule.check(view.text[start:end])
        if found and rule.server_only:
            found = _is_street(view.text[start:end]) if rule.any_word else not _is_sentence(view.text[start:end])
        if found:
            yield order, view.original(start, end, rule.kind)
        # What the check refuses may still hold a find: in 'busje vx 82 kl' the plate begins after the first word.
        at = hit.end() if found else hit.start() + 1


def _is_street(text: str) -> bool:
    """'zegge 203' may be a street; 'groep 4', 'ongeveer 12' and 'kost 30' count something."""
    return not _counts(_word_before(re.split("[0-9]", text, maxsplit=1)[0], 0, len(text)))


@lru_cache(maxsize=10_000)
def _counts(word: str) -> bool:
    """Not the name of a street: too short, a word that counts ('groep 4'), a small word, a town."""
    return (
        len(word) < SHORTEST_STREET
        or word.endswith(_counted())
        or is_grammar(word)
        or word in sentence().places
        or word in sentence().ordinary
    )


@lru_cache(maxsize=1)
def _counted() -> tuple[str, ...]:
    """Also as the end of a compound: 'spreekkamer 6'."""
    return tuple(sorted(sentence().counted))


def _is_sentence(text: str) -> bool:
    """An ordinary word before the number: 'op kamer 12' is no address, 'op lindenberg 12' is."""
    return any(is_ordinary(one) for one in re.findall(r"[^\W\d_]{2,}", text))


def _to_gap(text: str, at: int) -> int:
    """On to the next space, so that no number is cut in two."""
    gap = text.find(" ", at)
    return len(text) if gap < 0 else gap
