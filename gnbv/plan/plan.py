"""A plan as a whole: its programme, its projects, annex, indicators and results."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from gnbv.plan.annex import Annex
from gnbv.plan.indicators import Indicator, Indicators
from gnbv.plan.profiles import LineProfile
from gnbv.plan.programme import Programme
from gnbv.plan.projects import Address, FundingLine, Project
from gnbv.plan.results import Result, YearResults
from gnbv.plan.statements import Statement
from gnbv.plan.units import Units


@dataclass(frozen=True)
class Plan:
    """A plan as its folder describes it.

    `projects`, `results` and `statements` are keyed by their position in the folder and in
    `plan.yaml`, so that an address still leads to its place where a neighbour could not be used;
    `whole` is False where money is missing, and sums over all projects are not to be relied on.
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

    def walk(self) -> Iterator[tuple[Project, Address]]:
        """Yield every project and sub-project, parents first, with its address."""
        for index, project in self.projects.items():
            yield from project.walk(("projects", index))

    @cached_property
    def lines(self) -> tuple[FundingLine, ...]:
        """Every funding line, in plan order."""
        return tuple(
            line
            for index, project in self.projects.items()
            for line in project.lines(("projects", index), self.programme.rounding.dong)
        )

    @cached_property
    def line_profiles(self) -> dict[Address, LineProfile]:
        """The profiles that funding lines have themselves, by the lines' addresses."""
        return {
            address: profile
            for index, project in self.projects.items()
            for address, profile in project.line_profiles(("projects", index))
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
        for indicator in self.indicators.indicators if self.indicators else ():
            found.setdefault(indicator.code, indicator)
        return found

    @cached_property
    def result_of(self) -> dict[tuple[int, str], Result]:
        """Results by their year and their indicator's code; of two in one year, the first."""
        found: dict[tuple[int, str], Result] = {}
        for of_year in self.results.values():
            for result in of_year.results:
                found.setdefault((of_year.year, result.indicator), result)
        return found

    @cached_property
    def results_by_indicator(self) -> dict[str, tuple[tuple[int, Result], ...]]:
        """For each indicator's code, every result recorded of it and its year, in plan order."""
        found: dict[str, list[tuple[int, Result]]] = {}
        for of_year in self.results.values():
            for result in of_year.results:
                found.setdefault(result.indicator, []).append((of_year.year, result))
        return {code: tuple(results) for code, results in found.items()}
