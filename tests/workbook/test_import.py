"""The round trip: what is edited in a workbook reaches the YAML, and nothing else changes."""

import shutil
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gnbv.demonstration import break_plan
from gnbv.language import Lang
from gnbv.rules import RULES, Example, explanation
from gnbv.workbook import line_key
from tests.conftest import ROOT, edit
from tests.workbook.trip import edited, everything, export, put, read, saved, take_in


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_export_then_import_changes_nothing(shipped: Path, lang: Lang) -> None:
    before = everything(shipped)
    content = export(shipped, lang)
    assert take_in(shipped, content) == ()
    assert take_in(shipped, edited(content, lambda _: None, lang)) == ()
    assert everything(shipped) == before


AS_WRITTEN = {
    "2.1/central/recurrent": ("25 tỷ", 26_000_000_000, "26 tỷ"),
    "2.1/local/recurrent": ("600 triệu", 650_500_000, "650,5 triệu"),
    "3.1/local/recurrent": ("4,950 tỷ", 5_000_000_000, "5,000 tỷ"),
    "3.2/central/capital": ("10 tỷ", 10_000_000_001, "10.000.000.001 đồng"),
    "1/mobilised/": ("2 tỷ", 0, "0 tỷ"),
    "4.1/central/recurrent": ("19,6 tỷ", 1_234_567_000_000, "1.234,567 tỷ"),
}


@pytest.mark.parametrize("key", AS_WRITTEN)
def test_an_amount_is_written_as_its_author_writes_them(shipped: Path, key: str) -> None:
    old, amount, new = AS_WRITTEN[key]
    before = everything(shipped)

    def change(sheet: Any) -> None:
        (row,) = [cells[0].row for cells in sheet.iter_rows(min_row=6) if cells[0].value == key]
        sheet.cell(row, 6).value = amount

    assert take_in(shipped, edited(export(shipped), change)) == ()
    after = everything(shipped)
    (name,) = [name for name in before if before[name] != after[name]]
    old_lines, new_lines = (text[name].decode().split("\n") for text in (before, after))
    changed = [pair for pair in zip(old_lines, new_lines, strict=True) if pair[0] != pair[1]]
    assert [(pair[0].strip(), pair[1].strip()) for pair in changed] == [
        (changed[0][0].strip(), changed[0][0].strip().replace(old, new))
    ]
    assert {line_key(line): line.amount for line in read(shipped)[1].lines}[key] == amount


