"""The mapping owns how a paper was understood, as data that a person confirms or changes.

`mapping.yaml` says of every column, and of every row that is no ordinary project, what it is taken
for, how sure that is and why. A draft follows from the paper and its mapping alone, so that next
year's paper of the same form is drafted by the same mapping.
"""

from typing import Annotated, Literal

from pydantic import Field

from gnbv.plan.annex_columns import OneOrMore, Span
from gnbv.plan.fields import Flag, Key, MoneyUnit, Name, Record, Remark, RoundingUnit, Words, Year

Confidence = Annotated[
    Literal["certain", "likely", "unsure"],
    Field(description="How sure it is: words and sums agree, one of them tells, or neither"),
]
Letter = Annotated[
    str,
    Field(pattern=r"^[A-Z]{1,3}$", description="A column by its letter, A the first that is shown"),
]
ColumnHolds = Literal["number", "name", "amount", "percent", "text", "nothing"]
RowHolds = Literal["project", "total", "part", "heading", "repeat", "nothing"]


class _Understood(Record):
    confidence: Confidence = "certain"
    why: Annotated[Remark | None, Field(description="What tells that it is this")] = None


class MappedPeriod(Record):
    """The plan's first and last fiscal year."""

    first: Year
    last: Year


class MappedSource(_Understood):
    """Where money comes from, as the paper calls it, and in which years it pays."""

    name: Name
    years: Annotated[tuple[Year, ...], Field(min_length=1)]
    stated: Annotated[Flag, Field(description="Whether the paper itself names the years")] = False


class MappedColumn(_Understood):
    """What a column holds, and whose money it is about."""

    at: Letter
    holds: ColumnHolds
    heading: Annotated[
        tuple[Words, ...], Field(description="As printed; next year's must be the same")
    ] = ()
    span: Span = "period"
    source: OneOrMore | None = None
    nature: OneOrMore | None = None
    sum_of: Annotated[tuple[Letter, ...], Field(description="The columns that it adds up")] = ()
    of: Annotated[Letter | None, Field(description="Percentages of which column's money")] = None
    drawn: Annotated[
        Flag, Field(description="Whether funding lines are drawn from it: it is no sum of others")
    ] = False


class MappedRow(_Understood):
    """What rows of a name hold, where they are no projects; or their level, where they are."""

    name: Words
    number: Words | None = None
    holds: RowHolds
    level: Annotated[
        Literal["0", "1", "2", "3", "4", "5"] | None,
        Field(description="Of a project: how deep, where numbers do not tell"),
    ] = None
    span: Span | None = None
    source: OneOrMore | None = None
    nature: OneOrMore | None = None


class PaperMapping(Record):
    """What `mapping.yaml` holds."""

    table: Annotated[Words, Field(description="Which table of the paper: its sheet or number")]
    title: Words
    unit: Annotated[MoneyUnit, Field(description="What its figures are in")]
    unit_why: Remark | None = None
    notation: Annotated[
        Literal["vi", "en"], Field(description="Decimal comma (vi) or decimal point (en)")
    ] = "vi"
    rounded: RoundingUnit | None = None
    period: MappedPeriod
    sources: dict[Key, MappedSource]
    natures: Annotated[dict[Key, Name], Field(default={}, description="By their keys")]
    columns: Annotated[tuple[MappedColumn, ...], Field(min_length=1)]
    rows: tuple[MappedRow, ...] = ()

    def column(self, letter: str) -> MappedColumn:
        """The column of a letter; raises `StopIteration` where there is none."""
        return next(one for one in self.columns if one.at == letter)


def letter_of(at: int) -> str:
    """The letter of a column by its place from 0: A, B ... Z, AA."""
    before, last = divmod(at, 26)
    return (letter_of(before - 1) if before else "") + chr(ord("A") + last)
