"""How a form is drawn: every field has its label, its faults and its help bound to it."""

import html5lib
import pytest
from crispy_forms.templatetags.crispy_forms_filters import as_crispy_errors, as_crispy_field, as_crispy_form
from django import forms
from django.template import Context, Template
from django.test.signals import template_rendered

from activities.filters import ActivityFilter
from common.forms.widgets import FastSelect, FilterSelect

KINDS = [("walk", "Walk"), ("talk", "Talk & tea")]
GROUPED = [("", "all"), ("Towns", [("a", "Alfa"), ("b", "Beta <b>")]), (3, "three")]


class Enrolment(forms.Form):
    title = forms.CharField(label="Title", help_text="As on a poster.", max_length=20)
    about = forms.CharField(label="About", required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(label="Kind", choices=KINDS, widget=forms.RadioSelect, help_text="One of them.")
    topics = forms.MultipleChoiceField(label="Topics", choices=KINDS, widget=forms.CheckboxSelectMultiple)
    town = forms.ChoiceField(label="Town", choices=[("", "none"), ("t", "Turnov")], help_text="Where it is.")
    agreed = forms.BooleanField(label="I agree", help_text="You can change your mind.")
    seen = forms.CharField(widget=forms.HiddenInput, required=False)


def parsed(html):
    return html5lib.parseFragment(html, namespaceHTMLElements=False)


def drawn(form, name):
    return parsed(as_crispy_field(form[name]))


def only(root, tag):
    (found,) = root.iter(tag)
    return found


def text_of(node):
    return " ".join("".join(node.itertext()).split())


def described(root, tag):
    """Return the texts that the element of this tag names as its description."""
    by_id = {one.get("id"): text_of(one) for one in root.iter() if one.get("id")}
    return {by_id[name] for name in only(root, tag).get("aria-describedby", "").split()}


@pytest.fixture
def fresh():
    return Enrolment()


@pytest.fixture
def faulty():
    return Enrolment({"title": "x" * 21, "kind": "swim", "town": "z"})


@pytest.mark.parametrize(("name", "tag"), [("title", "input"), ("about", "textarea"), ("town", "select")])
def test_label_belongs_to_its_field(fresh, name, tag):
    root = drawn(fresh, name)

    assert only(root, "label").get("for") == only(root, tag).get("id") == f"id_{name}"
    assert text_of(only(root, "label")) == fresh.fields[name].label


def test_help_is_bound_to_its_field(fresh):
    assert described(drawn(fresh, "title"), "input") == {"As on a poster."}
    assert described(drawn(fresh, "town"), "select") == {"Where it is."}
    assert "aria-describedby" not in only(drawn(fresh, "about"), "textarea").attrib


def test_nothing_is_called_invalid_before_it_was_sent(fresh):
    for name in fresh.fields:
        assert "aria-invalid" not in as_crispy_field(fresh[name])


def test_fault_is_bound_to_its_field_together_with_the_help(faulty):
    root = drawn(faulty, "title")
    field = only(root, "input")

    assert field.get("aria-invalid") == "true"
    assert described(root, "input") == {*map(str, faulty["title"].errors), "As on a poster."}
    assert field.get("value") == "x" * 21


def test_choices_are_a_group_with_a_name(fresh):
    for name, kind in (("kind", "radio"), ("topics", "checkbox")):
        root = drawn(fresh, name)
        group, inputs, labels = only(root, "fieldset"), list(root.iter("input")), list(root.iter("label"))

        assert text_of(only(group, "legend")) == fresh.fields[name].label
        assert [one.get("type") for one in inputs] == [kind, kind]
        assert [one.get("for") for one in labels] == [one.get("id") for one in inputs]
        assert [text_of(one) for one in labels] == ["Walk", "Talk & tea"]


def test_help_and_fault_of_choices_are_bound_to_the_group(fresh, faulty):
    assert described(drawn(fresh, "kind"), "fieldset") == {"One of them."}

    root = drawn(faulty, "kind")
    assert described(root, "fieldset") == {*map(str, faulty["kind"].errors), "One of them."}
    assert {one.get("aria-invalid") for one in root.iter("input")} == {"true"}


def test_box_to_tick_has_its_label_after_it(faulty):
    root = drawn(faulty, "agreed")
    box = only(root, "input")

    assert [one.tag for one in root.iter() if one.tag in {"input", "label"}] == ["input", "label"]
    assert only(root, "label").get("for") == box.get("id")
    assert box.get("aria-invalid") == "true"
    assert described(root, "input") == {*map(str, faulty["agreed"].errors), "You can change your mind."}


def test_hidden_field_has_no_words(fresh):
    assert [one.tag for one in drawn(fresh, "seen").iter() if isinstance(one.tag, str)] == [
        "DOCUMENT_FRAGMENT",
        "input",
    ]


def test_whole_form_has_every_field_once(fresh):
    root = parsed(as_crispy_form(fresh))
    ids = [one.get("id") for one in root.iter() if one.get("id")]

    assert {one.get("name") for one in root.iter() if one.get("name")} == set(fresh.fields)
    assert len(ids) == len(set(ids))


def test_summary_leads_to_each_faulty_field(faulty):
    faulty.add_error(None, "Something together <is> wrong.")
    root, form = parsed(as_crispy_errors(faulty)), parsed(as_crispy_form(faulty))
    there = {one.get("id") for one in form.iter()}

    assert [one.get("role") for one in root.iter("div")] == ["alert"]
    assert next(text_of(one) for one in root.iter("p")) == "Something together <is> wrong."
    assert [text_of(one) for one in root.iter("a")] == ["Title", "Kind", "Topics", "Town", "I agree"]
    assert {one.get("href").removeprefix("#") for one in root.iter("a")} <= there


def test_form_without_faults_has_no_summary(fresh):
    assert as_crispy_errors(fresh).strip() == ""


def test_words_are_escaped_but_for_the_help_that_the_code_writes():
    class Sharp(forms.Form):
        one = forms.CharField(label="<i>One</i>", help_text="<b>bold</b>")

        def clean_one(self):
            raise forms.ValidationError("<u>no</u>")

    html = as_crispy_field(Sharp({"one": '"><script>'})["one"])

    assert "&lt;i&gt;One" in html
    assert "&lt;u&gt;no" in html
    assert "<b>bold</b>" in html
    assert "<script>" not in html


# --- Widgets that are written at once ------------------------------------------


def same(one, other):
    """Compare two pieces of markup by their elements, attributes and texts."""
    return [(node.tag, dict(node.attrib), (node.text or "").strip()) for node in parsed(one).iter()] == [
        (node.tag, dict(node.attrib), (node.text or "").strip()) for node in parsed(other).iter()
    ]


@pytest.mark.parametrize("value", ["", None, "a", "b", 3])
@pytest.mark.parametrize("attrs", [{}, {"id": "id_x", "required": True, "disabled": False, "title": 'a "b" <c>'}])
def test_swift_select_says_what_that_of_django_says(value, attrs):
    swift, plain = (one(choices=GROUPED, attrs={"class": "wide"}) for one in (FastSelect, forms.Select))

    assert same(swift.render("x", value, attrs), plain.render("x", value, attrs))


@pytest.mark.parametrize("value", ["nobody", '"><i>'])
def test_select_of_a_filter_shows_a_value_that_is_none_of_the_choices(value):
    swift = FilterSelect(choices=GROUPED)
    plain = forms.Select(choices=[*GROUPED, (value, value)])

    assert same(swift.render("x", value), plain.render("x", value))


@pytest.mark.parametrize("value", ["", "a", "3"])
def test_select_of_a_filter_shows_a_choice_once(value):
    swift, plain = FilterSelect(choices=GROUPED), forms.Select(choices=GROUPED)

    assert same(swift.render("x", value), plain.render("x", value))


@pytest.mark.django_db
def test_filter_of_a_list_is_drawn_by_one_template_for_each_field():
    form = ActivityFilter({"mesic": "13"}, years=[2022, 2021]).form
    form.is_valid()
    template = Template("{% load crispy_forms_filters %}{{ form|crispy }}")
    names = []

    def note(template, **more):
        names.append(template.name)

    template_rendered.connect(note)
    try:
        html = template.render(Context({"form": form}))
    finally:
        template_rendered.disconnect(note)

    # The page itself, the form, its six fields, and what is wrong with the month.
    assert len(names) <= 1 + 1 + len(form.fields) + 1
    assert set(form.fields) == {one.get("name") for one in parsed(html).iter() if one.get("name")}
