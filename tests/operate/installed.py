"""A release as a municipality installs it, in a folder of its own: the units' own commands, nginx in front, an ordinary user."""

import base64
import datetime as dt
import hashlib
import os
import pwd
import re
import shlex
import shutil
import socket
import ssl
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from puzzelstuk.bootstrap.places import CHECKOUT, places
from puzzelstuk.bootstrap.postgres import SUPERUSER, Cluster, programs
from puzzelstuk.cli import release
from tests.conftest import _free_port, connect

HOST = "puzzelstuk.veenstad.example"
DATABASE = "test_installatie"
LOGINS = ("app", "worker", "migrator")
PASSWORD = "vier-blauwe-fietsen-tegen-de-wind"
NGINX = """
error_log {home}/log/nginx.error.log crit; pid {home}/nginx.pid; worker_processes 1; events {{ worker_connections 256; }}
http {{
  types {{ text/html html; text/css css; }} client_body_temp_path {home}/tmp; proxy_temp_path {home}/tmp;
  fastcgi_temp_path {home}/tmp; uwsgi_temp_path {home}/tmp; scgi_temp_path {home}/tmp;
  include {home}/etc/site.conf;
}}
"""


class Installation:
    """Everything below one folder; `moved` says where the real paths of an installation are here."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self.home = Path(tempfile.mkdtemp(prefix="pz-", dir="/tmp"))
        self.port, self.plain_port = _free_port(), _free_port()
        self.current = self.home / "opt" / "current"
        self.moved = {
            "/opt/puzzelstuk/current": str(self.current),
            "/etc/puzzelstuk": str(self.home / "etc"),
            "/run/puzzelstuk-web": str(self.home / "run"),
            "/run/puzzelstuk-worker": str(self.home / "run"),
            "/run/postgresql": str(cluster.socket),
            "/var/lib/puzzelstuk": str(self.home / "lib"),
            "/var/log/nginx": str(self.home / "log"),
            "puzzelstuk.gemeente.example": HOST,
            "PUZZELSTUK_DATABASE_NAME=puzzelstuk": f"PUZZELSTUK_DATABASE_NAME={DATABASE}",
            "PUZZELSTUK_PREPARING=true": "",
            "gemeente.example": "veenstad.example",
        }
        self.address = f"https://{HOST}:{self.port}"

    def here(self, text: str) -> str:
        """The same text with the places of this test, in one go: a new place may hold the name of an old one."""
        return re.sub("|".join(re.escape(one) for one in self.moved), lambda found: self.moved[found.group()], text)

    def install(self) -> None:
        """Unpack, install from the lock, make the database, write the settings: the how-to, step by step."""
        for name in ("opt", "etc/secrets", "etc/tls", "run", "lib", "log", "tmp", "cache"):
            (self.home / name).mkdir(parents=True)
        with tarfile.open(release.write(self.home / "dist")) as packed:
            packed.extractall(self.home / "opt", filter="data")
        self.current.symlink_to(next((self.home / "opt").glob("puzzelstuk-*")))
        self._settings()
        self.spki = certificate(self.home / "etc" / "tls")
        self._make_database()
        self.own()
        self.run([str(self.current / "deploy" / "bin" / "install")], check=True)

    def _settings(self) -> None:
        etc = self.home / "etc"
        (etc / "puzzelstuk.env").write_text(self.here((CHECKOUT / "deploy" / "puzzelstuk.env").read_text()))
        for login in LOGINS:
            (etc / "secrets" / f"database_{login}").write_text(self.cluster.secret(f"puzzelstuk_{login}"))
        for name in ("secret_key", "metrics_token"):
            (etc / "secrets" / name).write_text(base64.b64encode(os.urandom(48)).decode())
        site = self.here((CHECKOUT / "deploy" / "nginx" / "puzzelstuk.conf").read_text())
        lines = [line for line in site.splitlines() if "[::]" not in line]
        site = (
            "\n".join(lines)
            .replace("listen 443", f"listen 127.0.0.1:{self.port}")
            .replace("listen 80", f"listen 127.0.0.1:{self.plain_port}")
        )
        (etc / "site.conf").write_text(site)
        (etc / "nginx.conf").write_text(NGINX.format(home=self.home))

    def _make_database(self) -> None:
        with connect(self.cluster, "postgres") as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        psql = [str(programs() / "psql"), "-q", "-v", "ON_ERROR_STOP=1", "-v", f"name={DATABASE}", "-U", SUPERUSER]
        psql += ["-h", str(self.cluster.socket), "-d", "postgres", "-f", str(self.current / "deploy" / "database" / "create.sql")]
        subprocess.run(psql, env=os.environ | {"PGPASSWORD": self.cluster.secret(SUPERUSER)}, check=True)

    def own(self) -> None:
        """Everything belongs to the ordinary user who will run it."""
        if ordinary := _ordinary():
            for path in (self.home, *self.home.rglob("*")):
                os.chown(path, ordinary.pw_uid, ordinary.pw_gid, follow_symlinks=False)

    def settings(self, login: str) -> dict[str, str]:
        lines = [line for line in (self.home / "etc" / "puzzelstuk.env").read_text().splitlines() if "=" in line and line[0] != "#"]
        values = {name: shlex.split(value)[0] if value else "" for name, value in (line.split("=", 1) for line in lines)}
        secrets = self.home / "etc" / "secrets"
        return values | {
            "PYTHONPATH": f"{self.current}/src",
            "PUZZELSTUK_DATABASE_LOGIN": f"puzzelstuk_{login}",
            "PUZZELSTUK_DATABASE_PASSWORD": (secrets / f"database_{login}").read_text(),
            "PUZZELSTUK_SECRET_KEY": (secrets / "secret_key").read_text(),
            "DJANGO_SETTINGS_MODULE": "puzzelstuk.settings",
        }

    def run(self, command: list[str], *, check: bool = False, **extra: Any) -> "subprocess.CompletedProcess[str]":
        """As the ordinary user, with nothing of the tests' own environment."""
        settings = self._base() | extra.pop("settings", {})
        return subprocess.run(command, env=settings, cwd="/", check=check, text=True, capture_output=True, **_identity(), **extra)

    def command(self, *arguments: str, said: str = "") -> "subprocess.CompletedProcess[str]":
        """`sudo deploy/bin/puzzelstuk ...`, as the how-to says it."""
        return self.run([str(self.current / "deploy" / "bin" / "puzzelstuk"), *arguments], input=said)

    def unit(self, name: str) -> tuple[list[str], list[str], dict[str, str]]:
        """What systemd would start for this unit: the check before it, the command, and its environment with credentials."""
        found: dict[str, list[str]] = {}
        for line in self.here((self.current / "deploy" / "systemd" / f"{name}.service").read_text()).splitlines():
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
        settings = {key: value for key, value in self.settings("app").items() if key not in SECRET}
        settings |= dict(pair.split("=", 1) for line in found["Environment"] for pair in shlex.split(line))
        credentials = self.home / f"credentials-{name}"
        credentials.mkdir(exist_ok=True)
        for credential in found["LoadCredential"]:
            target, source = credential.split(":")
            shutil.copy(source, credentials / target)
        self.own()
        before = shlex.split(found.get("ExecStartPre", [""])[0])
        return before, shlex.split(found["ExecStart"][0]), settings | {"CREDENTIALS_DIRECTORY": str(credentials)}

    @contextmanager
    def running(self) -> Iterator[str]:
        """Website, worker and proxy; gives the address."""
        nginx = [os.environ.get("PUZZELSTUK_NGINX") or "/usr/sbin/nginx", "-e", f"{self.home}/log/nginx.error.log"]
        started = [self._start(*self.unit(name)[1:], log=name) for name in ("puzzelstuk-web", "puzzelstuk-worker")]
        started.append(self._start([*nginx, "-c", f"{self.home}/etc/nginx.conf", "-g", "daemon off;"], {}, log="nginx"))
        try:
            _until(self._answers, started)
            yield self.address
        finally:
            for process in started:
                process.terminate()
            for process in started:
                _ended(process)

    def _answers(self) -> bool:
        """Whether the site, and not the proxy for it, shows its page."""
        try:
            return self.asked("/acuut")[0] == 200
        except OSError:
            return False

    def asked(self, path: str, *, plain: bool = False) -> tuple[int, dict[str, str]]:
        """Status and headers of a page through the proxy, past no redirect; with TLS, unless plain."""
        trusting = ssl.create_default_context(cafile=str(self.home / "etc" / "tls" / "fullchain.pem"))
        port = self.plain_port if plain else self.port
        with socket.create_connection(("127.0.0.1", port), timeout=20) as bare:
            line = bare if plain else trusting.wrap_socket(bare, server_hostname=HOST)
            # What a visitor says about the proxy's work must not count.
            sent = f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nX-Forwarded-Proto: http\r\nConnection: close\r\n\r\n"
            line.sendall(sent.encode())
            head = b"".join(iter(lambda: line.recv(65536), b"")).split(b"\r\n\r\n")[0].decode()
        status, *lines = head.split("\r\n")
        return int(status.split()[1]), {one.split(": ", 1)[0].lower(): one.split(": ", 1)[1] for one in lines}

    def _start(self, command: list[str], settings: dict[str, str], log: str) -> "subprocess.Popen[bytes]":
        written = (self.home / "log" / f"{log}.log").open("wb")
        return subprocess.Popen(command, env=self._base() | settings, cwd="/", stdout=written, stderr=written, **_identity())

    def _base(self) -> dict[str, str]:
        path = f"{places().boot / 'bin'}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
        home = {
            "HOME": str(self.home),
            "UV_CACHE_DIR": str(self.home / "cache"),
            "UV_SYSTEM_CERTS": "1",
            "UV_PYTHON_DOWNLOADS": "never",
        }
        outside = {
            name: value
            for name, value in os.environ.items()
            if name.startswith(("UV_", "PIP_", "SSL_", "HTTP", "http", "NO_PROXY"))
        }
        return outside | home | {"PATH": path, "PUZZELSTUK_ETC": str(self.home / "etc"), "LANG": "C.UTF-8"}

    def remove(self) -> None:
        shutil.rmtree(self.home, ignore_errors=True)


SECRET = {"PUZZELSTUK_DATABASE_PASSWORD", "PUZZELSTUK_SECRET_KEY"}


def certificate(folder: Path) -> str:
    """A certificate for the site that signed itself, and the fingerprint by which the browser knows it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)]), dt.datetime.now(dt.UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(x509.random_serial_number()).not_valid_before(now).not_valid_after(now + dt.timedelta(days=2))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
    signed = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    (folder / "fullchain.pem").write_bytes(signed.public_bytes(encoding))
    (folder / "privkey.pem").write_bytes(key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain))
    spki = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(spki).digest()).decode()


def _ordinary() -> pwd.struct_passwd | None:
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def _identity() -> dict[str, Any]:
    who = _ordinary()
    return {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if who else {}


def _until(ready: Any, processes: "list[subprocess.Popen[bytes]]") -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert all(one.poll() is None for one in processes), "een van de programma's stopte"
        if ready():
            return
        time.sleep(0.1)
    raise AssertionError("de installatie kwam niet op")


def _ended(process: "subprocess.Popen[bytes]") -> None:
    """Stopped in time, or killed as systemd would after TimeoutStopSec."""
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
