"""A text with placeholders for what was found: '[persoon 1] belde over [kenteken]'. The result is 'gemaskeerd', never 'anoniem'."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from puzzelstuk.masking.known import known_spans
from puzzelstuk.masking.reading import Reading
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.typed import number_beside, typed_in
from puzzelstuk.masking.view import BARRIER, View, view_of

NUMBERED = {"persoon", "organisatie"}
USED = re.compile(r"\[(persoon|organisatie) ([0-9]{1,4})\]")
ROUNDS = 4


class Masked(NamedTuple):
    """The text to show and what was hidden in the original."""

    text: str
    spans: list[Span]


def mask(text: str, known: Sequence[str] = ()) -> Masked:
    """Hide typed identifiers, names and everything that is already known in this case."""
    spans = _all_spans(text, known)
    return Masked(_with_placeholders(text, spans), spans)


def _all_spans(text: str, known: Sequence[str]) -> list[Span]:
    """Looks again until nothing new turns up: hiding one thing can bare the next, and masking twice must change nothing."""
    view = view_of(text)
    reading = Reading(view)
    spans: list[Span] = []
    near: list[Span] | None = None
    for _ in range(ROUNDS):
        formed = without_overlap([*typed_in(view, near), *known_spans(view, known)])
        if formed:
            view = without(view, formed)
            reading = reading.without(view, formed)
        named = without_overlap(find.span for find in reading.finds())
        if not formed and not named:
            break
        spans = without_overlap([*spans, *formed, *named])
        if reading.is_settled() and not number_beside(view, [*formed, *named]):
            break
        view = without(view, named)
        reading, near = reading.after(view, named), [*formed, *named]
    return spans


def without(view: View, spans: list[Span]) -> View:
    """The view with what was found covered by a sign that is part of no word and no number."""
    if len(view.text) == view.size:
        return View(_barred(view.text, spans), view.places, view.size)
    signs = list(view.text)
    at = 0
    for place, original in enumerate(view.places):
        while at < len(spans) and original >= spans[at].end:
            at += 1
        if at < len(spans) and original >= spans[at].start:
            signs[place] = BARRIER
    return View("".join(signs), view.places, view.size)


def _barred(text: str, spans: list[Span]) -> str:
    """The usual case: every sign of the text is readable, so places are the same in both."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], BARRIER * (span.end - span.start)]
        at = span.end
    return "".join([*parts, text[at:]])


def _with_placeholders(text: str, spans: list[Span]) -> str:
    numbers: dict[tuple[str, str], int] = {}
    used = USED.findall(text) if "[" in text else []
    last = {kind: max((int(hit[1]) for hit in used if hit[0] == kind), default=0) for kind in NUMBERED}
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], _placeholder(span, text[span.start : span.end], numbers, last)]
        at = span.end
    return "".join([*parts, text[at:]])


def _placeholder(span: Span, hidden: str, numbers: dict[tuple[str, str], int], last: dict[str, int]) -> str:
    if span.kind not in NUMBERED:
        return f"[{span.kind}]"
    key = (span.kind, _same_name(span.kind, hidden, numbers))
    if key not in numbers:
        last[span.kind] += 1
        numbers[key] = last[span.kind]
    return f"[{span.kind} {numbers[key]}]"


def _same_name(kind: str, hidden: str, numbers: dict[tuple[str, str], int]) -> str:
    """'Fatima' after 'Fatima El Amrani' is the same person; so is 'El Amrani'."""
    name = hidden.casefold().strip(" .")
    for one_kind, earlier in numbers:
        if one_kind == kind and (earlier.startswith(name + " ") or earlier.endswith(" " + name)):
            return earlier
    return name
