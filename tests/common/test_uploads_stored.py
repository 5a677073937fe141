"""Stored pictures bear no traces of their authors, stand upright, and come in the widths that pages need."""

import io
from pathlib import PurePosixPath

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms  # noqa: TID253 - the subject of these tests

from common.uploads.access import stored_copies
from scripts.photographs import photograph
from tests import factories
from tests.files import HTML, PARTS, archive, content_of, look_at, picture, stored


def swapped_profile() -> bytes:
    """Return the profile of sRGB with the primaries of red and blue exchanged."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    places = {profile[at : at + 4]: at for at in range(132, 132 + 12 * profile[131], 12)}
    red, blue = (profile[places[tag] + 4 : places[tag] + 12] for tag in (b"rXYZ", b"bXYZ"))
    swapped = bytearray(profile)
    swapped[places[b"rXYZ"] + 4 : places[b"rXYZ"] + 12] = blue
    swapped[places[b"bXYZ"] + 4 : places[b"bXYZ"] + 12] = red
    return bytes(swapped)


@pytest.mark.django_db
class TestStoredPicture:
    def test_place_and_author_of_the_camera_are_gone(self):
        exif = Image.Exif()
        exif[0x013B] = "TajnyAutor"
        exif[0x010E] = "TajnyPopis"
        exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 46.0, 0.0), 3: "E", 4: (15.0, 3.0, 0.0)})
        exif.get_ifd(0x8769)[0x9286] = b"TajnaPoznamka"
        xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">TajneXMP</x:xmpmeta>'
        photo = stored(picture(exif=exif, xmp=xmp, comment=b"TajnyKomentar"))

        kept = stored_copies(photo.image.name)
        assert len(kept) == 3
        for name in kept:
            content = photo.image.storage.open(name).read()
            assert b"Tajn" not in content
            with Image.open(io.BytesIO(content)) as clean:
                assert not clean.getexif()
                assert not set(clean.info) & {"exif", "xmp", "comment", "photoshop", "icc_profile"}

    @pytest.mark.parametrize("kind", ["PNG", "WEBP"])
    def test_metadata_of_other_kinds_are_gone_too(self, kind):
        exif = Image.Exif()
        exif[0x013B] = "TajnyAutor"
        photo = stored(picture(kind=kind, exif=exif), "a." + kind.lower())

        assert b"Tajny" not in content_of(photo.image)

    def test_what_hides_behind_the_picture_is_gone(self):
        photo = stored(picture() + HTML + archive(PARTS["docx"]))

        assert b"<script>" not in content_of(photo.image)

    def test_picture_taken_upright_stands_upright(self):
        exif = Image.Exif()
        exif[0x0112] = 6
        photo = stored(picture(size=(60, 40), exif=exif))

        assert (photo.width, photo.height) == (40, 60)

    def test_large_picture_is_made_smaller_and_knows_its_size(self):
        photo = stored(picture(size=(4000, 1000)))

        assert (photo.width, photo.height) == (2560, 640)
        assert look_at(photo).size == (2560, 640)

    def test_huge_picture_loses_no_width_by_being_decoded_at_a_part_of_its_size(self):
        photo = stored(picture(size=(6000, 5200), colour=(250, 0, 0)))

        assert look_at(photo).size == (2560, 2219)
        assert look_at(photo).getpixel((2500, 2200))[0] > 220

    def test_copies_of_several_widths_lie_beside_it_under_names_that_follow_from_its_own(self):
        photo = stored(picture(size=(4000, 1000)))

        assert photo.renditions == [240, 480, 960, 1600]
        sizes = {}
        for name in set(stored_copies(photo.image.name)) - {photo.image.name}:
            with Image.open(photo.image.storage.open(name)) as copy:
                sizes[name.removeprefix(photo.image.name.removesuffix(".jpg"))] = (copy.format, copy.size)
        assert sizes == {
            "-240.webp": ("WEBP", (240, 60)),
            "-240.avif": ("AVIF", (240, 60)),
            "-480.webp": ("WEBP", (480, 120)),
            "-480.avif": ("AVIF", (480, 120)),
            "-960.webp": ("WEBP", (960, 240)),
            "-960.avif": ("AVIF", (960, 240)),
            "-1600.webp": ("WEBP", (1600, 400)),
            "-1600.avif": ("AVIF", (1600, 400)),
        }

    def test_copy_for_a_phone_is_light_also_of_an_upright_picture_full_of_details(self):
        upright = io.BytesIO()
        turned = Image.open(io.BytesIO(photograph(1))).resize((900, 600)).rotate(90, expand=True)
        turned.save(upright, "JPEG", quality=90)
        photo = stored(upright.getvalue())

        sizes = {name[-8:]: photo.image.storage.size(name) for name in stored_copies(photo.image.name)}
        assert sizes["480.avif"] <= 40_000
        assert sizes["480.webp"] <= 40_000
        assert sizes["600.avif"] > 40_000

    @pytest.mark.parametrize(
        ("width", "widths"),
        [
            (60, [60]),
            (250, [250]),
            (480, [240, 480]),
            (500, [240, 500]),
            (800, [240, 480, 800]),
            (1000, [240, 480, 1000]),
            (1700, [240, 480, 960, 1600]),
        ],
    )
    def test_no_copy_is_blown_up_and_no_two_are_nearly_the_same(self, width, widths):
        assert stored(picture(size=(width, 40))).renditions == widths

    def test_sources_name_every_copy_and_the_small_one(self):
        photo = stored(picture(size=(2000, 1000)))
        stem = photo.image.url.removesuffix(".jpg")

        assert photo.sources == {
            "url": f"{stem}-960.webp",
            "width": 960,
            "height": 480,
            "avif": f"{stem}-240.avif 240w, {stem}-480.avif 480w, {stem}-960.avif 960w, {stem}-1600.avif 1600w",
            "webp": f"{stem}-240.webp 240w, {stem}-480.webp 480w, {stem}-960.webp 960w, {stem}-1600.webp 1600w",
        }

    def test_picture_stored_before_there_were_widths_shows_its_one_small_copy(self):
        photo = factories.ActivityPhotoFactory.build(image="fotografie/x/y.jpg", width=1000, height=2000)

        assert photo.sources == {
            "url": "/media/fotografie/x/y-960.webp",
            "width": 480,
            "height": 960,
            "avif": "",
            "webp": "",
        }

    @pytest.mark.parametrize("kind", ["HEIF", "AVIF"])
    def test_picture_of_a_phone_is_kept_as_jpeg(self, kind):
        photo = stored(picture(kind=kind, size=(64, 48), colour="red"), f"IMG_1.{kind.lower()}")

        assert photo.image.name.endswith("img_1.jpg")
        kept = look_at(photo)
        assert (kept.format, kept.size) == ("JPEG", (64, 48))
        assert kept.getpixel((9, 9))[0] > 220

    def test_seen_through_avif_stays_so(self):
        photo = stored(picture("RGBA", "AVIF", colour=(255, 0, 0, 0)), "znak.avif")

        assert look_at(photo).getpixel((4, 4))[3] == 0

    def test_place_of_the_phone_is_gone_and_the_picture_upright(self):
        exif = Image.Exif()
        exif[0x0112] = 6
        exif[0x013B] = "TajnyAutor"
        exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 46.0, 0.0), 3: "E", 4: (15.0, 3.0, 0.0)})
        photo = stored(picture(kind="HEIF", size=(64, 48), exif=exif.tobytes()), "IMG_1.HEIC")

        kept = look_at(photo)
        assert kept.size == (48, 64)
        assert not kept.getexif()
        assert b"Tajny" not in content_of(photo.image)

    def test_colours_of_a_phone_become_those_of_the_web(self):
        """In a profile where red and blue are swapped, red is stored as blue."""
        photo = stored(picture(colour=(250, 0, 0), icc_profile=swapped_profile()))

        kept = look_at(photo)
        assert "icc_profile" not in kept.info
        red, _, blue = kept.getpixel((5, 5))
        assert red < 60
        assert blue > 200

    def test_profile_that_is_no_use_is_left_out(self):
        photo = stored(picture(colour=(250, 0, 0), icc_profile=b"nonsense" * 40))

        assert look_at(photo).getpixel((5, 5))[0] > 220

    @pytest.mark.parametrize(
        ("mode", "kind"),
        [
            ("CMYK", "JPEG"),
            ("L", "JPEG"),
            ("1", "PNG"),
            ("P", "PNG"),
            ("LA", "PNG"),
            ("RGBA", "PNG"),
            ("I;16", "PNG"),
            ("RGBA", "WEBP"),
        ],
    )
    def test_every_kind_of_colours_can_be_stored(self, mode, kind):
        photo = stored(picture(mode=mode, kind=kind), f"a.{kind.lower()}")

        kept = look_at(photo)
        assert kept.mode in {"RGB", "RGBA", "L"}
        assert kept.format == kind

    def test_grey_of_sixteen_bits_stays_grey(self):
        photo = stored(picture(mode="I;16", kind="PNG", colour=0x8080), "a.png")

        kept = look_at(photo)
        assert abs(kept.convert("L").getpixel((0, 0)) - 0x80) <= 1

    def test_print_colours_look_the_same_on_the_screen(self):
        photo = stored(picture(mode="CMYK", colour=(0, 255, 255, 0)))

        kept = look_at(photo)
        red, green, blue = kept.getpixel((5, 5))
        assert red > 200
        assert max(green, blue) < 60

    @pytest.mark.parametrize("mode", ["P", "LA", "RGBA"])
    def test_what_was_transparent_stays_so(self, mode):
        image = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
        buffer = io.BytesIO()
        image.convert(mode).save(buffer, "PNG", **({"transparency": 0} if mode == "P" else {}))
        photo = stored(buffer.getvalue(), "znak.png")

        kept = look_at(photo)
        assert kept.convert("RGBA").getpixel((4, 4))[3] == 0

    def test_first_picture_of_a_moving_one_is_kept(self):
        buffer = io.BytesIO()
        frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
        frames[0].save(buffer, "WEBP", save_all=True, append_images=frames[1:])
        photo = stored(buffer.getvalue(), "a.webp")

        kept = look_at(photo)
        assert getattr(kept, "n_frames", 1) == 1

    def test_picture_of_a_phone_with_more_pictures_inside_is_taken(self):
        buffer = io.BytesIO()
        frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
        frames[0].save(buffer, "MPO", save_all=True, append_images=frames[1:])
        photo = stored(buffer.getvalue())

        kept = look_at(photo)
        assert kept.format == "JPEG"

    @pytest.mark.parametrize(
        "name",
        [
            "../../etc/passwd.jpg",
            "a/b/c.jpg",
            "C:\\dokumenty\\foto.jpg",
            "foto\u202egpj.exe.jpg",
            "???.jpg",
            "x" * 90 + ".jpg",
        ],
    )
    def test_name_on_the_disk_is_plain_and_cannot_be_guessed(self, name):
        first, second = stored(picture(), name).image.name, stored(picture(), name).image.name

        assert first != second
        assert first.startswith("fotografie/")
        assert first.isascii()
        assert ".." not in first
        assert len(PurePosixPath(first).parts) == 3
        assert len(PurePosixPath(first).parts[1]) >= 12

    def test_kind_of_the_file_decides_its_ending_not_its_name(self):
        assert stored(picture(kind="PNG"), "foto.jpg").image.name.endswith(".png")

    def test_logo_is_cleaned_like_a_photograph(self):
        exif = Image.Exif()
        exif[0x013B] = "TajnyAutor"
        town = factories.OrganisationFactory(logo=SimpleUploadedFile("znak.png", picture(kind="PNG", exif=exif)))

        assert b"Tajny" not in content_of(town.logo)

    def test_saving_again_does_not_encode_again(self):
        photo = stored(picture(size=(300, 200)))
        name, content = photo.image.name, content_of(photo.image)
        photo.alt = "Jiná slova"
        photo.full_clean()
        photo.save()

        assert photo.image.name == name
        assert content_of(photo.image) == content
