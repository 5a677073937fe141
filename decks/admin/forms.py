"""The forms of presentations and their slides in the administration."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import gettext as _

from common.admin.addresses import form_address
from common.admin.forms import CoordinatorForm
from common.models import Photo
from decks.admin.parts import PartForm
from decks.models import Deck


class DeckForm(CoordinatorForm):
    """A presentation; a new one is asked only what it is about."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "year" in self.fields:
            self.fields["year"].required = False
            self.fields["year"].help_text = _("For a presentation of a whole year. Leave it empty with a meeting.")
            self.fields["meeting"].help_text = _("For a presentation of one meeting, which says the year, too.")

    def clean(self) -> dict[str, Any]:
        """Take the year of the meeting, and lead to the presentation that there is already."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "year" not in self.fields or self.errors:
            return cleaned
        meeting = cleaned.get("meeting")
        if meeting is not None and cleaned.get("year") is not None:
            raise ValidationError(
                {"year": _("Choose either a meeting or a year. The presentation of a meeting takes its year from it.")}
            )
        if meeting is not None:
            cleaned["year"] = meeting.date.year
        elif cleaned.get("year") is None:
            raise ValidationError(
                {"meeting": _("Choose a meeting, or write the year if the presentation is about a whole year.")}
            )
        else:
            self._refuse_second(Deck.objects.of_year(cleaned["year"]).first(), "year")
        return cleaned

    def clean_meeting(self) -> Any:
        meeting = self.cleaned_data["meeting"]
        if meeting is not None:
            self._refuse_second(Deck.objects.filter(meeting=meeting).first(), "")
        return meeting

    @staticmethod
    def _refuse_second(there: Deck | None, field: str) -> None:
        if there is not None:
            link = format_html('<a href="{}">{}</a>', form_address(there), _("Open it"))
            words = format_html("{} {}", _("There is a presentation already."), link)
            raise ValidationError({field: words} if field else words)


class SlideForm(PartForm):
    """The words of a slide; of one that the coordinator adds, also its picture."""

    def clean(self) -> dict[str, Any]:
        """Say at its field what a picture lacks."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("image") and not cleaned.get("alt") and "alt" not in self.errors:
            self.add_error("alt", _("Say what is in the picture, for those who cannot see it."))
        is_of_children = cleaned.get("kind") == Photo.Kind.PORTRAIT and cleaned.get("children_recognisable")
        if is_of_children and not cleaned.get("consent_reference"):
            self.add_error("consent_reference", _("A portrait of children needs recorded consent."))
        return cleaned
