"""Recognisers of things with a form: numbers with a check digit, plates, telephones, addresses, dates, accounts."""

import re
from collections.abc import Iterator

from puzzelstuk.masking.rules import Rule, rules
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View, view_of
from puzzelstuk.masking.words import is_ordinary

NUMBER = re.compile("[0-9]+(?:[^0-9]{1,14}[0-9]+)*")  # digits that may belong together: '06 - 12', '12 februari 2024'
CLOSE = 18  # signs before a number in which the word of a street ends
AFTER = 40  # signs a rule may look after the last digit


def typed_spans(text: str) -> list[Span]:
    """Every typed identifier in the text."""
    return typed_in(view_of(text))


def typed_in(view: View) -> list[Span]:
    """Every typed identifier in a view that was already made; an earlier rule names the kind where two find the same place."""
    found = [*_with_sign(view), *_with_number(view)]
    taken: list[Span] = []
    for _order, span in sorted(found) if len(found) > 1 else found:
        if not any(one.start <= span.start and span.end <= one.end for one in taken):
            taken.append(span)
    return without_overlap(taken)


def _with_sign(view: View) -> Iterator[tuple[int, Span]]:
    """Rules that need no digit, only where one of their signs stands."""
    if not rules().signs.search(view.text):
        return
    lower = view.text.lower()
    for order, rule in rules().by_sign:
        if any(sign in lower for sign in rule.contains):
            yield from _hits(view, rule, order, 0, len(view.text))


def _with_number(view: View) -> Iterator[tuple[int, Span]]:
    """All other rules hold a digit: each looks from where the number before ended, so that no stretch is read twice."""
    text, before = view.text, 0
    live: list[tuple[int, Rule]] | None = None
    for hit in NUMBER.finditer(text):
        if live is None:
            live = _live(text.lower())
        begin, until = hit.span()
        digits = until - begin if until - begin < 3 else sum(sign.isdigit() for sign in hit.group())
        end, near = _to_gap(text, until + AFTER), max(before, begin - CLOSE)
        for order, rule in live:
            if rule.digits <= digits and (rule.first is None or rule.first.search(text, near, until)):
                yield from _hits(view, rule, order, max(before, begin - rule.reach), end)
        before = until


def _live(lower: str) -> list[tuple[int, Rule]]:
    """The rules of which a word stands somewhere in the text."""
    return [(order, rule) for order, rule in rules().by_digit if not rule.words or any(word in lower for word in rule.words)]


def _hits(view: View, rule: Rule, order: int, at: int, until: int) -> Iterator[tuple[int, Span]]:
    while hit := rule.pattern.search(view.text, at, until):
        start, end = hit.span(1) if hit.re.groups else hit.span()
        found = start < end and rule.check(view.text[start:end])
        found = found and not (rule.server_only and _is_sentence(view.text[start:end]))
        if found:
            yield order, view.original(start, end, rule.kind)
        # What the check refuses may still hold a find: in 'busje vx 82 kl' the plate begins after the first word.
        at = hit.end() if found else hit.start() + 1


def _is_sentence(text: str) -> bool:
    """An ordinary word before the number: 'op kamer 12' is no address, 'op lindenberg 12' is."""
    return any(is_ordinary(one) for one in re.findall(r"[^\W\d_]{2,}", text))


def _to_gap(text: str, at: int) -> int:
    """On to the next space, so that no number is cut in two."""
    gap = text.find(" ", at)
    return len(text) if gap < 0 else gap
