"""Every pair of colours that meets on a screen has enough contrast, in light and in dark."""

import re

import pytest

from tests.architecture.source import SOURCE

CSS = (SOURCE / "puzzelstuk" / "web" / "static" / "puzzelstuk" / "css" / "tokens.css").read_text()
LIGHT, DARK = CSS.split("@media (prefers-color-scheme:dark)")
TEXT, EDGE = 4.5, 3.0
PAIRS = [  # what stands on what; VISUAL.md section 2
    ("ink", "paper", TEXT),
    ("ink", "surface", TEXT),
    ("ink", "sunk", TEXT),
    ("ink-soft", "paper", TEXT),
    ("ink-soft", "surface", TEXT),
    ("ink-soft", "sunk", TEXT),
    ("brand", "surface", TEXT),
    ("brand", "paper", TEXT),
    ("on-brand", "brand", TEXT),
    ("brand-strong", "brand-tint", TEXT),
    ("clay", "clay-tint", TEXT),
    ("moss", "moss-tint", TEXT),
    ("plum", "plum-tint", TEXT),
    ("slate", "slate-tint", TEXT),
    ("ink", "honey-tint", TEXT),
    ("on-honey", "honey", TEXT),
    ("alarm", "surface", TEXT),
    ("alarm", "paper", TEXT),
    ("alarm", "alarm-tint", TEXT),
    ("on-alarm", "alarm", TEXT),
    ("line-strong", "surface", EDGE),
    ("line-strong", "paper", EDGE),
    ("clay-line", "surface", EDGE),
    ("moss-line", "surface", EDGE),
    ("plum-line", "surface", EDGE),
    ("slate-line", "surface", EDGE),
    ("brand", "sunk", EDGE),
]


def colours(*parts: str) -> dict[str, str]:
    """Colour by token; a later part wins, and a municipality's own theme is left out."""
    return {name: value for part in parts for name, value in re.findall(r"--([\w-]+):(?:var\(--[\w-]+,)?(#[0-9A-Fa-f]{6})", part)}


THEMES = {"light": colours(LIGHT), "dark": colours(LIGHT, DARK)}


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "figure"), [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FFFFFF", "#FFFFFF", 1.0)]
)
def test_the_figure_is_the_published_one(one: str, other: str, figure: float) -> None:
    assert contrast(one, other) == pytest.approx(figure, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_what_stands_on_it_can_be_seen(theme: str, front: str, back: str, least: float) -> None:
    assert contrast(THEMES[theme][front], THEMES[theme][back]) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "back", ["paper", "surface", "sunk", "brand-tint", "clay-tint", "moss-tint", "slate-tint", "honey-tint", "alarm-tint"]
)
def test_one_of_the_two_tones_of_the_focus_ring_is_seen_on_every_background(theme: str, back: str) -> None:
    found = THEMES[theme]
    assert max(contrast(found["ink"], found[back]), contrast(found["honey"], found[back])) >= EDGE


def test_every_role_has_a_dark_colour_too() -> None:
    assert set(colours(DARK)) >= {name for pair in PAIRS for name in pair[:2]}
