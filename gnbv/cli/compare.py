"""`gnbv compare`: two versions of a plan, or two plans, side by side."""

from typing import Annotated

import typer

from gnbv import checked, library
from gnbv.cli import lookup, options
from gnbv.cli.app import Exit
from gnbv.cli.completion import complete_plan, complete_version
from gnbv.cli.help_texts import ROWS, VERSION, Help
from gnbv.cli.output import ExcelOption, FormatOption, send, style, target
from gnbv.cli.progress import working_out
from gnbv.differences import Differences
from gnbv.language import Text
from gnbv.tables import TableSet
from gnbv.tables.differences import By, difference_tables
from gnbv.versions import LATEST, ORIGINAL

HELP = Text(
    "Những gì khác nhau giữa hai phiên bản của một kế hoạch, hoặc hai kế hoạch.\n\n"
    "Với một kế hoạch: bản hiện nay so với bản gốc; --from và --to chọn phiên bản khác. Theo dự án "
    "thì là bảng điều chỉnh: trước, tăng, giảm, sau, căn cứ. Tên, năm và chỉ tiêu thay đổi ghi ở "
    "dưới. Hai dòng là một khi cùng khóa.",
    "Show what differs between two versions of a plan, or between two plans.\n\n"
    "Of one plan, what it is now beside its original; --from and --to name other versions. By "
    "project it is the table of an adjustment: before, up, down, after, ground. Names, years and "
    "targets that changed stand below. Lines are the same where their keys are.",
)
FromOption = Annotated[
    str | None,
    typer.Option("--from", autocompletion=complete_version),
    Help(
        Text(
            "Phiên bản trước: một ngày, một quyết định, 'original' hay 'latest'.",
            "The version before: a day, a decision, 'original' or 'latest'.",
        ),
        VERSION,
    ),
]
ToOption = Annotated[
    str | None,
    typer.Option("--to", autocompletion=complete_version),
    Help(Text("Phiên bản sau.", "The version after."), VERSION),
]
OtherArgument = Annotated[
    str | None,
    typer.Argument(autocompletion=complete_plan),
    Help(
        Text(
            "Kế hoạch sau, nếu là kế hoạch khác; cũng có thể là thư mục của một bản git khác.",
            "The plan after, where it is another one; a folder of another revision, too.",
        ),
        Text("KẾ_HOẠCH_KHÁC", "OTHER"),
    ),
]


def run(
    plan: options.PlanArgument = None,
    other: OtherArgument = None,
    before: FromOption = None,
    after: ToOption = None,
    by: Annotated[
        By,
        typer.Option("--by"),
        Help(Text("Mỗi hàng là gì.", "What stands in the rows."), ROWS),
    ] = "project",
    every: Annotated[
        bool,
        typer.Option("--all"),
        Help(Text("Cả các hàng giữ nguyên.", "Also rows that stay as they are.")),
    ] = False,
    exit_code: Annotated[
        bool,
        typer.Option("--exit-code"),
        Help(Text("Kết thúc bằng 1 nếu kinh phí khác nhau.", "End with 1 where money differs.")),
    ] = False,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    excel: ExcelOption = False,
    lang: options.LangOption = None,
) -> None:
    """Show what differs between two versions of a plan, or between two plans."""
    to = target(form, output, force)
    alone = other is None
    old = lookup.own_plan(plan, to.file, before or (ORIGINAL if alone else LATEST))
    new = lookup.own_plan(plan if alone else other, to.file, after or LATEST, again=alone)
    with working_out():
        found = Differences(library.allocate(old), library.allocate(new))
        tables = TableSet(tables=difference_tables(found, by, every), about=new)
    read = checked.read_from(old).files | checked.read_from(new).files
    send(tables, to, style(unit, lang, excel), read)
    if exit_code and found.money_differs:
        raise typer.Exit(Exit.FINDINGS)
