"""`gnbv allocate`: the money of a year, or of all years; explained, divided, or changed."""

from collections.abc import Callable
from typing import Annotated, Literal, NoReturn

import typer

from gnbv.allocation import Allocation
from gnbv.cli import options
from gnbv.cli.app import Exit, fail
from gnbv.cli.choices import in_period, line
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.plans import allocated, changed, require_units
from gnbv.language import Lang, Text
from gnbv.loader import Loaded
from gnbv.plan import Address
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
    said = options.language(lang)
    to = target(form, output, force, said)
    loaded, allocation = allocated(options.folder(plan, said), said)
    in_period(year, allocation.plan, said)
    _require_one(by == "unit", explain is not None, bool(changes), said)
    before = allocation
    if changes:
        allocation = changed(changes, loaded, allocation, said)
    if explain:
        tables = _explained(explain, year, loaded, allocation, said)
    elif by == "unit":
        tables = _divided(year, loaded, allocation, said)
    elif changes:
        from gnbv.tables.comparison import comparison_tables

        tables = TableSet(tables=comparison_tables(before, allocation, year, by))
    else:
        table = allocation_table(allocation, year, by)
        tables = TableSet(tables=(table,), allocation=allocation)
    send(tables, to, style(unit, said, excel))


def _explained(
    words: str, year: int | None, loaded: Loaded, allocation: Allocation, lang: Lang
) -> TableSet:
    from gnbv.allocation.explain import explain
    from gnbv.tables.explanation import explanation_table

    found = line(words, allocation.plan, lang)
    if year is None:
        _refuse(Text("--explain cần --year", "--explain wants a --year"), lang)
    explanation = explain(allocation.plan, found, year)
    table = explanation_table(explanation, allocation.plan, _places(loaded))
    return TableSet(tables=(table,))


def _places(loaded: Loaded) -> Callable[[Address], str]:
    def place(address: Address) -> str:
        found = loaded.place(address)
        return f"{found.file}:{found.line}"

    return place


def _divided(year: int | None, loaded: Loaded, allocation: Allocation, lang: Lang) -> TableSet:
    from gnbv.allocation import divide
    from gnbv.tables.units import unit_tables

    if year is None:
        _refuse(Text("--by unit cần --year", "--by unit wants a --year"), lang)
    units = require_units(loaded, allocation.plan, lang)
    return TableSet(tables=unit_tables(divide(allocation, units, year)))


def _require_one(by_unit: bool, explained: bool, changed: bool, lang: Lang) -> None:
    """A division among units is neither explained cell by cell nor compared with another."""
    if by_unit and (explained or changed):
        other = "--explain" if explained else "--set"
        _refuse(
            Text(f"--by unit không đi cùng {other}", f"--by unit does not go with {other}"), lang
        )


def _refuse(text: Text, lang: Lang) -> NoReturn:
    fail(text.say(lang), Exit.USAGE)
