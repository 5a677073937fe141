"""The schema of the test databases can be made before any test asks for it."""

import os
import subprocess
import sys

from tests.plugins.schema import FOLDER, ROOT, key_of_migrations


def test_command_makes_the_schema_that_tests_copy():
    environment = os.environ | {"DATABASE_URL": ""}
    subprocess.run([sys.executable, "-m", "tests.plugins.schema"], cwd=ROOT, env=environment, check=True)

    assert [path.stem for path in FOLDER.glob("*.sqlite3")] == [key_of_migrations()]
