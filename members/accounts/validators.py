"""Password validators."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.password_validation import CommonPasswordValidator, MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from members.accounts.passwords.guessing import Known, Reason, reason_against
from members.accounts.passwords.words import words_of, words_of_the_place


class LongEnough(MinimumLengthValidator):
    """Django's validator with the portal's own message."""

    def get_error_message(self) -> str:
        message = ngettext(
            "This password is too short, it needs at least %(length)d character.",
            "This password is too short, it needs at least %(length)d characters.",
            self.min_length,
        )
        return message % {"length": self.min_length}


class HardToGuess(CommonPasswordValidator):
    """Refuses common passwords of the world, as Django does, and those made of one Czech word, name or run of keys."""

    MESSAGES = {
        Reason.OWN: _(
            "This password is easy to guess: besides your name or e-mail there is hardly anything in it. "
            "Choose three or four unrelated words."
        ),
        Reason.PLACE: _(
            "This password is easy to guess: besides names that everybody here knows there is hardly anything in it. "
            "Choose three or four unrelated words."
        ),
        Reason.WORD: _(
            "This password is easy to guess: digits and signs around a known word are not enough. "
            "Choose three or four unrelated words."
        ),
        Reason.RUN: _(
            "This password is easy to guess: it is made of repetitions, of keys next to each other or of digits alone. "
            "Choose three or four unrelated words."
        ),
    }

    def validate(self, password: str, user: Any = None) -> None:
        known = Known(own=words_of(user), place=words_of_the_place(), common=self.passwords)
        reason = Reason.WORD if password.lower().strip() in self.passwords else reason_against(password, known)
        if reason is not None:
            raise ValidationError(self.MESSAGES[reason], code="password_too_common")

    def get_help_text(self) -> str:
        return str(_("Choose three or four unrelated words."))
