"""Reading owns which file is read as what, and how work ends on one that cannot be read."""

from collections.abc import Callable, Iterable
from pathlib import Path

from gnbv.errors import FailedError, UsageError, system_reason
from gnbv.extraction.csv import read_csv
from gnbv.extraction.document import Document, Grid, Paragraph
from gnbv.extraction.excel import read_excel
from gnbv.extraction.html import read_html
from gnbv.extraction.kinds import advice, nature
from gnbv.extraction.text import read_text
from gnbv.extraction.word import read_word
from gnbv.files.bounded import content_of
from gnbv.language import Text
from gnbv.workbook.limits import Limits
from gnbv.workbook.package import Unreadable

Reader = Callable[[bytes], Iterable[Paragraph | Grid]]

READERS: dict[str, Reader] = {
    ".docx": read_word,
    ".docm": read_word,
    ".xlsx": read_excel,
    ".xlsm": read_excel,
    ".html": read_html,
    ".htm": read_html,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".txt": read_text,
}
"""How a file is read, by the suffix of its name."""


def extract(path: Path) -> Document:
    """Get the paragraphs and tables out of a file, in their order.

    Raises `UsageError` for a file of another kind than its suffix tells, or of one that is not
    read; and `FailedError` for one that is not there, is damaged or is too large.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UsageError(advice(path.name, path.suffix.lower(), list(READERS)))
    content = _content(path)
    other = nature(content)
    if other and path.suffix.lower() not in other.suffixes:
        raise UsageError(other.advice(path.name))
    try:
        return Document(str(path), tuple(reader(content)))
    except Unreadable as error:
        raise _unreadable(path, error.problem) from error


def _content(path: Path) -> bytes:
    most = Limits.of_document().packed
    try:
        content = content_of(path, most)
    except (OSError, ValueError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else Text.plain(str(error))
        raise _unreadable(path, reason) from error
    if len(content) > most:
        mib = most // 2**20
        raise _unreadable(path, Text(f"lớn hơn {mib} MiB", f"it is larger than {mib} MiB"))
    return content


def _unreadable(path: Path, problem: Text) -> FailedError:
    return FailedError(
        Text(f"không đọc được '{path}': {problem.vi}", f"cannot read '{path}': {problem.en}")
    )