def test_layout_comments_quotes_and_line_breaks_stay(template: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    edit(file, "    capital: 6 tỷ", "    capital:   '6 tỷ'   # as the decree says")
    edit(file, "  mobilised: 600 triệu\nstated", "  mobilised: 600 triệu\n\n# to be fixed\nstated")
    crlf = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(crlf)
    assert take_in(template, edited(export(template), put("F6", 7_250_000_000))) == ()
    assert file.read_bytes() == crlf.replace("'6 tỷ'".encode(), "'7,25 tỷ'".encode())


def test_a_comma_inside_braces_is_quoted(template: Path) -> None:
    file = template / "projects" / "1-water.yaml"
    edit(file, "  central:\n    capital: 6 tỷ\n", "  central: {capital: 6 tỷ}\n")
    assert take_in(template, edited(export(template), put("F6", 6_500_000_000))) == ()
    assert 'central: {capital: "6,5 tỷ"}' in file.read_text(encoding="utf-8")


def _case(example: Example, template: Path) -> bytes:
    if not example.file.endswith(".xlsx"):
        content = edited(export(template), put("F6", 1_000_000_000))
        break_plan(template, example)
        return content
    if not example.right:
        return example.wrong.encode()
    names, _, wrong = example.wrong.partition(": ")
    right = example.right.removeprefix(f"{names}: ")
    book: Any = load_workbook(BytesIO(export(template)))
    sheet = book["Funding lines"]
    if names == "sheet":
        assert sheet.title == right
        sheet.title = wrong
        return saved(book)
    title, _, cells = names.rpartition("!")
    sheet = book[title] if title else sheet
    several = ":" in cells
    for cell, old, new in zip(
        cells.split(":"),
        right.split() if several else [right],
        wrong.split() if several else [wrong],
        strict=True,
    ):
        assert str(sheet[cell].value) == old
        number = new.replace(".", "").isdecimal() and not title
        sheet[cell] = float(new) if number else new or None
    return saved(book)


@pytest.mark.parametrize(
    ("code", "example"),
    [(one.code, explanation(one.code).example) for one in RULES if one.code[0] == "W"],
    ids=[one.code for one in RULES if one.code[0] == "W"],
)
def test_a_workbook_that_breaks_a_rule_changes_nothing(
    code: str, example: Example, template: Path
) -> None:
    content = _case(example, template)
    before = everything(template)
    found = take_in(template, content)
    assert code in {one.code for one in found}
    assert everything(template) == before
    for one in found:
        for lang in ("vi", "en"):
            assert one.message(lang)
            assert one.hint(lang)
    where = str(found[0].place)
    cell = example.wrong.partition(":")[0]
    if example.file.endswith(".xlsx") and cell in {"A6", "A7", "D6", "F5", "F6", "F13"}:
        assert f"export.xlsx[Funding lines!{cell}]" in where or code == "W107"


ODD: dict[str, tuple[object, str]] = {
    "a negative amount": (-1, "W109"),
    "a truth value": (True, "W108"),
    "an empty cell": (None, "W108"),
    "more than Excel keeps exactly": (10**16 + 1, "W109"),
    "a date": (date(2030, 1, 1), "W108"),
    "an error": ("#REF!", "W108"),
}


@pytest.mark.parametrize("what", ODD)
def test_what_is_no_amount_is_told_with_its_cell(template: Path, what: str) -> None:
    value, code = ODD[what]
    (found,) = take_in(template, edited(export(template), put("F6", value)))
    assert (found.code, found.place.file) == (code, "export.xlsx[Funding lines!F6]")


def test_every_finding_of_a_workbook_is_told(template: Path) -> None:
    def change(sheet: Any) -> None:
        sheet["F6"], sheet["F7"], sheet["A8"] = "6 tỷ", "=1", "x/y/z"

    found = take_in(template, edited(export(template), change))
    assert [one.code for one in found] == ["W108", "W104", "W105", "W107"]


def test_an_inserted_column_is_found_by_its_headings(template: Path) -> None:
    content = edited(export(template), lambda sheet: sheet.insert_cols(6))
    (found,) = take_in(template, content)
    assert found.code == "W103"
    assert found.place.file.endswith("[Funding lines!F5]")


def test_rows_may_be_sorted(template: Path) -> None:
    def change(sheet: Any) -> None:
        first, second = ([sheet.cell(row, at).value for at in range(1, 7)] for row in (6, 8))
        for at in range(6):
            sheet.cell(6, at + 1).value, sheet.cell(8, at + 1).value = second[at], first[at]

    before = everything(template)
    assert take_in(template, edited(export(template), change)) == ()
    assert everything(template) == before


@pytest.mark.parametrize("keep", [0, 10, 1000, -30])
def test_a_workbook_cut_short_is_damaged(template: Path, keep: int) -> None:
    (found,) = take_in(template, export(template)[:keep])
    assert found.code == "W101"


def test_a_line_that_only_the_plan_has_changed_is_left_alone(template: Path) -> None:
    content = edited(export(template), put("F7", 700_000_000))
    file = template / "projects" / "1-water.yaml"
    edit(file, "    capital: 6 tỷ", "    capital: 7 tỷ")
    assert take_in(template, content) == ()
    text = file.read_text(encoding="utf-8")
    assert "    capital: 7 tỷ" in text
    assert "  mobilised: 700 triệu" in text


def test_a_workbook_may_be_taken_in_twice(template: Path) -> None:
    content = edited(export(template), put("F6", 8_000_000_000))
    assert take_in(template, content) == ()
    once = everything(template)
    assert take_in(template, content) == ()
    assert everything(template) == once


def document(name: str, into: Path) -> Path:
    """A copy of a document's plan."""
    copied: Path = shutil.copytree(ROOT / "tests" / "cases" / "documents" / name, into / name)
    return copied


def of_line(key: str, amount: int) -> Callable[[Any], None]:
    def change(sheet: Any) -> None:
        (row,) = [cells[0].row for cells in sheet.iter_rows() if cells[0].value == key]
        sheet.cell(row, 6).value = amount

    return change


@pytest.mark.parametrize("name", ["mu-cang-chai-2022", "phu-yen-2017", "hoa-binh-2020"])
def test_lines_that_are_hedged_or_rounded_come_back_as_they_were(name: str, tmp_path: Path) -> None:
    folder = document(name, tmp_path)
    before = everything(folder)
    assert take_in(folder, export(folder)) == ()
    assert everything(folder) == before


def test_a_rounded_line_is_edited(tmp_path: Path) -> None:
    folder = document("phu-yen-2017", tmp_path)
    file = folder / "projects" / "2.yaml"
    before = file.read_text(encoding="utf-8")
    change = of_line("2.2/budget/", 59_500_000_000)
    assert take_in(folder, edited(export(folder), change)) == ()
    after = before.replace("budget: 59.400 triệu", "budget: 59.500 triệu")
    assert file.read_text(encoding="utf-8") == after != before


def test_a_hedged_line_is_not_edited_since_its_words_would_be_lost(tmp_path: Path) -> None:
    folder = document("mu-cang-chai-2022", tmp_path)
    before = everything(folder)
    change = of_line("1/central/", 160_000_000_000)
    (found,) = take_in(folder, edited(export(folder), change))
    assert (found.code, found.details["text"]) == ("W110", "hơn 153 tỷ")
    assert everything(folder) == before


def test_a_line_without_a_source_is_edited(tmp_path: Path) -> None:
    folder = document("ntm-1486", tmp_path)
    file = folder / "projects" / "1.yaml"
    file.write_text('code: "1"\nname: {vi: "Toàn bộ"}\nfunding: 32.050 tỷ\n', encoding="utf-8")
    assert take_in(folder, edited(export(folder), of_line("1/open/", 32_000_000_000_000))) == ()
    assert file.read_text(encoding="utf-8").endswith("\nfunding: 32.000 tỷ\n")
