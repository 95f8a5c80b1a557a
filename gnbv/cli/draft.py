"""`gnbv draft`: from the annex of a paper, in Word, Excel, HTML or text, to a plan to check."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from gnbv.cli import check, options
from gnbv.cli.app import Exit
from gnbv.cli.delivery import deliver
from gnbv.cli.help_texts import FILE, FOLDER, Help
from gnbv.cli.messages import note
from gnbv.cli.progress import progress
from gnbv.drafts import Draft, PaperError, Problem, Told, draft
from gnbv.drafts.figures import Notation
from gnbv.drafts.mapping import PaperMapping
from gnbv.drafts.mapping_text import read_mapping, write_mapping
from gnbv.errors import FailedError, UsageError, system_reason
from gnbv.extraction.places import called
from gnbv.extraction.read import extract
from gnbv.files.bounded import content_of
from gnbv.files.folders import put_new_folder
from gnbv.language import Lang, Text
from gnbv.reading.plan_files import MAPPING_FILE, PLAN_FILE
from gnbv.reading.yaml_text import LARGEST_FILE
from gnbv.wrapping import fit

HELP = Text(
    "Lập bản nháp của một kế hoạch từ phụ lục của văn bản: Word, Excel, trang web, CSV hoặc văn "
    "bản thô.\n\n"
    "Các ô hẹp nhất thành dòng kinh phí, mọi số in khác thành số liệu nêu; những gì nội dung quyết "
    "định nêu đứng bên cạnh làm đối chứng. mapping.yaml trong THƯ_MỤC nói bảng đã được hiểu ra "
    "sao, vì sao và chắc đến đâu: sửa nó rồi chạy lại với --mapping, kể cả cho tệp của năm sau. Số "
    "đọc được hai cách, bảng không có đơn vị hoặc tổng không khớp thì không ghi gì (mã 1 hoặc 2). "
    "Cuối cùng là kết quả của gnbv check.",
    "Draft a plan from a paper's annex: Word, Excel, a web page, CSV or plain text.\n\n"
    "The narrowest cells become funding lines, every other printed figure is stated; what the "
    "decision's text says stands beside them as their witness. mapping.yaml in FOLDER says how the "
    "table was understood, why and how surely: change it and run again with --mapping, also for "
    "next year's file. Where a figure can be read in two ways, the table has no unit or totals do "
    "not nest, nothing is written (exit 1 or 2). The end is what gnbv check finds.",
)
_NOTHING = Text("Không ghi gì.", "Nothing was written.")
_SHOWN = 40
"""How many figures are named that cannot be used."""
_PERIOD = re.compile(r"((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?")


def run(
    file: Annotated[
        Path,
        typer.Argument(),
        Help(
            Text(
                "Văn bản có phụ lục: .docx, .xlsx, .html, .csv, .txt.",
                "The paper with the annex: .docx, .xlsx, .html, .csv, .txt.",
            ),
            FILE,
        ),
    ],
    into: Annotated[
        Path | None,
        typer.Option("--into"),
        Help(
            Text(
                "Thư mục của kế hoạch sẽ ghi; nếu bỏ trống, in mapping ra và không ghi gì.",
                "The plan's folder to write; without it the mapping is printed, nothing written.",
            ),
            FOLDER,
        ),
    ] = None,
    mapping: Annotated[
        Path | None,
        typer.Option("--mapping"),
        Help(
            Text(
                "Hiểu bảng theo tệp này, như mapping.yaml của một bản nháp trước.",
                "Understand the table by this file, the mapping.yaml of an earlier draft.",
            ),
            FILE,
        ),
    ] = None,
    table: Annotated[
        str | None,
        typer.Option("--table"),
        Help(
            Text(
                "Bảng nào: tên trang tính hoặc tên bảng; nếu bỏ trống, bảng nhiều số nhất.",
                "Which table: a sheet's or a table's name; else that with most figures.",
            ),
            Text("BẢNG", "TABLE"),
        ),
    ] = None,
    unit: Annotated[
        options.UnitKey | None,
        typer.Option("--unit"),
        Help(
            Text(
                "Đơn vị của các số trong bảng (triệu, tỷ đồng), khi văn bản không ghi.",
                "The unit of the table's figures (triệu, tỷ đồng), where the paper does not say.",
            ),
            Text("ĐƠN_VỊ", "UNIT"),
        ),
    ] = None,
    notation: Annotated[
        Notation | None,
        typer.Option("--notation"),
        Help(
            Text(
                "Cách viết số: vi (62.500,5) hoặc en (62,500.5).",
                "How figures are written: vi (62.500,5) or en (62,500.5).",
            ),
            Text("CÁCH", "NOTATION"),
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option("--period"),
        Help(
            Text(
                "Các năm của kế hoạch, như 2031-2035, khi văn bản không nêu.",
                "The plan's years, as 2031-2035, where the paper does not say.",
            ),
            Text("CÁC_NĂM", "YEARS"),
        ),
    ] = None,
    interactive: Annotated[
        bool,
        typer.Option("--interactive", "-i"),
        Help(
            Text(
                "Hỏi từng cột trên màn hình dòng lệnh, cho xem các hàng đầu.",
                "Ask at the terminal, column by column, showing the first rows.",
            )
        ),
    ] = False,
    force: Annotated[
        bool,
        typer.Option("--force"),
        Help(
            Text(
                "Thay thư mục đã có; bản cũ được giữ bên cạnh.",
                "Replace the folder that is there; it is kept beside the new one.",
            )
        ),
    ] = False,
    lang: options.LangOption = None,
) -> None:
    """Draft a plan from a paper's annex."""
    language = options.language(lang)
    told = Told(options.unit(unit), notation, _years(period))
    if interactive and not options.answers():
        raise UsageError(
            Text(
                "--interactive cần một màn hình dòng lệnh; sửa mapping.yaml thay cho việc trả lời",
                "--interactive needs a terminal; change mapping.yaml instead of answering",
            )
        )
    try:
        found = _draft(file, told, mapping, table, language)
    except PaperError as error:
        _stop(file, error, language)
    if interactive:
        found = _asked(file, found, table, language)
    _show_remarks(file, found, language)
    if into is None:
        deliver(write_mapping(found.mapping, language))
        raise typer.Exit(_with_doubts(Exit.CLEAN, found, mapping is not None))
    files = {**found.files, MAPPING_FILE: write_mapping(found.mapping, language)}
    _require_plan(into, file)
    _write(into, files, force)
    note(
        Text(
            f"đã ghi bản nháp vào '{into}'; {MAPPING_FILE} nói bảng đã được hiểu ra sao",
            f"the draft is in '{into}'; {MAPPING_FILE} says how the table was understood",
        )
    )
    raise typer.Exit(_with_doubts(_checked(into, lang), found, mapping is not None))


