"""Settings of the portal, one file driven by the environment.

`DJANGO_MODE` is `local` (the default: one machine, generated secrets in `var/`) or `production`, where every
unsafe or missing value is refused at start.
"""

from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from zdravy_kraj import safety

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

MODE = env.str("DJANGO_MODE", default="local")
if MODE not in {"local", "production"}:
    raise ImproperlyConfigured(f"DJANGO_MODE must be 'local' or 'production', not '{MODE}'.")
PRODUCTION = MODE == "production"
DEBUG = env.bool("DEBUG", default=False)
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))
CONTENT_DIR = Path(env.str("CONTENT_DIR", default=str(BASE_DIR / "data" / "liberecky_kraj")))

SECRET_KEY = env.str("SECRET_KEY", default="") or safety.local_secret_key(VAR_DIR, production=PRODUCTION)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["localhost", "127.0.0.1", "[::1]"])
SITE_URL = env.str("SITE_URL", default="" if PRODUCTION else f"http://127.0.0.1:{env.int('PORT', default=8000)}")
if PRODUCTION:
    safety.refuse_unsafe(secret_key=SECRET_KEY, debug=DEBUG, hosts=ALLOWED_HOSTS, site_url=SITE_URL)

# How identifiers of things in open data begin. Once published it never changes, whatever becomes of the address.
RESOURCE_URL = env.str("RESOURCE_URL", default=SITE_URL).rstrip("/")

# How many requests of one address the interface to open data answers, and in what time.
API_RATE = env.str("API_RATE", default="300/5m")

# --- Apps ------------------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "portal.apps.CoordinatorAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "csp",
    "django_filters",
    "django_prose_editor",
    "import_export",
    "rules.apps.AutodiscoverRulesConfig",
    "simple_history",
    "sharing",
    "portal.apps.PortalConfig",
    "review",
    "decks",
    "open_data",
    "calendars",
    "following",
    "search",
    "evidence",
    "harvest",
    "reports",
    "activities",
    "grants",
    "improvement_plan",
    "awards",
    "news",
    "members",
    "link_checks",
    "outbox",
    "common.editing",
    "common.history",
    "common.page_cache",
    "common",
    "task_queue",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "common.middleware.Compressed",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "common.middleware.LanguageFromAddress",
    "portal.middleware.NoWaitingForTheDatabase",
    "common.page_cache.kept.KeepWhatIsMade",
    "open_data.middleware.OpenToAll",
    "common.middleware.SharedByAll",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "common.history.middleware.ActOfRequest",
    "members.accounts.middleware.RequireStaffSecondFactor",
]

ROOT_URLCONF = "zdravy_kraj.urls"
WSGI_APPLICATION = "zdravy_kraj.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context_processors.site",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.l10n",
                "django.templatetags.static",
                "django.contrib.humanize.templatetags.humanize",
                "common.templatetags.author",
                "common.templatetags.charts",
                "common.templatetags.czech",
                "common.templatetags.kept",
                "common.templatetags.structured",
                "portal.templatetags.sharing",
            ],
        },
    }
]
FORM_RENDERER = "common.forms.renderer.LightRenderer"
# The project's own template pack in templates/forms/.
CRISPY_ALLOWED_TEMPLATE_PACKS = "forms"
CRISPY_TEMPLATE_PACK = "forms"

# --- Data ------------------------------------------------------------------------------------------------------------

