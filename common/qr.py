"""QR codes as SVG."""

from __future__ import annotations

import io

from django.utils.safestring import SafeString, mark_safe


def qr_of(text: str) -> SafeString:
    """Return the QR code of a text as an SVG element; it is always dark on light, because cameras read it."""
    import segno

    drawn = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(
        drawn, kind="svg", xmldecl=False, svgns=False, nl=False, omitsize=True, svgclass=None, lineclass=None,
        dark="#000", light="#fff", border=3,
    )  # fmt: skip
    # Made of nothing but modules of the code.
    return mark_safe(drawn.getvalue().decode())  # noqa: S308
