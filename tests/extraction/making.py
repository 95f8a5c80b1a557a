"""Files for tests of extraction: parts of Word documents by hand, workbooks by a library."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from gnbv.extraction import Document, extract

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def extracted(folder: Path, name: str, content: bytes | str) -> Document:
    """What is got out of a file of this name and content."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return extract(file)


def word(body: str, **parts: str) -> bytes:
    """A .docx file with this inside its body; `parts` are the insides of others, by their names."""
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_R}/{name}" Target="{name}.xml"/>'
        for at, name in enumerate(parts)
    )
    held = {
        "_rels/.rels": _relations(
            f'<Relationship Id="r" Type="{_R}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relations(relations),
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        **{f"word/{name}.xml": _part(name, inside) for name, inside in parts.items()},
    }
    return packed(held)


def packed(parts: dict[str, str]) -> bytes:
    """An archive of parts by their names."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts of an archive by their names."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def p(inside: str = "", text: str = "") -> str:
    """A paragraph of Word, of elements or of a text."""
    return f"<w:p>{inside}{r(text) if text else ''}</w:p>"


def r(text: str, form: str = "") -> str:
    """A run of Word."""
    return f'<w:r>{form and f"<w:rPr>{form}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(text: str, form: str = "") -> str:
    """A cell of Word."""
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{p(text=text)}</w:tc>"


def tr(*cells: str, form: str = "") -> str:
    """A row of Word."""
    return f"<w:tr><w:trPr>{form}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    """A table of Word."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def workbook(fill: Callable[[Any, Any], None]) -> bytes:
    """A .xlsx file whose book and first sheet a function fills, with XlsxWriter."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        fill(book, book.add_worksheet("Phụ lục"))
    return out.getvalue()


def _relations(inside: str) -> str:
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _part(name: str, inside: str) -> str:
    return f'{_HEAD}<w:{name} xmlns:w="{_W}" xmlns:mc="{_MC}">{inside}</w:{name}>'
