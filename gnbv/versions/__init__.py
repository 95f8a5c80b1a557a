"""Versions own what a plan is after each decision that adjusts it; the original is never edited."""

from gnbv.versions.as_of import as_of, latest
from gnbv.versions.check import check
from gnbv.versions.names import line_names, misnamed
from gnbv.versions.timeline import LATEST, ORIGINAL, Version, in_force, versions

__all__ = [
    "LATEST",
    "ORIGINAL",
    "Version",
    "as_of",
    "check",
    "in_force",
    "latest",
    "line_names",
    "misnamed",
    "versions",
]