DATABASES = {"default": safety.database(env, VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Shared by all workers of the machine, because it stores the login rate limits.
CACHES = {"default": env.cache_url("CACHE_URL", default=f"filecache://{VAR_DIR / 'cache'}")}
CACHES["default"].setdefault("OPTIONS", {}).setdefault("MAX_ENTRIES", 10_000)

# Public pages of each process, made anew after each change of public content. With DEBUG templates change, too.
PAGE_CACHE = env.bool("PAGE_CACHE", default=not DEBUG)
PAGE_CACHE_MB = env.int("PAGE_CACHE_MB", default=8)
# Pages whose addresses come only in mails to those who follow something.
OF_MAILS = ("potvrdit", "nastaveni", "ukoncit")
# Beginnings of paths that are never looked for in it: personal pages, files, and the sign of life.
PAGE_CACHE_PASSES = [
    f"{language}/{path}"
    for path in (
        *("sprava/", "ucet/", "hlaseni/", "prihlaseno/", "kalendar/terminy/"),
        *(f"sledovat/{of_mail}/" for of_mail in OF_MAILS),
    )
    for language in ("", "/en")
] + ["/media/", "/static/", "/zdravi/"]

# The dictionary of Czech forms that all processes of the machine share, also those of several portals.
LEXICON_DIR = Path(env.str("LEXICON_DIR", default=str(VAR_DIR / "cache" / "words")))

MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"
# The internal location from which nginx sends uploads that the portal allows (X-Accel-Redirect).
MEDIA_ACCEL = env.str("MEDIA_ACCEL", default="")
MEDIA_READABLE_BY = env.str("MEDIA_READABLE_BY", default="others" if MEDIA_ACCEL else "owner")
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
# The guides for the coordinator and for towns, which the portal shows, too.
GUIDES_DIR = BASE_DIR / "docs"
STATICFILES_DIRS = [BASE_DIR / "static", ("prirucka", GUIDES_DIR / "img")]
STORAGES = {
    "default": {"BACKEND": "common.uploads.folder.Uploads", "OPTIONS": safety.upload_permissions(MEDIA_READABLE_BY)},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "common.static_bundles.BundledStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
# Of static files; those of uploads are given to their storage.
FILE_UPLOAD_PERMISSIONS, FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o644, 0o755
# Higher than the limits of common/uploads, so that the form can report each file that was discarded.
DATA_UPLOAD_MAX_NUMBER_FILES = 500
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "common.uploads.handlers.LimitedUpload",
]

# --- Languages and time ----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "cs"
LANGUAGES = [("cs", _("Czech")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_THOUSAND_SEPARATOR = False
TIME_ZONE = "Europe/Prague"
USE_TZ = True

# --- Login -----------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "members.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    # Extends Django's ModelBackend, which must not be listed too, or wrong passwords would be hashed twice.
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "members.accounts.validators.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "members.accounts.validators.HardToGuess"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "portal:after-login"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "members.accounts.adapter.ClosedAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Django's generator: allauth's would store a second copy of the e-mail, valid for login even after a change.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # noqa: S105
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# A town hall has one address, so limits of an address leave room for many people. Known devices: accounts/devices.py.
ACCOUNT_RATE_LIMITS = {
    "login": None,  # every attempt, also a right one; failures are counted below
    "login_failed": "100/5m/ip,10/5m/key",
    "reset_password": "100/h/ip,5/h/key",
}
ACCOUNT_FORMS = {
    "login": "members.accounts.forms.LoginForm",
    "change_password": "members.accounts.forms.ChangePasswordForm",
    "reset_password": "members.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "members.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "members.accounts.forms.ReauthenticateForm",
}
# Without it all clients behind the proxy would share one IP address and its rate limits.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=1 if PRODUCTION else 0)
MFA_ADAPTER = "members.accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "members.accounts.forms.AuthenticateForm",
    "reauthenticate": "members.accounts.forms.ReauthenticateCodeForm",
    "activate_totp": "members.accounts.forms.ActivateCodeForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = env.str("MFA_TOTP_ISSUER", default="Zdravý kraj")
MFA_TOTP_TOLERANCE = 1
REQUIRE_STAFF_MFA = env.bool("REQUIRE_STAFF_MFA", default=PRODUCTION)

# --- Mail ------------------------------------------------------------------------------------------------------------

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="zdravy-kraj@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = 30

# --- Security --------------------------------------------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "portal.views.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[SITE_URL] if SITE_URL else [])
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=PRODUCTION)
SECURE_REDIRECT_EXEMPT = [r"^zdravi/$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000 if PRODUCTION else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
if env.bool("BEHIND_TLS_PROXY", default=PRODUCTION):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# --- Other -----------------------------------------------------------------------------------------------------------

SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True
IMPORT_EXPORT_USE_TRANSACTIONS = True
IMPORT_EXPORT_SKIP_ADMIN_LOG = False
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "zdravy_kraj.logs.MaskingFormatter",
            "format": "{levelname} {asctime} {name} {message}",
            "style": "{",
        }
    },
    "filters": {"known_properties": {"()": "zdravy_kraj.logs.KnownProperties"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
        # What makes PDF tells of each step; only those who wait for the file learn of them (`decks.pdf.progress`).
        "weasyprint": {"level": "WARNING", "filters": ["known_properties"]},
        "weasyprint.progress": {"level": "INFO", "handlers": [], "propagate": False},
        "fontTools": {"level": "WARNING"},
    },
}
