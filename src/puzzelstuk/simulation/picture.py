"""The played year as a picture and as a page: what stands in one stands in the other. Readable in grey, on phone and desk."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from puzzelstuk.simulation.measured import ENDINGS, LEAST_SHOWN, STEPS

PICTURES = {"phone": 390, "desk": 1280}
NARROW = 720
PAD, LINE, SMALL, TEXT, HEAD = 16, 20, 12, 14, 18
INK, SOFT, DARK, LIGHT, PAPER = "#1a1a1a", "#4a4a4a", "#2f4858", "#c3cfd6", "#ffffff"
# Beside each other in grey they still differ: dark, light, and three kinds of lines.
FILLS = (DARK, LIGHT, "url(#schuin)", "#7d919d", "url(#recht)")
PATTERNS = (
    '<defs><pattern id="schuin" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<rect width="6" height="6" fill="{PAPER}"/><rect width="2.5" height="6" fill="{DARK}"/></pattern>'
    '<pattern id="recht" width="5" height="5" patternUnits="userSpaceOnUse">'
    f'<rect width="5" height="5" fill="{PAPER}"/><rect width="5" height="1.6" fill="{DARK}"/></pattern></defs>'
)
STEP_WORDS, ENDING_WORDS = dict(STEPS), dict(ENDINGS)
ALT = "Een nagespeeld jaar: antwoord op tijd per maand, waar stukken wachten, hoe het afliep. Alles staat hieronder als tabel."
TOO_FEW = f"minder dan {LEAST_SHOWN}"


@dataclass
class Drawing:
    """Shapes from top to bottom in one column; `y` is where the next one comes."""

    x: float
    width: float
    y: float = 0.0
    parts: list[str] = field(default_factory=list)

    def words(self, text: str, *, size: int = TEXT, x: float = 0.0, y: float = 0.0, bold: bool = False, end: bool = False) -> None:
        weight, anchor = (' font-weight="700"' if bold else ""), (' text-anchor="end"' if end else "")
        place = f'x="{self.x + x:.1f}" y="{self.y + y:.1f}"'
        colour = INK if bold or size > SMALL else SOFT
        self.parts.append(f'<text {place} font-size="{size}" fill="{colour}"{weight}{anchor}>{escape(text)}</text>')

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        place = f'x="{self.x + x:.1f}" y="{self.y + y:.1f}" width="{max(width, 0):.1f}" height="{max(height, 0):.1f}"'
        self.parts.append(f'<rect {place} fill="{fill}" stroke="{DARK}" stroke-width="1"/>')

    def head(self, text: str) -> None:
        self.y += HEAD + 14
        self.words(text, size=HEAD, bold=True)
        self.y += LINE


def svg(result: Mapping[str, Any], width: int) -> str:
    """The whole picture, so many pixels wide: one column on a phone, two on a desk."""
    found = result["figures"]
    inner = width - 2 * PAD
    if width < NARROW:
        column = Drawing(PAD, inner)
        for draw in (_title, _months, _waits, _endings):
            draw(column, result, found)
        columns = [column]
    else:
        half = (inner - 3 * PAD) / 2
        left, right = Drawing(PAD, half), Drawing(PAD + half + 3 * PAD, half)
        for draw in (_title, _months, _endings):
            draw(left, result, found)
        _waits(right, result, found)
        columns = [left, right]
    height = max(one.y for one in columns) + PAD
    said = f"{found['op_tijd']} procent kreeg op tijd antwoord. De cijfers staan als tabel op dezelfde bladzijde."
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}" '
        f'role="img" aria-labelledby="t d" font-family="system-ui, sans-serif"><title id="t">Een nagespeeld jaar Veenstad</title>'
        f'<desc id="d">{escape(said)}</desc><rect width="100%" height="100%" fill="{PAPER}"/>{PATTERNS}'
    )
    return head + "\n" + "\n".join(part for one in columns for part in one.parts) + "\n</svg>\n"


def _title(column: Drawing, result: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    column.y = PAD + 24
    column.words("Een nagespeeld jaar", size=22, bold=True)
    column.y += LINE + 4
    column.words(f"{number(result['signals'])} stukken in Veenstad, van verzonnen mensen", size=TEXT)
    column.y += LINE
    column.words(f"{percent(found['op_tijd'])} kreeg op tijd antwoord", size=SMALL)
    column.y += 6


def _months(column: Drawing, _result: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    column.head("Antwoord op tijd, per maand")
    months, tall = found["maanden"], 120.0
    step = column.width / len(months)
    for place, month in enumerate(months):
        x, share = place * step, month["op_tijd"]
        middle = x + step * 0.42
        if share is not None:
            top = tall - tall * share / 100
            column.box(x, top + LINE, step * 0.84, tall - top, DARK)
            column.parts.append(_centred(column, middle, top + LINE - 5, f"{share:.0f}"))
        else:
            column.parts.append(_centred(column, middle, tall + LINE - 5, "–"))
        column.parts.append(_centred(column, middle, tall + LINE + 15, month["maand"]))
        pieces = "<5" if month["stukken"] is None else str(month["stukken"])
        column.parts.append(_centred(column, middle, tall + LINE + 30, pieces))
    column.y += tall + LINE + 46
    column.words("Boven: procent op tijd. Onder: aantal stukken.", size=SMALL)
    column.y += 4


def _waits(column: Drawing, _result: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    column.y = max(column.y, PAD + 6)
    column.head("Waar stukken wachten")
    column.words("Alle gewachte werkdagen, verdeeld over de stappen", size=SMALL)
    column.y += 8
    shown = [(place, step) for place, step in enumerate(found["stappen"], 1) if step["keer"] is not None]
    x = 0.0
    for place, step in shown:
        wide = column.width * step["deel"] / 100
        column.box(x, 0, wide, 28, FILLS[(place - 1) % len(FILLS)])
        if wide > 20:
            column.parts.append(_badge(column, x + wide / 2, 14, place))
        x += wide
    column.y += 52
    longest = max((step["p90"] for _, step in shown), default=1) or 1
    for place, step in enumerate(found["stappen"], 1):
        _wait(column, place, step, longest)
    column.words("Donker: de helft. Licht: negen van de tien.", size=SMALL)
    column.y += LINE
    column.words("Rechts: die twee in werkdagen, en het deel.", size=SMALL)
    column.y += 4


def _wait(column: Drawing, place: int, step: Mapping[str, Any], longest: int) -> None:
    """One step: its name, and how long the middle one and nine of ten wait."""
    column.words(f"{place}. {STEP_WORDS[step['stap']]}", size=TEXT)
    column.y += 7
    if step["keer"] is None:
        column.words(TOO_FEW, size=SMALL, y=12)
    else:
        room = column.width - 150
        column.box(0, 0, max(room * step["p90"] / longest, 2), 14, LIGHT)
        column.box(0, 0, max(room * step["midden"] / longest, 2), 14, DARK)
        column.words(f"{_spread(step)} dagen · {percent(step['deel'])}", size=SMALL, x=column.width, y=12, end=True)
    column.y += 38


def _endings(column: Drawing, _result: Mapping[str, Any], found: Mapping[str, Any]) -> None:
    column.head("Hoe het afliep")
    for place, one in enumerate(found["afloop"]):
        column.words(ENDING_WORDS[one["wat"]], size=TEXT)
        column.y += 7
        if one["deel"] is None:
            column.words(TOO_FEW, size=SMALL, y=12)
        else:
            column.box(0, 0, max((column.width - 60) * one["deel"] / 100, 2), 14, FILLS[place % len(FILLS)])
            column.words(percent(one["deel"]), size=SMALL, x=column.width, y=12, end=True)
        column.y += 36


def _centred(column: Drawing, x: float, y: float, text: str) -> str:
    place = f'x="{column.x + x:.1f}" y="{column.y + y:.1f}"'
    return f'<text {place} font-size="{SMALL}" fill="{INK}" text-anchor="middle">{escape(text)}</text>'


def _badge(column: Drawing, x: float, y: float, place: int) -> str:
    """A number that can be read on every kind of filling."""
    at = f'cx="{column.x + x:.1f}" cy="{column.y + y:.1f}"'
    return f'<circle {at} r="9" fill="{PAPER}" stroke="{DARK}"/>' + _centred(column, x, y + 4, str(place))


def page(result: Mapping[str, Any], *, made: str) -> str:
    """The page: the same data as tables, with how it was made and what it does not show."""
    found = result["figures"]
    head = (
        "# Een nagespeeld jaar Veenstad",
        made,
        "",
        _how(result),
        "",
        f"![{ALT}](simulation-desk.svg)",
        "",
        "Op een telefoon: [dezelfde afbeelding, smal](simulation-phone.svg).",
        "",
        "## Horen mensen op tijd?",
        f"- Antwoord op of vóór de beloofde dag: **{percent(found['op_tijd'])}**. Alleen lezen telt niet als antwoord.",
        f"- Gelezen binnen de afgesproken tijd: **{percent(found['gelezen_op_tijd'])}**.",
        f"- Tot iemand het leest: {_spread(found['gelezen'])} werkdagen (de middelste · negen van de tien).",
        f"- Tot het laatste bericht: {_spread(found['laatste_bericht'])} werkdagen.",
    )
    parts = [*head, "", *_tables(result, found), "", *_told(result)]
    return "\n".join(parts).rstrip() + "\n"


def _how(result: Mapping[str, Any]) -> str:
    played = f"{number(result['signals'])} stukken in {result['months']} maanden van {result['year']}, startgetal {result['seed']}."
    return (
        f"{played} De mensen, hun tempo, hun vakanties en wie er ziek is: alles is verzonnen. De handelingen, regels, termijnen, "
        "herinneringen en de ladder zijn die van Puzzelstuk zelf, op een eigen database. Dit zegt iets over het product en over "
        "afspraken, en niets over echte mensen. Er is geen cijfer per medewerker, team of organisatie. "
        f"Van {TOO_FEW} laten we niets zien. Een bronvraag, en daarmee de tafel, komt in dit spel niet voor: wat zonder naam bij "
        "het knooppunt ligt, heeft niets om naar te vragen en gaat dan niet verder."
    )


def write_all(result: Mapping[str, Any], folder: Path) -> None:
    """Figures, page and both pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "simulation.json").write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    (folder / "simulation.md").write_text(page(result, made="Gemaakt met `./puzzelstuk simulate`."))
    for name, width in PICTURES.items():
        (folder / f"simulation-{name}.svg").write_text(svg(result, width))


