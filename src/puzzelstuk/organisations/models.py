"""Who takes part and who is for what. No signal content lives here; everyone who logs in may read it."""

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.crypto import salted_hmac

from puzzelstuk.policy.access import Role


class Organisation(models.Model):
    """A party with its own responsibility; a department points to its parent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField("korte naam", unique=True)
    name = models.CharField("naam", max_length=120)
    kind = models.CharField("soort", max_length=20)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="onderdeel van")
    practice = models.BooleanField("oefenorganisatie", default=False)

    class Meta:
        verbose_name = "organisatie"

    def __str__(self) -> str:
        return self.name


class Area(models.Model):
    """A wijk or buurt of the municipality, by its CBS-like code."""

    code = models.CharField(primary_key=True, max_length=12)
    name = models.CharField("naam", max_length=80)
    parent = models.ForeignKey("self", models.PROTECT, null=True, verbose_name="ligt in")

    class Meta:
        verbose_name = "gebied"

    def __str__(self) -> str:
        return self.name


class MemberManager(BaseUserManager["Member"]):
    """Finds an account by e-mail address."""

    def get_by_natural_key(self, username: str | None) -> "Member":
        return self.get(email__iexact=username or "")


class Member(AbstractBaseUser):
    """An account. Holds one or more roles, per organisation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField("e-mailadres", unique=True)
    display_name = models.CharField("naam", max_length=80)
    is_active = models.BooleanField("actief", default=True)
    last_login = None  # a row written at login would tell when somebody was there
    session_round = models.PositiveIntegerField("ronde van sessies", default=0, db_default=0)
    wants_mail = models.BooleanField("wil een mail", default=False, db_default=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]
    objects: ClassVar[MemberManager] = MemberManager()

    class Meta:
        verbose_name = "account"

    def __str__(self) -> str:
        return self.display_name

    def get_session_auth_hash(self) -> str:
        """What a session is held against: another password or another round ends it."""
        return session_hash(self.password, self.session_round)


def session_hash(password: str, session_round: int) -> str:
    """Of the stored (hashed) password; nobody gets back to it."""
    return salted_hmac("puzzelstuk.sessie", f"{session_round}|{password}", algorithm="sha256").hexdigest()


class ExternalIdentity(models.Model):
    """The account that an organisation's own sign-in means by a subject; the subject itself is not kept, only its index."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    member = models.ForeignKey(Member, models.CASCADE, related_name="external_identities")
    provider = models.CharField("aanbieder", max_length=40)
    subject = models.BinaryField("index van het onderwerp", max_length=16)

    class Meta:
        verbose_name = "koppeling met eigen inlog"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["provider", "subject"], name="external_identity_once"),
            models.UniqueConstraint(fields=["provider", "member"], name="external_identity_one_a_member"),
        ]


class Assignment(models.Model):
    """One role of one member in one organisation, with the task they usually know things from."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    member = models.ForeignKey(Member, models.CASCADE, related_name="assignments")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="assignments")
    role = models.CharField("rol", max_length=24, choices=[(role.value, role.value) for role in Role])
    profession = models.CharField("beroep", max_length=60)
    task = models.CharField("brontaak", max_length=24, blank=True)
    known_as = models.CharField("naam hier", max_length=80, blank=True, default="", db_default="")

    class Meta:
        verbose_name = "rol"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "organisation", "role"], name="assignment_once"),
            models.CheckConstraint(condition=models.Q(role__in=[role.value for role in Role]), name="assignment_known_role"),
        ]

    @property
    def shown_name(self) -> str:
        """The name as this organisation wrote it: that an account already stood elsewhere is not theirs to see."""
        return self.known_as or self.member.display_name


class Function(models.Model):
    """ "Wie is waarvan": one named function with a holder, a phone, a deputy and opening hours."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="functions")
    title = models.CharField("functie", max_length=90)
    holder = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="functions", verbose_name="account")
    holder_name = models.CharField("naam", max_length=80)
    phone = models.CharField("telefoon", max_length=40)
    hours = models.JSONField("openingstijden", default=dict)
    deputy = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="vervanger")
    about = models.CharField("waarvoor", max_length=160, blank=True)
    themes = ArrayField(models.CharField(max_length=40), default=list, blank=True, verbose_name="onderwerpen")
    receives_signals = models.BooleanField("ontvangt signalen", default=False)
    national = models.BooleanField("landelijk", default=False)

    class Meta:
        verbose_name = "functie"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(holder_name="") & ~models.Q(phone=""), name="function_has_a_person"),
            models.CheckConstraint(
                condition=models.Q(national=True) | models.Q(deputy__isnull=False), name="function_has_a_deputy"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Route(models.Model):
    """Where one organisation sends a kind of question; the database refuses a route to nobody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="routes")
    target = models.CharField("bestemming", max_length=40)
    function = models.ForeignKey(Function, models.PROTECT, related_name="routes", verbose_name="functie")

    class Meta:
        verbose_name = "route"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "target"], name="route_once")]


class Term(models.Model):
    """An organisation's own word for something; every version is kept, the newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="terms")
    key = models.CharField("begrip", max_length=60)
    version = models.PositiveIntegerField("versie")
    text = models.CharField("eigen woord", max_length=120)
    changed_on = models.DateField("gewijzigd op", auto_now_add=True)

    class Meta:
        verbose_name = "term"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "key", "version"], name="term_version_once")]


class Agreement(models.Model):
    """A convenant: which parties work together, and why. The scope within which pieces can meet."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("naam", max_length=120)
    purpose = models.CharField("doel", max_length=240)
    parties = models.ManyToManyField(Organisation, related_name="agreements")

    class Meta:
        verbose_name = "convenant"


class Adoption(models.Model):
    """A rule that an organisation's board adopted after its FG's advice; without a row there is no rule."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="adoptions")
    subject = models.CharField("onderwerp", max_length=60)
    version = models.CharField("versie", max_length=20)
    adopted_by = models.CharField("vastgesteld door", max_length=80)
    advice_by = models.CharField("advies van", max_length=80)
    adopted_on = models.DateField("vastgesteld op")
    practice = models.BooleanField("oefening", default=False)

    class Meta:
        verbose_name = "vaststelling"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "subject"], name="adoption_once")]


class AdoptionEntry(models.Model):
    """One line somebody wrote on the list for working with real data; it only grows, and the newest line of an item counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="adoption_entries")
    position = models.PositiveIntegerField("plaats")
    item = models.SlugField("regel", max_length=60)
    text = models.CharField("tekst", max_length=1000)
    by = models.UUIDField("door")
    by_name = models.CharField("naam", max_length=80)
    role = models.CharField("rol", max_length=24)
    on = models.DateField("op")
    covers = ArrayField(models.UUIDField(), default=list, verbose_name="gaat over")
    practice = models.BooleanField("oefening")

    class Meta:
        verbose_name = "vaststellingsregel"
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "position"], name="adoption_entry_position_once")]


class Arrangement(models.Model):
    """Terms of an answer, or the steps of a ladder, as a board adopted them; every version is kept, the newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="arrangements")
    subject = models.SlugField("onderwerp", max_length=20)
    version = models.PositiveIntegerField("versie")
    content = models.JSONField("inhoud")
    owner = models.CharField("eigenaar", max_length=80)
    adopted_by = models.CharField("vastgesteld door", max_length=80)
    advice_by = models.CharField("advies van", max_length=80)
    adopted_on = models.DateField("vastgesteld op")
    practice = models.BooleanField("oefening", default=False)

    class Meta:
        verbose_name = "afspraak"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisation", "subject", "version"], name="arrangement_version_once")
        ]
