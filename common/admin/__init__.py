"""The administration's shared parts: model screens, inlines, forms, history, import and export.

>>> from common.admin import CoordinatorAdmin, LinkInline
"""

from common.admin.addresses import admin_address, form_address, list_address, numbered_address
from common.admin.files.inlines import AttachmentInline, PhotoInline
from common.admin.form_fields import FieldsMixin
from common.admin.inlines import CoordinatorInline, LinkInline, OrderedInline
from common.admin.model_admins import CoordinatorAdmin, FlatListMixin, PublishedAdmin, is_public, with_nonce
from common.admin.publishing import BADGES, PUBLICATION, PUBLISHING

__all__ = [
    "BADGES",
    "PUBLICATION",
    "PUBLISHING",
    "AttachmentInline",
    "CoordinatorAdmin",
    "CoordinatorInline",
    "FieldsMixin",
    "FlatListMixin",
    "LinkInline",
    "OrderedInline",
    "PhotoInline",
    "PublishedAdmin",
    "admin_address",
    "form_address",
    "is_public",
    "list_address",
    "numbered_address",
    "with_nonce",
]
