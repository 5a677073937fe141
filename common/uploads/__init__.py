"""Uploaded files: limits, checks, re-encoding of pictures, and storage paths.

Import names from this package; old migrations do so, too.
"""

from common.pictures.made import SMALL_SIDE
from common.pictures.making import fitted
from common.uploads.checks import check_document, check_image
from common.uploads.limits import (
    DOCUMENT_ACCEPT,
    IMAGE_ACCEPT,
    MAX_AT_ONCE,
    document_limits,
    image_limits,
    several_limits,
)
from common.uploads.paths import (
    attachment_path,
    human_name,
    logo_path,
    photo_path,
    possible_file_names,
    rendition_name,
    small_name,
)
from common.uploads.pictures import WIDTHS, PictureColumn, store_clean
from common.uploads.ready import prepare_picture, prepare_pictures
from common.uploads.storing import StorageFault, store_file

__all__ = [
    "DOCUMENT_ACCEPT",
    "IMAGE_ACCEPT",
    "MAX_AT_ONCE",
    "SMALL_SIDE",
    "WIDTHS",
    "PictureColumn",
    "StorageFault",
    "attachment_path",
    "check_document",
    "check_image",
    "document_limits",
    "fitted",
    "human_name",
    "image_limits",
    "logo_path",
    "photo_path",
    "possible_file_names",
    "prepare_picture",
    "prepare_pictures",
    "rendition_name",
    "several_limits",
    "small_name",
    "store_clean",
    "store_file",
]
