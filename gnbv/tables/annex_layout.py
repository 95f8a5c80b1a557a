"""The layout of an annex: what its columns and rows are about, without any amount."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from gnbv.language import Text
from gnbv.money import Unit
from gnbv.plan import ColumnKind, Keys, Plan, Project, Selection, numbered_name
from gnbv.tables.table import Kind


class Place(NamedTuple):
    """A column of the layout: headings from the top, what it is about, the columns it adds up.

    Of percentages, `whole` is what they are of, in the same row; else the money of all projects.
    """

    id: str
    headings: tuple[Text, ...]
    about: Selection
    sum_of: tuple[str, ...] = ()
    kind: ColumnKind = "amount"
    whole: Selection | None = None


class PercentForm(NamedTuple):
    """How a percentage is printed: its decimals, and whether its sign stands behind it."""

    places: int
    signed: bool


class Line(NamedTuple):
    """A row of the layout; `blank` are the columns that do not apply to it.

    `words` stand in place of figures, and `percents` tell how percentages are printed, by column.
    `part` are the sources and natures to which it narrows its columns. A row that is not `counted`
    is in no sum.
    """

    number: str
    name: Text
    project: str | None
    span: int | str | None = None
    blank: frozenset[str] = frozenset()
    level: int = 0
    kind: Kind = "total"
    words: Mapping[str, Text] = MappingProxyType({})
    percents: Mapping[str, PercentForm] = MappingProxyType({})
    part: tuple[Keys | None, Keys | None] = (None, None)
    counted: bool = True


class Layout(NamedTuple):
    """What an annex looks like, without any amount."""

    title: Text
    unit: Unit
    columns: tuple[Place, ...]
    rows: tuple[Line, ...]
    notes: tuple[Text, ...]


def project_name(plan: Plan, project: Project) -> Text:
    """A project's number and its name in the annex's wording, where it has its own."""
    if project.annex_name is None:
        return numbered_name(plan, project)
    words = Text(project.annex_name.vi, project.annex_name.en or project.name.text.en)
    return numbered_name(plan, project, words)
