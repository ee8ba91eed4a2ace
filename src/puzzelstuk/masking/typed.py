"""Recognisers of things with a form: numbers with a check digit, plates, telephones, addresses, dates, accounts."""

import re
from collections.abc import Iterator

from puzzelstuk.masking.rules import Rule, rules
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View, view_of
from puzzelstuk.masking.words import is_ordinary

DIGITS = re.compile("[0-9]+")
BEFORE, AFTER = 110, 40  # signs a rule may look before its first digit and after its last


def typed_spans(text: str) -> list[Span]:
    """Every typed identifier in the text."""
    return typed_in(view_of(text))


def typed_in(view: View) -> list[Span]:
    """Every typed identifier in a view that was already made; an earlier rule names the kind where two find the same place."""
    taken: list[Span] = []
    for span in _finds(view):
        if not any(one.start <= span.start and span.end <= one.end for one in taken):
            taken.append(span)
    return without_overlap(taken)


def _finds(view: View) -> Iterator[Span]:
    text, lower = view.text, view.text.lower()
    digits = sum(len(one) for one in DIGITS.findall(text))
    windows = _around_digits(text) if digits else []
    for rule in rules().typed:
        if rule.contains:
            if any(sign in lower for sign in rule.contains):
                yield from _hits(view, rule, 0, len(text))
        elif digits >= rule.digits and (not rule.words or any(word in lower for word in rule.words)):
            for begin, end in windows:
                yield from _hits(view, rule, begin, end)


def _hits(view: View, rule: Rule, at: int, until: int) -> Iterator[Span]:
    while hit := rule.pattern.search(view.text, at, until):
        start, end = hit.span(1) if hit.re.groups else hit.span()
        found = start < end and rule.check(view.text[start:end])
        found = found and not (rule.server_only and _is_sentence(view.text[start:end]))
        if found:
            yield view.original(start, end, rule.kind)
        # What the check refuses may still hold a find: in 'busje vx 82 kl' the plate begins after the first word.
        at = hit.end() if found else hit.start() + 1


def _is_sentence(text: str) -> bool:
    """An ordinary word before the number: 'op kamer 12' is no address, 'op lindenberg 12' is."""
    return any(is_ordinary(one) for one in re.findall(r"[^\W\d_]{2,}", text))


def _around_digits(text: str) -> list[tuple[int, int]]:
    """The stretches in which a rule with a digit can find something: most of a note holds none."""
    found: list[tuple[int, int]] = []
    for hit in DIGITS.finditer(text):
        begin, end = max(0, hit.start() - BEFORE), _to_gap(text, hit.end() + AFTER)
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def _to_gap(text: str, at: int) -> int:
    """On to the next space, so that no number is cut in two."""
    gap = text.find(" ", at)
    return len(text) if gap < 0 else gap