def _tables(_result: Mapping[str, Any], found: Mapping[str, Any]) -> Iterable[str]:
    yield from ("| maand | stukken | op tijd |", "|---|---|---|")
    for month in found["maanden"]:
        yield f"| {month['maand']} | {shown(month['stukken'])} | {shown(month['op_tijd'], ' %')} |"
    yield from ("", "## Waar stukken wachten", "In werkdagen. ‘Deel’: van alle gewachte dagen samen.", "")
    yield from ("| stap | hoe vaak | middelste | negen van de tien | deel |", "|---|---|---|---|---|")
    for place, step in enumerate(found["stappen"], 1):
        cells = [shown(step.get("midden")), shown(step.get("p90")), shown(step.get("deel"), " %")]
        yield f"| {place}. {STEP_WORDS[step['stap']]} | {shown(step['keer'])} | " + " | ".join(cells) + " |"
    yield from ("", "## Hoe het afliep", "| afloop | stukken | deel |", "|---|---|---|")
    yield from (f"| {ENDING_WORDS[one['wat']]} | {shown(one['aantal'])} | {shown(one['deel'], ' %')} |" for one in found["afloop"])
    yield from ("", "## Onderweg", "| wat | stukken | deel |", "|---|---|---|")
    yield from (f"| {one['wat']} | {shown(one['aantal'])} | {shown(one['deel'], ' %')} |" for one in found["onderweg"])


