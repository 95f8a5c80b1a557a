"""Delivery: text to stdout or content to a file, and how failing to write it ends a command."""

import errno
import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gnbv.cli.interrupted import finish_interrupted, not_undone
from gnbv.cli.messages import StreamLost, abandon, note
from gnbv.errors import FailedError, UsageError, system_reason
from gnbv.files.single import put, real
from gnbv.files.streams import is_stream
from gnbv.files.transactions import EXPORT, NotUndone
from gnbv.language import Text

if TYPE_CHECKING:
    from gnbv.files.package import NotOurs

_Form = TypeVar("_Form", bound=str)
_SHOWN = 5
"""How many files a message names."""


def is_folder(output: str) -> bool:
    """Whether a name can only be a folder's: it ends with a slash, or is '.' or '..'."""
    return os.path.basename(output) in {"", ".", ".."}  # noqa: PTH119 - a Path drops the slash


def one_file(output: str | None) -> Path | None:
    """The file that `-o` names, None for stdout; raises `UsageError` where it names none."""
    if output is None or output == "-":
        return None
    if is_folder(output):
        text = Text(
            f"'{output}' không phải tên tệp: -o cần một tệp ở đây",
            f"'{output}' is no file's name: -o wants a file here",
        )
        raise UsageError(text)
    return Path(output)


def by_suffix(file: Path, suffixes: Mapping[str, _Form], plain: _Form) -> _Form:
    """The form that a file's name asks for; raises `UsageError` where it asks for none.

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
    raise UsageError(text)


def deliver(
    content: str | bytes | Mapping[str, bytes] | Iterator[str] | Iterator[bytes],
    file: Path | None = None,
    force: bool = False,
    read: Collection[str] = (),
) -> None:
    """Print the text, or put the content in `file`; `FailedError` where that cannot be done.

    An iterator is content that comes piece by piece, and is not held. In a file it is whole or not
    at all as well; what is raised while it comes ends the command with nothing written to a file.
    What is there already is replaced only with `force`, and is whole again where writing fails;
    the files that were `read` are not replaced at all.
    """
    if file is None:
        _print(map(str, content) if isinstance(content, Iterator) else [str(content)])
        return
    there = first_same(file, read)
    if there:
        raise written_over(file, there)
    try:
        if isinstance(content, Mapping):
            _put_folder(file, content, force)
        else:
            put(file, _bytes(content), force)
    except FileExistsError as error:
        words = Text(
            f"đã có '{file}': thêm --force để ghi đè",
            f"'{file}' is there already: add --force to replace it",
        )
        raise FailedError(words) from error
    except NotUndone as error:
        raise not_undone(error, EXPORT) from error
    except OSError as error:
        problem = _problem(file, error)
        words = Text(
            f"không ghi được '{file}': {problem.vi}", f"cannot write '{file}': {problem.en}"
        )
        raise FailedError(words) from error


def note_written(file: Path | None, form: str, what: Text | None = None) -> None:
    """Note on stderr which file was written, in which form, and what it holds; none of a stream."""
    if file is None or is_stream(file):
        return
    more = Text.joined((Text.plain(form), what)) if what else Text.plain(form)
    note(Text(f"đã ghi '{file}': {more.vi}", f"wrote '{file}': {more.en}"))


def _put_folder(folder: Path, files: Mapping[str, bytes], force: bool) -> None:
    from gnbv.files.package import NotOurs, put_folder  # with JSON, which a check does without

    finish_interrupted(real(folder), EXPORT)
    try:
        put_folder(folder, files, force)
    except NotOurs as error:
        raise _not_ours(folder, error) from error


def _bytes(
    content: str | bytes | Iterator[str] | Iterator[bytes],
) -> bytes | Iterator[bytes]:
    """Content as the bytes of a file, piece by piece where it comes so."""
    return map(_encoded, content) if isinstance(content, Iterator) else _encoded(content)


def _encoded(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode(errors="backslashreplace")


def first_same(file: Path, read: Iterable[str]) -> str | None:
    """The first of the files that were read which `file` is, be it by a link; None for none."""
    return next((name for name in read if _is_same(file, name)), None)


def written_over(file: Path, name: str) -> FailedError:
    """The error that a file which was read would be written over."""
    return FailedError(
        Text(
            f"'{file}' là tệp của kế hoạch ({name}): không ghi đè, kể cả với --force; "
            "hãy chọn tệp khác",
            f"'{file}' is a file of the plan ({name}): it is not replaced, not even with "
            "--force; name another",
        )
    )


def _is_same(file: Path, name: str) -> bool:
    try:
        return file.samefile(name)
    except (OSError, ValueError):
        return False


def _not_ours(folder: Path, error: "NotOurs") -> FailedError:
    shown = ", ".join(map(str, error.files[:_SHOWN]))
    more = len(error.files) - _SHOWN
    rest = Text(f" và {more} tệp nữa", f" and {more} more") if more > 0 else Text("", "")
    words = Text(
        f"'{folder}' không được ghi: không phải do gnbv export ghi, hoặc đã bị sửa từ đó: "
        f"{shown}{rest.vi}; hãy chuyển đi, hoặc chọn thư mục khác",
        f"'{folder}' is left as it is: not written by gnbv export, or changed since: "
        f"{shown}{rest.en}; move that away, or name another folder",
    )
    return FailedError(words)


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
    return system_reason(error)


def _print(pieces: Iterable[str]) -> None:
    """Print to stdout; where it takes nothing the command ends, be it one that watches."""
    for text in pieces:
        _write(text)
    _write("", flush=True)


def _write(text: str, flush: bool = False) -> None:
    try:
        sys.stdout.write(text)
        if flush:
            sys.stdout.flush()
    except BrokenPipeError:
        abandon(sys.stdout)
        raise StreamLost from None
    except OSError as error:
        why = system_reason(error)
        abandon(sys.stdout)
        note(Text(f"không ghi được 'stdout': {why.vi}", f"cannot write 'stdout': {why.en}"))
        raise StreamLost from None
