"""The administration of presentations."""

from decks.admin_templates import OfficeTemplateAdmin

__all__ = ["OfficeTemplateAdmin"]
