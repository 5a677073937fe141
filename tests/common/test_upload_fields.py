"""Several files at once: good ones are taken, each bad one is named with its reason, and nothing typed is lost."""

import io

import pytest
from django import forms
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.test import RequestFactory
from django.utils.datastructures import MultiValueDict

from common import uploads
from common.uploads import handlers, limits
from common.uploads.fields import MultipleFileField, PhotosField, shown_name
from tests.files import PDF, SVG, archive, picture

pytestmark = pytest.mark.usefixtures("in_english")

MB = 1024 * 1024


class TownForm(forms.Form):
    title = forms.CharField()
    photos = PhotosField(most=3)
    documents = MultipleFileField()


def filled(photos=(), documents=(), title="Den zdraví") -> TownForm:
    form = TownForm({"title": title}, MultiValueDict({"photos": list(photos), "documents": list(documents)}))
    assert form.is_valid(), form.errors
    return form


def photo(name="foto.jpg", content=None):
    return SimpleUploadedFile(name, picture() if content is None else content)


# --- The field ---------------------------------------------------------------


def test_good_files_are_taken_and_each_bad_one_says_why():
    form = filled(
        photos=[photo("a.jpg"), photo("logo.svg", SVG), photo("b.heic", picture(kind="HEIF"))],
        documents=[photo("zapis.pdf", PDF), photo("virus.exe", b"MZ"), photo("prazdny.pdf", b"")],
    )

    assert [file.name for file in form.cleaned_data["photos"].accepted] == ["a.jpg", "b.heic"]
    assert form.cleaned_data["photos"].sentences == [
        "logo.svg: An SVG drawing cannot be used. Please save it as a PNG picture."
    ]
    assert [file.name for file in form.cleaned_data["documents"].accepted] == ["zapis.pdf"]
    assert form.cleaned_data["documents"].refused == [
        ("virus.exe", "Only PDF, DOCX, XLSX, PPTX, ODT and ODS documents can be attached."),
        ("prazdny.pdf", "The file is empty."),
    ]
    assert form.cleaned_data["title"] == "Den zdraví"


def test_files_over_the_count_are_named_and_the_first_ones_taken():
    result = filled(photos=[photo(f"{number}.jpg") for number in range(200)]).cleaned_data["photos"]

    assert [file.name for file in result.accepted] == ["0.jpg", "1.jpg", "2.jpg"]
    assert len(result.refused) == 197
    assert result.refused[0] == (
        "3.jpg",
        "At most 3 files can be added at once. Please add this one afterwards.",
    )


def test_no_file_is_no_fault_unless_one_is_required():
    assert filled().cleaned_data["photos"].accepted == []
    with pytest.raises(forms.ValidationError):
        PhotosField(required=True).clean([])
    assert PhotosField(required=True).clean([photo("a.svg", SVG)]).refused


def test_input_takes_several_files_of_the_kinds_and_says_the_limits_before():
    form = TownForm()
    html = str(form["photos"])

    assert " multiple" in html
    assert f'accept="{uploads.IMAGE_ACCEPT}"' in html
    assert f'accept="{uploads.DOCUMENT_ACCEPT}"' in str(form["documents"])
    assert form.fields["photos"].limits_text == (
        "JPEG, PNG, WebP, HEIC or AVIF, at most 15 MB and 50 megapixels each. At most 3 files at once, 150 MB together."
    )
    assert form.fields["documents"].limits_text == (
        "PDF, DOCX, XLSX, PPTX, ODT or ODS, at most 20 MB each. At most 20 files at once, 150 MB together."
    )


def test_limits_follow_the_numbers(monkeypatch):
    monkeypatch.setattr(limits, "MAX_IMAGE", 3 * MB)

    assert "at most 3 MB" in uploads.image_limits()
    assert "larger than 3 MB" in PhotosField().clean([photo(content=b"x" * (3 * MB + 1))]).refused[0][1]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("foto.jpg", "foto.jpg"),
        ("Žluťoučký kůň.jpg", "Žluťoučký kůň.jpg"),
        ("fotogpj.exe", "foto�gpj.exe"),
        ("a\x00b\n.jpg", "a�b�.jpg"),
        ("\ud800.jpg", "�.jpg"),
        ("x" * 300 + ".docx", "x" * 54 + "….docx"),
        ("y" * 300, "y" * 59 + "…"),
    ],
)
def test_shown_name_hides_nothing_and_is_short(name, shown):
    assert shown_name(name.replace("fotogpj", "foto\u202egpj")) == shown


