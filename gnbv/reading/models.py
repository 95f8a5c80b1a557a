"""Models own which files a plan's folder may hold beside plan.yaml, and the record of each.

The records of what comes after a plan are imported where a plan has such files: most have none.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module

from pydantic import BaseModel

from gnbv.plan import Annex, Content, Indicators, Project, Units, YearResults


class Models(Mapping[str, type[BaseModel]]):
    """Records by the names of files and folders; those given as 'module:record' come when asked."""

    def __init__(self, models: Mapping[str, type[BaseModel] | str]) -> None:
        self._models = dict(models)

    def __getitem__(self, name: str) -> type[BaseModel]:
        found = self._models[name]
        if isinstance(found, str):
            module, _, record = found.partition(":")
            model: type[BaseModel] = getattr(import_module(module), record)
            return model
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._models)

    def __len__(self) -> int:
        return len(self._models)

    def __or__(self, other: "Models") -> "Models":
        return Models({**self._models, **other._models})


FILES = Models({"annex": Annex, "indicators": Indicators, "units": Units, "content": Content})
"""Files beside plan.yaml."""
FOLDERS = Models(
    {
        "projects": Project,
        "results": YearResults,
        "adjustments": "gnbv.plan.adjustments:Adjustment",
        "assignments": "gnbv.plan.assignments:YearAssignments",
        "closings": "gnbv.plan.closings:Closing",
        "execution": "gnbv.plan.spending:SpendingReport",
    }
)
"""Folders of files beside plan.yaml."""
EVERY = FILES | FOLDERS
