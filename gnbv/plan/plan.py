"""A plan as a whole: its programme, its projects, annex, indicators and results."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from gnbv.addresses import Address
from gnbv.plan.annex import Annex, Note
from gnbv.plan.annex_columns import Column
from gnbv.plan.annex_rows import Row
from gnbv.plan.content import Content, Quoted, Topic
from gnbv.plan.indicator_file import Indicators
from gnbv.plan.indicators import Indicator
from gnbv.plan.profiles import LineProfile
from gnbv.plan.programme import NATURES, PARTS, PERIOD, STATED, Programme
from gnbv.plan.projects import FundingLine, Project
from gnbv.plan.results import Result, YearResults
from gnbv.plan.sources import SOURCES
from gnbv.plan.statements import Statement
from gnbv.plan.units import Units

if TYPE_CHECKING:  # most plans have none of them
    from gnbv.plan.adjustments import Adjustment
    from gnbv.plan.assignments import YearAssignments
    from gnbv.plan.closings import Closing
    from gnbv.plan.spending import SpendingReport

_Part = TypeVar("_Part")

PROJECTS: Address = ("projects",)
RESULTS: Address = ("results",)
ADJUSTMENTS: Address = ("adjustments",)
ASSIGNMENTS: Address = ("assignments",)
CLOSINGS: Address = ("closings",)
EXECUTION: Address = ("execution",)
_LATER = frozenset({ADJUSTMENTS, ASSIGNMENTS, CLOSINGS, EXECUTION})
_SEVERAL = frozenset({PROJECTS, STATED, RESULTS, *_LATER})
"""Where files or statements stand that are parts of a plan each on its own."""


def part_of(address: Address) -> Address:
    """Return where the part of a plan stands that an address leads into.

    A project with all below it, a statement, a year's results and every later decision's file are
    parts of their own; else a part is what has a key of the plan's own, such as its sources.
    """
    return address[: 2 if address[:1] in _SEVERAL else 1]


def within_part(address: Address) -> Address:
    """Return the steps of an address within its part of the plan."""
    return address[len(part_of(address)) :]


def folders_of(addresses: Iterable[Address]) -> frozenset[str]:
    """Return the folders of later decisions into which addresses lead."""
    return frozenset(str(at[0]) for at in addresses if at[:1] in _LATER)


@dataclass(frozen=True)
class Plan:
    """A plan as its folder describes it.

    `projects`, `results`, `statements` and what comes after the plan (`adjustments`, `assignments`,
    `closings`, `execution`) are keyed by their position in the folder and in `plan.yaml`, so that
    an address still leads to its place where a neighbour could not be used; `whole` is False where
    money is missing, and sums over all projects are not to be relied on. `adjusted_by` are the keys
    of the adjustments that are in its lines already, in order: none of them in the original. What
    was assigned, closed or spent after the day `until` is left out of account. `original` is the
    plan as it was passed, where this one is a later version. `partial` names the folders of later
    decisions of which some file could not be used.
    """

    id: str
    programme: Programme
    projects: dict[int, Project]
    statements: dict[int, Statement]
    annex: Annex | None = None
    whole: bool = True
    units: Units | None = None
    indicators: Indicators | None = None
    results: dict[int, YearResults] = field(default_factory=dict)
    content: Content | None = None
    adjustments: dict[int, "Adjustment"] = field(default_factory=dict)
    assignments: dict[int, "YearAssignments"] = field(default_factory=dict)
    closings: dict[int, "Closing"] = field(default_factory=dict)
    execution: dict[int, "SpendingReport"] = field(default_factory=dict)
    adjusted_by: tuple[int, ...] = ()
    until: datetime.date | None = None
    original: "Plan | None" = field(default=None, compare=False, repr=False)
    partial: frozenset[str] = field(default=frozenset(), compare=False)

    def walk(self) -> Iterator[tuple[Project, Address]]:
        """Yield every project and sub-project, parents first, with its address."""
        for project, at in self.walk_top():
            yield from project.walk(at)

    def walk_top(self) -> Iterator[tuple[Project, Address]]:
        """Yield the projects that have no project above them."""
        return _placed(self.projects, PROJECTS)

    def walk_statements(self) -> Iterator[tuple[Statement, Address]]:
        """Yield what the document states of the whole plan."""
        return _placed(self.statements, STATED)

    def walk_years(self) -> Iterator[tuple[YearResults, Address]]:
        """Yield the files of results, one for each year."""
        return _placed(self.results, RESULTS)

    def walk_adjustments(self) -> Iterator[tuple["Adjustment", Address]]:
        """Yield the decisions that adjust the plan, as their files are read."""
        return _placed(self.adjustments, ADJUSTMENTS)

    def walk_assignments(self) -> Iterator[tuple["YearAssignments", Address]]:
        """Yield the files of assignments, one for each year."""
        return _placed(self.assignments, ASSIGNMENTS)

    def walk_closings(self) -> Iterator[tuple["Closing", Address]]:
        """Yield the closes of years."""
        return _placed(self.closings, CLOSINGS)

    def walk_execution(self) -> Iterator[tuple["SpendingReport", Address]]:
        """Yield the reports on what was spent."""
        return _placed(self.execution, EXECUTION)

    def walk_columns(self) -> Iterator[tuple[Column, Address]]:
        """Yield the columns of the annex, if there is one."""
        return self.annex.walk_columns() if self.annex else iter(())

    def walk_rows(self) -> Iterator[tuple[Row, Address]]:
        """Yield the rows of the annex, if there is one."""
        return self.annex.walk_rows() if self.annex else iter(())

    def walk_notes(self) -> Iterator[tuple[Note, Address]]:
        """Yield the notes under the annex, if there is one."""
        return self.annex.walk_notes() if self.annex else iter(())

    def walk_indicators(self) -> Iterator[tuple[Indicator, Address]]:
        """Yield the indicators, if there are any."""
        return self.indicators.walk_indicators() if self.indicators else iter(())

    def walk_results(self) -> Iterator[tuple[YearResults, Result, Address]]:
        """Yield every result with the file of results that it stands in."""
        for of_year, at in self.walk_years():
            for result, place in of_year.walk_results(at):
                yield of_year, result, place

    def walk_quotes(self) -> Iterator[tuple[Topic, Quoted, Address]]:
        """Yield what the document lays down in words, if the plan has it."""
        return self.content.walk_quotes() if self.content else iter(())

    def ref_of(self, topic: Topic, quoted: Quoted) -> str | None:
        """Where a quote stands: its own place, else that of its project or agency."""
        if quoted.ref or not (topic.project or topic.agency):
            return quoted.ref
        project, agency = (
            self.by_code.get(topic.project or ""),
            self.programme.agencies.get(topic.agency or ""),
        )
        return project.ref if project else agency.ref if agency else None

    def without(self, addresses: Iterable[Address]) -> "Plan | None":
        """Return the plan without the parts that addresses lead into.

        None where these are parts on which the money of all projects rests.
        """
        lost = set(map(part_of, addresses))
        if lost & {PERIOD, SOURCES, NATURES}:
            return None
        kept = _left(self.projects, PROJECTS, lost)
        stated = _left(self.statements, STATED, lost)
        annex = None if Annex.at in lost else self.annex
        whole = self.whole and len(kept) == len(self.projects)
        units = None if Units.at in lost else self.units
        programme = self.programme
        if PARTS in lost:
            programme = programme.model_copy(update={"parts": ()})
        return replace(
            self,
            programme=programme,
            projects=kept,
            statements=stated,
            annex=annex,
            whole=whole,
            units=units,
            adjustments=_left(self.adjustments, ADJUSTMENTS, lost),
            assignments=_left(self.assignments, ASSIGNMENTS, lost),
            closings=_left(self.closings, CLOSINGS, lost),
            execution=_left(self.execution, EXECUTION, lost),
            partial=self.partial | folders_of(lost),
        )

    @cached_property
    def lines(self) -> tuple[FundingLine, ...]:
        """Every funding line, in plan order."""
        return tuple(
            line
            for project, at in self.walk_top()
            for line in project.lines(at, self.programme.rounding.dong)
        )

    @cached_property
    def line_profiles(self) -> dict[Address, LineProfile]:
        """The profiles that funding lines have themselves, by the lines' addresses."""
        return {
            address: profile
            for project, at in self.walk_top()
            for address, profile in project.line_profiles(at)
        }

    @cached_property
    def given_years(self) -> dict[Address, dict[int, int]]:
        """The years, in đồng, of the lines that are given year by year, by their addresses."""
        return {
            address: years
            for project, at in self.walk_top()
            for address, years in project.lines_by_year(at)
        }

    @cached_property
    def places(self) -> dict[str, Address]:
        """The addresses of projects and sub-projects by their codes."""
        return {project.code: at for project, at in self.walk()}

    @cached_property
    def by_code(self) -> dict[str, Project]:
        """Projects and sub-projects by their codes."""
        return {project.code: project for project, _ in self.walk()}

    @cached_property
    def numbered(self) -> bool:
        """Whether any project has a number of the decision's own beside its code."""
        return any(project.national_code for project in self.by_code.values())

    @cached_property
    def ancestry(self) -> dict[str, tuple[str, ...]]:
        """For each code, itself and the codes above it, nearest first."""
        found: dict[str, tuple[str, ...]] = {}
        for project, _ in self.walk():
            above = found.setdefault(project.code, (project.code,))
            for child in project.sub_projects:
                found[child.code] = (child.code, *above)
        return found

    @cached_property
    def funded_codes(self) -> tuple[str, ...]:
        """The codes of the projects with funding lines of their own, in plan order."""
        return tuple(project.code for project, _ in self.walk() if project.funded)

    @cached_property
    def led(self) -> dict[str, tuple[str, ...]]:
        """For each lead agency, the codes of the projects with funding that it leads."""
        found: dict[str, tuple[str, ...]] = {}
        for project, _ in self.walk():
            if project.lead and project.funded:
                found[project.lead] = (*found.get(project.lead, ()), project.code)
        return found

    @cached_property
    def indicator_by_code(self) -> dict[str, Indicator]:
        """Indicators by their codes, in the document's order; of one code twice, the first."""
        found: dict[str, Indicator] = {}
        for indicator, _ in self.walk_indicators():
            found.setdefault(indicator.code, indicator)
        return found

    @cached_property
    def result_of(self) -> dict[tuple[int, str], Result]:
        """Results by their year and their indicator's code: the year's own, else the latest.

        Of a plan as of a day, those known by then; of two of one day, the first.
        """
        found: dict[tuple[int, str], Result] = {}
        files = sorted(self.results.values(), key=lambda one: one.when, reverse=True)
        for of_year in files:
            for result in of_year.results:
                if of_year.is_known(result, self.until):
                    found.setdefault((of_year.year, result.indicator), result)
        return found

    @cached_property
    def results_by_indicator(self) -> dict[str, tuple[tuple[YearResults, Result], ...]]:
        """For each indicator's code, every result known of it, the earliest first."""
        found: dict[str, list[tuple[YearResults, Result]]] = {}
        for of_year in sorted(self.results.values(), key=lambda one: one.when):
            for result in of_year.results:
                if of_year.is_known(result, self.until):
                    found.setdefault(result.indicator, []).append((of_year, result))
        return {code: tuple(results) for code, results in found.items()}


def _placed(parts: Mapping[int, _Part], at: Address) -> Iterator[tuple[_Part, Address]]:
    """Parts by their positions, which are kept where a neighbour could not be used."""
    for index, part in parts.items():
        yield part, (*at, index)


def _left(parts: Mapping[int, _Part], at: Address, lost: set[Address]) -> dict[int, _Part]:
    return {index: part for index, part in parts.items() if (*at, index) not in lost}
