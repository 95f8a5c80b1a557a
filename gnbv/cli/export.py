"""`gnbv export`: all of a plan's tables in one file, or in a folder of data."""

from pathlib import Path
from typing import Annotated

import typer

from gnbv import checked, library
from gnbv.cli import lookup, options
from gnbv.cli.help_texts import FILE, Help
from gnbv.cli.output import FormatOption, Target, send, style, target
from gnbv.cli.progress import working_out
from gnbv.errors import UsageError
from gnbv.files.streams import is_stream
from gnbv.language import Text
from gnbv.writers import Format

HELP = Text(
    "Ghi phụ lục, từng năm, chỉ tiêu, nguồn, dự án, cơ quan và kết quả kiểm tra.\n\n"
    "Đuôi của TỆP quyết định dạng: .xlsx (có công thức), .docx, .html, .json, .md, .tex hoặc "
    ".txt. Tên không có đuôi, hoặc có dấu gạch chéo ở cuối, là một thư mục: CSV cùng "
    "datapackage.json (Fiscal Data Package). Ở đó --force chỉ ghi đè những gì lần xuất trước đã "
    "ghi mà từ đó không ai sửa.",
    "Write the annex, every year, targets, sources, projects, agencies and the check's "
    "result.\n\n"
    "FILE's suffix gives the form: .xlsx (with live formulas), .docx, .html, .json, .md, .tex or "
    ".txt. A name without a suffix, or with a slash at its end, is a folder: CSV with a "
    "datapackage.json (Fiscal Data Package). --force replaces there what an earlier export wrote "
    "and nothing has changed since, and nothing else.",
)


def run(
    output: Annotated[
        str,
        typer.Option("--output", "-o"),
        Help(Text("Tệp, hoặc thư mục cho dữ liệu.", "The file, or a folder for data."), FILE),
    ],
    plan: options.PlanArgument = None,
    as_of: options.AsOfOption = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,
) -> None:
    """Write all tables of a plan in one file, or in a folder."""
    to = _target(form, output, force)
    meant = lookup.plan(plan, to.file, as_of)
    with working_out():
        tables = library.table_set(meant)
    send(tables, to, style(unit, lang), checked.read_from(meant).files)


def _target(form: Format | None, output: str, force: bool) -> Target:
    """A folder takes a data package; CSV, which holds one table, is left to each command."""
    path = Path(output)
    package = form is None and output not in {"", "-"} and not path.suffix and not is_stream(path)
    to = target("datapackage" if package else form, output, force)
    if to.form == "csv":
        text = Text(
            "một tệp CSV chỉ chứa một bảng: dùng annex, allocate, show hoặc targets "
            "với --format csv, "
            "hoặc đặt tên một thư mục",
            "a CSV file holds one table: use annex, allocate, show or targets "
            "with --format csv, "
            "or name a folder",
        )
        raise UsageError(text)
    return to
