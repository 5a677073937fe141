"""Loads the programme of a region from a folder of YAML files: either all of it, or nothing and a list of errors."""

from portal.loading.applying import Report, load
from portal.loading.faults import Fault, LoadingError

__all__ = ["Fault", "LoadingError", "Report", "load"]
