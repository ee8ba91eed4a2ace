"""Suggestions on one core, beside PostgreSQL's own Dutch full-text search over the same sentences."""

import json
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg

from bench.installation import installed
from bench.report import Figure, Row, progress
from puzzelstuk.guidance.catalogue import Catalogue, catalogue
from puzzelstuk.guidance.suggest.engine import Engine, engine
from puzzelstuk.guidance.suggest.index import build
from puzzelstuk.guidance.suggest.lexicon import lexicon

QUERIES = Path(__file__).parent / "dev_queries.json"
PASSES = 5
TABLE = """
CREATE TEMP TABLE sentence (phenomenon text, words tsvector);
CREATE INDEX ON sentence USING gin (words)
"""
FULL_TEXT = """
WITH asked AS (SELECT replace(plainto_tsquery('dutch', %s)::text, '&', '|')::tsquery AS query)
SELECT phenomenon FROM sentence, asked WHERE words @@ query GROUP BY phenomenon ORDER BY max(ts_rank(words, query)) DESC LIMIT 3"""
Ask = Callable[[str], list[str]]


def run() -> Row:
    """One process, one core, every query of the development set several times."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    asked: dict[str, Any] = json.loads(QUERIES.read_text())
    progress("index bouwen")
    shipped, words = catalogue(), lexicon()
    began = time.perf_counter()
    build(shipped, words)
    built = time.perf_counter() - began
    ready = engine()
    progress("vragen stellen aan suggest")
    ours = measured(lambda text: _phenomena(ready, text), asked)
    progress("dezelfde vragen aan PostgreSQL")
    with installed() as here, here.connect() as connection:
        theirs = measured(full_text(connection, shipped), asked)
    figures = (
        Figure("suggest, p95", ours["p95_ms"], "ms", 5, 5),
        Figure("suggest, questions a second on one core", ours["per_second"], "/s", 500, 500, most=False),
    )
    sentences = sum(1 + len(one.heard) for one in shipped.indicators.values())
    data = (
        f"{len(asked['queries'])} + {len(asked['neutral'])} questions of the development set, {PASSES} times; {sentences} sentences"
    )
    details = {"index_build_seconds": round(built, 2), "suggest": ours, "postgresql_dutch": theirs}
    return Row("suggest", figures, "PostgreSQL dutch full-text search, same run (elsewhere r@3 .31)", data, details)


def _phenomena(ready: Engine, text: str) -> list[str]:
    return list(ready.suggest(text).phenomena[:3])


def measured(ask: Ask, asked: dict[str, Any]) -> dict[str, float]:
    """Milliseconds an answer, answers a second of this process's time, and how often the right one is in the first three."""
    texts = [one["text"] for one in asked["queries"]] + list(asked["neutral"])
    right = sum(bool(set(one["phenomena"]) & set(ask(one["text"]))) for one in asked["queries"])
    times = []
    began = time.perf_counter()
    for _ in range(PASSES):
        for text in texts:
            start = time.perf_counter()
            ask(text)
            times.append(1000 * (time.perf_counter() - start))
    seconds = time.perf_counter() - began
    spread = statistics.quantiles(times, n=20)
    return {
        "p50_ms": round(spread[9], 2),
        "p95_ms": round(spread[18], 2),
        "per_second": round(len(times) / seconds),
        "recall_at_3": round(right / len(asked["queries"]), 3),
    }


def full_text(connection: "psycopg.Connection[tuple[object, ...]]", shipped: Catalogue) -> Ask:
    connection.execute(TABLE)
    with connection.cursor() as cursor:
        for one in shipped.indicators.values():
            rows = [(one.phenomenon, text) for text in (one.title, *one.heard)]
            cursor.executemany("INSERT INTO sentence VALUES (%s, to_tsvector('dutch', %s))", rows)
    connection.execute("ANALYZE sentence")
    return lambda text: [str(row[0]) for row in connection.execute(FULL_TEXT, [text]).fetchall()]
