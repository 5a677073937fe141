"""How pages are divided among windows, and what is told of a difference."""

import pytest
from PIL import Image

from tests.pictures import __main__ as command
from tests.pictures.drawing import PAGES_OF_A_WINDOW, windows


def page(name, person="", **fill):
    return {"name": name, "path": f"/{name}/", "person": person, "fill": fill}


def test_each_picture_of_a_page_is_drawn_once_in_a_window_of_its_person_and_device():
    pages = [page(f"public-{number}") for number in range(PAGES_OF_A_WINDOW + 1)] + [page("desk", "turnov")]
    found = windows(pages, "")

    drawn = sorted(f"{row['name']}-{view}" for window in found for row, views in window.pages for view in views)
    assert drawn == sorted(f"{row['name']}-{view}" for row in pages for view in ("desk", "dark", "phone"))
    assert all(row["person"] == window.person for window in found for row, views in window.pages)
    assert [len(window.pages) for window in found] == [8, 8, 1, 1, 1, 1]


def test_only_views_that_are_asked_for_are_drawn():
    found = windows([page("home"), page("year")], "home-dark")

    assert [(window.device, [(row["name"], views) for row, views in window.pages]) for window in found] == [
        ("desk", [("home", ["dark"])])
    ]


@pytest.fixture
def differences(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "DIFFERENCES", tmp_path / "var" / "pictures")
    return tmp_path / "var" / "pictures"


def test_difference_leaves_three_pictures_and_tells_their_paths_and_what_approves(differences, tmp_path):
    command.write(Image.new("RGB", (160, 160), "white"), tmp_path / "town-desk.webp")
    found = command.difference("town-desk", Image.new("RGB", (160, 160), "red"), tmp_path / "town-desk.webp")

    assert found == "100 of 100 places differ"
    assert command.report(5, {"town-desk": found}) == "\n".join(
        [
            "",
            "These pictures differ from the approved ones:",
            "  town-desk: 100 of 100 places differ",
            f"    {differences}/town-desk-approved.png",
            f"    {differences}/town-desk-difference.png",
            f"    {differences}/town-desk-drawn.png",
            "Look at each. What you did not intend is a fault; what you intended: make pictures APPROVE=1",
            "5 pictures, 1 differ",
        ]
    )


def test_page_without_an_approved_picture_differs_and_is_kept(differences, tmp_path):
    found = command.difference("new-desk", Image.new("RGB", (160, 160), "red"), tmp_path / "new-desk.webp")

    assert found == "no picture is approved"
    assert [path.name for path in differences.iterdir()] == ["new-desk-drawn.png"]


def test_same_picture_leaves_nothing(differences, tmp_path):
    picture = Image.new("RGB", (160, 160), "white")
    command.write(picture, tmp_path / "town-desk.webp")

    assert command.difference("town-desk", picture, tmp_path / "town-desk.webp") == ""
    assert not differences.exists()
    assert command.report(5, {}) == "5 pictures, none differs"
