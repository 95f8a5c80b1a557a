"""`gnbv adjust`: what an officer changed, as a decision of its own; the original stays."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from gnbv import checked
from gnbv.adjusting import Draft, draft
from gnbv.allocation import allocate
from gnbv.cli import lookup, options
from gnbv.cli.delivery import deliver, one_file
from gnbv.cli.edited import edited_plan
from gnbv.cli.help_texts import Help
from gnbv.cli.messages import note
from gnbv.cli.progress import progress
from gnbv.differences import Differences
from gnbv.errors import UsageError
from gnbv.language import Lang, Text
from gnbv.plan import Plan

HELP = Text(
    "Ghi những gì đã sửa thành một quyết định điều chỉnh, và giữ nguyên bản gốc.\n\n"
    "Các dòng khác với kế hoạch (bản hiện nay, hoặc bản ở --as-of) thành số tăng, số giảm của một "
    "quyết định; đặt tệp vào thư mục adjustments/ của kế hoạch, bổ sung những gì chỉ văn bản mới "
    "có, rồi để gnbv check kiểm chứng. Không có -o thì in ra.",
    "Write what was changed as an adjustment, and leave the original as it is.\n\n"
    "The lines that differ from the plan (as it is now, or --as-of a version) become increases and "
    "decreases of one decision; put the file into the plan's adjustments/ folder, add what only "
    "the document knows, and let gnbv check prove it. Without -o it is printed.",
)
DAY = Text("NGÀY", "DATE")
UNNUMBERED = "…/QĐ-UBND"
"""The number of a decision that is not passed yet."""


def run(
    edited: Annotated[
        str,
        typer.Argument(),
        Help(
            Text(
                "Bảng tính của gnbv export đã sửa, hoặc bản sao đã sửa của kế hoạch.",
                "An edited workbook of gnbv export, or an edited copy of a plan.",
            ),
            Text("BẢN_SỬA", "EDITED"),
        ),
    ],
    plan: options.PlanArgument = None,
    number: Annotated[
        str,
        typer.Option("--number"),
        Help(Text("Số của quyết định.", "The number of the decision."), Text("SỐ", "NUMBER")),
    ] = UNNUMBERED,
    date: Annotated[
        str | None,
        typer.Option("--date"),
        Help(Text("Ngày ban hành; nếu bỏ trống, hôm nay.", "Its day; else today."), DAY),
    ] = None,
    as_of: options.AsOfOption = None,
    output: options.OutputOption = None,
    force: options.ForceOption = False,
    lang: options.LangOption = None,
) -> None:
    """Write what was changed as an adjustment, and leave the original as it is."""
    to, day, language = one_file(output), _day(date), options.language(lang)
    before = lookup.own_plan(plan, to, as_of)
    after = edited_plan(edited, before, language)
    _require_projects(before, after)
    with progress(Text("đang so hai kế hoạch", "comparing the plans")):
        content = Draft.between(before, after, number, day)
    _write(before, after, content, to, force, language)


def write_draft(before: Plan, after: Plan, file: str, force: bool, lang: Lang) -> None:
    """Write what differs between two plans as a draft of today without a number."""
    content = Draft.between(before, after, UNNUMBERED, _day(None))
    _write(before, after, content, one_file(file), force, lang)


def _write(
    plan: Plan, after: Plan, content: Draft, to: Path | None, force: bool, lang: Lang
) -> None:
    others = _not_written(plan, after, content)
    if others:
        note(
            Text(
                f"khác nhau nhưng bản nháp không ghi, hãy ghi vào quyết định: {', '.join(others)}",
                f"these differ too, and are not in the draft: write them into the decision: "
                f"{', '.join(others)}",
            )
        )
    if not content.moves and not content.sources and others:
        raise UsageError(Text("không có dòng kinh phí nào thay đổi", "no funding line differs"))
    if not content.moves and not content.sources:
        note(Text("không có gì thay đổi", "nothing differs"))
        return
    text = draft(content, plan.programme.unit, lang)
    deliver(text, to, force, checked.read_from(plan).files)
    if to is not None:
        _point(to)


def _not_written(before: Plan, after: Plan, content: Draft) -> tuple[str, ...]:
    """What differs between two plans and is no amount or year: names and targets, by their keys."""
    found = Differences(allocate(before), allocate(after))
    named = (f"{one.what} {one.key}" for one in found.names if one.key not in content.sources)
    return (*named, *(f"target {one.code}" for one in found.targets))


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
