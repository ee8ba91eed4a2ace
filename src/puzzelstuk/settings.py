"""Django settings, derived from `configuration`. No setting is read from the environment anywhere else."""

from csp.constants import NONE, SELF

from puzzelstuk.configuration import configuration
from puzzelstuk.policy.login import LINK_LASTS, SESSION_LASTS

CONFIGURATION = configuration()

SECRET_KEY = CONFIGURATION.secret_key
DEBUG = False
ALLOWED_HOSTS = CONFIGURATION.hosts
ROOT_URLCONF = "puzzelstuk.web.urls"
WSGI_APPLICATION = "puzzelstuk.wsgi.application"
APPEND_SLASH = False

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "puzzelstuk.organisations",
    "puzzelstuk.audit",
    "puzzelstuk.access",
    "puzzelstuk.reporters",
    "puzzelstuk.guidance",
    "puzzelstuk.signals",
    "puzzelstuk.feedback",
    "puzzelstuk.retention",
    "puzzelstuk.sharing",
    "puzzelstuk.rights",
    "puzzelstuk.sharing.talk",
    "puzzelstuk.desk",
    "puzzelstuk.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "puzzelstuk.web.limits.BodyLimit",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "puzzelstuk.web.limits.NotKept",
    "puzzelstuk.web.limits.PlainErrors",
    "django.middleware.csrf.CsrfViewMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "puzzelstuk.web.viewer.ViewerMiddleware",
]

if CONFIGURATION.metrics_token:
    MIDDLEWARE.insert(0, "puzzelstuk.web.figures.Counted")

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": CONFIGURATION.database_host,
        "PORT": CONFIGURATION.database_port,
        "NAME": CONFIGURATION.database_name,
        "USER": CONFIGURATION.database_login,
        "PASSWORD": CONFIGURATION.database_password,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"server_side_binding": True, "prepare_threshold": 5},
    }
}
# A streaming replica serves counts and lists without names; puzzelstuk.organisations.replica is the only way to it.
if CONFIGURATION.replica_host:
    DATABASES["replica"] = DATABASES["default"] | {
        "HOST": CONFIGURATION.replica_host,
        "PORT": CONFIGURATION.replica_port,
        "OPTIONS": {"connect_timeout": 2, "options": "-c default_transaction_read_only=on"},
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisations.Member"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if CONFIGURATION.fast_passwords
    else ["django.contrib.auth.hashers.Argon2PasswordHasher"]
)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# What allauth keeps and checks for us: passkeys, codes and the sign-in of an organisation. Its own screens are not routed.
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
MFA_ADAPTER = "puzzelstuk.web.credentials.SealedCredentials"
MFA_SUPPORTED_TYPES = ["recovery_codes", "totp", "webauthn"]
MFA_TOTP_ISSUER = "Puzzelstuk"
MFA_TOTP_TOLERANCE = 1
SOCIALACCOUNT_ADAPTER = "puzzelstuk.web.single_sign_on.FromSettingsOnly"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [one.for_allauth() for one in CONFIGURATION.single_sign_on]}
}
CACHES = {"default": {"BACKEND": "puzzelstuk.web.shared_counts.SharedCounts"}}
LOGIN_URL = "/inloggen"
SESSION_ENGINE = "puzzelstuk.web.sessions"
SESSION_COOKIE_NAME = "puzzelstuk"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not CONFIGURATION.loopback
SESSION_COOKIE_AGE = int(SESSION_LASTS.total_seconds())
PASSWORD_RESET_TIMEOUT = int(LINK_LASTS.total_seconds())
CSRF_COOKIE_SECURE = not CONFIGURATION.loopback
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "puzzelstuk.web.screens.errors.csrf_failed"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "context_processors": ["puzzelstuk.web.frame.frame"],
            "builtins": ["puzzelstuk.web.templatetags.puzzelstuk"],
            "loaders": [("django.template.loaders.cached.Loader", ["django.template.loaders.app_directories.Loader"])],
        },
    }
]
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

# Without a mail server nothing leaves this machine: the messages wait as files.
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if CONFIGURATION.mail_host else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = str(CONFIGURATION.mail_folder)
EMAIL_HOST, EMAIL_PORT = CONFIGURATION.mail_host, CONFIGURATION.mail_port
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = CONFIGURATION.mail_from

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
FILE_UPLOAD_HANDLERS: list[str] = []
if CONFIGURATION.behind_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_REFERRER_POLICY = "same-origin"  # with no-referrer a browser sends Origin: null and CSRF refuses every form
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["puzzelstuk-werker"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "puzzelstuk.logs.formatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Django's own lines hold the address, and so the id of a signal; puzzelstuk.web.limits logs a code and the kind of error.
    "loggers": {"django.request": {"level": "CRITICAL"}, "django.security": {"level": "CRITICAL"}},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
