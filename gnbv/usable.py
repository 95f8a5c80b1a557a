"""Usable owns whether plans that were found may be worked on: read, whole on the disk, and one."""

from pathlib import Path

from gnbv.errors import FailedError, PlanError, UsageError
from gnbv.files.transactions import IMPORT, is_interrupted
from gnbv.language import Text
from gnbv.reading.discovery import Found

_NOTHING = Text("", "")


def one_folder(found: Found, half_done: bool = False, instead: Text = _NOTHING) -> Path:
    """Return the folder of the one plan that was found.

    Raises `UsageError` where there are several plans, with what may be done `instead`, and what
    `require_read` does.
    """
    require_read(found, half_done)
    if len(found.folders) != 1:
        listed = "".join(f"\n  {folder}" for folder in found.folders)
        raise UsageError(
            Text(
                f"có nhiều kế hoạch, hãy chọn một{instead.vi}:{listed}",
                f"there are several plans, name one{instead.en}:{listed}",
            )
        )
    return found.folders[0]


def require_read(found: Found, half_done: bool = False) -> None:
    """Raise `PlanError` where something that looks like a plan is not read.

    Raises `FailedError` where an import into a plan was interrupted, unless `half_done` ones are
    wanted.
    """
    if not half_done:
        require_finished(found)
    if found.unread:
        head = Text("có kế hoạch không đọc được:", "a plan is not read:")
        raise PlanError(found.unread, head)


def require_finished(found: Found) -> None:
    """Raise `FailedError` where the files of a plan may be half new."""
    for folder in (one for one in found.folders if is_interrupted(one, IMPORT)):
        raise FailedError(
            Text(
                f"lần import vào '{folder}' bị ngắt giữa chừng, số liệu có thể mới ghi một nửa: "
                "chạy lại gnbv import vào kế hoạch này để hoàn tất",
                f"an import into '{folder}' was interrupted, and its figures may be half new: "
                "run gnbv import into that plan again, which finishes it",
            )
        )
