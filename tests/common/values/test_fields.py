"""Form fields that clean what is typed into them."""

import pytest
from django import forms
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser

from activities.models import Activity, Place
from common.values.fields import TidyField
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
