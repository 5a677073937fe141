"""What nginx shows by itself has the face of the site, and its configuration refuses what is not for the portal.

Whether nginx takes the configuration is tested where it is installed.
"""

import re
import shutil
import subprocess

import pytest
from django.conf import settings

DEPLOY = settings.BASE_DIR / "deploy"
CONF = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
PAGES = sorted(path.name for path in (DEPLOY / "pages").iterdir())
COLOUR = re.compile(r"(--[a-z-]+): (#[0-9a-f]{6});")


def test_pages_are_those_that_the_configuration_names():
    assert sorted(set(re.findall(r"/-nginx/([a-z-]+\.html)", CONF))) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_page_needs_nothing_else_and_has_the_colours_of_the_site(name):
    """When it is shown, nobody could send a stylesheet."""
    html = (DEPLOY / "pages" / name).read_text(encoding="utf-8")
    tokens = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text(encoding="utf-8")

    assert set(COLOUR.findall(html)) <= set(COLOUR.findall(tokens))
    assert len(set(COLOUR.findall(html))) >= 16
    assert not re.search(r"<(?:link|script|img)|url\(|@import|src=", html)
    assert html.count("<h1>") == 1
    assert '<section lang="en">' in html


def test_only_a_page_that_is_asked_for_again_invites_to_it():
    """A link would ask for the address of a form without what was typed."""
    again = {name: 'href=""' in (DEPLOY / "pages" / name).read_text(encoding="utf-8") for name in PAGES}

    assert again == {"away-form.html": False, "away.html": True, "missing.html": False, "request.html": False}


def test_every_server_hides_its_version_and_foreign_names_get_no_answer():
    servers = re.findall(r"^server \{\n(.*?)^\}", CONF, re.DOTALL | re.MULTILINE)
    default = [one for one in servers if "default_server" in one]

    assert [("server_tokens off;" in one) for one in servers] == [True] * 4
    assert [re.findall(r"listen (\d+)", one) for one in default] == [["80"], ["443"]]
    assert all("return 444;" in one for one in default)


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed")
def test_nginx_takes_the_configuration(tmp_path):
    certificate = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    files = ["-keyout", "privkey.pem", "-out", "fullchain.pem"]
    subprocess.run([*certificate, *files], cwd=tmp_path, check=True, capture_output=True)
    own = {"SERVER_NAME": "portal.example.org", "UPSTREAM": "127.0.0.1:8000", "MEDIA": "/srv/media"}
    own |= {"PAGES": "/srv/pages", "CERTIFICATES": str(tmp_path)}
    filled = re.sub(r"\$\{([A-Z_]+)\}", lambda found: own[found[1]], CONF).replace("/var/log/nginx", str(tmp_path))
    (tmp_path / "site.conf").write_text(filled, encoding="utf-8")
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/errors; events {{}} http {{ include {tmp_path}/site.conf; }}"
    )
    done = subprocess.run(["nginx", "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