def _checked(folder: Path, lang: Lang | None) -> Exit:
    """Check the drafted plan, and return how that ends."""
    try:
        check.run([str(folder)], lang=lang)
    except typer.Exit as ended:
        return Exit(ended.exit_code)
    return Exit.CLEAN


def _with_doubts(code: Exit, found: Draft, confirmed: bool) -> Exit:
    """How a draft ends: with doubts that no person has looked at it is not clean."""
    doubts = 0 if confirmed else sum(one.doubt for one in found.remarks)
    if doubts and code == Exit.CLEAN:
        note(
            Text(
                f"{doubts} điều nêu ở trên có thể làm sai số tiền: xem lại, sửa mapping.yaml nếu"
                " cần, rồi chạy lại với --mapping để xác nhận",
                f"{doubts} of the points above may make money wrong: look at them, change"
                " mapping.yaml where needed, and confirm by running again with --mapping",
            )
        )
        return Exit.FINDINGS
    return code


def _draft(file: Path, told: Told, mapping: Path | None, table: str | None, lang: Lang) -> Draft:
    with progress(Text("đang đọc văn bản", "reading the paper")):
        document = extract(file)
        known = None if mapping is None else _mapping(mapping)
        return draft(document, told, known, table, lang)


def _asked(file: Path, found: Draft, table: str | None, lang: Lang) -> Draft:
    """The draft by the answers of a person, who is asked about every column."""
    from gnbv.cli.draft_questions import ask

    document = extract(file)
    return draft(document, Told(), ask(document, found.mapping, lang), table, lang)


def _mapping(file: Path) -> PaperMapping:
    try:
        return read_mapping(content_of(file, LARGEST_FILE), str(file))
    except OSError as error:
        why = system_reason(error)
        raise FailedError(
            Text(f"không đọc được '{file}': {why.vi}", f"cannot read '{file}': {why.en}")
        ) from error


def _years(words: str | None) -> tuple[int, int] | None:
    found = _PERIOD.fullmatch(words.strip()) if words else None
    if words and (not found or (found[2] and found[2] < found[1])):
        raise UsageError(
            Text(f"--period '{words}': viết như 2031-2035", f"--period '{words}': write 2031-2035")
        )
    return (int(found[1]), int(found[2] or found[1])) if found else None


def _stop(file: Path, error: PaperError, lang: Lang) -> NoReturn:
    """End the command where figures state no one amount: they are its answer."""
    lines = [*_lines(file, error.problems, lang), "", _NOTHING.in_language(lang)]
    deliver(fit("\n".join(lines) + "\n", options.shown_width(None)))
    raise typer.Exit(Exit.FINDINGS)


def _show_remarks(file: Path, found: Draft, lang: Lang) -> None:
    for line in _lines(file, found.remarks, lang):
        note(Text.plain(line))


def _lines(file: Path, problems: Sequence[Problem], lang: Lang) -> list[str]:
    shown = [_line(file, one, lang) for one in problems[:_SHOWN]]
    more = len(problems) - _SHOWN
    if more > 0:
        rest = Text(f"và {more} chỗ nữa", f"and {more} more")
        shown.append(rest.in_language(lang))
    return shown


def _line(file: Path, problem: Problem, lang: Lang) -> str:
    what = f"'{problem.text[:60]}': " if problem.text else ""
    place = called(problem.place, lang)
    return f"{file}:{place}: {what}{problem.why.in_language(lang)}"


def _require_plan(folder: Path, file: Path) -> None:
    """Raise `FailedError` for a folder that is not to make way: no plan, or the paper's own."""
    holds = folder.resolve() in file.resolve().parents
    empty = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if empty or ((folder / PLAN_FILE).is_file() and not holds):
        return
    raise FailedError(
        Text(
            f"'{folder}' không phải là thư mục của một kế hoạch, hoặc đang giữ văn bản: chọn tên"
            " khác",
            f"'{folder}' is no folder of a plan, or the paper is in it: name another",
        )
    )


def _write(folder: Path, files: Mapping[str, str], force: bool) -> None:
    contents = {path: text.encode() for path, text in files.items()}
    try:
        kept = put_new_folder(folder, contents, force)
    except FileExistsError as error:
        raise FailedError(
            Text(
                f"đã có '{folder}': thêm --force để thay, bản cũ được giữ bên cạnh",
                f"'{folder}' is there already: add --force to replace it, it is kept beside",
            )
        ) from error
    except OSError as error:
        why = system_reason(error)
        raise FailedError(
            Text(f"không ghi được '{folder}': {why.vi}", f"cannot write '{folder}': {why.en}")
        ) from error
    if kept:
        note(Text(f"bản cũ ở '{kept}'", f"what was there is in '{kept}'"))
