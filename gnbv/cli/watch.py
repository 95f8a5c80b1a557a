"""Watching: a check again whenever a file of the plans changes, until it is interrupted."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from gnbv.cli import messages, options
from gnbv.cli.app import Exit, report
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
            _tell_how_to_stop()
            while _state(folders) == seen:
                time.sleep(_PAUSE)
    except KeyboardInterrupt:
        raise SystemExit(int(verdict)) from None


def _tell_how_to_stop() -> None:
    """Show on a terminal when the check was made, and how to end the watch."""
    if options.escapes():
        now = time.strftime("%H:%M:%S")
        text = Text(
            f"{now}: đang theo dõi các tệp; nhấn Ctrl-C để dừng",
            f"{now}: watching the files; Ctrl-C ends it",
        )
        sys.stdout.write(f"\n{text.in_language(messages.language())}\n")
        sys.stdout.flush()


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
