"""Projects own what is funded: a tree of projects whose leaves hold the plan's only inputs."""

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from gnbv.plan.fields import Code, Key, LineAmount, Name, Record, Ref, Words
from gnbv.plan.statements import WITHOUT_NATURE, Figure, Figures, Path

Step = str | int
Address = tuple[Step, ...]


class FundingLine(NamedTuple):
    """One project's money from one source and of one nature, in đồng: an input of the plan.

    `nature` is None where the source's money has none. `address` leads to it within the plan.
    """

    project: str
    source: str
    nature: str | None
    amount: int
    address: Address


def _by_nature(value: Any) -> Any:
    return {WITHOUT_NATURE: value} if isinstance(value, str) else value


SourceFunding = Annotated[
    dict[str, LineAmount],
    BeforeValidator(_by_nature, json_schema_input_type=LineAmount | dict[str, LineAmount]),
    Field(description="An amount for each nature, or one amount where the source has none"),
]


class Project(Record):
    """A project or a sub-project: it has either funding lines or sub-projects of its own."""

    code: Code
    national_code: Annotated[Words | None, Field(examples=["Dự án 3, Tiểu dự án 1"])] = None
    name: Name
    annex_name: Annotated[
        Name | None, Field(description="The annex's wording, where it differs")
    ] = None
    ref: Ref | None = None
    lead: Annotated[Key | None, Field(description="The agency that leads")] = None
    coordinators: tuple[Key, ...] = ()
    funding: dict[Key, SourceFunding] = Field(default={}, description="Source to nature to amount")
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

    def lines(self, address: Address = ()) -> Iterator[FundingLine]:
        """Yield the funding lines of this project and of all below it, in plan order."""
        for project, at in self.walk(address):
            for source, natures in project.funding.items():
                for nature, amount in natures.items():
                    path = (*at, "funding", source, nature)
                    yield FundingLine(project.code, source, nature or None, amount, path)
