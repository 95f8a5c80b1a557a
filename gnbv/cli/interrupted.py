"""Interrupted: how a change of files that a killed run had begun is finished and reported."""

from pathlib import Path
from typing import NoReturn

from gnbv.cli.app import fail, note
from gnbv.files.transactions import IMPORT, Kind, NotFinished, NotUndone, finish
from gnbv.language import Lang, Text


def finish_interrupted(folder: Path, kind: Kind, lang: Lang) -> None:
    """Finish what a run that was killed had begun, and say so; ends the command if it cannot."""
    command = _command(kind)
    try:
        files = finish(folder, kind)
    except NotFinished as error:
        shown = ", ".join(map(str, error.files)) or str(error.journal)
        text = Text(
            f"lần {command} trước bị ngắt giữa chừng và không hoàn tất được: {shown} đã bị sửa từ "
            f"đó; kiểm tra lại các tệp trong thư mục rồi xóa {error.journal}",
            f"an earlier {command} was interrupted and cannot be finished: {shown} changed since; "
            f"look at the folder's files, then delete {error.journal}",
        )
        fail(text.say(lang))
    if files:
        shown = ", ".join(map(str, files))
        text = Text(
            f"đã hoàn tất lần {command} trước bị ngắt giữa chừng: {shown}",
            f"finished an earlier {command} that was interrupted: {shown}",
        )
        note(text.say(lang))


def fail_not_undone(error: NotUndone, kind: Kind, lang: Lang) -> NoReturn:
    """End the command: some files have changed and some have not; name those that have."""
    shown, command = ", ".join(map(str, error.files)), _command(kind)
    text = Text(
        f"không ghi được mọi tệp, cũng không trả lại được như cũ: {error}; "
        f"các tệp đã đổi: {shown}. Chạy lại gnbv {command} để hoàn tất",
        f"not every file could be written, nor all put back: {error}; "
        f"files that have changed: {shown}. Run gnbv {command} again, which finishes it",
    )
    fail(text.say(lang))


def _command(kind: Kind) -> str:
    return "import" if kind == IMPORT else "export"
