"""The administration of presentations: the list, the screen of one with its slides, and the form of a slide."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import OuterRef
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.admin import PUBLICATION, PublishedAdmin, form_address
from common.lists.counting import BoundedCount, counted
from common.models import Photo
from decks import workflow
from decks.admin.files import FilesMixin
from decks.admin.forms import DeckForm, SlideForm
from decks.admin.parts import PartAdmin
from decks.admin.steps import Said, StepsMixin
from decks.editing.showing import author, with_names
from decks.editing.words import note_own_words, slide_of, source_of
from decks.flow import flow
from decks.models import Deck, DeckSlide, Part
from decks.screen import screen_of
from reports.minutes import towns_at

MOVED, BY = "snimek", "krok"
"""Parameters of the address after a step: the slide that it was about, and the button that was pressed."""


class SaidOfSlides(Said):
    """What is said about the steps of a presentation."""

    def unclear(self) -> str:
        return _("It is not clear where the slide is to be. Nothing was changed.")

    def left_out(self, part: Part) -> str:
        return _("“%s” is left out of the presentation.") % part

    def shown(self, part: Part) -> str:
        return _("“%s” is in the presentation again.") % part

    def taken_over(self, count: int) -> str:
        told = ngettext("%d slide was taken over from the data.", "%d slides were taken over from the data.", count)
        return told % count


@admin.register(Deck)
class DeckAdmin(FilesMixin, StepsMixin, PublishedAdmin):
    teaches = gettext_lazy(
        "Presentations of meetings and years. The portal proposes the slides from what it has; you leave out, reorder, "
        "reword and add."
    )
    form = DeckForm
    steps, said = workflow.STEPS, SaidOfSlides()
    anchor_of_parts, anchor_of_part = "snimky", "snimek"
    change_form_template = "admin/decks/deck_form.html"
    list_display: ClassVar[list[str]] = ["name", "year", "meeting_day", "slides_counted", "publication_badge"]
    list_filter: ClassVar[list[Any]] = ["publication", "year"]
    list_select_related: ClassVar[list[str]] = ["meeting"]
    search_fields: ClassVar[list[str]] = ["meeting__search_text", "=year"]
    search_help_text = gettext_lazy("Group or place of the meeting, or the year.")
    autocomplete_fields: ClassVar[list[str]] = ["meeting"]
    nothing_chosen: ClassVar[dict[str, Any]] = {"meeting": gettext_lazy("no meeting, the whole year")}

    class Media:
        js: ClassVar[list[Any]] = [
            Script("js/admin-parts.js", type="module"),
            Script("js/admin-made-files.js", type="module"),
        ]

    def get_queryset(self, request: HttpRequest) -> Any:
        slides = DeckSlide.objects.filter(deck=OuterRef("pk"), is_hidden=False)
        return super().get_queryset(request).select_related("meeting").annotate(slide_count=BoundedCount(slides))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return [(None, {"fields": ["meeting", "year"]})]
        return [(gettext_lazy("Title"), {"fields": ["title", "subtitle"]}), PUBLICATION]

    @admin.display(description=gettext_lazy("presentation"), ordering="title")
    def name(self, obj: Deck) -> str:
        return str(obj)

    @admin.display(description=gettext_lazy("meeting"), ordering="meeting__date")
    def meeting_day(self, obj: Deck) -> Any:
        return obj.meeting and obj.meeting.date

    @admin.display(description=gettext_lazy("slides shown"), ordering="slide_count")
    def slides_counted(self, obj: Any) -> str:
        return counted(obj.slide_count)

    def save_model(self, request: HttpRequest, obj: Deck, form: Any, change: bool) -> None:
        """Take over at once what the data propose for a new presentation."""
        if not change:
            obj.taken_at = timezone.now()
        super().save_model(request, obj, form, change)
        if not change:
            workflow.fill(obj)

    def saved_words(self, request: HttpRequest, obj: Deck) -> str:
        if "meeting" not in request.POST or "_publish" in request.POST:
            return str(super().saved_words(request, obj))
        count = obj.slides.count()
        told = ngettext(
            "This is the proposal with %d topic. Change what you like, nothing is public yet.",
            "This is the proposal with %d topics. Change what you like, nothing is public yet.",
            count,
        )
        return told % count

    def lead_to_made(self, request: HttpRequest, saved: Any, *, has_words: bool = True) -> HttpResponse:
        """Lead to the presentation alone: what a new one is asked is not asked later."""
        return super().lead_to_made(request, saved, has_words=False)

    def address_after(self, document: Deck, button: str, part: Part | None) -> str:
        """Lead to the button that was pressed, or to the form of the slide that has the words of its source again."""
        if part is None:
            return super().address_after(document, button, part)
        if button == "source":
            return reverse("admin:decks_deckslide_change", args=[part.pk])
        question = urlencode({MOVED: str(part.pk), BY: button})
        return f"{form_address(document)}?{question}#{self.anchor_of_part}-{part.pk}"

    def title_of_new(self) -> str:
        return _("New presentation")

    def view_on_site(self, obj: Deck) -> str | None:
        return obj.get_absolute_url() if obj.is_public else None

    def warnings_for(self, request: HttpRequest, obj: Deck) -> list[str]:
        if obj.is_published and not obj.is_public:
            return [_("The presentation is published, but its meeting is not: the public will see both together.")]
        return []

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        if obj is not None:
            context["screen"], context["author"] = screen_of(obj), author()
            context["minutes"] = towns_at(obj.meeting) if obj.meeting else None
            context["may_change"] = self.has_change_permission(request, obj)
            context["moved"], context["by"] = request.GET.get(MOVED, ""), request.GET.get(BY, "")
        return super().render_change_form(request, context, *args, **kwargs)


PICTURE_FIELDS = ["image", ("alt", "credit"), ("kind", "children_recognisable", "consent_reference")]


@admin.register(DeckSlide)
class DeckSlideAdmin(PartAdmin):
    """The form of one slide."""

    form = SlideForm
    steps = workflow.STEPS
    anchor_of_part = "snimek"
    change_form_template = "admin/decks/slide_form.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("deck__meeting")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        words: list[Any] = ["title", "text", "notes", "is_hidden"]
        if obj is None:
            words = ["deck", "after", *words]
        sections: list[Any] = [(gettext_lazy("What the slide says"), {"fields": words})]
        if obj is None or obj.is_free:
            sections.append((gettext_lazy("Picture"), {"fields": PICTURE_FIELDS}))
        return sections

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"kind": Photo.Kind.DOCUMENTARY, **super().get_changeform_initial_data(request)}

    def note_own_words(self, part: DeckSlide) -> None:
        note_own_words(part)

    def way_on(self, request: HttpRequest, obj: DeckSlide) -> tuple[str, str]:
        return self.screen_address(obj), _("Back to the presentation")

    def title_of_new(self) -> str:
        return _("New slide")

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        if obj is not None:
            stored = DeckSlide.objects.select_related("deck").get(pk=obj.pk)
            context["deck"], context["author"] = obj.deck, author()
            context["slides"] = flow([with_names(obj.deck, slide_of(stored))])
            context["source"] = source_of(stored)
            context["stored"] = stored
        return super().render_change_form(request, context, *args, **kwargs)
