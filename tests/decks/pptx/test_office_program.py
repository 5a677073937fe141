"""LibreOffice opens a presentation, draws each slide, and saves it so that it can be opened again."""

import io
import shutil
import subprocess

import pytest
from pptx import Presentation

from decks.pptx import pptx_of
from tests.decks.pptx.reading import words_of
from tests.decks.pptx.samples import deck, slides

pytestmark = [pytest.mark.django_db, pytest.mark.soffice]


def converted(folder, name, kind):
    """Let LibreOffice save a file as another kind, and return it."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / name)], check=True, capture_output=True, timeout=180
    )
    return folder / f"{name.rpartition('.')[0]}.{kind}"


@pytest.fixture
def file(site, tmp_path):
    if shutil.which("soffice") is None:
        pytest.skip("soffice is not installed: sudo apt-get install libreoffice-impress-nogui")
    (tmp_path / "a.pptx").write_bytes(pptx_of(deck()))
    return tmp_path


def test_program_draws_one_page_a_slide_with_its_words(file):
    from pypdf import PdfReader

    pages = PdfReader(converted(file, "a.pptx", "pdf")).pages

    assert len(pages) == len(slides())
    for page, slide in zip(pages, slides(), strict=True):
        assert slide.title.split()[0] in page.extract_text()
    assert "690 230 Kč" in pages[7].extract_text().replace("\xa0", " ")


def test_program_saves_what_it_read(file):
    converted(file, "a.pptx", "odp")
    (file / "a.pptx").unlink()
    again = Presentation(io.BytesIO(converted(file, "a.odp", "pptx").read_bytes()))

    assert len(again.slides) == len(slides())
    for slide, source in zip(again.slides, slides(), strict=True):
        assert source.title.split()[0] in words_of(slide)
    assert any(shape.has_table for shape in again.slides[6].shapes)
    assert any(shape.has_chart for shape in again.slides[7].shapes)