# --- On the way in -----------------------------------------------------------


def posted(files, **fields):
    """Return a request with a form as the server reads it; files as (field, name, content)."""
    body = io.BytesIO()
    for name, value in fields.items():
        body.write(f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for field, name, content in files:
        head = f'--x\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        body.write(head.encode() + b"Content-Type: application/octet-stream\r\n\r\n" + content + b"\r\n")
    body.write(b"--x--\r\n")
    return RequestFactory().post("/", body.getvalue(), content_type="multipart/form-data; boundary=x")


def test_huge_file_is_refused_with_its_limit_kept_nowhere_and_the_rest_of_the_form_survives(tmp_path, settings):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    request = posted(
        [("photos", "film.jpg", bytes(40 * MB)), ("photos", "a.jpg", picture()), ("documents", "a.pdf", PDF)],
        title="Den zdraví",
    )
    form = TownForm(request.POST, request.FILES)

    assert form.is_valid()
    assert form.cleaned_data["title"] == "Den zdraví"
    assert form.cleaned_data["photos"].refused == [
        (
            "film.jpg",
            "The picture is larger than 15 MB. Please send or save it from the phone's gallery in a smaller size.",
        )
    ]
    assert [file.name for file in form.cleaned_data["photos"].accepted] == ["a.jpg"]
    assert form.cleaned_data["documents"].accepted[0].read() == PDF
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < MB


def test_files_up_to_the_limit_arrive_whole():
    large = archive({"word/document.xml": b"x" * 3 * MB, "[Content_Types].xml": ""}, compression=0)
    request = posted([("documents", "a.docx", large)])
    (taken,) = MultipleFileField().clean(request.FILES.getlist("documents")).accepted

    assert isinstance(taken, TemporaryUploadedFile)
    assert taken.read() == large


def test_files_that_are_too_much_together_are_refused_one_by_one(monkeypatch):
    monkeypatch.setattr(limits, "MAX_TOGETHER", 4 * MB)
    request = posted([("documents", f"{number}.pdf", PDF + bytes(2 * MB - len(PDF))) for number in range(4)])
    result = MultipleFileField().clean(request.FILES.getlist("documents"))

    assert [file.name for file in result.accepted] == ["0.pdf", "1.pdf"]
    assert result.sentences == [
        f"{number}.pdf: Together the files are larger than 4 MB. Please add this one afterwards." for number in (2, 3)
    ]


def test_two_hundred_files_at_once_hold_no_more_handles_than_they_may(monkeypatch):
    monkeypatch.setattr(handlers, "MOST_KEPT", 5)
    request = posted([("photos", f"{number}.jpg", picture() + bytes(20_000)) for number in range(200)])
    files = request.FILES.getlist("photos")

    assert len(files) == 200
    assert sum(isinstance(file, TemporaryUploadedFile) for file in files) == 5
    result = PhotosField().clean(files)
    assert (len(result.accepted), len(result.refused)) == (5, 195)


def test_full_temporary_folder_refuses_the_file_and_keeps_the_form(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "not-there")
    request = posted([("documents", "a.pdf", PDF + bytes(3 * MB))], title="Den zdraví")
    form = TownForm(request.POST, request.FILES)

    assert form.is_valid()
    assert form.cleaned_data["title"] == "Den zdraví"
    assert form.cleaned_data["documents"].sentences == [
        "a.pdf: The file cannot be saved just now. What you have typed stays here; please try the file again later."
    ]


def test_text_of_the_form_is_still_limited():
    request = posted([], title="x" * (3 * MB))

    with pytest.raises(RequestDataTooBig):
        request.POST  # noqa: B018 - reading it is the point


def test_small_upload_stays_in_memory():
    request = posted([("documents", "a.pdf", PDF)])

    assert not isinstance(request.FILES["documents"], TemporaryUploadedFile)
    assert request.FILES["documents"].read() == PDF
