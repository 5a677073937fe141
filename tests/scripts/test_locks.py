"""The locks can be installed by any pip: also by one older than the newest release of a package."""

from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2] / "requirements"


def locked(name):
    """The requirements of a lock by their names: `coverage[toml]==7.17.3`."""
    lines = [line.removesuffix("\\") for line in (ROOT / name).read_text("utf-8").splitlines() if "==" in line]
    pins = [Requirement(line.strip()) for line in lines if not line.startswith((" ", "#"))]
    return {canonicalize_name(pin.name): pin for pin in pins}


def wanted_with_extras(pins):
    """What the locked packages ask of each other together with an extra, as the environment has them installed."""
    for pin in pins.values():
        if pin.marker and not pin.marker.evaluate():
            continue
        for line in requires(pin.name) or []:
            wanted = Requirement(line)
            marked = wanted.marker
            if wanted.extras and (not marked or any(marked.evaluate({"extra": extra}) for extra in ["", *pin.extras])):
                yield wanted


@pytest.mark.parametrize("name", ["base", "dev"])
def test_an_extra_is_pinned_by_its_name(name):
    """A pip before 23.3 takes the newest release for `package[extra]`, not the pinned one, and then misses its hash."""
    pins = locked(f"{name}.txt")
    asked = [Requirement(line) for line in (ROOT / f"{name}.in").read_text("utf-8").split() if "[" in line]

    missing = [
        str(wanted)
        for wanted in [*asked, *wanted_with_extras(pins)]
        if not wanted.extras <= pins[canonicalize_name(wanted.name)].extras
    ]

    assert missing == []


@pytest.mark.parametrize("name", ["base", "dev"])
def test_a_lock_names_no_host(name):
    assert "://" not in (ROOT / f"{name}.txt").read_text("utf-8")
