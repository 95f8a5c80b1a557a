"""Separated values: the separator is recognised, and what stands between is one table."""

from pathlib import Path

import pytest

from gnbv.errors import FailedError
from tests.extraction.making import extracted
from tests.extraction.shapes import texts

ROWS = [["TT", "Tên", "Vốn"], ["1", "Đa dạng, sinh kế", "62.500"], ["2", "", "37,95"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separator_and_encoding_are_recognised(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    quoted = [[f'"{one}"' if separator in one else one for one in row] for row in ROWS]
    text = "\r\n".join(separator.join(row) for row in quoted)
    (grid,) = extracted(tmp_path, "a.csv", text.encode(encoding)).grids
    assert texts(grid) == ROWS
    assert grid.rows[2][1].place == "B3"


def test_a_comma_in_figures_is_not_what_separates(tmp_path: Path) -> None:
    (grid,) = extracted(tmp_path, "a.csv", "1,5;2,5\n3,5;4,5\n").grids
    assert texts(grid) == [["1,5", "2,5"], ["3,5", "4,5"]]


def test_the_first_line_of_excel_names_the_separator(tmp_path: Path) -> None:
    (grid,) = extracted(tmp_path, "a.csv", "sep=;\na,b;c\n").grids
    assert texts(grid) == [["a,b", "c"]]


def test_quotes_may_hold_lines_and_quotes(tmp_path: Path) -> None:
    (grid,) = extracted(tmp_path, "a.csv", 'a,"b\nc ""d"""\ne,f\n').grids
    assert texts(grid) == [["a", 'b c "d"'], ["e", "f"]]


def test_empty_lines_stay_between_rows_and_go_at_the_end(tmp_path: Path) -> None:
    (grid,) = extracted(tmp_path, "a.tsv", "a\tb\n\n\tc\n\t\n\n").grids
    assert texts(grid) == [["a", "b"], ["", ""], ["", "c"]]


@pytest.mark.parametrize("content", ["", "\n\n", ";;;\n;;\n"])
def test_nothing_gives_no_table(tmp_path: Path, content: str) -> None:
    assert extracted(tmp_path, "a.csv", content).blocks == ()


@pytest.mark.parametrize("content", [b"a,\xff\xfe\x00", b"a,b\x00c", b"a," + b"x" * 200_000])
def test_what_is_no_text_is_reported(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FailedError) as caught:
        extracted(tmp_path, "a.csv", content)
    assert "a.csv" in caught.value.text.vi
