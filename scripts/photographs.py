"""Photographs for measuring: at activities of a database, each with as much detail as a real one has."""

from __future__ import annotations

import io
import random
from typing import Any

SIZE = (1600, 1067)
OCTAVES = (2, 4, 8, 16, 32)
"""Sizes of details in pixels; all have the same contrast, as in nature."""
PHOTOGRAPHED = 12
"""Activities that get a photograph."""


def photograph(seed: int) -> bytes:
    """Return a JPEG that compresses like a photograph of a street or a meadow: details of all sizes, soft colours."""
    from PIL import Image, ImageChops, ImageOps

    chance = random.Random(seed)  # noqa: S311 - a picture, not a secret
    light = Image.new("L", SIZE, 128)
    for size in OCTAVES:
        small = (SIZE[0] // size, SIZE[1] // size)
        noise = Image.frombytes("L", small, chance.randbytes(small[0] * small[1])).resize(
            SIZE, Image.Resampling.BICUBIC
        )
        light = Image.blend(light, noise, 0.28)
    light = ImageOps.autocontrast(light, cutoff=1)
    tint = Image.frombytes("RGB", (8, 6), chance.randbytes(8 * 6 * 3)).resize(SIZE, Image.Resampling.BICUBIC)
    picture = Image.blend(Image.merge("RGB", (light, light, light)), ImageChops.soft_light(tint, tint), 0.25)
    saved = io.BytesIO()
    picture.save(saved, "JPEG", quality=90)
    return saved.getvalue()


def hang_photographs(count: int = PHOTOGRAPHED) -> list[str]:
    """Give the newest activities that are over a photograph; return the addresses of pages with them.

    They are stored as those of a report are, with all copies.
    """
    from django.core.files.base import ContentFile
    from django.utils import timezone

    from activities.models import Activity, ActivityPhoto

    over = Activity.objects.published().filter(period_start__lte=timezone.localdate(), organiser__isnull=False)
    activities: list[Any] = list(over.select_related("organiser").order_by("-period_start", "pk")[:count])
    for number, activity in enumerate(activities):
        image = ContentFile(photograph(number), name=f"snimek-{number}.jpg")
        ActivityPhoto(activity=activity, image=image, alt="Lidé na náměstí", order=number).save()
    newest = activities[0]
    year = f"/rok/{newest.period_start.year}/"
    return ["/", newest.get_absolute_url(), newest.organiser.get_absolute_url(), "/aktivity/", year]
