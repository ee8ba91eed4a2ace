"""`./puzzelstuk pictures --address URL`: the pictures in docs/pictures, from a running practice municipality.

Signs in as people of Veenstad and records invented signals there. Runs in the test environment, with Chromium.
"""

import argparse
import base64
import os
import struct
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from puzzelstuk.bootstrap.places import CHECKOUT

FOLDER = CHECKOUT / "docs" / "pictures"
LARGEST = 150_000
COLOURS = 256
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
Image = npt.NDArray[np.uint8]

# A page of its own decodes the screenshot: the site's policy would refuse this, and the standard library has no decoder.
DECODE = """async (data) => {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const drawing = canvas.getContext("2d");
  drawing.drawImage(picture, 0, 0);
  const bytes = drawing.getImageData(0, 0, picture.width, picture.height).data;
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return [picture.width, picture.height, btoa(text)];
}"""


@dataclass(frozen=True)
class Size:
    """A screen: width and height in CSS pixels, and how sharp."""

    width: int
    height: int
    sharpness: float


PHONE = Size(390, 844, 1.5)
DESK = Size(1280, 1120, 1)


def run(arguments: list[str]) -> int:
    """Make every picture; says which, and refuses one that is too large."""
    parser = argparse.ArgumentParser(prog="./puzzelstuk pictures", description="Maak de afbeeldingen voor de documentatie.")
    parser.add_argument("--address", required=True, help="adres van een draaiende oefenomgeving, zoals http://127.0.0.1:8000")
    address = parser.parse_args(arguments).address.rstrip("/")
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = os.environ.get("PUZZELSTUK_CHROMIUM") or "/usr/bin/chromium"
    try:
        with sync_playwright() as playwright, playwright.chromium.launch(executable_path=path, args=FLAGS) as browser:
            sizes = {name: _save(name, taken) for name, taken in _take_all(browser, address).items()}
    except Error as problem:
        print(f"De afbeeldingen konden niet worden gemaakt: {problem.message.splitlines()[0]}", file=sys.stderr)
        return 1
    for name, size in sizes.items():
        print(f"{name}.png {size / 1000:.0f} kB{' (te groot)' if size > LARGEST else ''}")
    return 1 if max(sizes.values()) > LARGEST else 0


def indexed_png(pixels: Image) -> bytes:
    """A PNG with a palette: the most used colours, every other one as the nearest of them."""
    height, width = pixels.shape[:2]
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], dtype=np.uint32)
    found, place, counts = np.unique(packed, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16, (found >> 8) & 255, found & 255], axis=1).astype(np.int32)
    kept = np.argsort(-counts, kind="stable")[:COLOURS]
    palette = colours[kept]
    nearest = np.array([np.abs(palette - colour).sum(axis=1).argmin() for colour in colours], dtype=np.uint8)
    rows = nearest[place].reshape(height, width)
    filtered = np.concatenate([np.zeros((height, 1), np.uint8), rows], axis=1)
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    body = zlib.compress(filtered.tobytes(), 9)
    parts = [(b"IHDR", head), (b"PLTE", palette.astype(np.uint8).tobytes()), (b"IDAT", body), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _save(name: str, image: Image) -> int:
    content = indexed_png(image)
    (FOLDER / f"{name}.png").write_bytes(content)
    return len(content)


def _take_all(browser: Browser, address: str) -> dict[str, Image]:
    """Every picture by name, in the order in which a signal comes about."""
    taken: dict[str, Image] = {}
    for size in (PHONE, DESK):
        with _signed_in(browser, address, "samira", size) as context:
            taken |= _main_job(context, address, size)
    with _signed_in(browser, address, "joke", DESK) as context:
        taken["werklijst-1280"] = _picture(context, address, "/werklijst", _open_first)
    with _signed_in(browser, address, "tom", DESK) as context:
        taken["beheer-functies-1280"] = _picture(context, address, "/beheer/functies")
    return taken


def _signed_in(browser: Browser, address: str, slug: str, size: Size) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": size.width, "height": size.height},
        device_scale_factor=size.sharpness,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    page = context.new_page()
    page.goto(f"{address}/inloggen")
    page.locator(f"button[formaction='/oefenen/{slug}']").click()
    page.wait_for_url(f"{address}/")
    page.close()
    return context


def _main_job(context: BrowserContext, address: str, size: Size) -> dict[str, Image]:
    """From the first screen to the next step, as Samira."""
    taken: dict[str, Image] = {}
    page = context.new_page()
    page.goto(f"{address}/")
    if size is PHONE:
        taken["begin-390"] = _shot(page)
    page.goto(f"{address}/signaal/nieuw")
    page.get_by_label("Wat zag je?").fill("Jongen van het plein wordt elke avond opgehaald door veel oudere mannen")
    page.get_by_label("Wat hoorde je?").fill("Jeroen zei: ik moet nog iets goedmaken")
    page.locator("#suggesties-lijst .sug").first.wait_for()
    page.get_by_label("In welke buurt?").select_option(label="Stationsbuurt")
    page.get_by_label("Avond").check()
    page.locator("#suggesties-lijst input[type=checkbox]").first.check()
    page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
    taken[f"vastleggen-{size.width}"] = _shot(page)
    page.get_by_role("button", name="Vastleggen").click()
    page.wait_for_url("**/volgende-stap**")
    page.get_by_role("heading", name="Hoe", exact=True).wait_for()
    taken[f"volgende-stap-{size.width}"] = _shot(page)
    if size is PHONE:
        page.goto(f"{address}/mijn-signalen")
        taken["mijn-signalen-390"] = _shot(page)
    return taken


def _open_first(page: Page) -> None:
    page.locator("a[href^='/werklijst/']").first.click()
    page.wait_for_url("**/werklijst/*")


def _picture(context: BrowserContext, address: str, path: str, before: Callable[[Page], None] | None = None) -> Image:
    page = context.new_page()
    page.goto(f"{address}{path}")
    if before:
        before(page)
    return _shot(page)


def _shot(page: Page) -> Image:
    """What the screen shows, as rows of red, green and blue."""
    page.evaluate("document.fonts.ready.then(() => true)")
    data = base64.b64encode(page.screenshot(animations="disabled")).decode()
    with page.context.browser.new_page() as decoder:  # type: ignore[union-attr]  # a context of ours has a browser
        width, height, text = decoder.evaluate(DECODE, data)
    flat = np.frombuffer(base64.b64decode(text), dtype=np.uint8)
    return flat.reshape(height, width, 4)[:, :, :3]
