"""The printed annex as a table: headings, words, percentages, rows printed again: as they were."""

from pathlib import Path

from gnbv.allocation import allocate
from gnbv.tables import Percentage, Table, amount_of, annex_table
from gnbv.writers import Style
from tests.conftest import ROOT, edit, plan_in


def table_of(folder: Path) -> Table:
    return annex_table(allocate(plan_in(folder)))


def shown(table: Table) -> list[list[str]]:
    return [[cell.strip() for cell in row] for row in Style("vi").grid(table)[1]]


def test_every_cell_is_as_it_was_printed(every_kind: Path) -> None:
    assert shown(table_of(every_kind)) == [
        ["A", "Các dự án thành phần của chương trình", *[""] * 7],
        ["1", "Nước sạch", "Sở NN", "6.600", "59,46", "6.000", "600", "9,1 %", "Lồng ghép"],
        ["2", "Y tế", "", "4.500", "40,54", "3.900", "600", "13,3 %", ""],
        ["", "Trong đó:", *[""] * 7],
        ["2.1", "Dinh dưỡng", "Sở Y tế", "3.400", "30,63", "3.000", "400", "11,76 %", ""],
        # The misprint 18,1 comes back as what it should be, as amounts do.
        ["2.2", "Khám bệnh", "", "1.100", "9,91", "900", "200", "18,2 %", "x"],
        ["B", "Dự án chuyển tiếp", *[""] * 7],
        ["1", "Dinh dưỡng", "", "3.400", "", "", "lồng ghép", "", "Như mục A"],
        ["", "Tổng số", "", "11.100", "100,00", "9.900", "1.200", "10,8 %", ""],
    ]


def test_headings_stand_as_deep_as_what_they_head(every_kind: Path) -> None:
    rows = table_of(every_kind).rows
    assert [(row.kind, row.level, row.counted) for row in rows] == [
        ("heading", 0, False),
        ("row", 0, True),
        ("parent", 0, True),
        ("heading", 1, False),
        ("row", 1, True),
        ("row", 1, True),
        # In its own block, 2.1 stands without its parent.
        ("heading", 0, False),
        ("row", 0, False),
        ("total", 0, True),
    ]


def test_figures_come_from_the_lines_and_not_from_the_cells(every_kind: Path) -> None:
    text = (every_kind / "annex.yaml").read_text(encoding="utf-8")
    for stated in ("6.600", "59,46", "9,1 %", "1.200"):
        text = text.replace(stated, stated.replace("6", "7").replace("1", "7"))
    before = shown(table_of(every_kind))
    (every_kind / "annex.yaml").write_text(text, encoding="utf-8")
    assert shown(table_of(every_kind)) == before


def test_a_percentage_keeps_its_decimals_and_its_sign(every_kind: Path) -> None:
    edit(every_kind / "annex.yaml", '"59,46"', '"59,5 %"')
    cell = table_of(every_kind).rows[1].cells[4]
    assert isinstance(cell, Percentage)
    assert (cell.places, cell.signed) == (1, True)
    assert cell.part.amount == 6_600_000_000
    assert cell.whole.amount == 11_100_000_000


def test_facts_say_what_is_no_amount_only_where_an_annex_prints_it(every_kind: Path) -> None:
    records = table_of(every_kind).records
    assert records.fields[-3:] == ("amount", "percent", "text")
    facts = records.dicts()
    assert facts[0] == {
        **dict.fromkeys(records.fields),
        "number": "A",
        "text": "Các dự án thành phần của chương trình",
    }
    (own,) = [one for one in facts if (one["number"], one["column"]) == ("2.2", "own")]
    assert (own["source"], own["amount"]) == ("local+mobilised", 200_000_000)
    (share,) = [one for one in facts if (one["number"], one["column"]) == ("2.2", "own_share")]
    assert (share["percent"], share["amount"], share["text"]) == ("18.2", None, None)
    (note,) = [one for one in facts if (one["number"], one["column"]) == ("2.2", "notes")]
    assert (note["text"], note["span"], note["source"]) == ("x", None, None)
    plain = table_of(ROOT / "gnbv" / "template").records
    assert plain.fields == ("number", "code", "column", "source", "nature", "span", "amount")


def test_a_row_of_some_sources_is_called_so_and_stands_below_its_project(every_kind: Path) -> None:
    below = '  - number: "2"\n    project: "2"'
    part = """\
  - project: "1"
    source: [mobilised, local]
    cells: ["", 600, "", "-", 600, "", ""]
"""
    edit(every_kind / "annex.yaml", below, part + below)
    table = table_of(every_kind)
    name = "Ngân sách địa phương, Vốn huy động"
    assert shown(table)[2] == ["", name, "", "600", "", "-", "600", "", ""]
    row = table.rows[2]
    assert (row.kind, row.level, row.counted) == ("row", 1, False)


def test_what_is_printed_again_is_no_part_of_the_total(every_kind: Path) -> None:
    table = table_of(every_kind)
    top = [row for row in table.rows if row.counted and row.level == 0 and row.kind != "total"]
    assert [amount_of(row.cells[3]) for row in top] == [6_600_000_000, 4_500_000_000]
