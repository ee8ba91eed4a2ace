"""Suggestions: time a text and texts a second on one core, against PostgreSQL's Dutch full-text search over the same sentences."""

import json
import statistics
import time
from pathlib import Path

from bench.installation import Installation, installed
from bench.report import Figure, Row, progress
from puzzelstuk.guidance.catalogue import catalogue
from puzzelstuk.guidance.suggest.engine import engine, suggest

SETS = Path(__file__).parent / "sets" / "blind.json"
REPEATS = 4
ANCHOR = "PostgreSQL dutch full-text search over the same sentences, in the same run"
SEARCH = """
SELECT phenomenon FROM bench_sentence, (SELECT replace(plainto_tsquery('dutch', %s)::text, '&', '|')::tsquery AS asked) AS q
WHERE asked <> ''::tsquery AND words @@ asked ORDER BY ts_rank(words, asked) DESC LIMIT 30
"""


def run() -> Row:
    queries = [query for one in json.loads(SETS.read_text())["sets"] for query in one["queries"]]
    progress("index opbouwen")
    began = time.perf_counter()
    engine()
    built = time.perf_counter() - began
    progress(f"{len(queries)} teksten, {REPEATS} keer")
    times = [_timed(query["text"]) for _ in range(REPEATS) for query in queries]
    right = sum(bool({*query["phenomena"]} & {*suggest(query["text"]).phenomena[:3]}) for query in queries)
    with installed() as here:
        theirs, their_times = _full_text(here, queries)
    p95 = sorted(times)[int(len(times) * 0.95)] * 1000
    figures = (
        Figure("suggest p95", round(p95, 2), "ms", 5, 5),
        Figure("texts a second on one core", round(1 / statistics.mean(times)), "per second", 500, 500, most=False),
        Figure("index built", round(built, 2), "s", 4, 2),
        Figure("phenomenon in top three, against full text", round(right / max(theirs, 1), 2), "x full text", 1, 1, most=False),
    )
    sentences = sum(len(one.heard) for one in catalogue().indicators.values())
    details = {
        "p50_ms": round(statistics.median(times) * 1000, 2),
        "ours": round(right / len(queries), 3),
        "full_text": round(theirs / len(queries), 3),
        "full_text_p50_ms": round(statistics.median(their_times) * 1000, 2),
    }
    return Row("suggest", figures, ANCHOR, f"{len(queries)} everyday sentences, {sentences} sentences in the catalogue", details)


def _timed(text: str) -> float:
    began = time.perf_counter()
    suggest(text)
    return time.perf_counter() - began


def _full_text(here: Installation, queries: list[dict[str, list[str]]]) -> tuple[int, list[float]]:
    """How often PostgreSQL has the right phenomenon among the first three different ones, and how long it takes."""
    progress("dezelfde vragen aan PostgreSQL stellen")
    right, times = 0, []
    with here.connect() as connection:
        connection.execute("CREATE TEMP TABLE bench_sentence (phenomenon text, words tsvector)")
        rows = [(one.phenomenon, text) for one in catalogue().indicators.values() for text in (one.title, *one.heard)]
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO bench_sentence VALUES (%s, to_tsvector('dutch', %s))", rows)
        connection.execute("CREATE INDEX ON bench_sentence USING gin (words)")
        for query in queries:
            began = time.perf_counter()
            found = [str(row[0]) for row in connection.execute(SEARCH, [query["text"]]).fetchall()]
            times.append(time.perf_counter() - began)
            right += bool({*list(dict.fromkeys(found))[:3]} & {*query["phenomena"]})
    return right, times
