"""A picture made to stop the portal is refused before it is decoded; what gets through is killed in its process."""

import signal
import struct
import subprocess
import sys
import time
import zipfile

import pytest
from django.conf import settings

from common import uploads
from common.pictures import limits
from common.pictures.structure import MAX_CHUNKS, MAX_FRAMES, MAX_SCANS, MAX_SEGMENTS
from common.uploads import separately
from tests.files import (
    PARTS,
    archive,
    code,
    jpeg_of_scans,
    jpeg_of_segments,
    moving,
    picture,
    png_of_chunks,
    refused,
)


def heif_of_items(count) -> bytes:
    whole = picture(kind="HEIF")
    place = whole.index(b"iinf") + 8
    return whole[:place] + struct.pack(">H", count) + whole[place + 2 :]


HOSTILE = {
    "scans": lambda: jpeg_of_scans(1500),
    "segments": lambda: jpeg_of_segments(1_000_000),
    "chunks": lambda: png_of_chunks(500_000),
    "text": lambda: png_of_chunks(MAX_CHUNKS + 1, b"zTXt", b"a\0\0" + b"x" * 100),
    "empty data": lambda: png_of_chunks(200_000, b"IDAT", b""),
    "frames of a PNG": lambda: moving(MAX_FRAMES + 1, "PNG"),
    "frames of a WebP": lambda: moving(MAX_FRAMES + 1, "WEBP"),
    "images of a HEIF": lambda: heif_of_items(60_000),
    "a declared million frames": lambda: png_of_chunks(1, b"acTL", struct.pack(">II", 1_000_000, 0)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_picture_that_is_dear_to_decode_is_refused_without_a_process(kind, started):
    content = HOSTILE[kind]()

    assert len(content) < uploads.limits.MAX_IMAGE
    begun = time.process_time()
    assert code(uploads.check_image, "foto.jpg", content) in {"scans", "chunks", "frames"}
    assert time.process_time() - begun < 1
    assert started == []


def test_refusal_says_what_to_do():
    assert refused(uploads.check_image, "foto.jpg", jpeg_of_scans(MAX_SCANS, size=(60, 40))) == (
        "The picture is saved in such a way that it would take too long to open."
        " Please open it, save it as an ordinary JPEG or PNG, and send that one."
    )
    assert refused(uploads.check_image, "foto.png", moving(MAX_FRAMES + 1, "PNG")) == (
        "The picture moves and has more than 100 frames. Please save one of them and send that one."
    )


@pytest.mark.parametrize(
    "content",
    [
        jpeg_of_scans(MAX_SCANS - 20, size=(60, 40)),
        jpeg_of_segments(MAX_SEGMENTS - 100),
        png_of_chunks(MAX_CHUNKS - 10),
        moving(MAX_FRAMES, "PNG"),
        moving(MAX_FRAMES, "WEBP"),
        # Scans inside other pictures are not counted: the thumbnail in the notes, a film behind the picture.
        picture(exif=b"Exif\0\0" + b"\xff\xda\0\2" * 1000) + b"\xff\xda\0\2" * 1000,
    ],
)
def test_unusual_picture_within_the_limits_is_taken(content):
    assert code(uploads.check_image, "foto.jpg", content) == ""


def test_long_run_of_fill_bytes_takes_no_time():
    content = picture()[:2] + b"\xff" * 1_000_000 + b"\0" * 100
    begun = time.process_time()

    assert code(uploads.check_image, "foto.jpg", content) == "damaged"
    assert time.process_time() - begun < 2


def test_document_with_too_many_entries_is_refused_before_its_directory_is_read(monkeypatch):
    content = archive(PARTS["docx"])
    place = content.index(b"PK\x01\x02")
    content = content[:place] + content[place : place + 60] * 200_000 + content[place:]
    monkeypatch.delattr(zipfile.ZipFile, "_RealGetContents")

    assert code(uploads.check_document, "zapis.docx", content) == "bomb"


# --- The process -----------------------------------------------------------------


def test_picture_gets_no_secrets_and_its_limits(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "tajne")
    seen = {}
    real = subprocess.Popen

    def watched(command, **kwargs):
        seen.update(kwargs["env"])
        return real(command, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", watched)
    assert code(uploads.check_image, "foto.jpg", picture()) == ""
    assert set(seen) <= {*separately.PASSED_ON, "MALLOC_ARENA_MAX"}


@pytest.mark.parametrize(
    ("bound", "value", "side", "ending"),
    [
        ("PROCESSOR_SECONDS", 1, 7000, -signal.SIGKILL),
        ("MEMORY", 250 * limits.MB, 7000, b'{"refused": "demanding"}\n'),
        ("LARGEST_ANSWER", 10, 60, limits.DISK_IS_FULL),
    ],
)
def test_process_keeps_to_its_limits(bound, value, side, ending, tmp_path):
    """With a lower limit than usual, on a picture that is accepted with the usual one."""
    (tmp_path / "picture").write_bytes(picture("RGBA", "PNG", size=(side, side)))
    words = f"""
import runpy, sys
from common.pictures import limits
limits.{bound} = {value}
sys.argv = ["", "[480]"]
runpy.run_module("common.pictures", run_name="__main__")
"""
    with (tmp_path / "picture").open("rb") as source, (tmp_path / "answer").open("w+b") as answer:
        command = [sys.executable, "-c", words]
        ended = subprocess.run(command, stdin=source, stdout=answer, cwd=settings.BASE_DIR, check=False)
        answer.seek(0)
        assert (ended.returncode or answer.read(100)) == ending


def test_process_that_takes_too_long_is_killed_and_its_place_is_free(monkeypatch):
    real = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda command, **kwargs: real(["sleep", "60"], **kwargs))
    monkeypatch.setattr(limits, "LONGEST", 0.2)
    monkeypatch.setattr(limits, "AT_ONCE", 1)

    for _picture in range(2):
        assert code(uploads.check_image, "foto.jpg", picture()) == "demanding"


def test_process_that_is_killed_by_its_processor_limit_is_called_demanding(monkeypatch):
    real = subprocess.Popen
    dying = ["sh", "-c", "kill -XCPU $$"]
    monkeypatch.setattr(subprocess, "Popen", lambda command, **kwargs: real(dying, **kwargs))

    assert code(uploads.check_image, "foto.jpg", picture()) == "demanding"


# --- A turn ----------------------------------------------------------------------


def test_picture_waits_for_its_turn_and_then_asks_to_be_added_again(all_places_taken, started):
    assert refused(uploads.check_image, "foto.jpg", picture()) == (
        "Too many pictures are being processed just now. Please add this one again in a minute."
    )
    assert started == []


def test_only_some_threads_of_a_server_wait_for_pictures(all_places_taken, monkeypatch):
    monkeypatch.setattr(limits, "LONGEST_WAIT", 60)
    with separately.thread_for_pictures():
        assert separately.threads_for_pictures.acquire(blocking=False) is (limits.THREADS > 1)
        begun = time.monotonic()
        separately.this_thread.works = False
        assert code(uploads.check_image, "foto.jpg", picture()) == "busy"
        assert time.monotonic() - begun < 30
        separately.this_thread.works = True
        separately.threads_for_pictures.release()


def test_half_of_the_threads_of_a_server_stay_for_pages():
    facts = {}
    exec((settings.BASE_DIR / "deploy/gunicorn.conf.py").read_text(), facts)

    assert facts["threads"] >= 2 * limits.THREADS
