"""The admin of news."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.admin import PUBLISHING, PhotoInline, PublishedAdmin
from common.admin.copies import CopyForm, CopyMixin
from common.admin.english import EnglishFilter, in_english
from common.templatetags.czech import clock, day
from common.values.fields import TidyField
from news.models import NewsItem, NewsPhoto
from news.workflow import copy_news

WITHOUT_TIME = {"shown_from": datetime.time(0, 0), "shown_until": datetime.time(23, 59)}
"""The time of a day that is written without one."""


class NewsPhotoInline(PhotoInline):
    model = NewsPhoto
    max_num = 1
    add_text = gettext_lazy("Add a picture")


class NewsCopyForm(CopyForm):
    """Asks for the title of the new message."""

    title = gettext_lazy("Copy the message")

    new_title = TidyField(
        label=gettext_lazy("Title of the new message"),
        max_length=NewsItem._meta.get_field("title").max_length,
        widget=forms.TextInput(attrs={"class": "vTextField", "autofocus": True}),
    )

    def __init__(self, *args: Any, source: NewsItem, **kwargs: Any) -> None:
        super().__init__(*args, source=source, **kwargs)
        self.fields["new_title"].initial = source.title

    def what(self) -> str:
        return _(
            "The new message will be a draft with the same texts in Czech and English. Its picture and the times when "
            "it is shown stay with the old one."
        )

    def make(self) -> NewsItem:
        return copy_news(self.source, title=self.cleaned_data["new_title"])


@admin.register(NewsItem)
class NewsItemAdmin(CopyMixin, PublishedAdmin):
    teaches = gettext_lazy(
        "Short messages to the public. Each stands on the home page and in the list of news, goes to those who follow "
        "news, and comes and goes by itself if you set the times."
    )
    copy_form = NewsCopyForm
    list_display: ClassVar[list[str]] = ["title", "shown_from", "shown_until", "on_web", "publication_badge"]
    list_filter: ClassVar[list[Any]] = ["publication", EnglishFilter]
    search_fields: ClassVar[list[str]] = ["search_text"]
    search_help_text = gettext_lazy("Title or text.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["title", "summary", "text", "shown_from", "shown_until"]}),
        in_english("title_en", "summary_en", "text_en"),
        PUBLISHING,
    ]
    inlines: ClassVar[list[Any]] = [NewsPhotoInline]

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Take a day alone for the whole day."""
        if db_field.name in WITHOUT_TIME:
            kwargs["without_time"] = WITHOUT_TIME[db_field.name]
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def note_about(self, request: Any, obj: NewsItem) -> str:
        """Say what the state alone does not: that it waits for its time, or that this has passed."""
        if obj.is_waiting:
            when = f"{day(obj.shown_from)}, {clock(timezone.localtime(obj.shown_from).time())}"
            return _("It is published, and the public will see it from %s.") % when
        if obj.is_published and obj.is_over:
            return _("Its time has passed, so the public does not see it any more.")
        return ""

    @admin.display(description=gettext_lazy("on the web now"))
    def on_web(self, obj: NewsItem) -> str:
        """Say what “published” alone does not: whether the public sees it at this moment."""
        if obj.is_waiting:
            return format_html('<span class="badge badge-warning">{}</span>', _("waits for its time"))
        if obj.is_published and obj.is_over:
            return _("not any more")
        return _("yes") if obj.is_public else "–"

    def view_on_site(self, obj: NewsItem) -> str | None:
        return obj.get_absolute_url() if obj.is_public else None
