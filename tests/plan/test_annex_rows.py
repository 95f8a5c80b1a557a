"""Rows, columns and cells of an annex: what each may hold, and what is told where one may not."""

from fractions import Fraction
from pathlib import Path

import pytest

from gnbv.audit import audit
from gnbv.plan import Annex, CellWords, Selection
from gnbv.reading.loader import load
from tests.conftest import edit, plan_in


def annex_in(folder: Path) -> Annex:
    annex = plan_in(folder).annex
    assert annex
    return annex


def test_a_heading_has_words_and_a_number_and_states_nothing(every_kind: Path) -> None:
    annex = annex_in(every_kind)
    headings = [(row.number, row.heading.vi) for row in annex.rows if row.heading]
    assert headings == [
        ("A", "Các dự án thành phần của chương trình"),
        (None, "Trong đó:"),
        ("B", "Dự án chuyển tiếp"),
    ]
    stating = {cell.row for cell in annex.cells} | {share.row for share in annex.shares}
    assert stating == {1, 2, 4, 5, 7, 8}


def test_a_column_is_about_several_sources_in_whatever_order(every_kind: Path) -> None:
    columns = {column.id: column for column in annex_in(every_kind).columns}
    both = Selection(source=("local", "mobilised"))
    assert columns["own"].about == columns["own_share"].about == both
    assert columns["central"].about == Selection(source="central")


def test_a_list_of_one_source_is_that_source(every_kind: Path) -> None:
    edit(every_kind / "annex.yaml", "    source: central", "    source: [central]")
    columns = {column.id: column for column in annex_in(every_kind).columns}
    assert columns["central"].about == Selection(source="central")


def test_a_percentage_is_a_part_of_a_column_or_of_all_projects(every_kind: Path) -> None:
    first, second, *_ = annex_in(every_kind).shares
    assert (first.part, first.whole) == (Selection("1"), Selection())
    both = ("local", "mobilised")
    assert (second.part, second.whole) == (Selection("1", both), Selection("1"))
    assert second.share.percent.value == Fraction(91, 10)


def test_words_stand_in_place_of_a_figure(every_kind: Path) -> None:
    cell = annex_in(every_kind).rows[7].cells[4]
    assert isinstance(cell, CellWords)
    assert cell.text.text == ("lồng ghép", "integrated")


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ('  - heading: "Trong đó:"', "  - number: I", "P101"),
        ('  - heading: "Trong đó:"', "  - heading: A\n    project: '1'", "P102"),
        ('  - heading: "Trong đó:"', "  - heading: A\n    cells: []", "P102"),
        ('  - heading: "Trong đó:"', '  - heading: ""', "P105"),
        ('  - heading: "Trong đó:"', "  - cells: []", "P110"),
        ("    repeats: true", "    repeats: maybe", "P104"),
        ("    of: total", "    of: totals", "R107"),
        ("    of: total", "    of: share", "R127"),
        ("    of: total", "    sum_of: [total]", "P102"),
        ("sum_of: [central, own]", "sum_of: [central, own_share]", "R127"),
        ("sum_of: [central, own]", "of: central", "P102"),
        ("source: [mobilised, local]", "source: [mobilised, loans]", "R102"),
        ("source: [mobilised, local]", "source: []", "P105"),
        ("source: [mobilised, local]", "nature: [capital, loans]", "R103"),
        (
            "    kind: text\n    heading: [{vi: Ghi",
            "    kind: notes\n    heading: [{vi: Ghi",
            "P104",
        ),
        ("heading: [{vi: Ghi", "source: local\n    heading: [{vi: Ghi", "P102"),
        ('"40,54"', '"40.54"', "T102"),
        ('"40,54"', "hai phần năm", "T101"),
        ('"40,54"', '"40,54 hộ"', "T104"),
        ('"18,2 %", reason: In sai', '"18,2 %"', "P101"),
        (", x]", ", {amount: x}]", "P101"),
        ('"18,2 %", reason: In sai}, x', '"18,2 %", text: x, reason: In sai}, x', "P102"),
        ("{text: {vi: lồng ghép, en: integrated}}", "lồng ghép", "M118"),
        ("{text: {vi: lồng ghép, en: integrated}}", '{text: ""}', "P105"),
    ],
)
def test_what_cannot_be_is_told(every_kind: Path, right: str, wrong: str, code: str) -> None:
    edit(every_kind / "annex.yaml", right, wrong)
    assert code in {found.code for found in audit(load(every_kind)).diagnostics}


def test_a_row_without_cells_and_heading_is_told_what_it_lacks(every_kind: Path) -> None:
    edit(every_kind / "annex.yaml", '  - heading: "Trong đó:"', "  - number: I")
    (found,) = audit(load(every_kind)).diagnostics
    assert (found.code, found.place.line) == ("P101", 41)
    assert "'cells'" in found.message("en")


def test_a_key_of_another_kind_of_column_is_told_what_it_takes(every_kind: Path) -> None:
    edit(every_kind / "annex.yaml", "    of: total", "    sum_of: [total]")
    (found,) = audit(load(every_kind)).diagnostics
    assert "'percent'" in found.hint("en")
    assert "of" in found.hint("vi").rpartition(":")[2]
