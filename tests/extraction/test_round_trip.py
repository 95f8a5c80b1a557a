"""What other programs wrote comes back cell for cell, and three formats give the same annex."""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gnbv.extraction import Grid, extract
from gnbv.extraction.excel import read_excel
from gnbv.extraction.html import read_html
from gnbv.extraction.word import read_word
from tests.conftest import SHIPPED, Run
from tests.extraction.shapes import figures, merges, texts

Span = tuple[int, int, int, int]
"""Of a merged cell: its first row and column, its last ones."""
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), max_size=8)


@st.composite
def drawn(draw: st.DrawFn) -> tuple[list[list[str]], list[Span]]:
    """A table full of words, and merged cells that do not overlap."""
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    row = st.lists(WORDS.map(lambda one: f"a{one}"), min_size=width, max_size=width)
    cells = draw(st.lists(row, min_size=height, max_size=height))
    spans: list[Span] = []
    for _ in range(draw(st.integers(0, 3))):
        top, left = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        bottom, right = draw(st.integers(top, height - 1)), draw(st.integers(left, width - 1))
        one = (top, left, bottom, right)
        if (top, left) != (bottom, right) and not any(meet(one, other) for other in spans):
            spans.append(one)
    return cells, spans


def meet(one: Span, other: Span) -> bool:
    rows = one[0] <= other[2] and other[0] <= one[2]
    return rows and one[1] <= other[3] and other[1] <= one[3]


def merged(cells: Sequence[Sequence[str]], spans: Sequence[Span]) -> list[list[str]]:
    """The table as it should come back: a merged cell's words in each of its places."""
    wanted = [list(row) for row in cells]
    for top, left, bottom, right in spans:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                wanted[row][column] = cells[top][left]
    return wanted


def origins(spans: Sequence[Span]) -> dict[tuple[int, int], tuple[int, int]]:
    return {
        (row, column): (top, left)
        for top, left, bottom, right in spans
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }


def same(grid: object, cells: Sequence[Sequence[str]], spans: Sequence[Span]) -> None:
    assert isinstance(grid, Grid)
    assert texts(grid) == merged(cells, spans)
    assert merges(grid) == origins(spans)


def kept(cells: list[list[str]], spans: Sequence[Span]) -> list[list[str]]:
    """The words that stand where a merged cell begins, or alone."""
    away = origins(spans)
    return [
        ["" if (row, column) in away else words for column, words in enumerate(line)]
        for row, line in enumerate(cells)
    ]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(drawn())
def test_a_table_of_python_docx(table: tuple[list[list[str]], list[Span]]) -> None:
    cells, spans = table
    document: Any = docx.Document()
    grid = document.add_table(rows=len(cells), cols=len(cells[0]))
    for row, line in enumerate(kept(cells, spans)):
        for column, words in enumerate(line):
            grid.cell(row, column).text = words
    for top, left, bottom, right in spans:
        grid.cell(top, left).merge(grid.cell(bottom, right))
    out = BytesIO()
    document.save(out)
    (found,) = read_word(out.getvalue())
    same(found, cells, spans)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
@given(drawn())
def test_a_sheet_of_openpyxl(table: tuple[list[list[str]], list[Span]]) -> None:
    cells, spans = table
    book: Any = openpyxl.Workbook()
    for row, line in enumerate(kept(cells, spans), 1):
        for column, words in enumerate(line, 1):
            book.active.cell(row, column).value = words or None
    for top, left, bottom, right in spans:
        book.active.merge_cells(
            start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
        )
    out = BytesIO()
    book.save(out)
    found = read_excel(out.getvalue())[0]
    # A sheet ends where nothing stands any more, though a merged cell may reach beyond.
    bottom = max(row for row, line in enumerate(kept(cells, spans)) if any(line))
    right = max(at for line in kept(cells, spans) for at, words in enumerate(line) if words)
    wanted = [line[: right + 1] for line in merged(cells, spans)[: bottom + 1]]
    assert texts(found) == wanted
    inside = {at: to for at, to in origins(spans).items() if at[0] <= bottom and at[1] <= right}
    assert merges(found) == inside


@given(drawn())
def test_a_table_of_a_page(table: tuple[list[list[str]], list[Span]]) -> None:
    cells, spans = table
    sizes = {(top, left): (end - top + 1, to - left + 1) for top, left, end, to in spans}
    away = origins(spans)
    page = "<table>"
    for row, line in enumerate(cells):
        page += "<tr>"
        for column, words in enumerate(line):
            if (row, column) not in away:
                height, width = sizes.get((row, column), (1, 1))
                escaped = "".join(f"&#{ord(letter)};" for letter in words)
                page += f"<td rowspan={height} colspan='{width}'>{escaped}</td>"
        page += "</tr>"
    (found,) = read_html(page.encode())
    same(found, cells, spans)


FIGURE = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})*|-|")


def annex(folder: Path, name: str) -> list[list[str]]:
    """The rows of the annex below its headings: number, name and figures."""
    grid = extract(folder / name).grids[0]
    rows = [row[:17] for row in texts(grid)]
    return [row for row in rows if re.fullmatch(r"[1-9](\.[0-9])?", row[0]) or is_total(row)]


def is_total(row: Sequence[str]) -> bool:
    return not row[0] and bool(row[1]) and any(FIGURE.fullmatch(one) and one for one in row[2:])


def test_three_formats_give_the_same_annex(gnbv: Run, tmp_path: Path) -> None:
    for name in ("a.docx", "a.xlsx", "a.html"):
        assert gnbv("annex", str(SHIPPED), "-o", name, "--lang", "vi").returncode == 0
    rows, *others = (annex(tmp_path, f"a.{kind}")[:15] for kind in ("docx", "xlsx", "html"))
    assert others == [rows, rows]
    codes = [row[0] for row in rows]
    assert codes == [*figures("1 2 2.1 2.2 3 3.1 3.2 4 4.1 4.2 5 5.1 5.2"), "", ""]
    # Typed from the decision's annex: four of its rows, which hold every kind of cell.
    assert rows[0][2:] == figures(
        "62.500 - 60.500 2.000 15.750 - 15.250 500 14.750 - 14.750 500 - 500 500"
    )
    assert rows[6][2:] == figures(
        "29.750 10.000 19.750 - 7.500 2.500 5.000 - 7.250 2.500 4.750 250 - 250 -"
    )
    assert rows[13][2:] == [
        *[""] * 4,
        *figures("53.175 2.500 49.625 1.050 49.025 2.500 46.525 3.100 - 3.100 1.050"),
    ]
    assert rows[14][2:] == [
        *figures("209.600 10.000 195.400 4.200"),
        *[""] * 4,
        *figures("196.100 10.000 186.100 9.300 - 9.300 4.200"),
    ]
