"""The guides in docs/, which the portal shows chapter by chapter."""

from common.guides.reading import COORDINATOR, TOWNS, Chapter, Guide, guide

__all__ = ["COORDINATOR", "TOWNS", "Chapter", "Guide", "guide"]
