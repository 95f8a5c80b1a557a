"""`gnbv adjust`: what an officer changed, as a decision of its own; the original stays."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from gnbv import library
from gnbv.cli import lookup, options
from gnbv.cli.delivery import deliver, one_file
from gnbv.cli.edited import edited_plan
from gnbv.cli.messages import note
from gnbv.drafting import Draft, draft, moves_between, sources_between
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.plan import Plan


def run(
    edited: Annotated[
        str,
        typer.Argument(
            metavar="EDITED", help="An edited workbook of gnbv export, or an edited copy of a plan."
        ),
    ],
    plan: options.PlanArgument = None,
    number: Annotated[
        str, typer.Option("--number", metavar="NUMBER", help="The number of the decision.")
    ] = "…/QĐ-UBND",
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", show_default=False, help="Its day; else today."),
    ] = None,
    as_of: options.AsOfOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,
) -> None:
    """Write what was changed as an adjustment, and leave the original as it is.

    The lines that differ from the plan (as it is now, or --as-of a version) become increases and
    decreases of one decision; put the file into the plan's adjustments/ folder, add what only the
    document knows, and let gnbv check prove it. Without -o it is printed.
    """
    to = one_file(output)
    day = _day(date)
    before = lookup.plan(plan, to, as_of)
    after = edited_plan(edited, before, options.language(lang))
    _require_projects(before, after)
    moves, sources = moves_between(before, after), sources_between(before, after)
    if not moves and not sources:
        note(Text("không có gì thay đổi", "nothing differs"))
        return
    content = Draft(number, day, moves, sources)
    text = draft(content, before.programme.unit, options.language(lang))
    deliver(text, to, force, library.read_from(before).files)
    if to is not None:
        _point(to)


def _day(words: str | None) -> datetime.date:
    try:
        return datetime.date.fromisoformat(words) if words else datetime.date.today()  # noqa: DTZ011
    except ValueError:
        raise UsageError(
            Text(f"--date '{words}': viết như 2024-06-30", f"--date '{words}': write 2024-06-30")
        ) from None


def _require_projects(before: Plan, after: Plan) -> None:
    """Raise `UsageError` where the other plan has projects that a draft cannot write down."""
    new = [code for code in after.by_code if code not in before.by_code]
    if new:
        listed = ", ".join(new)
        raise UsageError(
            Text(
                f"dự án chưa có trong kế hoạch: {listed}; ghi chúng ở 'projects' của quyết định",
                f"the plan has no project {listed}: write it under 'projects' of the decision",
            )
        )


def _point(file: Path) -> None:
    note(
        Text(
            f"đã ghi bản nháp '{file}'; đặt vào adjustments/ của kế hoạch rồi chạy gnbv check",
            f"the draft is in '{file}'; put it into the plan's adjustments/ and run gnbv check",
        )
    )
