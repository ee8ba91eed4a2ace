"""Masking: how good on notes nobody tuned on, how fast beside deduce in turns, and how the time grows with the note."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.mask_origins import names_of, recall_by_origin
from bench.mask_quality import Totals, by_group, notes_of, totals
from bench.report import Figure, Row, progress
from puzzelstuk.bootstrap.places import places
from puzzelstuk.masking.mask import mask

HERE = Path(__file__).resolve().parent
PEER, PEER_VERSION = HERE / "peers" / "deduce_peer.py", "deduce==3.0.6"
ROUNDS = 5
LENGTHS = (100, 300, 1_000, 3_000)
TRIES = 60
START = """
import time
began = time.process_time()
from puzzelstuk.masking.mask import mask
mask("Jan belt")
print(time.process_time() - began)"""


def run() -> Row:
    """Quality on the blind notes, speed on the same texts."""
    blind = notes_of(HERE.parent / "tests" / "masking" / "blind")
    progress("blinde notities maskeren")
    found = totals(blind)
    groups = by_group(blind)
    progress("namen van elke herkomst in dezelfde notities")
    swapped = recall_by_origin(blind, names_of(HERE.parent / "tests" / "masking" / "origins" / "names.json"))
    texts = [note["text"] for note in blind]
    curve = {length: _p95(texts, length) for length in LENGTHS}
    ratio, rounds = _beside_deduce(texts)
    figures = (
        Figure("must-hide recall", found.recall, "share", 0.93, 0.985, most=False),
        Figure("precision", found.precision, "share", 0.93, 0.93, most=False),
        Figure("fully clean notes", found.clean, "share", 0.85, 0.95, most=False),
        Figure("recall gap between origins of names", _gap(groups), "points", 4, 2),
        Figure("the same gap with names of every origin in the same notes", _spread(swapped.values()), "points", 4, 2),
        Figure("p95 a 1,000 characters", curve[1_000], "ms", 20, 20),
        Figure("start", _start(), "s", 1, 1),
        Figure("times deduce", ratio, "x", 3, 3, most=False),
    )
    details = {
        "by_origin": groups,
        "same_notes_by_origin": swapped,
        "by_kind": by_group(blind, "label"),
        "p95_ms_per_1000_by_length": curve,
        "rounds": rounds,
    }
    data = f"{len(blind)} notes by two authors who had not seen the masker, {found.must} places to hide"
    return Row("mask", figures, f"{PEER_VERSION}, same texts, alternating rounds, warm", data, details)


def _gap(groups: dict[str, Totals]) -> float:
    shares = [one.recall for one in groups.values() if one.must >= 20]
    return _spread(shares)


def _spread(shares: Iterable[float]) -> float:
    """Points between the best and the worst protected."""
    listed = list(shares)
    return round(100 * (max(listed) - min(listed)), 1)


def _p95(texts: list[str], length: int) -> float:
    """Milliseconds a 1,000 characters for notes of this length, made by laying notes end to end."""
    whole = " ".join(texts)
    times = []
    for number in range(TRIES):
        at = number * length % (len(whole) - length)
        began = time.process_time()
        mask(whole[at : at + length])
        times.append((time.process_time() - began) * 1_000_000 / length)
    return round(statistics.quantiles(times, n=20)[18], 2)


def _start() -> float:
    own = {"PYTHONPATH": str(HERE.parent / "src")}
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True, env=own)
    return round(float(done.stdout), 2)


def _beside_deduce(texts: list[str]) -> tuple[float, dict[str, list[float]]]:
    """Processor time of both over the same texts, in turns; the first round of each only warms up."""
    own, other = [], []
    with _peer() as peer:
        for number in range(ROUNDS + 1):
            began = time.process_time()
            for text in texts:
                mask(text)
            own.append(round(time.process_time() - began, 3))
            other.append(round(_asked(peer, texts), 3))
            progress(f"ronde {number}: {own[-1]} tegen {other[-1]} s")
    ratio = statistics.median(other[1:]) / statistics.median(own[1:])
    return round(ratio, 2), {"own_seconds": own[1:], "deduce_seconds": other[1:]}


def _asked(peer: "subprocess.Popen[str]", texts: list[str]) -> float:
    if peer.stdin is None or peer.stdout is None:
        raise RuntimeError("deduce luistert niet")
    peer.stdin.write(json.dumps(texts) + "\n")
    peer.stdin.flush()
    answer: dict[str, Any] = json.loads(peer.stdout.readline())
    return float(answer["seconds"])


@contextmanager
def _peer() -> Iterator["subprocess.Popen[str]"]:
    """deduce in an environment of its own below the state folder; the first time it is installed and builds its lists (minutes)."""
    home = places().state / "bench" / "deduce"
    python = home / "bin" / "python"
    if not python.exists():
        progress("deduce installeren, eenmalig")
        uv = str(places().boot / "bin" / "uv")
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(home)], check=True)
        subprocess.run([uv, "pip", "install", "-q", "--python", str(python), PEER_VERSION], check=True)
    with subprocess.Popen(
        [str(python), str(PEER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as peer:
        if peer.stdout is None or not peer.stdout.readline():
            raise RuntimeError("deduce is niet gestart")
        yield peer
        peer.terminate()
