"""An environment whose making was killed is made anew; a complete one is only brought up to date."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "environment.sh"

PYTHON = """#!/bin/sh
# Stands for Python: makes an environment and "installs" into it, and kills who called it where KILL says.
case "$*" in
    --version) echo Python 3.12.0 ;;
    "-m venv "*)
        mkdir -p "$3/bin"
        [ "$KILL" != early ] || kill -9 $PPID
        cp "$0" "$3/bin/python"
        [ "$KILL" != late ] || kill -9 $PPID
        ;;
    *"pip install"*)
        here=$(dirname "$0")/..
        # As pip does with a package that seems to be there.
        [ -e "$here/half" ] || [ -e "$here/packages" ] || echo whole >"$here/packages"
        [ "$KILL" != packages ] || { rm "$here/packages"; : >"$here/half"; kill -9 $PPID; }
        ;;
esac
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "python").write_text(PYTHON)
    (tmp_path / "python").chmod(0o755)
    return tmp_path


def make(folder, *, kill=""):
    """Run the script, and return whether it ended well."""
    venv = folder / "venv"
    command = ["sh", SCRIPT, venv, folder / "python", "base.txt", venv / ".base.stamp"]
    result = subprocess.run(command, env=os.environ | {"KILL": kill}, capture_output=True, text=True, check=False)
    return result.returncode == 0


def is_complete(folder):
    venv = folder / "venv"
    return {path.name for path in venv.iterdir()} == {"bin", "packages", ".base.stamp"}


@pytest.mark.parametrize("moment", ["early", "late", "packages"])
def test_environment_that_was_killed_is_made_anew(folder, moment):
    assert not make(folder, kill=moment)
    assert not (folder / "venv" / ".base.stamp").exists()

    assert make(folder)
    assert is_complete(folder)


def test_upgrade_that_was_killed_is_made_anew(folder):
    make(folder)
    assert not make(folder, kill="packages")

    assert make(folder)
    assert is_complete(folder)


def test_complete_environment_is_kept(folder):
    make(folder)
    (folder / "venv" / "own").touch()

    assert make(folder)
    assert (folder / "venv" / "own").exists()
