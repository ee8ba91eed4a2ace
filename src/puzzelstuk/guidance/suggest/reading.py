"""What the engine reads of a text: no words that name a group, no numbers and addresses, no names."""

from collections.abc import Callable

from puzzelstuk.guidance.suggest.neutral import GroupWords
from puzzelstuk.guidance.suggest.tokens import Token, tokens_of
from puzzelstuk.masking.reading import name_spans
from puzzelstuk.masking.typed import typed_in
from puzzelstuk.masking.view import BARRIER, View
from puzzelstuk.masking.words import is_name_only


def read(text: str, groups: GroupWords, in_catalogue: Callable[[str], bool]) -> list[Token]:
    """The tokens that may steer; group words go first, so that they cannot even steer what looks like a name."""
    all_tokens = tokens_of(text)
    kept = groups.without(all_tokens, text)
    view = _without_gaps(text, all_tokens, kept)
    typed = [(span.start, span.end, False) for span in typed_in(view)]
    hidden = typed + [(span.start, span.end, True) for span in name_spans(view)]
    return [token for token in kept if not any(_hides(span, token, in_catalogue) for span in hidden)]


def _hides(span: tuple[int, int, bool], token: Token, in_catalogue: Callable[[str], bool]) -> bool:
    """A word the catalogue itself uses ('Maasvlakte') stays, unless it is a listed first name."""
    start, end, is_name = span
    if not start <= token.start < end:
        return False
    return not is_name or is_name_only(token.word) or not in_catalogue(token.word)


def _without_gaps(text: str, before: list[Token], after: list[Token]) -> View:
    """The text with the dropped words cut out, each by the same sign whatever its length or capital."""
    left = {token.start for token in after}
    signs: list[str] = []
    places: list[int] = []
    at = 0
    for token in before:
        signs += text[at : token.start]
        places += range(at, token.start)
        at = token.end
        if token.start in left:
            signs += text[token.start : token.end]
            places += range(token.start, token.end)
        else:
            signs.append(BARRIER)
            places.append(token.start)
    signs += text[at:]
    places += range(at, len(text))
    return View("".join(signs), tuple(places), len(text))
