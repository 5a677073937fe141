"""What stands in static/vendor is what the lock of vendored files names."""

import json
from pathlib import Path

import pytest

from scripts import vendor

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = json.loads((ROOT / "scripts" / "vendor.json").read_text(encoding="utf-8"))["packages"]


def test_every_vendored_folder_is_in_the_lock():
    assert {folder.name for folder in (ROOT / "static" / "vendor").iterdir()} == {
        vendor.folder_name(package["name"], package["version"]) for package in PACKAGES
    }


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["name"])
def test_a_vendored_folder_holds_the_locked_files_and_their_licence(package):
    folder = ROOT / "static" / "vendor" / vendor.folder_name(package["name"], package["version"])

    assert {path.name for path in folder.iterdir()} == {Path(name).name for name in package["files"]} | {"LICENSE"}


@pytest.mark.parametrize(
    "source",
    [
        b"a{}\n/*# sourceMappingURL=some.min.css.map */",
        b"a{}\n//# sourceMappingURL=some.bundle.min.js.map\n",
    ],
)
def test_a_reference_to_a_source_map_we_do_not_ship_is_removed(source):
    assert vendor.SOURCE_MAP.sub(b"", source) == b"a{}\n"
