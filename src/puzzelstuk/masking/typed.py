"""Recognisers of things with a form: numbers with a check digit, plates, telephones, addresses, dates, accounts."""

from collections.abc import Iterator

from puzzelstuk.masking.rules import rules
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.view import View, view_of


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
    for rule in rules().typed:
        for hit in rule.pattern.finditer(view.text):
            start, end = hit.span(1) if hit.re.groups else hit.span()
            if start < end and rule.check(view.text[start:end]):
                yield view.original(start, end, rule.kind)
