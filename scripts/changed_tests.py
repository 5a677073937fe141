"""Run the tests that a change can affect: those of changed packages and of packages that import changed modules.

python scripts/changed_tests.py COMMAND…    run the command with the selected test folders and files as arguments

Changes are taken from git: everything since the branch left BASE (an environment variable, by default `main`),
including uncommitted files. Importers are found in the import graph. `make test` runs everything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import grimp

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # where the import graph looks for the packages
BASE = os.environ.get("BASE") or "main"

# Tests of files outside the packages by path prefix; the first match applies.
ELSEWHERE = {
    "templates/admin/": "tests/admin",
    "templates/": "tests/portal",
    "static/": "tests/common/test_static_bundles.py",
    "data/": "tests/portal",
    "deploy/": "tests/zdravy_kraj",
    "docs/": "tests/docs",
    "locale/": "tests/scripts",
    "requirements/": "tests/scripts",
    "scripts/": "tests/scripts",
    "tests/plugins/": "tests/scripts",
    ".ci/": "tests/scripts",
    "Makefile": "tests/scripts",
    "pyproject.toml": "tests/scripts",
    "README.md": "tests/docs",
    "CONTRIBUTING.md": "tests/docs",
}


def git(*words: str) -> list[str]:
    """Return the lines of git's output."""
    answer = subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True)
    return answer.stdout.splitlines()


def changed_files(base: str) -> list[str]:
    """Return the files changed since the branch left `base`, including untracked ones."""
    known = git("branch", "--all", "--list", base, f"*/{base}", "--format=%(refname)")
    start = git("merge-base", "HEAD", known[0] if known else base)[0]
    return sorted({*git("diff", "--name-only", start), *git("ls-files", "--others", "--exclude-standard")})


def packages() -> list[str]:
    """Return the packages of the project."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["tool"]["importlinter"]["root_packages"]


def module_of(path: PurePosixPath) -> str:
    """Return the module name of a Python file."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def chosen_for(changed: Iterable[str]) -> list[str]:
    """Return the test folders and files for the changed files."""
    ours = set(packages())
    graph = grimp.build_graph(*ours, exclude_type_checking_imports=True, cache_dir=None)
    found: set[str] = set()
    for path in map(PurePosixPath, changed):
        package = path.parts[1] if path.parts[0] == "templates" and len(path.parts) > 2 else path.parts[0]
        if package in ours:
            touched = {package}
            if path.suffix == ".py" and (module := module_of(path)) in graph.modules:
                touched |= {name.partition(".")[0] for name in graph.find_modules_that_directly_import(module)}
            found |= {f"tests/{name}" for name in touched}
            if "admin" in path.with_suffix("").parts:
                found.add("tests/admin")
        elif path.parts[0] == "tests" and path.name.startswith("test_"):
            found.add(str(path))
        elif path.parts[0] == "tests" and path.name == "conftest.py":
            found.add(str(path.parent))
        else:
            found.add(next((tests for start, tests in ELSEWHERE.items() if str(path).startswith(start)), ""))
    there = {one for one in found if one and (ROOT / one).exists()}
    # Leave out files whose folder is already selected.
    return sorted(one for one in there if not there & {str(parent) for parent in PurePosixPath(one).parents})


def main(command: list[str]) -> int:
    """Run the command with the selected tests and return its exit status."""
    chosen = chosen_for(changed_files(BASE))
    if not chosen:
        print(f"no tests for what changed since {BASE}")
        return 0
    print(f"tests for what changed since {BASE}: {' '.join(chosen)}", flush=True)
    return subprocess.run([*command, *chosen], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
