"""Replacing all bucket keys in a process that is killed at random moments, while another process reads and sends."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from numpy.random import Generator

from puzzelstuk.bootstrap.places import CHECKOUT
from tests.rewrapping.filled import Filled

ROTATE = [sys.executable, "-m", "puzzelstuk.cli.keys_at_work", "buckets"]


def rotating(filled: Filled) -> "subprocess.Popen[str]":
    """The command at work; returns when it really began."""
    process = subprocess.Popen(ROTATE, env=filled.settings(pause=1), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("Na het laatste"):
            break
    return process


def kill_at_random(filled: Filled, choose: Generator, *, within: float) -> bool:
    """Start it and kill it after a while; False when it was done before."""
    process = rotating(filled)
    try:
        process.wait(timeout=float(choose.uniform(0, within)))
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return True
    return False


def run_whole(filled: Filled) -> float:
    """Give the command and let it end; in seconds."""
    began = time.monotonic()
    subprocess.run(ROTATE, env=filled.settings(pause=1), check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


@contextmanager
def somebody_reading(filled: Filled, stop: Path) -> Iterator[dict[str, Any]]:
    """What they counted is in the dictionary after the block."""
    stop.unlink(missing_ok=True)
    path = os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)])
    command = [sys.executable, "-m", "tests.rewrapping.reading", filled.name, str(filled.keys), str(stop)]
    reading = subprocess.Popen(command, env=os.environ | {"PYTHONPATH": path}, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)
    counted: dict[str, Any] = {}
    try:
        yield counted
    finally:
        stop.touch()
        counted |= json.loads(reading.communicate(timeout=120)[0] or "{}")
