"""Fields drawn without their templates look exactly as Django draws them."""

import re

import pytest
from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import mark_safe

from common.forms.renderer import DRAWN, LightRenderer

NASTY = "\"><script>'&amp;\n1 000"
INPUTS = [
    forms.TextInput,
    forms.HiddenInput,
    forms.CheckboxInput,
    forms.NumberInput,
    forms.EmailInput,
    forms.URLInput,
    forms.TelInput,
    forms.SearchInput,
    forms.ColorInput,
    forms.DateInput,
    forms.TimeInput,
    forms.DateTimeInput,
    forms.FileInput,
    forms.Textarea,
]
CHOICES = [
    ("", "–"),
    (NASTY, NASTY),
    (NASTY, [(1, 12_345), (2.5, 12_345.5), (mark_safe("&lt;"), mark_safe("<b>"))]),
    (None, [("x", "y")]),
]


def both(draw) -> tuple[str, str]:
    """Return what our renderer and Django's draw, without the space between tags."""
    ours, theirs = (re.sub(r">\s+<", "><", draw(one)) for one in (LightRenderer(), TemplatesSetting()))
    return ours, theirs


@pytest.mark.parametrize("widget", INPUTS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("value", [None, "", 0, 1_234_567, True, NASTY, mark_safe("&lt;b&gt;")], ids=repr)
def test_a_field_is_drawn_as_by_django(widget, value):
    attributes = {"id": NASTY, "required": True, "disabled": False, "data-n": 1_000, "title": mark_safe("&lt;")}

    ours, theirs = both(lambda renderer: widget(attributes).render(NASTY, value, {"class": "a"}, renderer))

    assert ours == theirs


@pytest.mark.parametrize("widget", [forms.Select, forms.SelectMultiple])
@pytest.mark.parametrize("value", [None, [NASTY], ["1", "x"], "2.5"], ids=repr)
def test_a_choice_is_drawn_as_by_django(widget, value):
    ours, theirs = both(lambda renderer: widget({"id": "a"}, choices=CHOICES).render("n", value, None, renderer))

    assert ours == theirs


def form_with(renderer, data=None) -> forms.Form:
    class Asked(forms.Form):
        name = forms.CharField(label=NASTY, help_text="ano")
        kind = forms.ChoiceField(choices=CHOICES, required=False)

        def clean(self):
            raise forms.ValidationError([NASTY, mark_safe("<b>tučně</b>")])

    return Asked(data, renderer=renderer)


@pytest.mark.parametrize("data", [None, {"name": "", "kind": "jiný"}])
def test_labels_and_errors_are_drawn_as_by_django(data):
    def parts(renderer) -> str:
        form = form_with(renderer, data)
        told = [field.label_tag() + field.legend_tag() + str(field.errors) + str(field) for field in form]
        return "".join([*told, str(form.non_field_errors()), str(form.errors)])

    ours, theirs = both(parts)

    assert ours == theirs


def test_every_template_that_is_not_used_exists():
    for name in DRAWN:
        assert TemplatesSetting().get_template(name)
