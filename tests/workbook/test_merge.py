"""Three sides: what a workbook was made of, what the plan has now, what stands in the sheet."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gnbv.diagnostics import Diagnostic
from gnbv.workbook import line_key, read_book, rebound
from gnbv.workbook.binding import Binding, bound
from gnbv.workbook.cells import Book
from gnbv.workbook.limits import Limits
from tests.conftest import edit, plan_in
from tests.workbook.trip import (
    NAME,
    Office,
    amounts,
    edited,
    edits_of,
    everything,
    export,
    put,
    saved,
    take_in,
)

WATER = "1/central/capital"


def book_of(content: bytes) -> Book:
    return Book(content, Limits.of(6))


def without_memory(content: bytes, sheet: bool = True, properties: bool = True) -> bytes:
    book: Any = load_workbook(BytesIO(content))
    if properties:
        for name in [one.name for one in book.custom_doc_props]:
            del book.custom_doc_props[name]
    if sheet:
        del book["gnbv"]
    return saved(book)


def test_a_workbook_may_be_edited_and_imported_again_and_again(template: Path) -> None:
    office = Office(template, export(template))
    for amount in (8_000_000_000, 9_000_000_000, 6_000_000_000, 8_000_000_000):
        office.put("F6", amount)
        assert office.import_() == ()
        assert amounts(template)[WATER] == amount


def test_undoing_an_edit_after_its_import_is_an_edit(template: Path) -> None:
    before = everything(template)
    office = Office(template, export(template))
    office.put("F6", 8_000_000_000)
    assert office.import_() == ()
    assert everything(template) != before
    office.put("F6", 6_000_000_000)
    assert office.import_() == ()
    assert everything(template) == before


def test_a_copy_that_somebody_else_left_alone_undoes_nothing(template: Path) -> None:
    mine, theirs = Office(template, export(template)), Office(template, export(template))
    mine.put("F6", 8_000_000_000)
    assert mine.import_() == ()
    assert [one.line.amount for one in theirs.before.kept] == [8_000_000_000]
    theirs.put("F7", 700_000_000)
    assert theirs.import_() == ()
    assert amounts(template)[WATER] == 8_000_000_000
    assert amounts(template)["1/mobilised/"] == 700_000_000


def test_a_copy_in_which_the_same_line_was_edited_is_a_conflict(template: Path) -> None:
    mine, theirs = Office(template, export(template)), Office(template, export(template))
    mine.put("F6", 8_000_000_000)
    assert mine.import_() == ()
    theirs.put("F6", 9_000_000_000)
    (found,) = theirs.import_()
    assert (found.code, found.place.file) == ("W111", f"{NAME}[Funding lines!F6]")
    assert found.message("en") == (
        "'1/central/capital' has changed on both sides: 6,000,000,000 đồng was exported, "
        "the plan now has 8,000,000,000 đồng, the workbook 9,000,000,000 đồng"
    )
    assert "--take '1/central/capital'" in found.hint("en")
    (edit_,) = edits_of(template, theirs.content, [WATER]).made
    assert edit_.amount == 9_000_000_000


def test_a_kept_line_is_still_kept_after_another_import_of_the_same_workbook(
    template: Path,
) -> None:
    office = Office(template, export(template))
    edit(template / "projects" / "1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ")
    for amount in (700_000_000, 800_000_000):
        office.put("F7", amount)
        assert office.import_() == ()
        assert amounts(template)[WATER] == 7_000_000_000
        assert [line_key(one.line) for one in office.before.kept] == [WATER]
    (taken,) = edits_of(template, office.content, [WATER]).made
    assert taken.amount == 6_000_000_000


def test_a_line_that_the_plan_has_only_since_is_not_missing(template: Path) -> None:
    content = edited(export(template), put("F6", 7_000_000_000))
    file = template / "projects" / "1-water.yaml"
    edit(file, "    capital: 6 tỷ\n", "    capital: 6 tỷ\n    recurrent: 1 tỷ\n")
    assert take_in(template, content) == ()
    assert amounts(template)["1/central/recurrent"] == 10**9


@pytest.mark.parametrize("sheet", [True, False])
def test_either_carrier_of_the_memory_is_enough(template: Path, sheet: bool) -> None:
    content = without_memory(export(template), sheet, not sheet)
    assert bound(book_of(content)) == Binding.of(plan_in(template), "en")
    assert edits_of(template, content).doubts == ()


def test_a_workbook_without_memory_is_a_doubt_that_shows_its_edits(template: Path) -> None:
    edit(template / "projects" / "1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ")
    colleague = everything(template)
    edit(template / "projects" / "1-water.yaml", "    capital: 7 tỷ", "    capital: 6 tỷ")
    content = without_memory(edited(export(template), put("F7", 700_000_000)))
    edit(template / "projects" / "1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ")
    edits = edits_of(template, content)
    assert [one.code for one in edits.doubts] == ["W114"]
    assert [one.amount for one in edits.made] == [6_000_000_000, 700_000_000]
    assert [one.code for one in take_in(template, content)] == ["W114"]
    assert everything(template) == colleague
    assert take_in(template, content, force=True) == ()
    assert amounts(template)["1/mobilised/"] == 700_000_000


@pytest.mark.parametrize(
    ("cell", "value"),
    [("B8", "7000000000"), ("A8", "1/central/recurrent"), ("B8", None), ("B2", "3"), ("B8", "x")],
)
def test_an_altered_memory_is_none(template: Path, cell: str, value: object) -> None:
    book: Any = load_workbook(BytesIO(export(template)))
    assert book["gnbv"]["A8"].value == WATER
    book["gnbv"][cell] = value
    assert [one.code for one in edits_of(template, saved(book)).doubts] == ["W114"]


def test_a_workbook_of_another_plan_with_the_same_keys_is_a_doubt(template: Path) -> None:
    other = template.rename(template.parent / "other")
    content = edited(export(other), put("F6", 7_000_000_000))
    other.rename(template)
    before = everything(template)
    (found,) = take_in(template, content)
    assert found.code == "W115"
    assert "other, 01/QĐ-UBND 2030-01-15" in found.message("en")
    assert everything(template) == before


def test_a_workbook_of_another_plan_is_compared_with_this_ones_amounts(template: Path) -> None:
    content = export(template)
    edit(template / "plan.yaml", "number: 01/QĐ-UBND", "number: 02/QĐ-UBND")
    edit(template / "projects" / "1-water.yaml", "    capital: 6 tỷ", "    capital: 7 tỷ")
    edits = edits_of(template, content)
    assert [one.code for one in edits.doubts] == ["W115"]
    assert [(one.line.amount, one.amount) for one in edits.made] == [(7 * 10**9, 6 * 10**9)]
    assert edits.binding is None


@pytest.mark.parametrize(
    ("amount", "doubted"),
    [
        (6_500, True),
        (6_000_000, True),
        (6_000_001, False),
        (0, False),
        (6_000_000_000_000, True),
        (5_999_999_999_999, False),
    ],
)
def test_a_thousandfold_is_a_doubt(template: Path, amount: int, doubted: bool) -> None:
    content = edited(export(template), put("F6", amount))
    assert [one.code for one in take_in(template, content)] == ["W116"] * doubted
    assert take_in(template, content, force=True) == ()
    assert amounts(template)[WATER] == amount


def swap(*cells: tuple[str, str]) -> Any:
    def change(sheet: Any) -> None:
        for one, other in cells:
            sheet[one].value, sheet[other].value = sheet[other].value, sheet[one].value

    return change


MOVED = {
    "two keys": ([("A6", "A8")], ["W112"] * 6),
    "two codes": ([("B6", "B8")], ["W112"] * 2),
    "two projects": ([("C6", "C8")], ["W112"] * 2),
    "two sources": ([("D6", "D7")], ["W112"] * 2),
    "two natures": ([("E6", "E8")], ["W112"] * 2),
    "all but the key": ([(f"{c}6", f"{c}8") for c in "BCDEF"], ["W112"] * 6),
    "all but the amount": ([(f"{c}6", f"{c}8") for c in "ABCDE"], ["W117"]),
    "the amounts alone": ([("F6", "F8")], ["W117"]),
    "whole rows": ([(f"{c}6", f"{c}8") for c in "ABCDEF"], []),
}


@pytest.mark.parametrize("what", MOVED)
def test_money_moves_to_no_other_line_unasked(template: Path, what: str) -> None:
    cells, codes = MOVED[what]
    before = everything(template)
    found = take_in(template, edited(export(template), swap(*cells)))
    assert [one.code for one in found] == codes
    assert everything(template) == before


def test_a_label_that_contradicts_its_key_names_both(template: Path) -> None:
    (found,) = take_in(template, edited(export(template), put("C6", "Health")))
    assert found.place.file == f"{NAME}[Funding lines!C6]"
    assert found.message("en") == (
        "the column 'Project' has 'Health', but the key '1/central/capital' is 'Clean water'"
    )
    assert found.message("vi") == (
        "cột 'Dự án' ghi 'Health', nhưng khóa '1/central/capital' là 'Nước sạch'"
    )


def test_labels_headings_and_sheets_are_compared_as_words(template: Path) -> None:
    """Decomposed letters, spaces around: what input methods and other programs leave behind."""
    from unicodedata import normalize

    book: Any = load_workbook(BytesIO(export(template, "vi")))
    sheet = book["Dòng kinh phí"]
    for cell in ("C5", "F5", "C6", "D6", "E6"):
        assert normalize("NFD", sheet[cell].value) != sheet[cell].value
        sheet[cell] = f" {normalize('NFD', sheet[cell].value)}\u00a0"
    sheet["A6"] = " 1/central/capital "
    sheet["B6"] = 1
    sheet["F6"] = 7_000_000_000
    sheet.title = normalize("NFD", "Dòng kinh phí") + " "
    assert take_in(template, saved(book)) == ()
    assert amounts(template)[WATER] == 7_000_000_000


NEW_ROWS = {
    "a nature that the project has not": (
        ("1", "Clean water", "Central budget", "Recurrent", 25_000_000_000),
        (
            "in {folder}/projects/1-water.yaml, project 1, add to 'funding.central': "
            'recurrent: "25.000.000.000 đồng"; then export anew'
        ),
    ),
    "a source that the project has not": (
        (None, "Clean water", "Local budget", "Recurrent", 10**9),
        (
            "in {folder}/projects/1-water.yaml, project 1, add to 'funding': "
            'local: {{recurrent: "1.000.000.000 đồng"}}; then export anew'
        ),
    ),
    "a source without natures": (
        ("2.1", "Nutrition", "Mobilised funds", "Unclassified", "5 tỷ"),
        (
            "in {folder}/projects/2-health.yaml, project 2.1, add to 'funding': "
            'mobilised: "... đồng"; then export anew'
        ),
    ),
    "a line that is there": (
        ("1", "Clean water", "Central budget", "Capital", 1),
        "this line has the key '1/central/capital'; then export anew",
    ),
    "a project that is not": (
        ("7", "Roads", "Central budget", "Capital", 1),
        "declare its project, source and nature in the plan first; then export anew",
    ),
}


@pytest.mark.parametrize("what", NEW_ROWS)
def test_an_amount_without_a_key_is_told_how_to_become_a_line(template: Path, what: str) -> None:
    cells, hint = NEW_ROWS[what]

    def change(sheet: Any) -> None:
        for at, value in enumerate(cells, 2):
            sheet.cell(13, at).value = value

    before = everything(template)
    (found,) = take_in(template, edited(export(template), change))
    assert (found.code, found.place.file) == ("W113", f"{NAME}[Funding lines!F13]")
    assert found.hint("en") == hint.format(folder=template)
    assert everything(template) == before


def test_a_total_typed_over_and_a_sum_of_ones_own_are_no_lines(template: Path) -> None:
    def change(sheet: Any) -> None:
        assert sheet["C12"].value == "Total"
        sheet["F12"] = 1
        sheet["F15"] = "=SUM(F6:F7)"

    assert take_in(template, edited(export(template), change)) == ()


def test_a_new_memory_changes_no_other_part(template: Path) -> None:
    content = export(template)
    book = book_of(content)
    binding = bound(book)
    assert binding
    new = rebound(book, binding.after({WATER: 1}))
    assert new
    again = book_of(new)
    assert bound(again) == binding.after({WATER: 1})
    names = [info.filename for info in book.package.infos()]
    assert [info.filename for info in again.package.infos()] == names
    changed = [
        mine.filename
        for mine, theirs in zip(book.package.infos(), again.package.infos(), strict=True)
        if book.package.bytes_of(mine) != again.package.bytes_of(theirs)
    ]
    assert len(changed) == 1
    opened = load_workbook(BytesIO(new))
    assert opened["gnbv"].sheet_state == "veryHidden"
    assert opened["gnbv"].protection.sheet


def test_a_workbook_is_found_whatever_a_plan_is_called(template: Path) -> None:
    odd = template.rename(template.parent / "k\u1ebf ho\u1ea1ch <&> 'x'")
    assert edits_of(odd, export(odd)).doubts == ()
    office = Office(odd, export(odd))
    office.put("F6", 7_000_000_000)
    assert office.import_() == ()
    assert office.before.doubts == ()


def test_a_book_that_cannot_be_opened_is_a_finding(template: Path) -> None:
    assert isinstance(read_book(b"", NAME, plan_in(template)), Diagnostic)


def test_a_workbook_of_an_earlier_version_names_money_without_a_nature_in_its_own_way(
    template: Path,
) -> None:
    def change(sheet: Any) -> None:
        renamed = [row for row in sheet.iter_rows() if row[4].value == "Unclassified"]
        assert renamed
        for row in renamed:
            row[4].value = "No nature"

    assert take_in(template, edited(export(template), change)) == ()


@pytest.mark.parametrize("name", ["Tổng cộng", "Tổng số"])
def test_a_row_of_totals_is_known_by_its_name_of_any_version(template: Path, name: str) -> None:
    """Some programs save a formula as its value: the total is then an amount without a key."""

    def change(sheet: Any) -> None:
        (total,) = (row for row in sheet.iter_rows() if row[2].value == "Tổng cộng")
        total[2].value, total[5].value = name, 1

    assert take_in(template, edited(export(template, "vi"), change, "vi")) == ()
