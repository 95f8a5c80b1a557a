"""The report of an import: what changed, what was left alone, and which stated figures break."""

from collections.abc import Sequence
from typing import NamedTuple

from gnbv.amendment import Amendment
from gnbv.diagnostics import Diagnostic
from gnbv.language import Lang, Text, harmless
from gnbv.money import write
from gnbv.verdicts.concise import line
from gnbv.workbook import Edit, Edits, Untaken, line_key

_MOST = 20
"""Lines of each list; the rest is counted."""


class Import(NamedTuple):
    """What an import has found; `untaken` is None where other edits could not be looked for."""

    edits: Edits
    amendment: Amendment
    untaken: tuple[Untaken, ...] | None
    broken: tuple[Diagnostic, ...]


def findings(diagnostics: Sequence[Diagnostic], lang: Lang) -> str:
    """Findings, each on a line with its hint below."""
    return "".join(f"{line(one, lang)}\n  = {harmless(one.hint(lang))}\n" for one in diagnostics)


def report(found: Import, lang: Lang) -> str:
    """What an import did, what it left alone, and what no longer holds."""
    count = len(found.amendment.changes)
    done = Text(f"{count} dòng kinh phí đã thay đổi.", f"{count} changed.")
    return _text([*_changes(found, done, lang), *_beyond(found, lang)])


def preview(found: Import, lang: Lang) -> str:
    """What an import would do, for whom there are doubts; no file was touched."""
    count = len(found.amendment.changes)
    would = Text(
        f"Nếu thêm --force, {count} dòng kinh phí sẽ thay đổi như trên. "
        "Hiện kế hoạch được giữ nguyên.",
        f"With --force {count} would change as above. Nothing in the plan was changed.",
    )
    return _text([*_beyond(found, lang), *_changes(found, would, lang)])


def not_remembered(name: str) -> Text:
    """The words where a workbook could not be brought up to date."""
    name = harmless(name)
    return Text(
        f"'{name}' không ghi nhớ được lần nhập này (đang mở ở chương trình khác, chỉ đọc, hoặc mất "
        "trang tính ẩn): xuất lại trước khi sửa tiếp.",
        f"'{name}' could not be made to remember this import (open elsewhere, read-only, or "
        "without its hidden sheet): export anew before editing on.",
    )


def _text(lines: Sequence[str]) -> str:
    return "".join(f"{one}\n" for one in lines)


def _changes(found: Import, summary: Text, lang: Lang) -> list[str]:
    changes = found.amendment.changes
    if not changes:
        text = Text("Không có dòng kinh phí nào thay đổi.", "No funding line has changed.")
        return [text.in_language(lang)]
    return [
        *(
            f"{harmless(str(change.place))}: {harmless(change.before)} -> {harmless(change.after)}"
            for change in changes
        ),
        summary.in_language(lang),
    ]


def _beyond(found: Import, lang: Lang) -> list[str]:
    """What else is to be known: lines that stay, edits left alone, figures that break."""
    return [
        *_kept(found.edits.kept, lang),
        *_untaken(found.untaken, lang),
        *_broken(found.broken, lang),
    ]


def _kept(kept: Sequence[Edit], lang: Lang) -> list[str]:
    if not kept:
        return []
    head = Text(
        "Kế hoạch đã sửa các dòng sau từ khi xuất bảng tính; giữ số của kế hoạch "
        "(lấy số của bảng tính: --take KHÓA):",
        "The plan has changed these lines since the workbook was exported, and keeps its amounts "
        "(for the workbook's: --take KEY):",
    )
    rows = []
    for edit in kept:
        plan, sheet = (f"{write(one, style=lang)} đồng" for one in (edit.line.amount, edit.amount))
        text = Text(f"kế hoạch {plan}, bảng tính {sheet}", f"plan {plan}, workbook {sheet}")
        rows.append(f"  {line_key(edit.line)}: {text.in_language(lang)}")
    return [head.in_language(lang), *_shortened(rows, lang)]


def _untaken(untaken: Sequence[Untaken] | None, lang: Lang) -> list[str]:
    if untaken is None:
        text = Text(
            "Không so được phần ngoài cột số tiền của bảng tính; chỗ sửa ở đó không được nhập.",
            "What stands outside the column of amounts could not be compared; edits there are not "
            "imported.",
        )
        return [text.in_language(lang)]
    if not untaken:
        return []
    head = Text(
        "Các chỗ sửa sau không được nhập (gnbv import chỉ lấy số tiền của dòng kinh phí):",
        "These edits are not imported (gnbv import takes the amounts of funding lines alone):",
    )
    rows = [f"  {harmless(one.place.file)}: '{one.exported}' -> '{one.found}'" for one in untaken]
    return [head.in_language(lang), *_shortened(rows, lang)]


def _broken(broken: Sequence[Diagnostic], lang: Lang) -> list[str]:
    if not broken:
        return []
    head = Text(
        f"{len(broken)} số liệu không còn khớp với các dòng kinh phí:",
        f"{len(broken)} figures no longer follow from the funding lines:",
    )
    advice = Text(
        "Số liệu đã ghi là của văn bản. Nếu dòng kinh phí bị chép sai, đối chiếu lại từng số với "
        "văn bản. Nếu kinh phí thật sự đổi, đó là một lần điều chỉnh cần có quyết định: khôi phục "
        "các tệp và ghi nhận bằng quyết định điều chỉnh, đừng sửa số của văn bản cũ. "
        "Xem đầy đủ: gnbv check.",
        "Stated figures are the document's. If a line had been copied wrongly, compare each with "
        "the document. If the money has really changed, that is an adjustment by a decision: "
        "restore the files and record the adjustment, rather than rewrite what the old document "
        "says. All of it: gnbv check.",
    )
    rows = [f"  {line(one, lang)}" for one in broken]
    return [head.in_language(lang), *_shortened(rows, lang), advice.in_language(lang)]


def _shortened(rows: list[str], lang: Lang) -> list[str]:
    more = len(rows) - _MOST
    text = Text(f"  ... và {more} mục nữa", f"  ... and {more} more")
    return rows if more <= 0 else [*rows[:_MOST], text.in_language(lang)]
