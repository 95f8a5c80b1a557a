"""By line: how something is given of funding lines, by project, source and nature.

It is written like `funding`: keys of projects, then of sources, then of natures; a source without
natures has the record itself in their place.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from gnbv.addresses import Address, keyed
from gnbv.plan.fields import Record
from gnbv.plan.projects import FundingLine
from gnbv.plan.selections import WITHOUT_NATURE, Selection

_Given = TypeVar("_Given")
_Record = TypeVar("_Record", bound=Record)


class LineKey(NamedTuple):
    """What tells a funding line from others; `nature` is None where its source's money has none."""

    project: str
    source: str
    nature: str | None

    @classmethod
    def of(cls, line: FundingLine) -> "LineKey":
        """The key of a funding line."""
        return cls(line.project, line.source, line.nature)

    def selection(self, span: int | str = "period") -> Selection:
        """The money of the line: all of it, or that of a year."""
        return Selection(self.project, self.source, self.nature or WITHOUT_NATURE, span)


def by_nature(kind: type[_Record]) -> Callable[[Any], Any]:
    """A validator that takes a record of this kind, or an amount, in the place of natures."""

    def natures(value: Any) -> Any:
        alone = not isinstance(value, dict) or value.keys() & kind.model_fields.keys()
        return {WITHOUT_NATURE: value} if alone else value

    return natures


def as_amount(value: Any) -> Any:
    """A validator's first step: a bare amount is a record's `amount`."""
    return {"amount": value} if isinstance(value, str) else value


def walk_by_line(
    given: Mapping[str, Mapping[str, Mapping[str, _Given]]], at: Address
) -> Iterator[tuple[LineKey, _Given, Address]]:
    """Yield what is given of each line, with the line's key and where it stands."""
    for project, sources, project_at in keyed(given, at):
        for source, natures, source_at in keyed(sources, project_at):
            for nature, one, place in keyed(natures, source_at):
                yield LineKey(project, source, nature or None), one, place
