"""Watching: a check again whenever a file of the plans changes, until it is interrupted."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from gnbv.cli import options
from gnbv.cli.app import Exit, report
from gnbv.cli.messages import note
from gnbv.errors import GnbvError
from gnbv.language import Text

_PAUSE = 0.3
"""Seconds between two looks at the files."""

_State = dict[str, tuple[int, int]]


def repeat(check: Callable[[], Exit], folders: Sequence[Path]) -> NoReturn:
    """Check now and after every change; ends with the last verdict on Ctrl-C."""
    verdict = Exit.CLEAN
    try:
        while True:
            seen = _state(folders)
            if options.escapes():
                sys.stdout.write("\x1b[2J\x1b[H")
            verdict = _once(check)
            _note_when()
            while _state(folders) == seen:
                time.sleep(_PAUSE)
    except KeyboardInterrupt:
        raise SystemExit(int(verdict)) from None


def _note_when() -> None:
    """Tell when the plans were checked last, and how to stop."""
    now = time.strftime("%H:%M:%S")
    note(
        Text(
            f"đã kiểm tra lúc {now}; sẽ kiểm tra lại khi có tệp thay đổi, nhấn Ctrl-C để dừng",
            f"checked at {now}; waits for a file to change, press Ctrl-C to stop",
        )
    )


def _once(check: Callable[[], Exit]) -> Exit:
    """Check; what would end the command (a file away while it is saved) waits for a change."""
    try:
        return check()
    except GnbvError as error:
        return report(error)


def _state(roots: Iterable[Path]) -> _State:
    """Every file that is or looks like YAML, with its time of change and size.

    A folder that has gone, or cannot be listed, has none.
    """
    state: _State = {}
    for root in roots:
        for folder, below, names in os.walk(root):
            below[:] = [name for name in below if name[0] != "."]
            for name in names:
                if ".y" in name.casefold() or name.casefold().endswith(".json"):
                    state |= _stamp(Path(folder, name))
    return state


def _stamp(file: Path) -> _State:
    try:
        status = file.stat()
    except OSError:
        return {}
    return {str(file): (status.st_mtime_ns, status.st_size)}
