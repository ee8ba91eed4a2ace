"""What stops a text from being saved 'zonder namen en rugnummers': whatever is certain enough to ask the writer about."""

from puzzelstuk.masking.names import name_spans
from puzzelstuk.masking.spans import Span, without_overlap
from puzzelstuk.masking.typed import typed_in
from puzzelstuk.masking.view import view_of


def check(text: str) -> list[Span]:
    """Typed identifiers, names after a cue word and names of the list; unexplained capitals alone do not block."""
    view = view_of(text)
    return without_overlap([*typed_in(view), *name_spans(view, certain_only=True)])
