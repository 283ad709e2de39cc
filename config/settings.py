"""Settings: values come from the environment only, safe by default, and a wrong value stops the start.

Every value may also be given as a file: `PASSEND_SECRET_KEY_FILE=/run/secrets/sleutel`. What a school chooses is data
in its plan, never a setting.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pghistory
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from environs import EnvError, FileAwareEnv

from config import inloggen
from passend.core import databank, sleutels

BASE_DIR = Path(__file__).resolve().parent.parent
env = FileAwareEnv(strip_whitespace=True)
VERPLICHT: Any = object()


def waarde[T](naam: str, lees: Callable[[str], T], verwacht: str, standaard: Any = VERPLICHT) -> T:
    """Read one value. The message names the setting and what is expected, never the value: it may be a secret."""
    try:
        tekst = env.str(naam, None)
        if tekst is None or tekst == "":
            if standaard is VERPLICHT:
                raise ImproperlyConfigured(f"Passend start niet: {naam} ontbreekt. Verwacht: {verwacht}.")
            return standaard
        return lees(tekst)
    except (EnvError, ValueError, KeyError) as fout:
        raise ImproperlyConfigured(f"Passend start niet: {naam} klopt niet. Verwacht: {verwacht}.") from fout


def ja_of_nee(tekst: str) -> bool:
    """`ja` or `nee`, nothing else."""
    return {"ja": True, "nee": False}[tekst.lower()]


def lijst(tekst: str) -> list[str]:
    """Words separated by commas."""
    return [woord.strip() for woord in tekst.split(",") if woord.strip()]


def lang_genoeg(tekst: str) -> str:
    """A secret of at least 50 characters."""
    if len(tekst) < 50:
        raise ValueError
    return tekst


SECRET_KEY = waarde("PASSEND_SECRET_KEY", lang_genoeg, "een geheim van minstens 50 tekens")
PASSEND_SLEUTELS = waarde(
    "PASSEND_SLEUTELS", sleutels.sleutels_lezen, "sleutels van `passend sleutels maken`, met komma's ertussen"
)
DEBUG = waarde("PASSEND_DEBUG", ja_of_nee, "ja of nee", False)
HTTPS = waarde("PASSEND_HTTPS", ja_of_nee, "ja of nee", True)
ALLOWED_HOSTS = waarde("PASSEND_HOSTS", lijst, "namen van deze server, met komma's ertussen", [])
CSRF_TRUSTED_ORIGINS = waarde("PASSEND_ORIGINS", lijst, "adressen met https://, met komma's ertussen", [])

_ADRES = "een adres als postgresql://gebruiker:wachtwoord@server:5432/naam"
_app = waarde("DATABASE_URL", databank.verbinding, _ADRES, None)
_eigenaar = waarde("DATABASE_OWNER_URL", databank.verbinding, f"{_ADRES} (de eigenaar van de tabellen)", None)
# Only for `passend bewaren`: a role that sees every row of every school and can change none.
KOPIE_DATABASE = waarde("DATABASE_BACKUP_URL", databank.verbinding, f"{_ADRES} (de rol die bewaart)", None)
if _app is None:
    KOPIE_DATABASE = databank.verbinding(databank.ingebed_adres(databank.pgdata(), databank.BEHEERDER))
    _app = databank.verbinding(databank.ingebed_adres(databank.pgdata(), databank.APP))
    _eigenaar = databank.verbinding(databank.ingebed_adres(databank.pgdata(), databank.EIGENAAR))
elif _eigenaar is not None and _eigenaar["USER"] == _app["USER"]:
    raise ImproperlyConfigured(
        "Passend start niet: DATABASE_URL en DATABASE_OWNER_URL hebben dezelfde gebruiker. "
        "De toepassing mag geen eigenaar van de tabellen zijn."
    )
# The web processes need no owner: only `manage.py migrate` and the tests use that connection.
DATABASES = {"default": {**_app, "CONN_HEALTH_CHECKS": True, "CONN_MAX_AGE": 60, "TEST": {"MIRROR": "eigenaar"}}}
if _eigenaar is not None:
    DATABASES["eigenaar"] = _eigenaar
else:
    DATABASES["default"]["TEST"] = {}
DATABASE_ROUTERS = ["passend.core.router.EigenaarMigreert"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "lucide",
    "pgtrigger",
    "pghistory",
    "passend.core",
    "passend.school",
    "passend.leerling",
    "passend.toegang",
    "passend.metingen",
    "passend.schoolplan",
    "passend.dossier",
    "passend.handelen",
    "passend.taken",
    "passend.uitwisseling",
    "passend.privacy",
    "passend.web",
    "passend.web.inloggen",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
    "allauth.usersessions",
    "axes",
]
# A scanned paper is never written to a folder of the computer on its way to the database, where it stands locked.
FILE_UPLOAD_HANDLERS = ["passend.core.opvang.Geheugenopvang"]

MIDDLEWARE = [
    "passend.core.logboek.VerzoekMiddleware",
    "passend.core.kopregels.KopregelMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "passend.web.inloggen.middleware.SessieMiddleware",
    "passend.web.inloggen.middleware.InlogMiddleware",
    "passend.web.inloggen.middleware.TweedeFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "passend.toegang.middleware.SchoolMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["django.templatetags.i18n", "lucide.templatetags.lucide", "passend.web.templatetags.vlug"],
        },
    }
]

# Signing in: allauth with axes. What is our own about it stands in passend.web.inloggen; docs/inloggen.md is the guide.
AUTH_USER_MODEL = "toegang.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
TWEEDE_FACTOR_VERPLICHT = waarde("PASSEND_TWEEDE_FACTOR", ja_of_nee, "ja of nee", True)
# Minutes: how long a session may last at all, and how long without anything being asked of it.
SESSIE_LENGTE = waarde("PASSEND_SESSIE_LENGTE", inloggen.minuten(15, 1440), "een aantal minuten van 15 tot 1440", 480)
SESSIE_RUST = waarde("PASSEND_SESSIE_RUST", inloggen.minuten(10, 480), "een aantal minuten van 10 tot 480", 60)
MAILERS, DEFAULT_FROM_EMAIL, MAIL_INGESTELD = inloggen.mailers(waarde, ontwikkelen=not HTTPS)
# How many servers of our own stand between the internet and Passend: only what they say about an address is believed.
ALLAUTH_TRUSTED_PROXY_COUNT = waarde("PASSEND_PROXYS", inloggen.minuten(0, 5), "een getal van 0 tot en met 5", 0)

ACCOUNT_ADAPTER = "passend.web.inloggen.adapters.Accountadapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # the school vouches for the address when it makes the account
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
# Passwords are counted by axes. A school has one address on the internet for everybody: what counts addresses is wide.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "5/15m/key", "reset_password": "20/m/ip,3/h/key"}
MFA_ADAPTER = "passend.web.inloggen.factoren.Factoradapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Passend"
MFA_TOTP_TOLERANCE = 1  # the clock of a telephone may be half a minute off
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}
SOCIALACCOUNT_ADAPTER = "passend.web.inloggen.aanbieders.Aanbiederadapter"
SOCIALACCOUNT_PROVIDERS = inloggen.aanbieders(waarde)
AXES_HANDLER = "passend.web.inloggen.pogingen.Pogingenteller"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "ip_address"]
AXES_FAILURE_LIMIT = 5
AXES_FAILURE_LIMIT_ADRES = 50
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "passend.web.inloggen.pogingen.merk_van"
AXES_CLIENT_IP_CALLABLE = "passend.web.inloggen.pogingen.adres_van"
AXES_LOCKOUT_CALLABLE = "passend.web.inloggen.pogingen.te_veel"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "login", "email", "code", "next", "csrfmiddlewaretoken"]
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
# Shared by all processes: how often a code was tried, and which one-time code has been used.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "inloggen_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True
STATIC_URL = "/statisch/"
STATIC_ROOT = BASE_DIR / "statisch"
WHITENOISE_USE_FINDERS = True

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
# Preloading is a choice about a whole domain of a school, not about this program.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_AGE = SESSIE_LENGTE * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

# History is written by triggers. The context (who, which page, why) stands in each event, so no row is ever updated.
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_APPEND_ONLY = True
PGHISTORY_CREATED_AT_FUNCTION = "clock_timestamp()"

# See passend.core.logboek: what is logged never says about whom.
LOG = waarde("PASSEND_LOG", {"regel": "Regel", "json": "Json"}.__getitem__, "regel of json", "Regel")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"veilig": {"()": f"passend.core.logboek.{LOG}"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "veilig"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "passend.verzoek": {"level": "INFO" if LOG == "Json" else "WARNING"},
        # Django's own handlers would write the address and the message of an error.
        "django": {"handlers": [], "level": "WARNING"},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
    },
}
