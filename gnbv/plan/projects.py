"""Projects own what is funded: a tree of projects whose leaves hold the plan's only inputs."""

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from gnbv.addresses import Address, keyed, listed
from gnbv.plan.fields import Code, Key, Name, Record, Ref, RoundingUnit, Words
from gnbv.plan.funding import Funding, FundingInShares
from gnbv.plan.parts import ManyParts, PartsOfMoney
from gnbv.plan.profiles import (
    AnyProfile,
    Line,
    LineProfile,
    Profile,
    amounts_by_year_at,
    pins_at,
    profile_at,
)
from gnbv.plan.stated_ratios import ManyRatios, StatedRatio
from gnbv.plan.stated_shares import StatedShare, StatedShares
from gnbv.plan.statements import Figure, Figures, Path

_BELOW = "sub_projects"


def depth_of(address: Address) -> int:
    """How deep the project at an address stands in the tree: 0 for one without a parent."""
    return address.count(_BELOW)


_IN_ENGLISH = (("tiểu dự án", "Sub-project"), ("dự án", "Project"), ("hợp phần", "Component"))
"""How a number in the decision reads in English; the longest first."""


def _national_code(value: Any) -> Any:
    """A number that is written in Vietnamese alone gets its English by its usual words."""
    if not isinstance(value, str):
        return value
    english = value.strip()
    for vi, en in _IN_ENGLISH:
        english = re.sub(rf"(?i)\b{vi}\b", en, english)
    return {"vi": value, "en": english} if english else value


NationalCode = Annotated[Name, BeforeValidator(_national_code, json_schema_input_type=Words | Name)]


class FundingLine(NamedTuple):
    """One project's money from one source and of one nature, in đồng: an input of the plan.

    `nature` is None where the source's money has none. `address` leads to it within the plan.
    `by_year` is whether the plan gives it year by year: its years are then the inputs.
    """

    project: str
    source: str
    nature: str | None
    amount: int
    address: Address
    by_year: bool = False

    @property
    def profile_at(self) -> Address:
        """Where its own profile stands, or would stand."""
        return profile_at(self.address)

    @property
    def pins_at(self) -> Address:
        """Where the years stand whose amounts are settled already, or are given."""
        if self.by_year:
            return amounts_by_year_at(self.address)
        return pins_at(self.profile_at)

    def pin_at(self, year: int) -> Address:
        """Where the settled amount of a year stands."""
        return (*self.pins_at, str(year))


