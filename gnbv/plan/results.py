"""Results own what was reached in a year: a value, when and by whom it was measured."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from gnbv.addresses import Address, listed
from gnbv.plan.decision import read_date
from gnbv.plan.fields import Code, Record, Words, Year
from gnbv.plan.indicators import quantity
from gnbv.quantities import Quantity

_ANSWERS = {"có": True, "yes": True, "không": False, "no": False}


def _reached(value: Any) -> Any:
    answer = _ANSWERS.get(value.strip().casefold()) if isinstance(value, str) else None
    return quantity(value) if answer is None else answer


class Result(Record):
    """What one indicator has reached: of a count, all that was reached since the start."""

    indicator: Code
    value: Annotated[
        Quantity | bool,
        BeforeValidator(_reached, json_schema_input_type=str | int | float | bool),
        Field(description="A figure with its unit; of a duty, có or không", examples=["2,1%"]),
    ]
    date: Annotated[date, BeforeValidator(read_date, json_schema_input_type=str)]
    source: Annotated[Words, Field(description="The report or survey that says so")]
    note: Words | None = None


class YearResults(Record):
    """What a file in `results/` holds: one year's results, or those of a day within it."""

    year: Year
    as_of: Annotated[
        date | None,
        BeforeValidator(read_date, json_schema_input_type=str),
        Field(description="The day up to which they count, such as the half year; else the year"),
    ] = None
    results: tuple[Result, ...]

    @property
    def when(self) -> tuple[int, date]:
        """What puts it among other results: its year, and its day or the end of all days."""
        return self.year, self.as_of or date.max

    def is_known(self, result: Result, until: date | None) -> bool:
        """Whether a result of the file is known by a day; without a day, all are."""
        return until is None or (self.as_of or result.date) <= until

    def walk_results(self, at: Address) -> Iterator[tuple[Result, Address]]:
        """Yield its results; `at` is where the year's file stands."""
        return listed(self.results, (*at, "results"))
