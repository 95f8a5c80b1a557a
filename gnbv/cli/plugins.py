"""Plug-ins: what pydantic would look for them with is imported when it is used, which is never.

Plug-ins that happen to be installed have no business in a check of public money, and pydantic has
a switch for them. It imports `importlib.metadata` all the same, which brings `email`, `csv` and
`zipfile`: a twentieth of what a whole check does.
"""

import importlib
import sys
from importlib.machinery import PathFinder
from types import ModuleType

TYPE_CHECKING = False  # `typing` is imported when it must be
if TYPE_CHECKING:
    from typing import Any

_NAME = "importlib.metadata"


class _Later(ModuleType):
    """A module that takes its own place as soon as something of it is used."""

    def entry_points(self, **wanted: "Any") -> "Any":
        """What pydantic takes by its name, and with its switch never calls."""
        return self._now().entry_points(**wanted)

    def __getattr__(self, name: str) -> "Any":
        return getattr(self._now(), name)

    @staticmethod
    def _now() -> "Any":
        if isinstance(sys.modules.get(_NAME), _Later):
            del sys.modules[_NAME]
        return importlib.import_module(_NAME)


def put_off_metadata() -> None:
    """Put `importlib.metadata` off until something of it is used."""
    found = None if _NAME in sys.modules else PathFinder.find_spec(_NAME, importlib.__path__)
    if found:
        later = _Later(_NAME)
        later.__path__ = found.submodule_search_locations or []
        # Who imports it looks here; who has imported it already, in its package.
        sys.modules[_NAME] = vars(importlib)["metadata"] = later