class Project(Record):
    """A project or a sub-project: it has either funding lines or sub-projects of its own."""

    code: Code
    national_code: Annotated[
        NationalCode | None,
        Field(
            description="Its number in the decision, where the code is another",
            examples=["Dự án 1, Tiểu dự án 2"],
        ),
    ] = None
    name: Name
    annex_name: Annotated[
        Name | None, Field(description="The annex's wording, where it differs")
    ] = None
    ref: Ref | None = None
    lead: Annotated[Key | None, Field(description="The agency that leads")] = None
    coordinators: tuple[Key, ...] = ()
    rounded: Annotated[
        RoundingUnit | None,
        Field(description="What its lines and its stated figures are rounded to, and those below"),
    ] = None
    funding: Funding = Field(default={})
    funding_in_shares: Annotated[
        FundingInShares | None, Field(description="In place of `funding`: a total, in percent")
    ] = None
    profiles: Annotated[
        dict[Key, AnyProfile],
        Field(default={}, description="By source: how its money falls on the years here"),
    ]
    sub_projects: tuple["Project", ...] = ()
    stated: Annotated[
        Figures | None, Field(description="What the document states of this project")
    ] = None
    parts: ManyParts = ()
    percentages: StatedShares
    ratios: ManyRatios = ()

    def walk(self, address: Address = ()) -> Iterator[tuple["Project", Address]]:
        """Yield this project and all below it, parents first, with their addresses."""
        yield self, address
        for index, child in enumerate(self.sub_projects):
            yield from child.walk(child_at(address, index))

    def figures(self) -> Iterator[tuple[Path, Figure]]:
        """Yield what the document states of this project, with the keys that select it."""
        return self.stated.walk() if self.stated else iter(())

    def walk_figures(self, at: Address) -> Iterator[tuple[Path, Figure, Address]]:
        """Yield what the document states of this project, which stands at an address."""
        for path, figure in self.figures():
            yield path, figure, (*at, "stated", *path)

    def walk_percentages(self, at: Address) -> Iterator[tuple[str, StatedShare, Address]]:
        """Yield the percentages that the document states of its money, by source or nature."""
        return keyed(self.percentages, (*at, "percentages"))

    def walk_ratios(self, at: Address) -> Iterator[tuple[StatedRatio, Address]]:
        """Yield what the document states of its money against other money."""
        return listed(self.ratios, (*at, "ratios"))

    def walk_parts(self, at: Address) -> Iterator[tuple[PartsOfMoney, Address]]:
        """Yield what the document states as parts of this project's money."""
        return listed(self.parts, (*at, "parts"))

    def walk_coordinators(self, at: Address) -> Iterator[tuple[str, Address]]:
        """Yield the agencies that coordinate it."""
        return listed(self.coordinators, (*at, "coordinators"))

    def walk_profiles(self, at: Address) -> Iterator[tuple[str, Profile, Address]]:
        """Yield how its money from each source falls on the years."""
        return keyed(self.profiles, (*at, "profiles"))

    def walk_funding(self, at: Address) -> Iterator[tuple[str, Iterable[str], Address]]:
        """Yield each source of its money, the natures of that money, and where both stand."""
        yield from keyed(self.funding, (*at, "funding"))
        if self.funding_in_shares:
            yield from self.funding_in_shares.walk_shares(shares_at(at))

    @property
    def funded(self) -> bool:
        """Whether it has funding lines of its own."""
        return bool(self.funding or self.funding_in_shares)

    def lines(self, address: Address = (), rounding: int = 1) -> Iterator[FundingLine]:
        """Yield the funding lines of this project and of all below it, in plan order.

        Lines that are given in percent are whole multiples of `rounding`, in đồng.
        """
        for project, at in self.walk(address):
            yield from project.own_lines(at, rounding)

    def line_profiles(self, address: Address = ()) -> Iterator[tuple[Address, LineProfile]]:
        """Yield the profiles that lines of this project and of those below it have themselves."""
        for project, at in self.walk(address):
            for _, _, line, place in project.walk_lines(at):
                if line.profile:
                    yield place, line.profile

    def lines_by_year(self, address: Address = ()) -> Iterator[tuple[Address, dict[int, int]]]:
        """Yield the years, in đồng, of lines here and below that are given year by year."""
        for project, at in self.walk(address):
            for _, _, line, place in project.walk_lines(at):
                if line.years is not None:
                    yield place, line.years

    def walk_lines(self, at: Address) -> Iterator[tuple[str, str, Line, Address]]:
        """Yield source, nature and what is written of each line that has an amount of its own."""
        for source, natures, place in keyed(self.funding, (*at, "funding")):
            for nature, line, line_at in keyed(natures, place):
                yield source, nature, line, line_at

    def own_lines(self, at: Address, rounding: int) -> Iterator[FundingLine]:
        """Yield the lines of its own, in plan order."""
        for source, nature, line, place in self.walk_lines(at):
            by_year = line.years is not None
            yield FundingLine(self.code, source, nature or None, line.total, place, by_year)
        if self.funding_in_shares:
            for source, nature, amount, place in self.funding_in_shares.lines(
                shares_at(at), rounding
            ):
                yield FundingLine(self.code, source, nature or None, amount, place)


def child_at(parent: Address, index: int) -> Address:
    """Where a sub-project stands."""
    return (*parent, _BELOW, index)


def shares_at(project: Address) -> Address:
    """Where a project's total and its shares in percent stand."""
    return (*project, "funding_in_shares")
