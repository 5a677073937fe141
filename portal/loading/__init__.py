"""Loads the programme of a region from a folder of YAML files: all of it, or with the faults named nothing at all."""

from portal.loading.applying import Report, load
from portal.loading.faults import Fault, LoadingError

__all__ = ["Fault", "LoadingError", "Report", "load"]
