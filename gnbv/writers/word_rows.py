"""Late rows own how the many rows of a Word document reach its file: as text, when it is saved.

As a tree of elements, as python-docx holds a document, some thousand rows take a gigabyte.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from docx.oxml.parser import parse_xml

_MARKER = "<!--rows-->"
"""Stands for a table's rows; words hold no '<' in a file, so that none looks like it."""
_DOCUMENT = "word/document.xml"


class LateRows:
    """The rows of a document's tables, in the order of the tables."""

    def __init__(self) -> None:
        self._tables: list[Iterable[str]] = []

    def add(self, grid: Any, rows: Iterable[str]) -> None:
        """Have rows of Office Open XML follow those that a table of the document has."""
        marker = parse_xml(f"<rows>{_MARKER}</rows>")[0]
        grid._tbl.append(marker)  # noqa: SLF001 - no public way
        self._tables.append(rows)

    def saved(self, document: Any) -> bytes:
        """Return the document as a file, all rows in their places."""
        bare, out = BytesIO(), BytesIO()
        document.save(bare)
        with ZipFile(bare) as before, ZipFile(out, "w") as after:
            for info in before.infolist():
                content = before.read(info)
                with after.open(info, "w") as part:
                    pieces = self._pieces(content) if info.filename == _DOCUMENT else [content]
                    for piece in pieces:
                        part.write(piece)
        return out.getvalue()

    def _pieces(self, content: bytes) -> Iterator[bytes]:
        first, *others = content.split(_MARKER.encode())
        yield first
        for rows, after in zip(self._tables, others, strict=True):
            for row in rows:
                yield row.encode()
            yield after
