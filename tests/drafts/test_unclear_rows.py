"""Rows that may be groups or projects: refused, until something tells which they are."""

from pathlib import Path

import pytest

from gnbv.drafts import PaperError, draft
from gnbv.drafts.mapping import MappedRow
from tests.drafts.sheets import ABOVE, drafted, paper

_GROUPS = "Nội dung | Số tiền\nGiao thông | 100\nĐường A | 100\nY tế | 100\nTrạm y tế B | 100"
_BY_SOURCE = """
    STT | Nội dung | Số tiền
    {one} | {first} | {sum}
    1 | Dự án A | 100
    2 | Dự án B | 200
    {two} | {second} | {other}
    1 | Dự án A | 50
    2 | Dự án B | 60
"""


def _refused(text: str, *lines: str) -> list[tuple[str, str]]:
    with pytest.raises(PaperError) as found:
        draft(paper(text, above=(*ABOVE, *lines)))
    return [(one.place, one.text) for one in found.value.problems]


def test_groups_without_numbers_and_a_total_are_refused() -> None:
    assert _refused(_GROUPS) == [("row 2, cell 1", "Giao thông")]


def test_a_total_that_the_text_states_must_be_that_of_the_rows() -> None:
    assert _refused(_GROUPS, "Tổng kinh phí: 200 triệu đồng") == [("row 2, cell 1", "Giao thông")]


def test_a_total_in_the_text_tells_that_all_rows_are_projects(tmp_path: Path) -> None:
    stated = "Tổng kinh phí: 400 triệu đồng"
    found = drafted(tmp_path, paper(_GROUPS, above=(*ABOVE, stated)))
    assert sum(found.millions.values()) == 400


def test_a_row_of_totals_tells_that_all_rows_are_projects(tmp_path: Path) -> None:
    found = drafted(tmp_path, paper(f"{_GROUPS}\nTổng cộng | 400"))
    assert sum(found.millions.values()) == 400


def test_levels_in_the_mapping_tell_the_groups() -> None:
    mapping = draft(paper(f"{_GROUPS}\nTổng cộng | 400")).mapping
    levels = {"Giao thông": "0", "Đường A": "1", "Y tế": "0", "Trạm y tế B": "1"}
    rows = tuple(
        MappedRow.model_validate({"name": name, "holds": "project", "level": level})
        for name, level in levels.items()
    )
    found = draft(paper(_GROUPS), mapping=mapping.model_copy(update={"rows": rows}))
    assert [path for path in found.files if path.startswith("projects")] == [
        "projects/01-giao-thong.yaml",
        "projects/02-y-te.yaml",
    ]
    assert found.files["projects/01-giao-thong.yaml"].count("100 triệu") == 1


@pytest.mark.parametrize("sums", [("300", "110"), ("", "")])
@pytest.mark.parametrize("numbers", [("I", "II"), ("", "")])
@pytest.mark.parametrize(
    "names",
    [
        ("Ngân sách trung ương", "Ngân sách địa phương"),
        ("Nguồn vốn NSTW", "Vốn NSĐP"),
        ("Vốn đầu tư phát triển", "Vốn sự nghiệp"),
    ],
)
def test_projects_that_are_grouped_by_money_are_refused(
    names: tuple[str, str], numbers: tuple[str, str], sums: tuple[str, str]
) -> None:
    text = _BY_SOURCE.format(
        one=numbers[0], two=numbers[1], first=names[0], second=names[1], sum=sums[0], other=sums[1]
    )
    assert ("row 2, cell 2", names[0]) in _refused(text)


def test_projects_that_stand_below_two_sources_are_refused() -> None:
    text = _BY_SOURCE.format(
        one="I", two="II", first="Vốn vay ODA", second="Nguồn huy động khác", sum=300, other=110
    )
    assert [place for place, _ in _refused(text)] == ["row 2, cell 2", "row 5, cell 2"]


def test_groups_that_are_named_for_money_are_none_of_it_where_columns_name_it(
    tmp_path: Path,
) -> None:
    found = drafted(
        tmp_path,
        paper("""
            STT | Nội dung | NSTW | NSĐP
            I | Vay vốn cho hộ nghèo | 30 | 3
            1 | Xã A | 10 | 1
            2 | Xã B | 20 | 2
        """),
    )
    assert sum(found.millions.values()) == 33
