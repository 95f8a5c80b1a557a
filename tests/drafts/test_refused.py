"""Where a paper does not tell, nothing is guessed: it is refused, with the place and what to do."""

from pathlib import Path

import pytest

from gnbv.drafts import PaperError, Told, draft
from gnbv.errors import UsageError
from gnbv.language import Text
from gnbv.money import UNITS
from tests.drafts.papers import checked, lines, table

TITLE = "Kinh phí thực hiện giai đoạn 2024 - 2025"
UNIT = "Đơn vị tính: triệu đồng"
HEAD = "STT | Nội dung | Tổng số | NSTW | NSĐP"
MILLION = next(unit for unit in UNITS if unit.key == "trieu")


def test_a_table_without_a_unit() -> None:
    with pytest.raises(UsageError, match="names no unit of money"):
        draft(table([HEAD, "1 | Nước | 9 | 7 | 2"], TITLE))


def test_a_unit_that_is_told(tmp_path: Path) -> None:
    paper = table([HEAD, "1 | Nước | 9 | 7 | 2"], TITLE)
    plan, _ = checked(paper, tmp_path, Told(unit=MILLION))
    assert sum(lines(plan).values()) == 9_000_000


def test_the_closing_line_tells_the_unit(tmp_path: Path) -> None:
    rows = [
        HEAD,
        "1 | Nước | 900 | 700 | 200",
        "2 | Y tế | 500 | 500 | -",
        "| Tổng | 1.400 | 1.200 | 200",
    ]
    paper = table(rows, TITLE, below=["Tổng kinh phí: 1.400.000.000 đồng."])
    plan, found = checked(paper, tmp_path)
    assert found.diagnostics == ()
    assert sum(lines(plan).values()) == 1_400_000_000


def test_figures_that_can_be_read_in_two_ways() -> None:
    rows = [HEAD, "1 | Nước | 9,500 | 7,250 | 2,250"]
    with pytest.raises(UsageError, match="can be read in two ways"):
        draft(table(rows, TITLE, UNIT))


@pytest.mark.parametrize(("notation", "total"), [("vi", 9_500_000), ("en", 9_500_000_000)])
def test_a_notation_that_is_told(notation: str, total: int, tmp_path: Path) -> None:
    rows = [HEAD, "1 | Nước | 9,500 | 7,250 | 2,250"]
    told = Told(notation="en" if notation == "en" else "vi")
    plan, _ = checked(table(rows, TITLE, UNIT), tmp_path, told)
    assert sum(lines(plan).values()) == total


def test_a_table_that_tells_no_years() -> None:
    with pytest.raises(UsageError, match="tells no years"):
        draft(table([HEAD, "1 | Nước | 9 | 7 | 2"], "Kinh phí", UNIT))


def test_a_cell_of_which_the_value_is_not_known() -> None:
    paper = table([HEAD, "1 | Nước | 9 | 7 | 2"], TITLE, UNIT)
    (grid,) = paper.grids
    cell = grid.rows[1][3]._replace(text="", problem=Text("chưa có kết quả", "no saved result"))
    broken = grid._replace(rows=(grid.rows[0], (*grid.rows[1][:3], cell, grid.rows[1][4])))
    with pytest.raises(PaperError) as told:
        draft(paper._replace(blocks=(*paper.blocks[:2], broken)))
    (problem,) = told.value.problems
    assert (problem.place, problem.why.en) == ("hàng 2, ô 4", "no saved result")


def test_totals_that_no_arithmetic_explains() -> None:
    rows = [
        HEAD,
        "1 | Nước | 90 | 70 | 20",
        "2 | Y tế | 50 | 40 | 10",
        "| Tổng số | 200 | 190 | 31",
    ]
    with pytest.raises(PaperError) as told:
        draft(table(rows, TITLE, UNIT))
    (problem,) = told.value.problems
    # 31 is the nearest: 20 + 10 is one million less.
    assert (problem.place, problem.text) == ("hàng 4, ô 5", "31")
    assert "1,000,000 đồng off" in problem.why.en


def test_rows_that_do_not_nest() -> None:
    rows = [
        HEAD,
        "1 | Nước | 90 | 70 | 20",
        "1.1 | Giếng | 50 | 40 | 11",
        "1.2 | Bể | 20 | 10 | 12",
    ]
    with pytest.raises(PaperError) as told:
        draft(table(rows, TITLE, UNIT))
    assert told.value.problems[0].place == "hàng 2, ô 5"


def test_a_figure_with_a_unit_of_its_own() -> None:
    rows = [HEAD, "1 | Nước | 9 tỷ | 7 | 2"]
    with pytest.raises(PaperError) as told:
        draft(table(rows, TITLE, UNIT))
    assert told.value.problems[0].place == "hàng 2, ô 3"


def test_a_paper_without_figures() -> None:
    with pytest.raises(UsageError, match="has no table of figures"):
        draft(table(["Tên | Việc", "An | Họp"], TITLE, UNIT))


@pytest.mark.parametrize(
    "rows",
    [
        ["| Trong đó: phần A | 60 | 60 | -", "| phần B | 40 | 30 | 10"],
        ["| Trong đó: | | | ", "| phần A | 60 | 60 | -", "| phần B | 40 | 30 | 10"],
    ],
)
def test_shares_of_a_project_without_a_source_are_no_projects(
    rows: list[str], tmp_path: Path
) -> None:
    paper = table([HEAD, "1 | Nước | 100 | 90 | 10", *rows, "2 | Y tế | 50 | 40 | 10"], TITLE, UNIT)
    plan, _ = checked(paper, tmp_path)
    assert sum(lines(plan).values()) == 150_000_000
