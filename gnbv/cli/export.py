"""`gnbv export`: all of a plan's tables in one file, or in a folder of data."""

from pathlib import Path
from typing import Annotated

import typer

from gnbv import targets
from gnbv.cli import options
from gnbv.cli.app import Exit, fail
from gnbv.cli.output import FormatOption, Target, send, style, target
from gnbv.cli.plans import allocated
from gnbv.cli.progress import progress
from gnbv.language import Lang, Text
from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables
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
    said = options.language(lang)
    to = _target(form, output, force, said)
    _, allocation = allocated(options.folder(plan, said), said, targets.breaches)
    with progress(Text("đang tính các bảng", "working the tables out"), said):
        tables = all_tables(reconcile(allocation.plan, allocation))
    send(tables, to, style(unit, said))


def _target(form: Format | None, output: Path, force: bool, lang: Lang) -> Target:
    """A folder takes a data package; CSV, which holds one table, is left to each command."""
    named = output.name not in {"", "-"} and not output.suffix
    folder = form is None and named and not _is_device(output)
    to = target("datapackage" if folder else form, output, force, lang)
    if to.form == "csv":
        text = Text(
            "một tệp CSV chỉ chứa một bảng: dùng annex, allocate, show hoặc targets "
            "với --format csv, "
            "hoặc đặt tên một thư mục",
            "a CSV file holds one table: use annex, allocate, show or targets "
            "with --format csv, "
            "or name a folder",
        )
        fail(text.say(lang), Exit.USAGE)
    return to


def _is_device(file: Path) -> bool:
    return file.exists() and not file.is_file() and not file.is_dir()
