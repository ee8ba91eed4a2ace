"""People who keep sending while everything falls over: each keeps a piece, with its own id, until it is acknowledged."""

import http.client
import threading
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field

from bench.browser import Browser, filled_in, in_veenstad

UNTOLD = (OSError, http.client.HTTPException, RuntimeError, UnicodeDecodeError)


@dataclass
class Sender:
    """One reporter on one phone. `told` holds, for every piece, each receipt that came back."""

    port: int
    slug: str
    told: dict[str, set[str]] = field(default_factory=dict)
    refusals: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._on = threading.Event()
        self._on.set()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def begin(self) -> None:
        self._browser = in_veenstad(self.port, self.slug)
        self._form = self._browser.get("/signaal/nieuw").fields
        self._thread.start()

    def finish(self, seconds: float = 60) -> None:
        """Stop after the piece in hand arrived; raises when it does not."""
        self._on.clear()
        self._thread.join(seconds)
        if self._thread.is_alive():
            raise RuntimeError(f"het laatste stuk van {self.slug} kwam niet aan")

    def _work(self) -> None:
        while self._on.is_set():
            piece = filled_in(self._form, len(self.told)) | {"client_id": str(uuid.uuid4())}
            self.told[piece["client_id"]] = self._until_acknowledged(piece)

    def _until_acknowledged(self, piece: dict[str, str]) -> set[str]:
        while True:
            receipt = self._sent(piece)
            if receipt:
                # Now and then a phone sends what was already acknowledged, because it slept through the answer.
                again = self._sent(piece) if len(self.told) % 10 == 0 else ""
                return {receipt, again} - {""}
            time.sleep(0.05)

    def _sent(self, piece: dict[str, str]) -> str:
        with suppress(*UNTOLD):
            answer = self._browser.post("/signaal/nieuw", piece)
            if answer.status == 302:
                return str(answer.headers["Location"]).split("/")[2]
            self.refusals.append(answer.status)
        self._renew()
        return ""

    def _renew(self) -> None:
        """A new connection with the same cookies; no signing in again is needed."""
        cookies = self._browser.cookies
        self._browser.close()
        self._browser = Browser(self.port)
        self._browser.cookies = cookies


def crowd(port: int, slugs: tuple[str, ...]) -> list[Sender]:
    """Everyone begins to send."""
    senders = [Sender(port, slug) for slug in slugs]
    for one in senders:
        one.begin()
    return senders
