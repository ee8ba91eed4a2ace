"""The unit files and the proxy: what they let a process do, what they log, and that secrets stand in none of them."""

import re
import shutil
import subprocess

import pytest

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.configuration import Configuration

UNITS = sorted((CHECKOUT / "deploy" / "systemd").glob("*.service"))
SITE = (CHECKOUT / "deploy" / "nginx" / "puzzelstuk.conf").read_text()
SETTINGS = (CHECKOUT / "deploy" / "puzzelstuk.env").read_text()
HARDENED = {
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "MemoryDenyWriteExecute": "yes",
    "RestrictAddressFamilies": "AF_UNIX AF_INET AF_INET6",
    "LimitCORE": "0",
    "UMask": "0077",
}
EVERY_UNIT = pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem)


def lines(text: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line and not line.startswith("#"))


@EVERY_UNIT
def test_a_unit_can_do_no_more_than_it_needs(unit: object) -> None:
    found = lines(unit.read_text())  # type: ignore[attr-defined]
    assert {name: found.get(name) for name in HARDENED} == HARDENED


@EVERY_UNIT
def test_systemd_understands_every_line(unit: object) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is er niet: sudo apt-get install systemd")
    said = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True).stderr
    ours = [line for line in said.splitlines() if unit.name in line and "is not executable" not in line]  # type: ignore[attr-defined]
    assert ours == []


KEYS_ALONE = "puzzelstuk-backup-keys.service"
BACKUPS = {one.name: one.read_text() for one in UNITS if "backup" in one.name}


def test_data_and_keys_are_backed_up_by_different_users_that_cannot_reach_the_other_half() -> None:
    data, keys = BACKUPS["puzzelstuk-backup-data.service"], BACKUPS[KEYS_ALONE]
    assert (lines(data)["User"], lines(keys)["User"]) == ("puzzelstuk-gegevens", "puzzelstuk")
    assert "/var/lib/puzzelstuk" in lines(data)["InaccessiblePaths"]
    assert "/run/postgresql" in lines(keys)["InaccessiblePaths"]
    assert lines(keys)["PrivateNetwork"] == "yes"
    assert (lines(data)["ReadWritePaths"], lines(keys)["ReadWritePaths"]) == tuple(
        lines(SETTINGS)[name] for name in ("PUZZELSTUK_BACKUP_FOLDER", "PUZZELSTUK_BACKUP_KEY_FOLDER")
    )


@pytest.mark.parametrize("unit", sorted(BACKUPS))
def test_every_back_up_has_a_timer_that_makes_up_for_a_missed_night(unit: str) -> None:
    timer = lines((CHECKOUT / "deploy" / "systemd" / unit.replace(".service", ".timer")).read_text())
    assert (timer["Persistent"], timer["WantedBy"]) == ("true", "timers.target")


def test_keys_are_backed_up_after_the_data_and_before_the_night_work() -> None:
    data, keys = (
        lines((CHECKOUT / "deploy" / "systemd" / f"puzzelstuk-backup-{one}.timer").read_text())["OnCalendar"]
        for one in ("data", "keys")
    )
    assert data < keys < "*-*-* 02:00"


@EVERY_UNIT
def test_a_secret_comes_as_a_credential_and_never_as_text(unit: object) -> None:
    text = unit.read_text()  # type: ignore[attr-defined]
    assert ("LoadCredential=puzzelstuk_database_password:" in text) is (unit.name != KEYS_ALONE)  # type: ignore[attr-defined]
    assert lines(text)["User"] in {"puzzelstuk", "puzzelstuk-gegevens"}
    assert not re.search(r"PASSWORD=|SECRET_KEY=|TOKEN=", text)


def test_the_settings_file_names_settings_that_exist_and_no_secret() -> None:
    named = {name.removeprefix("PUZZELSTUK_").lower() for name in lines(SETTINGS)}
    assert named <= set(Configuration.model_fields)
    assert not named & {"database_password", "secret_key", "metrics_token", "practice"}


def test_the_proxy_logs_no_address_of_a_visitor_or_a_page() -> None:
    (shown,) = re.findall(r"log_format puzzelstuk '([^']*)'", SITE)
    assert set(re.findall(r"\$\w+", shown)) == {"$time_iso8601", "$request_method", "$status", "$request_time"}
    assert set(re.findall(r"access_log (.*);", SITE)) == {"off", "/var/log/nginx/puzzelstuk.access.log puzzelstuk"}
    assert {level for _, level in re.findall(r"error_log (\S+) (\w+);", SITE)} == {"crit"}


def test_the_proxy_decides_what_the_site_hears_about_the_visitor() -> None:
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in SITE
    assert "proxy_set_header X-Forwarded-Proto $scheme;" in SITE
    assert "proxy_add_x_forwarded_for" not in SITE


def test_the_proxy_takes_modern_tls_only_and_slows_guessing_only_where_one_signs_in() -> None:
    assert "ssl_protocols TLSv1.2 TLSv1.3;" in SITE
    assert re.findall(r"location = (\S+) {\s+limit_req ", SITE) == ["/inloggen"]


def test_what_somebody_writes_never_lands_in_a_temporary_file_of_the_proxy() -> None:
    size, memory = (re.search(rf"{name} (\w+);", SITE).group(1) for name in ("client_max_body_size", "client_body_buffer_size"))  # type: ignore[union-attr]
    assert size == memory
    assert "proxy_max_temp_file_size 0;" in SITE
