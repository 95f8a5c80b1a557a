"""`gnbv init`: a small commented plan to begin with."""

import shutil
from pathlib import Path
from typing import Annotated, Literal

import typer

from gnbv.cli import options
from gnbv.cli.help_texts import FOLDER, Help
from gnbv.cli.messages import language, note
from gnbv.cli.template import in_language
from gnbv.errors import FailedError, system_reason
from gnbv.files.parts import new_part_folder, remove_leftovers
from gnbv.language import Text
from gnbv.reading.discovery import EXAMPLES, TEMPLATE

Example = Literal["life"]

HELP = Text(
    "Tạo một kế hoạch mẫu nhỏ, có chú thích, không có lỗi, để điền số liệu của mình vào.\n\n"
    "Chú thích bằng tiếng Việt hay tiếng Anh, theo --lang hoặc ngôn ngữ của máy.",
    "Write a small commented plan that checks clean, to be filled with your own.\n\n"
    "Its comments are Vietnamese or English, as --lang or the locale has it.",
)


def run(
    folder: Annotated[
        Path,
        typer.Argument(),
        Help(Text("Một thư mục chưa có.", "A folder that is not there yet."), FOLDER),
    ],
    example: Annotated[
        Example | None,
        typer.Option("--example"),
        Help(
            Text(
                "'life': thêm những gì đến sau một kế hoạch, số liệu tự đặt: điều chỉnh, giao vốn, "
                "khóa sổ, báo cáo giải ngân.",
                "'life': also an invented life of the plan: adjustments, assignments, a close, "
                "reports on spending.",
            ),
            Text("VÍ_DỤ", "EXAMPLE"),
        ),
    ] = None,
    lang: options.LangOption = None,  # noqa: ARG001 - the application reads it
) -> None:
    """Write a small plan to begin with."""
    try:
        _write(folder, example)
    except FileExistsError as error:
        text = Text(
            f"'{folder}' đã có; chọn tên khác", f"'{folder}' is already there; name another"
        )
        raise FailedError(text) from error
    except OSError as error:
        why = system_reason(error)
        text = Text(f"không ghi được '{folder}': {why.vi}", f"cannot write '{folder}': {why.en}")
        raise FailedError(text) from error
    text = Text(
        f"đã tạo '{folder}'; chạy: gnbv check {folder}", f"'{folder}' is ready: gnbv check {folder}"
    )
    note(text)


def _write(folder: Path, example: Example | None) -> None:
    """Copy the template beside the folder's place and move it in: all of it, or nothing."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(folder)
    part = new_part_folder(folder)
    try:
        shutil.copytree(TEMPLATE, part, dirs_exist_ok=True)
        if example:
            shutil.copytree(EXAMPLES / example, part, dirs_exist_ok=True)
        for file in part.rglob("*.yaml"):
            file.write_bytes(in_language(file.read_text("utf-8"), language()).encode())
        part.replace(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
