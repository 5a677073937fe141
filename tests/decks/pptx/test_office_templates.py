"""The coordinator uploads a template of the office: she learns what it lacks, and nobody else sees the file."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from pptx import Presentation

from decks.models import OfficeTemplate
from decks.pptx import pptx_of_office
from decks.pptx.template import OURS
from tests.admin.conftest import text_of
from tests.decks.pptx.samples import deck, slides
from tests.decks.pptx.test_checking import REFUSED, changed
from tests.decks.pptx.test_checking import office as template_of_another

ADD = "admin:decks_officetemplate_add"


def send(client, content, **fields):
    """Fill in the form of a new template."""
    file = SimpleUploadedFile("sablona.pptx", content)
    return client.post(reverse(ADD), {"title": "Šablona úřadu", "file": file, "is_used": "on"} | fields, follow=True)


def test_template_is_kept_and_told_of(office):
    page = send(office, template_of_another())

    row = OfficeTemplate.objects.in_use().get()
    assert row.file.name.startswith("dokumenty/")
    shown = text_of(office.get(reverse("admin:decks_officetemplate_change", args=[row.pk])))
    assert page.status_code == 200
    assert "Tabulka: rozložení tohoto jména chybí, použije se „Title and Content“" in shown


def test_refused_template_is_told_at_its_field_and_the_title_stays(office):
    change, sentence = REFUSED["linked picture"]

    page = send(office, changed(change))

    assert not OfficeTemplate.objects.exists()
    assert str(sentence) in text_of(page)
    assert "Šablona úřadu" in page.content.decode()


def test_file_is_the_coordinators_alone(office, client):
    send(office, OURS.read_bytes())
    address = OfficeTemplate.objects.get().file.url

    assert office.get(address).status_code == 200
    assert client.get(address).status_code == 404


def test_clerk_of_a_town_finds_no_templates(browser):
    assert browser.get(reverse(ADD)).status_code in {302, 403, 404}


@pytest.mark.both_databases
def test_only_one_template_is_used(db):
    OfficeTemplate.objects.create(title="A", file="dokumenty/a/a.pptx")
    OfficeTemplate.objects.create(title="B", file="dokumenty/a/b.pptx", is_used=False)

    with pytest.raises(IntegrityError), transaction.atomic():
        OfficeTemplate.objects.create(title="C", file="dokumenty/a/c.pptx")


def test_second_template_in_use_is_refused_with_a_sentence(office):
    send(office, OURS.read_bytes())

    page = send(office, OURS.read_bytes(), title="Druhá")

    assert OfficeTemplate.objects.count() == 1
    assert "Už se používá jiná šablona" in text_of(page)


def test_template_whose_file_is_lost_says_so(office, db):
    row = OfficeTemplate.objects.create(title="A", file="dokumenty/a/neni.pptx")

    page = office.get(reverse("admin:decks_officetemplate_change", args=[row.pk]))

    assert "Soubor šablony nejde přečíst" in text_of(page)


def test_presentation_is_made_in_the_template_in_use(office):
    send(office, template_of_another())

    made = Presentation(io.BytesIO(pptx_of_office(deck(slides()[:1]))))

    assert made.slides[0].slide_layout.name == "Title Slide"


@pytest.mark.parametrize("file", ["", "dokumenty/a/neni.pptx"])
def test_presentation_is_made_in_ours_without_one(db, file):
    if file:
        OfficeTemplate.objects.create(title="A", file=file)

    made = Presentation(io.BytesIO(pptx_of_office(deck(slides()[:1]))))

    assert made.slides[0].slide_layout.name == "Úvodní snímek"
