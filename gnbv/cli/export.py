"""`gnbv export`: all of a plan's tables in one file, or in a folder of data."""

from pathlib import Path
from typing import Annotated

import typer

from gnbv import targets
from gnbv.cli import options
from gnbv.cli.app import Exit, fail
from gnbv.cli.lookup import folder
from gnbv.cli.output import FormatOption, Target, send, style, target
from gnbv.cli.plans import allocated
from gnbv.cli.progress import progress
from gnbv.files.streams import is_stream
from gnbv.language import Lang, Text
from gnbv.reconciliation import reconcile
from gnbv.tables import dossier
from gnbv.writers import Format


def run(
    output: Annotated[
        str,
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
    .txt. A name without a suffix, or with a slash at its end, is a folder: CSV with a
    datapackage.json (Fiscal Data Package). --force replaces there what an earlier export wrote
    and nothing has changed since, and nothing else.
    """
    said = options.language(lang)
    to = _target(form, output, force, said)
    loaded, allocation = allocated(folder(plan, said, to.file), said, targets.breaches)
    with progress(Text("đang tính các bảng", "working the tables out"), said):
        tables = dossier(reconcile(allocation.plan))
    send(tables, to, style(unit, said), loaded.files)


def _target(form: Format | None, output: str, force: bool, lang: Lang) -> Target:
    """A folder takes a data package; CSV, which holds one table, is left to each command."""
    path = Path(output)
    package = form is None and output not in {"", "-"} and not path.suffix and not is_stream(path)
    to = target("datapackage" if package else form, output, force, lang)
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
