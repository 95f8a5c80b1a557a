"""The mapping is written with its reasons, read again as it was, and repeats the draft."""

from pathlib import Path

import pytest

from gnbv.drafts import draft
from gnbv.drafts.mapping import MappedColumn
from gnbv.drafts.mapping_text import read_mapping, write_mapping
from gnbv.errors import PlanError, UsageError
from gnbv.extraction.read import extract
from tests.drafts.papers import checked, decision, lines, table, written

TITLE = "Kinh phí thực hiện năm 2024"
UNIT = "Đơn vị tính: triệu đồng"
HEAD = "STT | Nội dung | Tổng số | NSTW | NSĐP | Ghi chú"
ROWS = [HEAD, "1 | Nước sạch | 900 | 700 | 200 |", "2 | Y tế | 500 | 500 | - | mới"]


def test_a_written_mapping_is_read_as_it_was(tmp_path: Path) -> None:
    mapping = draft(extract(decision(tmp_path))).mapping
    for lang in ("vi", "en"):
        text = write_mapping(mapping, lang)
        assert read_mapping(text.encode(), "mapping.yaml") == mapping


def test_a_mapping_repeats_the_draft(tmp_path: Path) -> None:
    paper = extract(decision(tmp_path))
    first = draft(paper)
    again = draft(paper, mapping=first.mapping)
    assert again.files == first.files


def test_a_mapping_holds_for_next_years_file() -> None:
    mapping = draft(table(ROWS, TITLE, UNIT)).mapping
    next_year = table(
        [HEAD, "1 | Nước sạch | 950 | 700 | 250 |", "2 | Đường | 80 | 80 | - |"], TITLE
    )
    found = draft(next_year, mapping=mapping)
    assert "250 triệu đồng" in found.files["projects/01-nuoc-sach.yaml"]
    assert "projects/02-duong.yaml" in found.files


def test_other_headings_are_no_same_form() -> None:
    mapping = draft(table(ROWS, TITLE, UNIT)).mapping
    other = table([HEAD.replace("NSTW", "Vốn vay"), *ROWS[1:]], TITLE, UNIT)
    with pytest.raises(
        UsageError, match="column D of the table is 'Vốn vay', the mapping has 'NSTW'"
    ):
        draft(other, mapping=mapping)


def test_a_person_may_change_what_a_column_is(tmp_path: Path) -> None:
    paper = table(ROWS, TITLE, UNIT)
    mapping = draft(paper).mapping
    columns = [
        one.model_copy(update={"holds": "text", "drawn": False}) if one.at == "E" else one
        for one in mapping.columns
    ]
    changed = mapping.model_copy(update={"columns": tuple(columns)})
    found = draft(paper, mapping=changed)
    plan = written(found, tmp_path)
    assert "200" not in (plan / "projects" / "01-nuoc-sach.yaml").read_text("utf-8")
    assert "200" in (plan / "annex.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("broken", "line"),
    [("holds: amount", "holds: money"), ('unit: "triệu đồng"', "unit: đô la")],
)
def test_a_wrong_mapping_is_told_with_its_place(broken: str, line: str) -> None:
    text = write_mapping(draft(table(ROWS, TITLE, UNIT)).mapping, "en")
    assert broken in text
    with pytest.raises(PlanError) as told:
        read_mapping(text.replace(broken, line, 1).encode(), "m.yaml")
    (found,) = told.value.findings
    assert (found.code, found.place.file) == ("P104", "m.yaml")
    assert found.place.line > 1


def test_a_table_with_headings_is_understood_by_them(tmp_path: Path) -> None:
    plan, found = checked(table(ROWS, TITLE, UNIT), tmp_path)
    assert found.diagnostics == ()
    assert lines(plan) == {
        ("1", "NSTW", None): 700_000_000,
        ("1", "NSĐP", None): 200_000_000,
        ("2", "NSTW", None): 500_000_000,
    }
    assert (plan.programme.period.first, plan.programme.period.last) == (2024, 2024)


def test_confidence_is_told_with_its_reason() -> None:
    mapping = draft(table(ROWS, TITLE, UNIT)).mapping
    by_letter: dict[str, MappedColumn] = {one.at: one for one in mapping.columns}
    assert by_letter["C"].sum_of == ("D", "E")
    assert by_letter["C"].why is not None
    assert by_letter["C"].why.en == "in 2 of 2 rows the sum of the columns D, E"
    assert by_letter["D"].confidence == "certain"
    assert by_letter["F"].holds == "text"
