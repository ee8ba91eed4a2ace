"""A day of work inside a network namespace that holds nothing but loopback: the kernel itself counts who tried to leave.

`python -m tests.attacks.shut_in DATABASE` runs inside; `day_inside` starts it there. PostgreSQL stays outside and is
reached over its Unix socket, which is a file and no network.
"""

import fcntl
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bench.browser import Browser, filled_in, in_veenstad
from puzzelstuk.bootstrap.places import places
from puzzelstuk.bootstrap.postgres import Cluster
from tests.attacks.server import serving

SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 0x1
PLANTED = "PUZZELSTUK_TEST_TRIES_TO_LEAVE"
READ = ("/", "/mijn-signalen", "/herkennen", "/herkennen/geldezel", "/wie-is-waarvan", "/account", "/sparren")
KEPT = ("/werklijst", "/opnieuw-bekijken", "/melder-noemen")


@dataclass(frozen=True)
class Day:
    """How many answers there were, and how often anything tried to reach another machine."""

    answers: int
    attempts: int


def possible() -> bool:
    """Whether this user may make a network namespace here."""
    unshare = shutil.which("unshare")
    return bool(unshare) and subprocess.run([str(unshare), "-n", "true"], capture_output=True, check=False).returncode == 0


def day_inside(database: str, *, planted: bool = False) -> Day:
    """One day of work in a namespace of its own; `planted`: something in it tries to look up a name elsewhere."""
    command = ["unshare", "-n", sys.executable, "-m", "tests.attacks.shut_in", database]
    settings = os.environ | {PLANTED: "1" if planted else ""}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=settings, timeout=300)
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-2000:])
    return Day(**json.loads(done.stdout.splitlines()[-1]))


def main(database: str) -> None:
    loopback_up()
    here = places()
    cluster = Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)
    before = tried()
    with tempfile.TemporaryDirectory() as folder, serving(cluster, database, Path(folder) / "server.log") as (address, _):
        answers = _work(int(address.rsplit(":", 1)[1]))
    if os.environ.get(PLANTED):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stray:
            stray.connect_ex(("192.0.2.53", 53))
    print(json.dumps({"answers": answers, "attempts": tried() - before}))


def loopback_up() -> None:
    """A new namespace begins with its loopback switched off."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        asked = struct.pack("16sh", b"lo", 0)
        flags = struct.unpack("16sh", fcntl.ioctl(control, SIOCGIFFLAGS, asked))[1]
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | IFF_UP))


def tried() -> int:
    """Packets and connections for which this namespace had no way out, of both families, since it began."""
    named, values = (line.split()[1:] for line in Path("/proc/net/snmp").read_text().splitlines() if line.startswith("Ip:"))
    newer = dict(line.split() for line in Path("/proc/net/snmp6").read_text().splitlines())
    return int(dict(zip(named, values, strict=True))["OutNoRoutes"]) + int(newer.get("Ip6OutNoRoutes", 0))


def _work(port: int) -> int:
    """A reporter records and reads, a contact person handles, an officer looks."""
    samira, joke, anne = (in_veenstad(port, slug) for slug in ("samira", "joke", "anne"))
    samira.form = samira.get("/signaal/nieuw").fields
    for number in range(3):
        samira.expect(302, samira.post("/signaal/nieuw", filled_in(samira.form, number)))
    seen = [_read(samira, READ), _read(joke, KEPT), _read(anne, ("/toezicht", "/bewaren", "/bewijs"))]
    for browser in (samira, joke, anne):
        browser.close()
    return 3 + sum(seen)


def _read(browser: Browser, pages: tuple[str, ...]) -> int:
    for page in pages:
        browser.expect(200, browser.get(page))
    return len(pages)


if __name__ == "__main__":
    main(sys.argv[1])
