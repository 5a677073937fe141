"""Accounts and the organisations for which they may report."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.models import HistoricalRecords
from common.search import SearchTextField, SortKeyField
from members.accounts.passwords.spelling import composed, spellings
from members.models.organisations import Organisation


class UserManager(BaseUserManager["User"]):
    """Creates accounts that log in by e-mail."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> User:
        """Return a new saved account; without a password it cannot log in until one is set."""
        user = self.model(email=self.normalize_email(email).lower(), **extra)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> User:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)


class User(AbstractUser):
    """An account of the regional coordinator or of a person who reports for organisations; the login is the e-mail."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail"), unique=True)
    organisations = models.ManyToManyField(
        "Organisation", through="OrganisationUser", related_name="users", verbose_name=_("reports for")
    )
    session_stamp = models.CharField(_("stamp of sessions"), max_length=16, blank=True, default="", editable=False)
    """Sessions begun under another stamp have ended; see `members/accounts/sessions.py`."""

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    search_text = SearchTextField("email", "first_name", "last_name")
    sort_key = SortKeyField("last_name", "first_name", "email", joined=True)
    objects = UserManager()  # type: ignore[misc, assignment]
    history = HistoricalRecords(
        restorable=False, personal=True, excluded_fields=["password", "last_login", "session_stamp"]
    )

    counted = ngettext_lazy("%d account", "%d accounts")

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering: ClassVar[list[str]] = ["email"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                Lower("email"), name="one_account_an_email", violation_error_message=_("This e-mail has an account.")
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.email

    def set_password(self, raw_password: str | None) -> None:
        """Set the password in the one spelling of Unicode in which it is compared."""
        super().set_password(None if raw_password is None else composed(raw_password))

    def check_password(self, raw_password: str) -> bool:
        """Whether this is the password, in whichever spelling of Unicode either was typed."""
        return any(super(User, self).check_password(spelling) for spelling in spellings(raw_password))

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Return what a session must know to go on: a digest of the password, and of the stamp if there is one."""
        of_password: str = super()._get_session_auth_hash(secret=secret)  # type: ignore[misc]
        if not self.session_stamp:
            return of_password
        key_salt = "members.models.User.session_stamp"
        return salted_hmac(key_salt, of_password + self.session_stamp, secret=secret, algorithm="sha256").hexdigest()


class OrganisationUser(models.Model):
    """The permission of an account to report for an organisation."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, verbose_name=_("account"))
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, verbose_name=_("organisation"))
    history = HistoricalRecords(restorable=False, personal=True)

    class Meta:
        verbose_name = _("right to report")
        verbose_name_plural = _("rights to report")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["user", "organisation"],
                name="one_right_to_report",
                violation_error_message=_("This person already reports for the organisation."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.organisation}"
