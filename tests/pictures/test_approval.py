"""The approved pictures stay small and name their browser; for another one the last approved state is found in git."""

import subprocess

import pytest

from tests.pictures import approval
from tests.pictures.approval import (
    APPROVED_FILES,
    FOLDER,
    MOST_BYTES,
    ROOT,
    UnknownStateError,
    approved_browser,
    installed_browser,
    last_approved,
    missing,
    redrawn,
)

CATALOGUE = r"""
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\n"

msgid "Town"
msgstr "Obec"
"""
DRAWS_THE_PAGE = """
import pathlib, sys
assert sys.argv[1:] == ["--approve"]
assert pathlib.Path("locale/cs/LC_MESSAGES/django.mo").exists()
folder = pathlib.Path("tests/pictures/approved")
(folder / "page.webp").write_text("drawn here: " + pathlib.Path("page.html").read_text())
"""


def git(folder, *words):
    names = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org", "-c", "commit.gpgsign=false"]
    answer = subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True, text=True)
    return answer.stdout.strip()


def commit(folder, **texts):
    """Write files, commit them and return the commit."""
    for name, text in texts.items():
        path = folder / {
            "page": "page.html",
            "lock": "requirements/base.txt",
            "code": "tests/pictures/__main__.py",
        }.get(name, f"{FOLDER}/{name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Change")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def browser(tmp_path, monkeypatch):
    """A program that says it is Chromium 157."""
    path = tmp_path / "browser"
    path.write_text("#!/bin/sh\necho Chromium 157.0.8100.2 built on Debian\n")
    path.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(path))


@pytest.fixture
def repository(tmp_path, browser):
    """A portal whose pictures were approved with Chromium 156, and whose page has changed since."""
    folder = tmp_path / "portal"
    folder.mkdir()
    git(folder, "init", "--quiet")
    catalogue = folder / "locale/cs/LC_MESSAGES/django.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(CATALOGUE)
    commit(folder, page="old", lock="django==6.0", code=DRAWS_THE_PAGE)
    commit(folder, page="approved", **{"page.webp": "drawn there: approved", "browser.txt": "Chromium 156\n"})
    commit(folder, page="changed")
    return folder


def test_approved_pictures_take_at_most_eight_megabytes():
    assert sum(path.stat().st_size for path in (ROOT / FOLDER).iterdir()) <= MOST_BYTES == 8_000_000


def test_approved_pictures_name_the_major_version_of_their_browser():
    assert approval.VERSION_NAMED.fullmatch(approved_browser())
    assert {path.suffix for path in (ROOT / FOLDER).iterdir()} == APPROVED_FILES == {".webp", ".txt"}


def test_installed_browser_tells_its_major_version(browser):
    assert installed_browser() == "Chromium 157"


def test_nothing_is_missing_where_the_same_version_draws(repository):
    (repository / FOLDER / "browser.txt").write_text("Chromium 157\n")
    git(repository, "checkout", "--quiet", "--orphan", "no-history")

    assert missing(repository) is None


def test_last_approved_state_is_the_commit_that_changed_the_pictures(repository):
    assert last_approved(repository) == git(repository, "rev-parse", "HEAD~1")
    assert missing(repository) is None


def test_another_version_compares_with_the_approved_state_drawn_by_its_own_code(repository, capfd):
    with redrawn(repository) as folder:
        assert (folder / "page.webp").read_text() == "drawn here: approved"
    assert not folder.exists()
    assert "is drawn anew by Chromium 157" in capfd.readouterr().out


def test_changed_packages_are_told(repository, capfd):
    commit(repository, lock="django==6.1")

    with redrawn(repository):
        assert "requirements/base.txt changed; the packages installed now draw it" in capfd.readouterr().out


def test_state_that_cannot_be_drawn_is_told_with_the_fault_and_what_helps(repository, capfd):
    commit(repository, code="raise SystemExit('no such column')", **{"page.webp": "again"})
    commit(repository, lock="django==6.1")

    with pytest.raises(UnknownStateError) as fault, redrawn(repository):
        pass
    assert "could not be drawn with the packages installed now, while requirements/base.txt" in str(fault.value)
    assert str(fault.value).endswith("make pictures APPROVE=1")
    assert "no such column" in capfd.readouterr().out


def test_shallow_clone_tells_how_to_get_the_history(repository, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth", "1", repository.as_uri(), "shallow")

    assert missing(tmp_path / "shallow") == (
        "The approved pictures were drawn by Chromium 156, here is Chromium 157, and the last approved state cannot be "
        "drawn anew: the git history is cut off before it: git fetch --unshallow (in CI: clone the whole history)"
    )


def test_shallow_clone_is_enough_if_it_reaches_the_approved_state(repository, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth", "3", repository.as_uri(), "shallow")

    assert last_approved(tmp_path / "shallow") == git(repository, "rev-parse", "HEAD~1")


def test_folder_without_history_says_so(repository, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    (repository / ".git").rename(tmp_path / "elsewhere")

    assert "there is no git history (fatal: not a git repository" in missing(repository)


def test_pictures_that_were_never_committed_are_told(repository):
    git(repository, "checkout", "--quiet", "--orphan", "fresh")
    git(repository, "rm", "--quiet", "-r", "--cached", str(FOLDER))
    git(repository, "commit", "--quiet", "--message", "Without pictures")

    assert "the approved pictures were never committed" in missing(repository)


def test_missing_git_is_told(repository, monkeypatch):
    # The shell that the made-up browser needs is called by its whole path.
    monkeypatch.setenv("PATH", "")

    assert missing(repository).endswith("git is not installed: sudo apt-get install git")
