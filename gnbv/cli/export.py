"""`gnbv export`: all of a plan's tables in one file, or in a folder of data."""

from pathlib import Path
from typing import Annotated

import typer

from gnbv import library
from gnbv.cli import lookup, options
from gnbv.cli.output import FormatOption, Target, send, style, target
from gnbv.cli.progress import progress
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.writers import Format


def run(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The file, or a folder for data."),
    ],
    plan: options.PlanArgument = None,
    unit: options.UnitOption = None,
    form: FormatOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,
) -> None:
    """Write the annex, every year, targets, sources, projects, agencies and the check's result.

    FILE's suffix says in which form: .xlsx (with live formulas), .docx, .html, .json, .md, .tex or
    .txt. A name without a suffix is a folder: CSV with a datapackage.json (Fiscal Data Package).
    """
    to = _target(form, output, force)
    meant = lookup.plan(plan, output)
    with progress(Text("đang tính các bảng", "working the tables out")):
        tables = library.all_tables(meant)
    send(tables, to, style(unit, lang))


def _target(form: Format | None, output: Path, force: bool) -> Target:
    """A folder takes a data package; CSV, which holds one table, is left to each command."""
    named = output.name not in {"", "-"} and not output.suffix
    package = form is None and named and not _is_device(output)
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


def _is_device(file: Path) -> bool:
    return file.exists() and not file.is_file() and not file.is_dir()
