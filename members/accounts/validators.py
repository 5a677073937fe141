"""Password validators."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class LongEnough(MinimumLengthValidator):
    """Django's validator with the portal's own message."""

    def get_error_message(self) -> str:
        message = ngettext(
            "This password is too short, it needs at least %(length)d character.",
            "This password is too short, it needs at least %(length)d characters.",
            self.min_length,
        )
        return message % {"length": self.min_length}
