"""Output: text to stdout, or to a file that is written whole or not at all."""

import os
import sys
import tempfile
from errno import EBADF
from pathlib import Path

from gnbv.cli.app import fail
from gnbv.language import Lang, Text


def deliver(text: str, file: Path | None, lang: Lang) -> None:
    """Print the text, or put it in `file`; ends the command where that cannot be done."""
    try:
        if file is None:
            _print(text)
        else:
            _write(file.resolve(), text.encode(errors="backslashreplace"))
    except BrokenPipeError:
        raise
    except OSError as error:
        name, problem = file or "stdout", error.strerror or str(error)
        words = Text(f"không ghi được '{name}': {problem}", f"cannot write '{name}': {problem}")
        fail(words.say(lang))


def _print(text: str) -> None:
    if sys.stdout is None:
        raise OSError(EBADF, os.strerror(EBADF))
    sys.stdout.write(text)
    sys.stdout.flush()


def _write(file: Path, content: bytes) -> None:
    """Write a file whole; into what is no file (a pipe, a device) there is no other way."""
    if file.exists() and not file.is_file() and not file.is_dir():
        file.write_bytes(content)
    else:
        _replace(file, content)


def _replace(file: Path, content: bytes) -> None:
    """Write beside the file and move into its place: a failure leaves the old one as it was."""
    if file.is_dir():
        raise IsADirectoryError(21, "Is a directory", str(file))
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(_mode(file))
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink()
        raise


def _mode(file: Path) -> int:
    """The old file's permissions, or those that a new file gets."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
