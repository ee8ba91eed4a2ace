"""A picture for the documents keeps what the screen showed, in few bytes."""

import struct
import zlib

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.cli.pictures import Image, indexed_png


def opened(content: bytes) -> Image:
    """The pixels of a PNG with a palette and without filters."""
    parts, at = {}, 8
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        parts[content[at + 4 : at + 8]] = content[at + 8 : at + 8 + length]
        at += length + 12
    width, height = struct.unpack(">II", parts[b"IHDR"][:8])
    rows = np.frombuffer(zlib.decompress(parts[b"IDAT"]), np.uint8).reshape(height, width + 1)
    return np.frombuffer(parts[b"PLTE"], np.uint8).reshape(-1, 3)[rows[:, 1:]]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 14), st.integers(1, 14), st.integers(0, 2**32 - 1))
def test_a_picture_of_few_colours_comes_back_exactly(height: int, width: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    assert np.array_equal(opened(indexed_png(pixels)), pixels)


def test_a_colour_too_many_becomes_its_nearest_and_the_frequent_ones_stay() -> None:
    frequent = np.array([[[grey, grey, grey] for grey in range(256)]] * 2, dtype=np.uint8)
    rare = np.array([[[100, 100, 104]] + [[7, 7, 7]] * 255], dtype=np.uint8)
    shown = opened(indexed_png(np.concatenate([frequent, rare])))
    assert np.array_equal(shown[:2], frequent)
    assert shown[2, 0].tolist() in ([100, 100, 100], [101, 101, 101], [102, 102, 102], [103, 103, 103], [104, 104, 104])
