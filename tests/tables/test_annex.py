"""The annex as a table: cell for cell the decision's, and from the funding lines alone."""

import csv
from pathlib import Path

import pytest

from gnbv.allocation import allocate
from gnbv.money import UNITS
from gnbv.plan import Plan
from gnbv.reading.loader import load
from gnbv.tables import Table, amount_of, annex_table
from tests.conftest import ROOT, edit

PRINTED = ROOT / "tests" / "cases" / "annex" / "decision-1424-in-million-dong.tsv"
MILLION = next(unit.dong for unit in UNITS if unit.key == "trieu")


def plan_in(folder: Path) -> Plan:
    loaded = load(folder)
    assert loaded.plan is not None
    return loaded.plan


def annex_of(folder: Path) -> Table:
    return annex_table(allocate(plan_in(folder)))


def as_printed() -> list[list[int | None]]:
    """The decision's annex in triệu đồng, None where a cell does not apply."""
    with PRINTED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    return [[int(cell) if cell else None for cell in row[2:]] for row in rows[1:]]


def in_millions(table: Table) -> list[list[int | None]]:
    found: list[list[int | None]] = []
    for row in table.rows:
        cells = list(map(amount_of, row.cells[2:]))
        assert all(cell is None or cell % MILLION == 0 for cell in cells)
        found.append([None if cell is None else cell // MILLION for cell in cells])
    return found


def test_every_cell_is_the_decisions(shipped: Path) -> None:
    assert in_millions(annex_of(shipped)) == as_printed()


def test_the_stated_cells_are_never_used(shipped: Path) -> None:
    text = (shipped / "annex.yaml").read_text(encoding="utf-8")
    for stated in ("62.500", "53.175", "209.600", "196.100"):
        text = text.replace(stated, "77.777")
    (shipped / "annex.yaml").write_text(text, encoding="utf-8")
    assert in_millions(annex_of(shipped)) == as_printed()


def test_without_an_annex_of_its_own_a_plan_gets_the_same_three_blocks(shipped: Path) -> None:
    (shipped / "annex.yaml").unlink()
    table = annex_of(shipped)
    assert in_millions(table) == as_printed()
    assert [len(column.above) for column in table.columns] == [0, 0, *[1] * 8, *[2] * 6, 1]


def test_the_annex_has_its_own_wording_and_numbers(shipped: Path) -> None:
    rows = {row.cells[0]: row.cells[1] for row in annex_of(shipped).rows[:-2]}
    names = {str(number[0]): name.vi for number, name in rows.items()}  # type: ignore[index, union-attr]
    assert names["4.2"] == "Tiểu dự án 2: Truyền thông giảm nghèo đa chiều"
    assert list(names) == [
        *("1", "2", "2.1", "2.2", "3", "3.1", "3.2"),
        *("4", "4.1", "4.2", "5", "5.1", "5.2"),
    ]


def test_the_last_two_rows_are_one_year_and_the_period(shipped: Path) -> None:
    names = [row.cells[1] for row in annex_of(shipped).rows[-2:]]
    assert [name.vi for name in names] == [  # type: ignore[union-attr]
        "Kinh phí các dự án 01 năm",
        "Tổng giai đoạn 2022 - 2025",
    ]


def test_the_closing_line_gives_the_total_in_figures_and_words(shipped: Path) -> None:
    (closing,) = annex_of(shipped).closing
    assert "209.600.000.000 đồng" in closing.vi
    assert "hai trăm lẻ chín tỷ sáu trăm triệu đồng" in closing.vi
    assert "209,600,000,000 đồng" in closing.en


def test_the_note_on_the_years_of_each_source_is_kept(shipped: Path) -> None:
    note, inferred = annex_of(shipped).notes
    assert note.vi.startswith("[1] Ngân sách Trung ương hỗ trợ 04 năm (2022 - 2025)")
    assert inferred.vi.startswith("Suy ra: Bản chữ mất các hàng tiêu đề, đơn vị tính")
    assert inferred.en.startswith("Inferred: The text has lost its heading rows, its unit")


def test_years_that_differ_by_a_dong_are_told(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "capital: 6 tỷ", "capital: 6.000.000.002 đồng")
    notes = [note.en for note in annex_of(template).notes]
    assert notes[-1].startswith("'One year' is 2031")


def test_a_plan_without_a_full_year_has_no_block_of_one_year(template: Path) -> None:
    (template / "annex.yaml").unlink()
    plan_file = template / "plan.yaml"
    edit(plan_file, "years: [2031, 2032]", "years: [2032]")
    text = plan_file.read_text(encoding="utf-8")
    plan_file.write_text(
        text.replace("years: [2030, 2031, 2032]", "years: [2030, 2031]"), encoding="utf-8"
    )
    table = annex_of(template)
    assert {column.above[0].en for column in table.columns[2:]} == {"Funding of 2030 - 2032"}
    assert amount_of(table.rows[-1].cells[2]) == 11_100 * MILLION


@pytest.mark.parametrize("folder", ["plans/vinh-long-2022-2025", "gnbv/template"])
def test_a_columns_parts_add_up_in_every_row(folder: str) -> None:
    table = annex_of(ROOT / folder)
    checked = 0
    for row in table.rows:
        for at in range(len(table.columns)):
            parts = [amount_of(row.cells[part]) for part in table.parts_of(at)]
            amounts = [part for part in parts if part is not None]
            if row.cells[at] is not None and parts and len(amounts) == len(parts):
                assert amount_of(row.cells[at]) == sum(amounts)
                checked += 1
    assert checked
