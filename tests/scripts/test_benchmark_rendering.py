"""The measuring of pages against a bare view measures the worker and notices a page that is not there."""

import sys
from pathlib import Path

import pytest

from scripts.benchmark_rendering import serving

pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells it in /proc")


def test_cost_is_that_of_the_worker_and_a_missing_page_has_none():
    with serving("scripts.bare_site") as server:
        command = Path(f"/proc/{server.worker}/cmdline").read_text(encoding="utf-8")
        cost = server.cost("/", 300)
        with pytest.raises(ValueError, match="/nic/ answered 404"):
            server.cost("/nic/", 1)

    assert sys.executable in command
    assert 0 < cost < 100
    assert not Path(f"/proc/{server.worker}").exists()
