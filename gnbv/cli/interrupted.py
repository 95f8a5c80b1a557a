"""Interrupted: how a change of files that a killed run had begun is finished and reported."""

from pathlib import Path

from gnbv.cli.messages import note
from gnbv.errors import FailedError
from gnbv.files.transactions import IMPORT, Kind, NotFinished, NotUndone, finish
from gnbv.language import Text


def finish_interrupted(folder: Path, kind: Kind) -> None:
    """Finish what a killed run had begun, with a note; raises `FailedError` if it cannot."""
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
        raise FailedError(text) from error
    if files:
        shown = ", ".join(map(str, files))
        text = Text(
            f"đã hoàn tất lần {command} trước bị ngắt giữa chừng: {shown}",
            f"finished an earlier {command} that was interrupted: {shown}",
        )
        note(text)


def not_undone(error: NotUndone, kind: Kind) -> FailedError:
    """The error that some files have changed and some have not; it names those that have."""
    shown, command = ", ".join(map(str, error.files)), _command(kind)
    text = Text(
        f"không ghi được mọi tệp, cũng không trả lại được như cũ: {error}; "
        f"các tệp đã đổi: {shown}. Chạy lại gnbv {command} để hoàn tất",
        f"not every file could be written, nor all put back: {error}; "
        f"files that have changed: {shown}. Run gnbv {command} again, which finishes it",
    )
    return FailedError(text)


def _command(kind: Kind) -> str:
    return "import" if kind == IMPORT else "export"
