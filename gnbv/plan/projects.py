"""Projects own what is funded: a tree of projects whose leaves hold the plan's only inputs."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from gnbv.plan.fields import Code, Key, Name, Record, Ref, Words
from gnbv.plan.funding import FundingInShares, SourceFunding
from gnbv.plan.profiles import AnyProfile, LineProfile
from gnbv.plan.statements import Figure, Figures, Path

Step = str | int
Address = tuple[Step, ...]


def depth_of(address: Address) -> int:
    """How deep the project at an address stands in the tree: 0 for one without a parent."""
    return len(address) // 2 - 1


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
    """

    project: str
    source: str
    nature: str | None
    amount: int
    address: Address


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
    funding: dict[Key, SourceFunding] = Field(default={}, description="Source to nature to amount")
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

    def walk(self, address: Address = ()) -> Iterator[tuple["Project", Address]]:
        """Yield this project and all below it, parents first, with their addresses."""
        yield self, address
        for index, child in enumerate(self.sub_projects):
            yield from child.walk((*address, "sub_projects", index))

    def figures(self) -> Iterator[tuple[Path, Figure]]:
        """Yield what the document states of this project, with the keys that select it."""
        return self.stated.walk() if self.stated else iter(())

    @property
    def funded(self) -> bool:
        """Whether it has funding lines of its own."""
        return bool(self.funding or self.funding_in_shares)

    def lines(self, address: Address = (), rounding: int = 1) -> Iterator[FundingLine]:
        """Yield the funding lines of this project and of all below it, in plan order.

        Lines that are given in percent are whole multiples of `rounding`, in đồng.
        """
        for project, at in self.walk(address):
            for source, nature, amount, path in project.own_lines(rounding):
                yield FundingLine(project.code, source, nature or None, amount, (*at, *path))

    def line_profiles(self, address: Address = ()) -> Iterator[tuple[Address, LineProfile]]:
        """Yield the profiles that lines of this project and of those below it have themselves."""
        for project, at in self.walk(address):
            for source, natures in project.funding.items():
                for nature, line in natures.items():
                    if line.profile:
                        yield (*at, "funding", source, nature), line.profile

    def own_lines(self, rounding: int) -> Iterator[tuple[str, str, int, Address]]:
        """Yield source, nature, đồng and address within the project of each line of its own."""
        for source, natures in self.funding.items():
            for nature, line in natures.items():
                yield source, nature, line.amount, ("funding", source, nature)
        if self.funding_in_shares:
            for source, nature, amount in self.funding_in_shares.lines(rounding):
                path = ("funding_in_shares", "shares", source, nature)
                yield source, nature, amount, path
