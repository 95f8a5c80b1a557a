"""`gnbv allocate`: the money of a year, or of all years; explained, divided, or changed."""

from dataclasses import replace
from typing import Annotated, Literal

import typer

from gnbv import checked, choices, library
from gnbv.allocation import Allocation
from gnbv.cli import long_table, lookup, options
from gnbv.cli.changes import changed, save_changes
from gnbv.cli.completion import complete_change, complete_line, complete_plan
from gnbv.cli.help_texts import FILE, FORM, PLAN, Help
from gnbv.cli.output import ExcelOption, Target, send, style
from gnbv.cli.progress import working_out
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Address, Plan
from gnbv.tables import TableSet
from gnbv.tables.allocation import allocation_table
from gnbv.writers import Format

Rows = Literal["project", "source", "nature", "agency", "unit"]
Form = Literal[Format, "parquet"]

HELP = Text(
    "Phân bổ kinh phí của kế hoạch cho các năm mà từng nguồn chi, chính xác đến đồng.\n\n"
    "Mỗi dòng kinh phí theo cách phân bổ của nó, và các năm của dòng cộng lại đúng bằng dòng; các "
    "dòng của một năm cộng lại bằng mức trần của nguồn, hoặc bằng phần chính xác của năm, làm tròn "
    "theo số dư lớn nhất. Nếu không nêu cách phân bổ thì chia đều. --by unit chia một năm cho các "
    "đơn vị của kế hoạch; kế hoạch chỉ có một năm thì không cần --year. Nhiều kế hoạch thành một "
    "bảng dài (--format csv hoặc parquet): plan, unit, project, source, nature, year, "
    "amount (đồng).",
    "Spread a plan's money over the years in which each source pays, exact to the đồng.\n\n"
    "Lines follow their profiles, and the years of a line sum to it; the lines of a year sum to "
    "the source's ceiling, or to the year's exact share rounded by largest remainder. Without a "
    "profile parts are equal. --by unit splits a year among the plan's units; a plan of one year "
    "needs no --year. Several plans become one long table (--format csv or parquet): plan, unit, "
    "project, source, nature, year, amount in đồng.",
)

PlansArgument = Annotated[
    list[str] | None,
    typer.Argument(autocompletion=complete_plan),
    Help(
        Text(
            "Thư mục kế hoạch, hoặc tên một kế hoạch kèm theo gnbv; nhiều kế hoạch, hoặc một thư "
            "mục các kế hoạch, cho một bảng dài.",
            "A plan's folder, or the name of one that ships; several, or a folder of plans, for "
            "one long table.",
        ),
        PLAN,
    ),
]
FormOption = Annotated[
    Form | None,
    typer.Option("--format"),
    Help(
        Text(
            "Dạng kết quả; nếu bỏ trống, theo đuôi của TỆP. CSV của nhiều kế hoạch, và Parquet, là "
            "một bảng dài.",
            "The form; else by FILE's suffix. CSV of several plans, and Parquet, are one long "
            "table.",
        ),
        FORM,
    ),
]
LongOption = Annotated[
    bool,
    typer.Option("--long"),
    Help(
        Text(
            "Bảng dài cả với một kế hoạch: plan, unit, project, source, nature, year, amount.",
            "The long table of one plan, too: plan, unit, project, source, nature, year, amount.",
        )
    ),
]

