"""Delivery: text to stdout or content to a file, and how failing to write it ends a command."""

import errno
import os
import sys
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn, TypeVar

from gnbv.cli.app import Exit, StreamLost, abandon, fail
from gnbv.cli.interrupted import fail_not_undone, finish_interrupted
from gnbv.files.package import NotOurs, put_folder
from gnbv.files.single import put, real
from gnbv.files.streams import is_stream
from gnbv.files.transactions import EXPORT, NotUndone
from gnbv.language import Lang, Text

_Form = TypeVar("_Form", bound=str)
_SHOWN = 5
"""How many files a message names."""


def is_folder(output: str) -> bool:
    """Whether a name can only be a folder's: it ends with a slash, or is '.' or '..'."""
    return os.path.basename(output) in {"", ".", ".."}  # noqa: PTH119 - a Path drops the slash


def one_file(output: str | None, lang: Lang) -> Path | None:
    """The file that `-o` names, None for stdout; ends the command (exit 2) where it names none."""
    if output is None or output == "-":
        return None
    if is_folder(output):
        text = Text(
            f"'{output}' không phải tên tệp: -o cần một tệp ở đây",
            f"'{output}' is no file's name: -o wants a file here",
        )
        fail(text.say(lang), Exit.USAGE)
    return Path(output)


def by_suffix(file: Path, suffixes: Mapping[str, _Form], plain: _Form, lang: Lang) -> _Form:
    """The form that a file's name asks for; ends the command (exit 2) where it asks for none.

    A pipe or a device takes `plain` text, and so would a folder, which is told when it is written
    to. Of two suffixes that fit, the longer one counts.
    """
    name = file.name.lower()
    fitting = [suffix for suffix in suffixes if name.endswith(suffix)]
    if fitting:
        return suffixes[max(fitting, key=len)]
    if is_stream(file) or os.path.isdir(file):  # noqa: PTH112 - it never raises
        return plain
    known = ", ".join(suffixes)
    text = Text(
        f"không rõ dạng của '{file}': đuôi tệp là một trong {known}; hoặc dùng --format",
        f"the suffix of '{file}' names no format: it is one of {known}; or use --format",
    )
    return fail(text.say(lang), Exit.USAGE)


def deliver(
    content: str | bytes | Mapping[str, bytes],
    file: Path | None,
    lang: Lang,
    force: bool = False,
    read: Collection[str] = (),
) -> None:
    """Print the text, or put the content in `file`; ends the command where that cannot be done.

    What is there already is replaced only with `force`, and is whole again where writing fails;
    the files that were `read` are not replaced at all.
    """
    if file is None:
        _print(str(content), lang)
        return
    _refuse_what_was_read(file, read, lang)
    try:
        if isinstance(content, Mapping):
            _put_folder(file, content, force, lang)
        else:
            encoded = content if isinstance(content, bytes) else _encoded(content)
            put(file, encoded, force)
    except FileExistsError:
        words = Text(
            f"đã có '{file}': thêm --force để ghi đè",
            f"'{file}' is there already: add --force to replace it",
        )
        fail(words.say(lang))
    except NotOurs as error:
        _fail_not_ours(file, error, lang)
    except NotUndone as error:
        fail_not_undone(error, EXPORT, lang)
    except OSError as error:
        words = Text(f"không ghi được '{file}'", f"cannot write '{file}'")
        fail(f"{words.say(lang)}: {_problem(file, error).say(lang)}")


def _encoded(text: str) -> bytes:
    return text.encode(errors="backslashreplace")


def _put_folder(folder: Path, files: Mapping[str, bytes], force: bool, lang: Lang) -> None:
    finish_interrupted(real(folder), EXPORT, lang)
    put_folder(folder, files, force)


def _refuse_what_was_read(file: Path, read: Iterable[str], lang: Lang) -> None:
    """End the command where a file that it has read would be written over, be it by a link."""
    for name in read:
        if _is_same(file, name):
            words = Text(
                f"'{file}' là tệp của kế hoạch ({name}): không ghi đè, kể cả với --force; "
                "hãy chọn tệp khác",
                f"'{file}' is a file of the plan ({name}): it is not replaced, not even with "
                "--force; name another",
            )
            fail(words.say(lang))


def _is_same(file: Path, name: str) -> bool:
    try:
        return file.samefile(name)
    except (OSError, ValueError):
        return False


def _fail_not_ours(folder: Path, error: NotOurs, lang: Lang) -> NoReturn:
    shown = ", ".join(map(str, error.files[:_SHOWN]))
    more = len(error.files) - _SHOWN
    rest = Text(f" và {more} tệp nữa", f" and {more} more") if more > 0 else Text("", "")
    words = Text(
        f"'{folder}' không được ghi: không phải do gnbv export ghi, hoặc đã bị sửa từ đó: "
        f"{shown}{rest.vi}; hãy chuyển đi, hoặc chọn thư mục khác",
        f"'{folder}' is left as it is: not written by gnbv export, or changed since: "
        f"{shown}{rest.en}; move that away, or name another folder",
    )
    fail(words.say(lang))


def _problem(file: Path, error: OSError) -> Text:
    """What stands in the way of writing a file, in words that lead on."""
    folder = Path(os.path.realpath(file)).parent
    if isinstance(error, PermissionError) and folder.is_dir() and not os.access(folder, os.W_OK):
        return Text(
            f"không có quyền ghi vào thư mục '{folder}'",
            f"you may not write into the folder '{folder}'",
        )
    if error.errno == errno.ENXIO:
        return Text("không có tiến trình nào đọc từ đó", "no process reads from it")
    return Text.plain(error.strerror or str(error))


def _print(text: str, lang: Lang) -> None:
    """Print to stdout; where it takes nothing the command ends, be it one that watches."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon(sys.stdout)
        raise StreamLost from None
    except OSError as error:
        problem = error.strerror or str(error)
        words = Text(f"không ghi được 'stdout': {problem}", f"cannot write 'stdout': {problem}")
        with suppress(SystemExit):
            fail(words.say(lang))
        raise StreamLost from None
