"""Where in a text something stands that must be hidden, and which of two overlapping finds stays."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A place in the original text: from, up to and the kind of what stands there."""

    start: int
    end: int
    kind: str


def without_overlap(found: Iterable[Span]) -> list[Span]:
    """The finds in reading order; where two overlap the longer hides both, so that no edge of either stays readable."""
    found = list(found)
    if len(found) < 2:
        return found
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and span.start < kept[-1].end:
            kept[-1] = _together(kept[-1], span)
        else:
            kept.append(span)
    return kept


def _together(first: Span, second: Span) -> Span:
    longer = second if second.end - second.start > first.end - first.start else first
    return Span(first.start, max(first.end, second.end), longer.kind)
