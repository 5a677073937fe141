"""Check that the portal on this machine and its database respond; exit 1 otherwise."""

import http.client
import os
import sys
from urllib.parse import urlsplit


def main() -> int:
    """Request /zdravi/ with the site's host name, because the portal refuses unknown hosts."""
    host = urlsplit(os.environ.get("SITE_URL", "")).netloc or "127.0.0.1"
    connection = http.client.HTTPConnection("127.0.0.1", int(os.environ.get("PORT", "8000")), timeout=4)
    try:
        connection.request("GET", "/zdravi/", headers={"Host": host})
        return 0 if connection.getresponse().status == 200 else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main())
