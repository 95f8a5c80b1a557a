"""Output: text to stdout, or to files that are written whole or not at all."""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from gnbv.cli.app import Exit, fail
from gnbv.cli.progress import progress
from gnbv.language import Lang, Text
from gnbv.tables import Table
from gnbv.writers import FILES, SUFFIXES, Content, Format, MissingLibrary, Style, writer

_PACKAGE = "datapackage.json"


class Target(NamedTuple):
    """Where a command's tables go, and in which form; `force` replaces a file that is there."""

    form: Format
    file: Path | None
    force: bool
    lang: Lang

    @property
    def terminal(self) -> bool:
        """Whether the tables go to a terminal."""
        return self.file is None and sys.stdout.isatty()


def target(form: Format | None, file: Path | None, force: bool, lang: Lang) -> Target:
    """Settle where tables go: `--format` decides their form, else the file's suffix.

    Ends the command (exit 2) where the suffix says nothing, or a file is wanted and not named.
    """
    chosen: Format = form or ("table" if file is None else _by_suffix(file, lang))
    if file is None and chosen in FILES:
        text = Text(
            f"dạng '{chosen}' cần một tệp hoặc thư mục: thêm -o",
            f"the format '{chosen}' goes to a file or a folder: add -o",
        )
        fail(text.say(lang), Exit.USAGE)
    return Target(chosen, file, force, lang)


def _by_suffix(file: Path, lang: Lang) -> Format:
    if file.suffix.lower() in SUFFIXES:
        return SUFFIXES[file.suffix.lower()]
    if file.exists() and not (file.is_file() or file.is_dir()):
        return "table"  # a device, such as /dev/stdout
    known = ", ".join(SUFFIXES)
    text = Text(
        f"không rõ dạng của '{file}': đuôi tệp là một trong {known}; hoặc dùng --format",
        f"the suffix of '{file}' names no format: it is one of {known}; or use --format",
    )
    return fail(text.say(lang), Exit.USAGE)


def send(tables: Sequence[Table], to: Target, style: Style, head: str = "") -> None:
    """Write tables in the form and to the place that were settled; `head` goes above plain ones."""
    try:
        with progress(Text("đang ghi các bảng", "writing the tables"), to.lang):
            content = writer(to.form, to.terminal)(tables, style)
    except MissingLibrary as error:
        text = Text(
            f"dạng '{to.form}' cần thêm thư viện: pip install 'gnbv[{error.extra}]'",
            f"the format '{to.form}' needs a library: pip install 'gnbv[{error.extra}]'",
        )
        fail(text.say(to.lang))
    if head and to.form == "table" and isinstance(content, str):
        content = head + content
    deliver(content, to.file, to.lang, to.force)


def deliver(content: Content, file: Path | None, lang: Lang, force: bool = False) -> None:
    """Print the text, or put the content in `file`; ends the command where that cannot be done.

    What is there already is replaced only with `force`, and is whole again where writing fails.
    """
    try:
        if file is None:
            _print(str(content))
        elif isinstance(content, Mapping):
            _replace_folder(file.resolve(), content, force)
        elif isinstance(content, str):
            _put(file.resolve(), content.encode(errors="backslashreplace"), force)
        else:
            _put(file.resolve(), content, force)
    except BrokenPipeError:
        raise
    except FileExistsError:
        words = Text(
            f"đã có '{file}': thêm --force để ghi đè",
            f"'{file}' is there already: add --force to replace it",
        )
        fail(words.say(lang))
    except OSError as error:
        name, problem = file or "stdout", error.strerror or str(error)
        words = Text(f"không ghi được '{name}': {problem}", f"cannot write '{name}': {problem}")
        fail(words.say(lang))


def _print(text: str) -> None:
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    sys.stdout.write(text)
    sys.stdout.flush()


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """Replace several files, all or none: each is written beside its place before any moves in.

    Raises `OSError` where one cannot be; those that had moved in are then put back.
    """
    before = {file: file.read_bytes() for file in contents}
    written: dict[Path, Path] = {}
    moved: list[Path] = []
    try:
        for file, content in contents.items():
            written[file] = _beside(file, content)
        for file, new in written.items():
            new.replace(file)
            moved.append(file)
    except BaseException:
        for file in moved:
            _beside(file, before[file]).replace(file)
        for new in written.values():
            new.unlink(missing_ok=True)
        raise


def _put(file: Path, content: bytes, force: bool) -> None:
    if file.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    if file.exists() and not file.is_file():
        with file.open("wb") as device:
            device.write(content)
        return
    if file.exists() and not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    _beside(file, content).replace(file)


def _beside(file: Path, content: bytes) -> Path:
    """Write the content to a new file beside `file`, with its permissions, safe on the disk."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(_mode(file))
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _replace_folder(folder: Path, files: Mapping[str, bytes], force: bool) -> None:
    """Write a folder beside its place and move it in; only another data package is replaced."""
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    old = folder.is_dir() and any(folder.iterdir())
    if old and not (folder / _PACKAGE).is_file():
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(folder))
    if old and not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.resolve().parent))
    try:
        for name, content in files.items():
            (work / "new" / name).parent.mkdir(parents=True, exist_ok=True)
            (work / "new" / name).write_bytes(content)
        if folder.is_dir():
            folder.rename(work / "old")
        try:
            (work / "new").rename(folder)
        except OSError:
            if (work / "old").is_dir():
                (work / "old").rename(folder)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _mode(file: Path) -> int:
    """The old file's permissions, or those that a new file gets."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