ExplainOption = Annotated[
    str | None,
    typer.Option("--explain", autocompletion=complete_line),
    Help(
        Text(
            "Vì sao một dòng kinh phí được chừng ấy trong năm: DỰ_ÁN/NGUỒN/LOẠI_VỐN, dự án viết "
            "bằng mã hoặc bằng số của nó ('Dự án 4, Tiểu dự án 3').",
            "Why a line gets what it gets in the year: PROJECT/SOURCE/NATURE, the project by its "
            "code or its own number ('Dự án 4, Tiểu dự án 3').",
        ),
        Text("DÒNG", "LINE"),
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option("--set", autocompletion=complete_change),
    Help(
        Text(
            "Giả sử: NGUỒN.years=ĐẦU-CUỐI, NGUỒN.cut=10%, cut=10%, NGUỒN.ceiling.NĂM='3 tỷ'. Lặp "
            "lại để thêm; kế hoạch trên đĩa giữ nguyên.",
            "What if: SOURCE.years=FIRST-LAST, SOURCE.cut=10%, cut=10%, "
            "SOURCE.ceiling.YEAR='3 tỷ'. Repeat for more; the plan on disk stays as it is.",
        ),
        Text("THAY_ĐỔI", "CHANGE"),
    ),
]
AssignedOption = Annotated[
    bool,
    typer.Option("--from-assigned"),
    Help(
        Text(
            "Lấy số đã giao của các năm, và chia phần còn lại cho các năm chưa giao.",
            "Take what is assigned of years, and spread the rest over the years that are left.",
        )
    ),
]
SaveOption = Annotated[
    str | None,
    typer.Option("--save"),
    Help(
        Text(
            "Ghi điều giả sử ở --set thành bản nháp của một quyết định điều chỉnh.",
            "Write what --set supposes as a draft of an adjustment.",
        ),
        FILE,
    ),
]

_INSTEAD = Text(
    ", hoặc thêm --format csv (hay --format parquet -o TỆP) để có một bảng dài của tất cả",
    ", or add --format csv (or --format parquet -o FILE) for one long table of all",
)


def run(
    plan: PlansArgument = None,
    year: options.YearOption = None,
    by: Annotated[
        Rows,
        typer.Option("--by"),
        Help(Text("Mỗi hàng là gì.", "What the rows are."), Text("HÀNG", "ROWS")),
    ] = "project",
    explain: ExplainOption = None,
    changes: SetOption = None,
    save: SaveOption = None,
    as_of: options.AsOfOption = None,
    after_assigned: AssignedOption = False,
    unit: options.UnitOption = None,
    form: FormOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    long: LongOption = False,
    lang: options.LangOption = None,
) -> None:
    """Spread a plan's money over its years."""
    _require_one(by == "unit", explain is not None, bool(changes))
    to = long_table.settle(form, output, force, long)
    plans = lookup.several(plan or [])
    if isinstance(to, Target) and to.form == "csv" and len(plans.folders) > 1:
        to = long_table.LongTarget("csv", to.file, force)
    if isinstance(to, long_table.LongTarget):
        _require_every_line(by, explain is not None, bool(changes))
        long_table.write(plans, to, year, by == "unit", excel)
        return
    meant = lookup.the_one(plans, to.file, _INSTEAD, as_of)
    with working_out():
        allocation = library.allocate(_after_assigned(meant) if after_assigned else meant)
        choices.require_in_period(year, allocation.plan)
    if save is not None:
        save_changes(meant, changes or [], save, force, options.language(lang))
    with working_out():
        tables = _tables(allocation, year, by, explain, changes or [])
        if to.form != "csv" and not (explain or changes or by == "unit"):
            tables = _with_assigned(tables, library.allocate(meant), year, by)
    send(tables, to, style(unit, lang, excel), checked.read_from(allocation.plan).files)


def _tables(
    allocation: Allocation, year: int | None, by: Rows, explain: str | None, changes: list[str]
) -> TableSet:
    """What is shown of one plan: explained, divided, changed, or as it is."""
    before = allocation
    if changes:
        allocation = changed(allocation.plan, changes)
    if explain:
        return _explained(explain, year, allocation.plan)
    if by == "unit":
        return _divided(year, allocation)
    if changes:
        return _compared(before, allocation, year, by)
    table = allocation_table(allocation, year, by)
    return TableSet(tables=(table,), allocation=allocation)


def _after_assigned(plan: Plan) -> Plan:
    """The plan with what is assigned of years, and the rest over those that are left."""
    checked.require_accounted(plan)
    if not plan.assignments:
        raise UsageError(
            Text("kế hoạch chưa có assignments/", "the plan has nothing in assignments/")
        )
    from gnbv.execution import assigned_of, from_assigned

    return from_assigned(assigned_of(plan))


def _with_assigned(
    tables: TableSet, allocation: Allocation, year: int | None, by: Rows
) -> TableSet:
    """The plan's tables, and what is assigned beside the plan, where anything is."""
    plan = allocation.plan
    if not plan.assignments or by == "unit":
        return tables
    from gnbv.execution import assigned_of
    from gnbv.tables.assigned import assigned_table

    checked.require_accounted(plan)
    assigned = assigned_of(plan)
    if year is not None and year not in assigned.years:
        return tables
    beside = assigned_table(allocation, assigned, year, by)
    return replace(tables, tables=(*tables.tables, beside))


def _explained(words: str, year: int | None, plan: Plan) -> TableSet:
    from gnbv.allocation.explain import explain
    from gnbv.tables.explanation import explanation_table

    line = choices.line(words, plan)
    year = _only_year(year, plan)
    if year is None:
        raise UsageError(Text("--explain cần --year", "--explain wants a --year"))

    def place(address: Address) -> str:
        found = checked.place_of(plan, address)
        return f"{found.file}:{found.line}"

    table = explanation_table(explain(plan, line, year), plan, place)
    return TableSet(tables=(table,), about=plan)


def _divided(year: int | None, allocation: Allocation) -> TableSet:
    from gnbv.allocation import divide
    from gnbv.tables.units import unit_tables

    year = _only_year(year, allocation.plan)
    if year is None:
        raise UsageError(Text("--by unit cần --year", "--by unit wants a --year"))
    units = checked.require_units(allocation.plan)
    return TableSet(tables=unit_tables(divide(allocation, units, year)), about=allocation.plan)


def _only_year(year: int | None, plan: Plan) -> int | None:
    """The year that is asked for, or the only one that the plan has."""
    years = plan.programme.period.years
    return years[0] if year is None and len(years) == 1 else year


def _compared(before: Allocation, after: Allocation, year: int | None, by: library.By) -> TableSet:
    from gnbv.tables.comparison import comparison_tables

    return TableSet(tables=comparison_tables(before, after, year, by), about=before.plan)


def _require_one(by_unit: bool, explained: bool, changed: bool) -> None:
    """A division among units is neither explained cell by cell nor compared with another."""
    if by_unit and (explained or changed):
        other = "--explain" if explained else "--set"
        raise UsageError(
            Text(f"--by unit không đi cùng {other}", f"--by unit does not go with {other}")
        )


def _require_every_line(by: Rows, explained: bool, changed: bool) -> None:
    """A long table holds every line as it is: nothing is summed up, explained or changed in it."""
    asked = {f"--by {by}": by not in {"project", "unit"}, "--explain": explained, "--set": changed}
    for option in (name for name, given in asked.items() if given):
        raise UsageError(
            Text(
                f"bảng dài có mọi dòng kinh phí nên không đi cùng {option}",
                f"the long table holds every funding line, and does not go with {option}",
            )
        )
