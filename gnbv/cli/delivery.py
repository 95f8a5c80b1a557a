"""Delivery: text to stdout or content to a file, and how failing to write it ends a command."""

import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from gnbv.cli.files import put, put_folder
from gnbv.errors import FailedError
from gnbv.language import Text


def deliver(
    content: str | bytes | Mapping[str, bytes], file: Path | None = None, force: bool = False
) -> None:
    """Print the text, or put the content in `file`; `FailedError` where that cannot be done.

    What is there already is replaced only with `force`, and is whole again where writing fails.
    """
    try:
        if file is None:
            _print(str(content))
        elif isinstance(content, Mapping):
            put_folder(file.resolve(), content, force)
        elif isinstance(content, str):
            put(file.resolve(), content.encode(errors="backslashreplace"), force)
        else:
            put(file.resolve(), content, force)
    except BrokenPipeError:
        raise
    except FileExistsError as error:
        words = Text(
            f"đã có '{file}': thêm --force để ghi đè",
            f"'{file}' is there already: add --force to replace it",
        )
        raise FailedError(words) from error
    except OSError as error:
        name, problem = file or "stdout", error.strerror or str(error)
        words = Text(f"không ghi được '{name}': {problem}", f"cannot write '{name}': {problem}")
        raise FailedError(words) from error


def _print(text: str) -> None:
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.write(text)
    sys.stdout.flush()
