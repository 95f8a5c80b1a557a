"""`gnbv allocate`: the money of a year, or of all years; explained, divided, or changed."""

from typing import Annotated, Literal

import typer

from gnbv import choices, library
from gnbv.allocation import Allocation
from gnbv.cli import lookup, options
from gnbv.cli.changes import changed
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Address, Plan
from gnbv.tables import TableSet
from gnbv.tables.allocation import allocation_table

Rows = Literal["project", "source", "nature", "agency", "unit"]

ExplainOption = Annotated[
    str | None,
    typer.Option(
        metavar="LINE",
        show_default=False,
        help="Why a line gets what it gets in the year: PROJECT/SOURCE/NATURE, the project by its "
        "code or its own number ('Dự án 4, Tiểu dự án 3').",
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="CHANGE",
        show_default=False,
        help="What if: SOURCE.years=FIRST-LAST, SOURCE.cut=10%, cut=10%, "
        "SOURCE.ceiling.YEAR='3 tỷ'. Repeat for more; the plan on disk stays as it is.",
    ),
]


def run(
    plan: options.PlanArgument = None,
    year: options.YearOption = None,
    by: Annotated[Rows, typer.Option(help="What the rows are.")] = "project",
    explain: ExplainOption = None,
    changes: SetOption = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Spread a plan's money over the years in which each source pays, exact to the đồng.

    Lines follow their profiles, and the years of a line sum to it; the lines of a year sum to the
    source's ceiling, or to the year's exact share rounded by largest remainder. Without a profile
    parts are equal. --by unit splits a year among the plan's units.
    """
    to = target(form, output, force)
    allocation = library.allocate(lookup.plan(plan, to.file))
    choices.require_in_period(year, allocation.plan)
    _require_one(by == "unit", explain is not None, bool(changes))
    before = allocation
    if changes:
        allocation = changed(allocation.plan, changes)
    if explain:
        tables = _explained(explain, year, allocation.plan)
    elif by == "unit":
        tables = _divided(year, allocation)
    elif changes:
        tables = _compared(before, allocation, year, by)
    else:
        table = allocation_table(allocation, year, by)
        tables = TableSet(tables=(table,), allocation=allocation)
    send(tables, to, style(unit, lang, excel), library.read_from(allocation.plan).files)


def _explained(words: str, year: int | None, plan: Plan) -> TableSet:
    from gnbv.allocation.explain import explain
    from gnbv.tables.explanation import explanation_table

    line = choices.line(words, plan)
    if year is None:
        raise UsageError(Text("--explain cần --year", "--explain wants a --year"))

    def place(address: Address) -> str:
        found = library.place_of(plan, address)
        return f"{found.file}:{found.line}"

    return TableSet(tables=(explanation_table(explain(plan, line, year), plan, place),))


def _divided(year: int | None, allocation: Allocation) -> TableSet:
    from gnbv.allocation import divide
    from gnbv.tables.units import unit_tables

    if year is None:
        raise UsageError(Text("--by unit cần --year", "--by unit wants a --year"))
    units = library.require_units(allocation.plan)
    return TableSet(tables=unit_tables(divide(allocation, units, year)))


def _compared(before: Allocation, after: Allocation, year: int | None, by: library.By) -> TableSet:
    from gnbv.tables.comparison import comparison_tables

    return TableSet(tables=comparison_tables(before, after, year, by))


def _require_one(by_unit: bool, explained: bool, changed: bool) -> None:
    """A division among units is neither explained cell by cell nor compared with another."""
    if by_unit and (explained or changed):
        other = "--explain" if explained else "--set"
        raise UsageError(
            Text(f"--by unit không đi cùng {other}", f"--by unit does not go with {other}")
        )
