"""Adjustments own how later decisions change a plan: lines up and down, and before and after.

The original is never edited. What an adjustment prints of the plan before and after itself is
stated: it is checked against the computed versions, and nothing is worked out from it.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from gnbv.addresses import Address, keyed, listed
from gnbv.plan.acts import Act
from gnbv.plan.by_line import LineKey, by_nature, walk_by_line
from gnbv.plan.fields import (
    Code,
    Flag,
    Key,
    LineAmount,
    Record,
    Ref,
    Remark,
    Words,
    Year,
    one_or_more,
)
from gnbv.plan.indicators import Operator, Target
from gnbv.plan.projects import Project
from gnbv.plan.statements import Figure, Figures, Path, StatedFigure

Kind = Literal["reallocation", "supplement", "reduction", "correction"]
Side = Literal["before", "after", "increase", "decrease"]


class _UpOrDown(Record):
    """An amount more, or an amount less, in đồng; never both."""

    increase: LineAmount | None = None
    decrease: LineAmount | None = None

    @model_validator(mode="after")
    def _one_way(self) -> "_UpOrDown":
        if self.increase is not None and self.decrease is not None:
            raise PydanticCustomError("V101", "up and down", {"text": "'increase', 'decrease'"})
        return self

    @property
    def by(self) -> int:
        """What it changes, in đồng: above zero what it adds, below what it takes."""
        return int(self.increase or 0) - int(self.decrease or 0)


class YearChange(_UpOrDown):
    """What is added to, or taken from, one year of a line."""

    @model_validator(mode="after")
    def _given(self) -> "YearChange":
        if self.increase is None and self.decrease is None:
            raise PydanticCustomError("P101", "nothing changes", {"field": "increase"})
        return self


class LineChange(_UpOrDown):
    """What an adjustment does to one funding line, and what it prints of it.

    Where it says so `years` of the line change; the others then stay what they were before.
    """

    years: Annotated[
        dict[Year, YearChange] | None,
        Field(min_length=1, description="In place of one amount: what changes in each year"),
    ] = None
    new: Annotated[Flag, Field(description="Whether the line begins with this decision")] = False
    before: Annotated[StatedFigure | None, Field(description="The line before, as printed")] = None
    after: Annotated[StatedFigure | None, Field(description="The line after, as printed")] = None
    ground: Annotated[Remark | None, Field(description="Why, as the decision has it")] = None

    @model_validator(mode="after")
    def _changes_something(self) -> "LineChange":
        alone = self.increase is not None or self.decrease is not None
        if not alone and self.years is None:
            raise PydanticCustomError("P101", "nothing changes", {"field": "increase"})
        if alone and self.years is not None:
            one = "increase" if self.increase is not None else "decrease"
            raise PydanticCustomError("V101", "an amount and years", {"text": f"'{one}', 'years'"})
        return self

    @property
    def total(self) -> int:
        """What it changes of the whole line, in đồng."""
        return self.by if self.years is None else sum(one.by for one in self.years.values())

    def walk_years(self, at: Address) -> Iterator[tuple[int, YearChange, Address]]:
        """Yield what changes in each year; nothing where the line changes as a whole."""
        return keyed(self.years or {}, (*at, "years"))

    def amounts_at(self, at: Address) -> Iterator[Address]:
        """Yield where each amount stands that is added or taken."""
        for one, place in self._parts(at):
            yield (*place, "increase" if one.increase is not None else "decrease")

    def _parts(self, at: Address) -> Iterator[tuple[_UpOrDown, Address]]:
        if self.years is None:
            yield self, at
        for _, one, place in self.walk_years(at):
            yield one, place

    def walk_figures(self, at: Address) -> Iterator[tuple[Side, Figure, Address]]:
        """Yield what is printed of the line before and after."""
        if self.before is not None:
            yield "before", self.before, (*at, "before")
        if self.after is not None:
            yield "after", self.after, (*at, "after")


class SourceChange(Record):
    """The years in which a source pays from this decision on."""

    years: Annotated[tuple[Year, ...], Field(min_length=1)]
    ref: Ref | None = None

    def walk_years(self, at: Address) -> Iterator[tuple[int, Address]]:
        """Yield the years; `at` is where this stands."""
        return listed(self.years, (*at, "years"))


class TargetChange(Record):
    """A target that this decision sets in place of an indicator's own."""

    target: Target
    operator: Operator | None = None
    ref: Ref | None = None


