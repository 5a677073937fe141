"""Fetch third-party front-end files from npm packages into static/vendor/NAME-VERSION/.

`vendor.json` beside this script is the lock: package, version, the sha512 integrity of its tarball and the files
taken from it. A tarball that does not match its integrity is refused. Needs npm; the files are committed, so only the
person who changes a version runs this.

    python scripts/vendor.py                  fetch and write everything the lock names
    python scripts/vendor.py --check          fetch, compare with the committed files, write nothing
    python scripts/vendor.py --tarballs DIR   take the tarballs from DIR instead of fetching them
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = Path(__file__).with_name("vendor.json")
TARGET = ROOT / "static" / "vendor"

# Browsers would ask for a map we do not ship, and the hashed static storage refuses a missing file.
SOURCE_MAP = re.compile(rb"(?:/\*# sourceMappingURL=[^*\s]+ ?\*/|//# sourceMappingURL=\S+)\s*$")
LICENCE = re.compile(r"^(licen[cs]e|copying|ofl)(\.(txt|md))?$", re.IGNORECASE)


class VendorError(Exception):
    """A package that cannot be vendored, with a message that says what to do."""


def folder_name(package: str, version: str) -> str:
    """Name the folder of a package: the scope is dropped, `@scope/name` becomes `name-1.2.3`."""
    return f"{package.rsplit('/', 1)[-1]}-{version}"


def integrity_of(tarball: Path) -> str:
    """Return the tarball's integrity in npm's own notation."""
    return "sha512-" + base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()


def fetch(package: str, version: str, into: Path) -> Path:
    """Let npm download one package's tarball."""
    npm = shutil.which("npm")
    if npm is None:
        raise VendorError("npm is not installed: sudo apt-get install npm")
    command = [npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", str(into), f"{package}@{version}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=into)
    return tarball_in(into, package, version)


def tarball_in(folder: Path, package: str, version: str) -> Path:
    """Find the tarball under the name npm gives it."""
    tarball = folder / f"{package.removeprefix('@').replace('/', '-')}-{version}.tgz"
    if not tarball.is_file():
        raise VendorError(f"{tarball} is missing")
    return tarball


def read_files(tarball: Path, wanted: list[str]) -> dict[str, bytes]:
    """Return the wanted files and the licence, by file name, without references to source maps."""
    contents: dict[str, bytes] = {}
    with tarfile.open(tarball) as archive:
        for member in archive:
            path = member.name.partition("/")[2]
            if not member.isfile() or not (path in wanted or LICENCE.match(path)):
                continue
            stream = archive.extractfile(member)
            if stream is None:
                continue
            data = stream.read()
            if path.endswith((".css", ".js", ".mjs")):
                data = SOURCE_MAP.sub(b"", data)
            contents[Path(path).name] = data
    missing = [path for path in wanted if Path(path).name not in contents]
    if missing:
        raise VendorError(f"{tarball.name} has no {', '.join(missing)}")
    if not any(LICENCE.match(name) for name in contents):
        raise VendorError(f"{tarball.name} has no licence file")
    return contents


def differences(expected: dict[str, bytes], folder: Path) -> list[str]:
    """Name the files of `folder` that are missing, changed or left over."""
    present = {path.name: path.read_bytes() for path in folder.glob("*")} if folder.is_dir() else {}
    names = sorted(expected.keys() | present.keys())
    return [f"{folder.name}/{name}" for name in names if expected.get(name) != present.get(name)]


def write(contents: dict[str, bytes], folder: Path) -> None:
    """Replace the folder by exactly these files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, data in contents.items():
        (folder / name).write_bytes(data)


def main() -> int:
    """Vendor or check every package of the lock; return the exit status."""
    parser = argparse.ArgumentParser(description="Vendor front-end files from npm packages.")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    parser.add_argument("--tarballs", type=Path, help="folder with already downloaded tarballs")
    options = parser.parse_args()

    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for entry in packages:
            name, version = entry["name"], entry["version"]
            if options.tarballs:
                tarball = tarball_in(options.tarballs, name, version)
            else:
                tarball = fetch(name, version, Path(scratch))
            found = integrity_of(tarball)
            if found != entry["integrity"]:
                raise VendorError(f"{name}@{version} has integrity {found}, vendor.json says {entry['integrity']}")
            contents = read_files(tarball, entry["files"])
            folder = TARGET / folder_name(name, version)
            if options.check:
                wrong += differences(contents, folder)
            else:
                write(contents, folder)
                print(f"{folder.relative_to(ROOT)}: {', '.join(sorted(contents))}")

    known = {folder_name(entry["name"], entry["version"]) for entry in packages}
    wrong += [f"{folder.name} is not in vendor.json" for folder in TARGET.iterdir() if folder.name not in known]
    for line in wrong:
        print(f"vendor: {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (VendorError, subprocess.CalledProcessError) as error:
        sys.exit(f"vendor: {error}")
