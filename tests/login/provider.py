"""A real OpenID provider (django-oauth-toolkit) in a process of its own: `python tests/login/provider.py PORT REDIRECT_URI`.

People have a login name and no password here: what is tested is what our side makes of the provider's answers. The name
`samira+nonce`, `+iss`, `+aud` or `+unverified` makes that provider lie about that one thing.
"""

import json
import sys
from pathlib import Path
from tempfile import mkdtemp
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings

CLIENT, SECRET = "puzzelstuk", "een-geheim-voor-de-test"
FORM = '<form method="post"><input name="naam"><button>Verder</button></form>'


def _key() -> str:
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption())
    return made.private_bytes(*form).decode()


def configure(port: int) -> None:
    """Settings of the provider; nothing is shared with the product."""
    settings.configure(
        SECRET_KEY="aanbieder",
        ALLOWED_HOSTS=["127.0.0.1", "localhost"],
        ROOT_URLCONF=__name__,
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": Path(mkdtemp()) / "aanbieder.sqlite"}},
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "oauth2_provider"],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        LOGIN_URL="/naam",
        USE_TZ=True,
        SESSION_COOKIE_NAME="aanbieder",
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True,
            "OIDC_RSA_PRIVATE_KEY": _key(),
            "OIDC_ISS_ENDPOINT": f"http://localhost:{port}/o",
            "OAUTH2_VALIDATOR_CLASS": "provider_claims.Claims",
            "SCOPES": {"openid": "wie", "profile": "naam", "email": "adres"},
            "PKCE_REQUIRED": True,
            "ALLOWED_SCHEMES": ["http", "https"],
        },
    )


def serve(port: int, redirect: str) -> None:
    """Make the tables and the client, say that it is up, and answer until killed."""
    sys.modules["provider_claims"] = __import__("types").ModuleType("provider_claims")
    django.setup()

    from django.contrib.auth import get_user_model, login
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpResponse, HttpResponseRedirect
    from django.urls import include, path
    from oauth2_provider.models import Application
    from oauth2_provider.oauth2_validators import OAuth2Validator

    class Claims(OAuth2Validator):  # type: ignore[misc]
        """Says who somebody is; lies when the name asks for it."""

        oidc_claim_scope = None

        def get_additional_claims(self, request):  # type: ignore[no-untyped-def]
            slug, _, lie = request.user.username.partition("+")
            return {"email": f"{slug}@veenstad.example", "email_verified": lie != "unverified"}

        def get_id_token_dictionary(self, token, token_handler, request):  # type: ignore[no-untyped-def]
            claims, ends = super().get_id_token_dictionary(token, token_handler, request)
            lie = request.user.username.partition("+")[2]
            false = {"nonce": {"nonce": "van-iemand-anders"}, "iss": {"iss": "https://elders.example"}, "aud": {"aud": "elders"}}
            return claims | false.get(lie, {}), ends

    sys.modules["provider_claims"].Claims = Claims  # type: ignore[attr-defined]

    def name(request):  # type: ignore[no-untyped-def]
        if request.method == "GET":
            return HttpResponse(FORM)
        user, _ = get_user_model().objects.get_or_create(username=request.POST["naam"])
        login(request, user, backend="django.contrib.auth.backends.ModelBackend")
        return HttpResponseRedirect(request.GET["next"])

    urlpatterns.extend([path("naam", name), path("o/", include("oauth2_provider.urls"))])
    call_command("migrate", verbosity=0)
    Application.objects.create(
        client_id=CLIENT,
        client_secret=SECRET,
        client_type=Application.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Application.GRANT_AUTHORIZATION_CODE,
        redirect_uris=redirect,
        skip_authorization=True,
        algorithm=Application.RS256_ALGORITHM,
    )
    application = get_wsgi_application()
    quiet = type("Quiet", (WSGIRequestHandler,), {"log_message": lambda *_: None})
    with make_server("127.0.0.1", port, application, handler_class=quiet) as server:
        print(json.dumps({"issuer": f"http://localhost:{port}/o"}), flush=True)
        server.serve_forever()


urlpatterns: list[object] = []
if __name__ == "__main__":
    configure(int(sys.argv[1]))
    serve(int(sys.argv[1]), sys.argv[2])
