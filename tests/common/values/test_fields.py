"""Form fields that clean what is typed into them."""

import datetime

import pytest
from django import forms
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.utils import timezone

from activities.models import Activity, Place
from common.values.fields import DayAndTimeField, TidyField
from decks.models import DeckSlide
from news.models import NewsItem

TYPED = "Den\r\nZe\u202em\u0007ě"


def test_text_area_keeps_its_lines_and_loses_what_nobody_sees():
    assert TidyField(widget=forms.Textarea).clean(TYPED) == "Den\nZemě"


@pytest.mark.parametrize(
    ("model", "name"), [(NewsItem, "title"), (Activity, "title"), (Place, "name"), (DeckSlide, "title")]
)
def test_titles_in_the_administration_are_on_one_line(rf, model, name):
    request = rf.get("/")
    request.user = AnonymousUser()
    field = admin.site.get_model_admin(model).formfield_for_dbfield(model._meta.get_field(name), request)
    assert field.clean(TYPED) == "Den Země"


@pytest.mark.parametrize(
    ("name", "time"), [("shown_from", datetime.time(0, 0)), ("shown_until", datetime.time(23, 59))]
)
def test_day_alone_of_news_is_the_whole_day(rf, name, time):
    request = rf.get("/")
    request.user = AnonymousUser()
    news = admin.site.get_model_admin(NewsItem)
    field = news.formfield_for_dbfield(NewsItem._meta.get_field(name), request)

    assert timezone.localtime(field.clean(["1. 5. 2026", ""])).time() == time
    assert timezone.localtime(field.clean(["1. 5. 2026", "9:30"])).time() == datetime.time(9, 30)
    assert field.clean(["", ""]) is None


@pytest.mark.parametrize("typed", [["29. 3. 2026", "2:30"], ["25. 10. 2026", "2:30"]])
def test_hour_in_which_the_clocks_change_is_refused_in_plain_words(typed):
    with pytest.raises(ValidationError, match="V té době se mění čas"):
        DayAndTimeField().clean(typed)
