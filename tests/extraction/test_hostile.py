"""Documents made to hang: they end soon and with clear words, whatever they claim to hold."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gnbv.errors import FailedError
from gnbv.extraction import extract
from tests.extraction.making import extracted, p, packed, tbl, tc, tr, word, workbook
from tests.extraction.shapes import texts, words
from tests.workbook.test_hostile import crafted

SHEET = "xl/worksheets/sheet1.xml"
EXCEL = workbook(lambda _, sheet: sheet.write("A1", "a"))
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def in_sheet(more: str) -> bytes:
    return crafted(EXCEL, SHEET, "</sheetData>", f"{more}</sheetData>")


def document(text: str) -> bytes:
    return packed({"_rels/.rels": "<Relationships/>", "word/document.xml": text})


BOMBS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a span over a thousand million columns": (
        "a.docx",
        lambda: word(tbl(tr(tc("a", '<w:gridSpan w:val="1000000000"/>')))),
        "columns",
    ),
    "a row that begins after a million columns": (
        "a.docx",
        lambda: word(tbl(tr(tc("a"), form='<w:gridBefore w:val="1000000"/>'))),
        "columns",
    ),
    "narrow rows in many wide tables": (
        "a.docx",
        lambda: word((tbl(tr(tc("a", '<w:gridSpan w:val="999"/>')), *[tr()] * 150)) * 9),
        "cells",
    ),
    "a paragraph of a million letters": ("a.docx", lambda: word(p(text="x" * 10**6)), "characters"),
    "tables in tables without end": (
        "a.docx",
        lambda: word("<w:tbl><w:tr><w:tc>" * 100 + "</w:tc></w:tr></w:tbl>" * 100),
        "nested",
    ),
    "a billion laughs in Word": (
        "a.docx",
        lambda: document(f"{LAUGHS}<a>&b;</a>"),
        "document type",
    ),
    "three hundred megabytes of blanks": (
        "a.docx",
        lambda: document(f"<a>{' ' * 300 * 2**20}</a>"),
        "MiB when unpacked",
    ),
    "a sheet filled at its far corners": (
        "a.xlsx",
        lambda: in_sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        "columns",
    ),
    "a sheet filled at its far rows": (
        "a.xlsx",
        lambda: in_sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
        "cells",
    ),
    "a merge over the whole sheet": (
        "a.xlsx",
        lambda: crafted(
            EXCEL,
            SHEET,
            "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
        "cells",
    ),
    "millions of empty rows": ("a.xlsx", lambda: in_sheet("<row/>" * 4_000_001), "elements"),
    "columns of a page without end": (
        "a.html",
        lambda: b"<table><tr>" + b"<td colspan=1000>a" * 1000,
        "columns",
    ),
    "rows of a page without end": (
        "a.html",
        lambda: b"<table><tr><td colspan=900>a" + b"<tr><td>a" * 1000,
        "cells",
    ),
    "tables of a page without end": ("a.html", lambda: b"<table><tr><td>" * 1000, "nested"),
    "tags without number": ("a.html", lambda: b"<b>" * 1_000_001, "tags"),
    "values without number": ("a.csv", lambda: b"a;" * 300_000, "cells"),
    "rows without number": ("a.csv", lambda: b"a;b\n" * 150_000, "cells"),
    "lines without number": ("a.txt", lambda: b"a\n" * 300_001, "lines"),
    "a line without end": ("a.txt", lambda: b"a" * 40_001, "characters in a line"),
    "more than is read": ("a.txt", lambda: b" " * (64 * 2**20 + 1), "larger than 64 MiB"),
}


@pytest.mark.parametrize("what", BOMBS)
def test_a_bomb_ends_with_clear_words(tmp_path: Path, what: str) -> None:
    name, made, wanted = BOMBS[what]
    with pytest.raises(FailedError) as caught:
        extracted(tmp_path, name, made())
    assert wanted in caught.value.text.en
    assert caught.value.text.vi != caught.value.text.en


HARMLESS = {
    "a cell over a thousand million rows": (
        "a.html",
        "<table><tr><td rowspan=1000000000>a</table>",
    ),
    "comments that never end": ("a.html", "a" + "<!--" * 10**6),
    "tags that never end": ("a.html", "a" + "<b c='" * 10**6),
    "ends of tags that never end": ("a.html", "a" + "</b " * 10**6),
    "scripts that never end": ("a.html", "a" + "<script>" * 10**5),
    "declarations that never end": ("a.html", "a" + "<![" * 10**6),
    "ends without beginnings": ("a.html", "a" + "</table></tr></td></ol>" * 10**4),
    "quotes that never end": ("a.html", "a<b>" + "<i c=\"'>" * 10**4),
    "lists in lists": ("a.html", "a" + "<ol><ol>" * 10**4),
}


@pytest.mark.parametrize("what", HARMLESS)
def test_a_crooked_page_is_read(tmp_path: Path, what: str) -> None:
    name, page = HARMLESS[what]
    read = extracted(tmp_path, name, page)
    assert (words(read) or texts(read.grids[0])[0])[0] == "a"


def test_a_sheet_that_is_formatted_down_to_its_end_is_read(tmp_path: Path) -> None:
    content = in_sheet('<row r="1048576"><c r="XFD1048576" s="0"/></row>')
    (grid,) = extracted(tmp_path, "a.xlsx", content).grids
    assert texts(grid) == [["a"]]


LARGE = [[f"{row}.{column}" for column in range(500)] for row in range(300)]


def filled(_: Any, sheet: Any) -> None:
    for at, row in enumerate(LARGE):
        sheet.write_row(at, 0, row)


PROVINCES: dict[str, Callable[[], bytes | str]] = {
    "a.docx": lambda: word(tbl(*(tr(*map(tc, row)) for row in LARGE))),
    "a.xlsx": lambda: workbook(filled),
}


@pytest.mark.parametrize("name", PROVINCES)
def test_the_annex_of_a_large_province_is_read(tmp_path: Path, name: str) -> None:
    (grid,) = extracted(tmp_path, name, PROVINCES[name]()).grids
    assert texts(grid) == LARGE


def test_no_library_of_documents_is_loaded(tmp_path: Path) -> None:
    """They build what a file claims to hold."""
    loaded = {name for name in ("docx", "openpyxl") if name in sys.modules}
    (tmp_path / "a.docx").write_bytes(word(p(text="a")))
    extract(tmp_path / "a.docx")
    assert {name for name in ("docx", "openpyxl") if name in sys.modules} == loaded