def _told(result: Mapping[str, Any]) -> Iterable[str]:
    yield from ("## Beloften in dit jaar", "| wat niet mag gebeuren | hoe vaak |", "|---|---|")
    yield from (f"| {name} | {times} |" for name, times in result["promises"].items())
    refused = result["refused"]
    if refused:
        yield from ("", "## Geweigerd", "Wat een speler probeerde en wat niet mocht of niet meer kon.", "")
        yield from ("| stap | hoe vaak |", "|---|---|")
        yield from (f"| {name} | {shown(times if times >= LEAST_SHOWN else None)} |" for name, times in refused.items())
    seconds = result["seconds"]
    yield from ("", "## Hoe lang het spelen duurde", _curve_words(seconds["per_100"]))


def _curve_words(curve: Sequence[float]) -> str:
    listed = " · ".join(f"{one:g}".replace(".", ",") for one in curve)
    return f"Seconden rekentijd (website en database samen) per honderd stukken, in de volgorde waarin ze binnenkwamen: {listed}."


def _spread(one: Mapping[str, Any]) -> str:
    return f"{shown(one['midden'])} · {shown(one['p90'])}"


def shown(value: float | None, unit: str = "") -> str:
    return TOO_FEW if value is None else f"{number(value)}{unit}"


def percent(value: float) -> str:
    return f"{number(value)} %"


def number(value: float) -> str:
    return f"{value:,g}".translate(str.maketrans(",.", ".,"))
