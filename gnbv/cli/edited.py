"""Edited: a plan as somebody changed it, in an exported workbook or in another folder."""

from pathlib import Path
from typing import NoReturn

import typer

from gnbv import checked
from gnbv.cli import lookup
from gnbv.cli.app import Exit
from gnbv.cli.delivery import deliver
from gnbv.cli.import_report import findings
from gnbv.cli.progress import progress
from gnbv.diagnostics import Diagnostic
from gnbv.files.bounded import content_of
from gnbv.language import Lang, Text
from gnbv.plan import Line, Plan
from gnbv.plan.other_lines import line_as_written, with_lines
from gnbv.workbook import read_book, read_edits
from gnbv.workbook.limits import Limits


def edited_plan(name: str, plan: Plan, lang: Lang) -> Plan:
    """Return the plan as it is in another folder, or with the amounts of an edited workbook.

    Findings on a workbook are shown, and end the command; raises what `lookup.plan` does.
    """
    if Path(name).suffix.lower() != ".xlsx":
        # What was edited is stated otherwise as yet: findings on it are no news.
        return lookup.read(lookup.folder(name, None))
    with progress(Text("đang đọc bảng tính", "reading the workbook")):
        content = content_of(Path(name), Limits.of(len(plan.lines)).packed)
        book = read_book(content, name, plan)
    if isinstance(book, Diagnostic):
        _stop([book], lang)
    edits = read_edits(book, name, checked.read_from(plan), plan, ())
    if edits.diagnostics:
        _stop(edits.diagnostics, lang)
    lines = {}
    for line, amount in edits.amounts:
        project, at = plan.by_code[line.project], plan.places[line.project]
        written = line_as_written(project, at, line.address) or Line.model_construct()
        lines[line.address] = written.model_copy(update={"amount": amount})
    return with_lines(plan, lines)


def _stop(diagnostics: "list[Diagnostic] | tuple[Diagnostic, ...]", lang: Lang) -> NoReturn:
    deliver(findings(diagnostics, lang))
    raise typer.Exit(Exit.FINDINGS)
