"""Groups own how a plan's money is put into rows: by project, source, nature or agency."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from gnbv.language import Text
from gnbv.plan import (
    NOT_STATED,
    WITHOUT_NATURE,
    Plan,
    Project,
    Selection,
    depth_of,
    led_by_nobody,
    numbered_name,
)
from gnbv.tables.columns import LEAD_AGENCY, NATURE, PROJECT, SOURCE, TOTAL_ROW, UNCLASSIFIED
from gnbv.tables.table import Column, Kind

By = Literal["project", "source", "nature", "agency"]

LABELS: dict[By, Column] = {
    "project": PROJECT,
    "source": SOURCE,
    "nature": NATURE,
    "agency": LEAD_AGENCY,
}
KEYS: dict[By, tuple[str, ...]] = {
    "project": ("code", "source", "nature"),
    "source": ("source",),
    "nature": ("nature",),
    "agency": ("agency",),
}


class Group(NamedTuple):
    """A row of the table: its key and name, and the selections that it is the sum of."""

    key: str
    name: Text
    selections: tuple[Selection, ...]
    level: int = 0
    kind: Kind = "row"


def groups(plan: Plan, by: By) -> Iterator[Group]:
    """Yield the rows of a plan's money, in plan order, and a total of all at the end."""
    yield from _GROUPS[by](plan)
    yield Group("", TOTAL_ROW, (Selection(),), kind="total")


def kind_of(project: Project) -> Kind:
    """Tell a row that sums others from one that stands by itself."""
    return "parent" if project.sub_projects else "row"


def _by_project(plan: Plan) -> Iterator[Group]:
    for project, at in plan.walk():
        level, kind = depth_of(at), kind_of(project)
        name = numbered_name(plan, project)
        yield Group(project.code, name, (Selection(project.code),), level, kind)


def _by_source(plan: Plan) -> Iterator[Group]:
    for key, source in plan.programme.sources.items():
        yield Group(key, source.name.text, (Selection(source=key),))


def _by_nature(plan: Plan) -> Iterator[Group]:
    for key, nature in plan.programme.natures.items():
        yield Group(key, nature.name.text, (Selection(nature=key),))
    if any(line.nature is None for line in plan.lines):
        yield Group("-", UNCLASSIFIED, (Selection(nature=WITHOUT_NATURE),))


def _by_agency(plan: Plan) -> Iterator[Group]:
    for key, codes in plan.led.items():
        name = plan.programme.agencies[key].name.text
        yield Group(key, name, tuple(Selection(code) for code in codes))
    alone = led_by_nobody(plan)
    if alone:
        yield Group("-", NOT_STATED, tuple(map(Selection, alone)))


_GROUPS: dict[By, Callable[[Plan], Iterator[Group]]] = {
    "project": _by_project,
    "source": _by_source,
    "nature": _by_nature,
    "agency": _by_agency,
}
