"""Everything that can be set from outside, in one place, with its meaning."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class SingleSignOn(BaseModel):
    """One organisation's own sign-in (OpenID Connect)."""

    id: str = Field(pattern="^[a-z0-9-]{1,40}$", description="Korte naam, staat in het adres.")
    name: str = Field(description="Naam op de knop.")
    server: str = Field(pattern=r"^(https://|http://(127\.0\.0\.1|localhost)[:/])", description="Adres van de aanbieder (issuer).")
    client_id: str
    client_secret: str
    client_authentication: Literal["client_secret_basic", "client_secret_post"] = "client_secret_basic"
    organisations: list[str] = Field(description="Korte namen van de organisaties waarvoor deze aanbieder spreekt.")
    required: bool = Field(default=False, description="Leden van deze organisaties loggen alleen zo in.")
    second_factor: bool = Field(default=False, description="De aanbieder vraagt zelf altijd een tweede stap.")

    def for_allauth(self) -> dict[str, object]:
        """The same as allauth wants it in the settings."""
        how = {"server_url": self.server, "token_auth_method": self.client_authentication}
        known = {"provider_id": self.id, "name": self.name, "client_id": self.client_id, "secret": self.client_secret}
        return known | {"settings": how}


class Reach(BaseSettings):
    """How to reach the database: all that checking the log needs."""

    model_config = SettingsConfigDict(env_prefix="PUZZELSTUK_", extra="ignore")

    database_host: str = Field(description="Map van de socket of naam van de databaseserver.")
    database_port: int = Field(default=5432, description="Poort van de databaseserver.")
    database_name: str = Field(default="puzzelstuk", description="Naam van de database.")
    database_login: str = Field(default="puzzelstuk_app", description="Databaserol waarmee deze opdracht werkt.")
    database_password: str = Field(default="", description="Wachtwoord van die rol.")


class Configuration(Reach):
    """Settings from the environment, prefix PUZZELSTUK_."""

    model_config = SettingsConfigDict(env_prefix="PUZZELSTUK_", extra="ignore")

    practice: bool = Field(default=False, description="Oefenomgeving: verzonnen gegevens, banner en inloggen met één klik.")
    preparing: bool = Field(
        default=False,
        description="Voorbereiden: alleen de vaststelling en de registers werken, vastleggen kan niet.",
    )
    bind: str = Field(default="127.0.0.1", description="Adres waarop de server luistert.")
    port: int = Field(default=8000, description="Poort waarop de server luistert.")
    keys: Path = Field(description="Map met sleutels, buiten de database.")
    key_pause: int = Field(
        default=300, description="Seconden tussen het laatste gebruik van een oude sleutel en het vernietigen ervan, 's nachts."
    )
    replica_host: str = Field(default="", description="Meelezende kopie van de database, voor gebiedscijfers. Leeg: er is er geen.")
    replica_port: int = Field(default=5432, description="Poort van die kopie.")
    secret_key: str = Field(description="Geheim waarmee sessies en formulieren worden ondertekend.")
    behind_proxy: bool = Field(
        default=False,
        description="Er staat een proxy met TLS voor de site en niemand kan er langs. Dan gelden veilige cookies en HSTS.",
    )
    heartbeat: Path = Field(
        default=Path("/nonexistent"), description="Bestand waarmee het achtergrondwerk laat zien dat het loopt."
    )
    metrics_token: str = Field(
        default="", description="Geheim waarmee een meter de cijfers op /metrics mag lezen. Leeg: er zijn geen cijfers."
    )
    room_in: list[Path] = Field(default=[], description="Extra mappen waarin ruimte moet blijven, zoals die van de database.")
    security_contact: str = Field(
        default="", description="Waar iemand een zwakke plek meldt: mailto: of https:. Leeg: geen security.txt."
    )
    privacy_contact: str = Field(
        default="", description="Waar inwoners hun rechten vragen, voor de openbare pagina. Leeg: via de gemeente."
    )
    hosts: list[str] = Field(default=["127.0.0.1", "localhost"], description="Namen waaronder de site bereikbaar is.")
    backup_folder: Path = Field(default=Path("/nonexistent"), description="Map voor de bundels met gegevens.")
    backup_key_folder: Path = Field(default=Path("/nonexistent"), description="Map voor de bundels met sleutels: een andere plek.")
    backup_recipient: str = Field(default="", description="Publieke age-sleutel waarvoor de gegevens worden gesloten.")
    backup_key_recipient: str = Field(default="", description="Publieke age-sleutel waarvoor de sleutels worden gesloten.")
    backup_days: int = Field(default=35, ge=1, description="Zo veel dagen blijft een bundel met gegevens staan.")
    backup_key_days: int = Field(default=7, ge=1, le=7, description="Zo veel dagen blijft een sleutelbundel staan; hooguit 7.")
    mail_host: str = Field(default="", description="Mailserver (SMTP). Leeg: post wordt als bestand bewaard in mail_folder.")
    mail_port: int = Field(default=25, description="Poort van de mailserver.")
    mail_folder: Path = Field(default=Path("/nonexistent"), description="Map voor post als er geen mailserver is (oefenen).")
    mail_from: str = Field(default="puzzelstuk@veenstad.example", description="Afzender van post.")
    anchor_folder: Path = Field(
        default=Path("/nonexistent"), description="Map buiten de database voor de ankers van het logboek en de laatste controle."
    )
    fg_mail: list[str] = Field(default=[], description="Adressen van de FG, voor ankers en meldingen over het logboek.")
    idle_minutes: int = Field(default=15, description="Na zoveel minuten niets doen moet je opnieuw inloggen.")
    trusted_proxies: list[str] = Field(
        default=[], description="Adressen van de eigen proxy. Alleen dan telt X-Forwarded-For als adres van de bezoeker."
    )
    single_sign_on: list[SingleSignOn] = Field(
        default=[], description="Inloggen via de eigen organisatie (OpenID Connect), als JSON. Leeg: er gaat niets naar buiten."
    )
    night_work: bool = Field(default=True, description="Of de achtergrondtaak zelf ’s nachts wist en sleutels vervangt.")
    fast_passwords: bool = Field(default=False, description="Alleen voor tests: snelle wachtwoordcontrole.")

    @property
    def address(self) -> str:
        """Where people find the site, for a mail: behind a proxy its first name, else this machine."""
        return f"https://{self.hosts[0]}/" if self.behind_proxy else f"http://{self.bind}:{self.port}/"

    @property
    def loopback(self) -> bool:
        """Whether the server can be reached from this machine only; a proxy opens it to others."""
        return not self.behind_proxy and self.bind in {"127.0.0.1", "::1", "localhost"}


@lru_cache(maxsize=1)
def configuration() -> Configuration:
    secrets = os.environ.get("CREDENTIALS_DIRECTORY")  # where systemd puts what must not stand in the environment
    return Configuration(_secrets_dir=secrets)  # type: ignore[call-arg]  # every value comes from the environment