class NewProject(Record):
    """A project that begins with this decision; all of its money is an increase."""

    under: Annotated[Code | None, Field(description="The project that it stands under")] = None
    project: Project


class StatedChange(Record):
    """Figures that an adjustment states of the whole plan, or of one project, in đồng."""

    ref: Ref | None = None
    project: Annotated[Code | None, Field(description="A project's code; else the plan")] = None
    before: Figures | None = None
    increase: Figures | None = None
    decrease: Figures | None = None
    after: Figures | None = None

    def walk(self, at: Address) -> Iterator[tuple[Side, Path, Figure, Address]]:
        """Yield each figure, whether it is before, after or a change, and the keys that select."""
        sides: tuple[tuple[Side, Figures | None], ...] = (
            ("before", self.before),
            ("increase", self.increase),
            ("decrease", self.decrease),
            ("after", self.after),
        )
        for side, figures in sides:
            for path, figure in figures.walk() if figures else ():
                yield side, path, figure, (*at, side, *path)


_Natures = Annotated[
    dict[str, LineChange],
    BeforeValidator(
        by_nature(LineChange), json_schema_input_type=LineChange | dict[str, LineChange]
    ),
]
Changes = Annotated[
    dict[Code, dict[Key, _Natures]],
    Field(default={}, description="By project, source and nature: what is added or taken"),
]


class Adjustment(Record):
    """What a file in `adjustments/` holds: one decision that changes the plan."""

    decision: Act
    label: Annotated[
        Key | None, Field(description="A short name for `--as-of`; else the decision's number")
    ] = None
    kind: Annotated[Kind, Field(description="What it is: money moved, added, taken, or corrected")]
    basis: Annotated[
        tuple[Words, ...],
        BeforeValidator(one_or_more, json_schema_input_type=Words | list[Words]),
        Field(description="The documents that it rests on"),
    ] = ()
    applies_to: Annotated[
        Words | None,
        Field(description="The version that it changes: `original`, or a decision; else the last"),
    ] = None
    mixes_natures: Annotated[
        Ref | None, Field(description="Where it says that capital and recurrent money may mix")
    ] = None
    invented: Annotated[
        Remark | None, Field(description="Why, where no document stands behind it")
    ] = None
    changes: Changes
    sources: Annotated[
        dict[Key, SourceChange], Field(default={}, description="Sources whose years change")
    ]
    projects: Annotated[
        tuple[NewProject, ...], Field(description="Projects that begin with this decision")
    ] = ()
    targets: Annotated[
        dict[Code, TargetChange], Field(default={}, description="By indicator: its new target")
    ]
    stated: Annotated[
        tuple[StatedChange, ...], Field(description="What it states of sums before and after")
    ] = ()

    @model_validator(mode="after")
    def _changes_something(self) -> "Adjustment":
        if not (self.changes or self.sources or self.projects or self.targets):
            raise PydanticCustomError("P101", "nothing changes", {"field": "changes"})
        return self

    @property
    def name(self) -> str:
        """What `--as-of` and `applies_to` call it."""
        return self.label or self.decision.number

    def is_called(self, words: str) -> bool:
        """Whether words name it: by its label, or by its decision's number."""
        return words in {self.label, self.decision.number}

    def walk_changes(self, at: Address) -> Iterator[tuple[LineKey, LineChange, Address]]:
        """Yield what it does to funding lines; `at` is where the adjustment stands."""
        return walk_by_line(self.changes, (*at, "changes"))

    def walk_sources(self, at: Address) -> Iterator[tuple[str, SourceChange, Address]]:
        """Yield the sources whose years it changes."""
        return keyed(self.sources, (*at, "sources"))

    def walk_projects(self, at: Address) -> Iterator[tuple[NewProject, Address]]:
        """Yield the projects that begin with it."""
        return listed(self.projects, (*at, "projects"))

    def walk_targets(self, at: Address) -> Iterator[tuple[str, TargetChange, Address]]:
        """Yield the targets that it changes, by their indicators' codes."""
        return keyed(self.targets, (*at, "targets"))

    def walk_stated(self, at: Address) -> Iterator[tuple[StatedChange, Address]]:
        """Yield what it states of sums."""
        return listed(self.stated, (*at, "stated"))
