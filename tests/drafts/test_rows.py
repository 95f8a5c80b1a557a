"""Rows: what each row is, and below which project it stands."""

import pytest

from gnbv.drafts.mapping import MappedRow
from gnbv.drafts.row_sums import understood
from gnbv.drafts.rows import Rows
from tests.drafts.sheets import laid


def rows(text: str, told: dict[str, MappedRow] | None = None) -> Rows:
    """The rows of 'number | name | amount ...' lines, their amounts in đồng; `told` by names."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    heads = " | ".join(["STT", "Nội dung", *(f"Cột {at}" for at in range(len(lines[0]) - 2))])
    layout = laid("\n".join([heads, *map(" | ".join, lines)]))
    vectors = [tuple(int(cell) if cell else None for cell in line[2:]) for line in lines]
    return understood(layout, vectors, 0, told)


def tree(found: Rows) -> list[str]:
    """Each row as 'what it is: its code, or the code of the project that it is about'."""
    return [f"{item.holds} {item.code}".strip() for item in found.items]


def test_numbers_tell_the_levels_and_the_codes() -> None:
    found = rows("""
        I  | Huyện A | 30
        1  | Đường   | 10
        2  | Cầu     | 20
        -  | Cầu gỗ  | 5
        -  | Cầu bê tông | 15
        II | Huyện B | 7
    """)
    assert tree(found) == [
        "project I", "project I.1", "project I.2", "project I.2.1", "project I.2.2", "project II",
    ]  # fmt: skip
    assert [one.code for one in found.children(None)] == ["I", "II"]


def test_numbers_count_anew_below_each_project() -> None:
    found = rows("""
        I  | Xã A  | 3
        1  | Đường | 1
        2  | Kênh  | 2
        II | Xã B  | 7
        1  | Trạm  | 3
        2  | Lớp   | 4
    """)
    assert [one.code for one in found.items] == ["I", "I.1", "I.2", "II", "II.1", "II.2"]


def test_a_number_that_stands_twice_makes_two_codes() -> None:
    assert tree(rows("1 | Đường | 6\n1 | Cầu | 7")) == ["project 1", "project 1-2"]


def test_totals_above_and_below() -> None:
    lines = "1 | Đường | 6\n2 | Cầu | 7"
    for text in (
        f" | TỔNG SỐ | 13\n{lines}",
        f"{lines}\n | Cộng | 13",
        f"{lines}\n | Toàn xã | 13",
    ):
        assert sorted(tree(rows(text))) == ["project 1", "project 2", "total"]


def test_a_name_with_the_word_of_a_total_is_a_project() -> None:
    found = rows("1 | Đường | 6\n | Truyền thông cộng đồng | 7\n2 | Tổng hợp số liệu | 1")
    assert [item.holds for item in found.items] == ["project"] * 3


def test_parts_narrow_the_project_above_them() -> None:
    found = rows("""
        1 | Đường | 10
          | Trong đó: NSTW | 6
          | NSĐP | 4
        2 | Cầu | 20
          | Vốn đầu tư | 15
          | Vốn sự nghiệp | 5
    """)
    assert tree(found) == ["project 1", "part 1", "part 1", "project 2", "part 2", "part 2"]
    narrowed = [(one.source, one.nature) for one in found.items if one.holds == "part"]
    assert narrowed == [
        ("trung-uong", None), ("dia-phuong", None), (None, "dau-tu"), (None, "su-nghiep"),
    ]  # fmt: skip


def test_parts_below_a_total_are_of_all() -> None:
    found = rows("1 | Đường | 10\n | Tổng cộng | 10\n | NSTW | 6\n | NSĐP | 4")
    assert tree(found) == ["project 1", "total", "part", "part"]


def test_a_project_without_a_figure_has_that_of_its_parts() -> None:
    found = rows("1 | Đường | \n | NSTW | 6\n2 | Cầu | 7")
    assert tree(found) == ["project 1", "part 1", "project 2"]


def test_a_row_without_figures_is_a_heading() -> None:
    assert tree(rows("A | Chuyển tiếp | \n1 | Đường | 6")) == ["heading", "project 1"]


def test_a_comparison_is_left_out_but_an_inspection_is_a_project() -> None:
    assert tree(rows("1 | Đường | 6\n | Chênh lệch | 0")) == ["project 1", "nothing"]
    assert tree(rows("1 | Đường | 6\n2 | Kiểm tra | 7")) == ["project 1", "project 2"]


def test_twins_are_two_projects_where_nothing_tells() -> None:
    found = rows("1 | Mua sắm | 10\n2 | Mua sắm | 10\n3 | Cầu | 5")
    assert tree(found) == ["project 1", "project 2", "project 3"]
    assert found.twins == (1,)


def test_a_row_is_a_repetition_where_only_the_sums_without_it_hold() -> None:
    text = "1 | Mua sắm | 10\n2 | Cầu | 5\n3 | Mua sắm | 10\n | Tổng cộng | {total}"
    assert tree(rows(text.format(total=25)))[2] == "project 3"
    assert tree(rows(text.format(total=15)))[2] == "repeat 1"


def test_only_the_later_row_can_be_a_repetition() -> None:
    told = {"Mua sắm": MappedRow(name="Mua sắm", holds="repeat")}
    found = rows("1 | Mua sắm | 10\n2 | Mua sắm | 10", told)
    assert tree(found) == ["project 1", "repeat 1"]


def test_a_group_without_a_number_is_the_sum_of_what_follows() -> None:
    found = rows("""
          | Xã A  | 30 | 18
        1 | Đường | 10 | 6
        2 | Cầu   | 20 | 12
          | Xã B  | 12 | 6
        1 | Kênh  | 5  | 5
        2 | Trạm  | 7  | 1
    """)
    assert [one.code for one in found.items if one.parent is None] == ["1", "4"]
    assert [one.name for one in found.children(found.items[3])] == ["Kênh", "Trạm"]
    assert found.unnumbered == ()


def test_a_row_without_a_number_among_numbered_ones_is_doubtful() -> None:
    found = rows("1 | Đường | 10\n | Cầu | 3\n2 | Kênh | 20")
    assert found.unnumbered == (1,)


def test_rows_without_numbers_are_nested_by_their_sums() -> None:
    found = rows("""
        | Toàn tỉnh | 37 | 25
        | Huyện A   | 30 | 18
        | Đường     | 10 | 6
        | Kênh      | 20 | 12
        | Huyện B   | 7  | 7
    """)
    assert [one.name for one in found.children(found.items[0])] == ["Huyện A", "Huyện B"]
    assert [one.name for one in found.children(found.items[1])] == ["Đường", "Kênh"]


def test_a_total_tells_that_a_sum_is_chance() -> None:
    # 30 = 10 + 20 and yet all three are projects: 60 in all.
    text = " | Nhà | 30\n | Đường | 10\n | Kênh | 20\n | Tổng cộng | {total}"
    assert len(rows(text.format(total=60)).children(None)) == 3
    assert len(rows(text.format(total=30)).children(None)) == 1


def test_a_mapping_tells_what_rows_are() -> None:
    told = {"Cầu": MappedRow(name="Cầu", number="2", holds="nothing")}
    assert tree(rows("1 | Đường | 6\n2 | Cầu | 7", told)) == ["project 1", "nothing"]
    assert tree(rows("1 | Đường | 6\n3 | Cầu | 7", told)) == ["project 1", "project 3"]


_TWO_GROUPS = """
    A | Giao thông |
    1 | Đường      | 100
    2 | Cầu        | 200
      | {first}    | {sum}
    B | Y tế       |
    1 | Trạm       | 50
      | {second}   | 50
      | Tổng cộng  | 350
"""


def _holds(found: Rows) -> list[str]:
    return [item.holds for item in found.items]


@pytest.mark.parametrize("names", [("Cộng A", "Cộng B"), ("Cộng", "Cộng")])
def test_sub_totals_of_groups_print_nothing_new(names: tuple[str, str]) -> None:
    found = rows(_TWO_GROUPS.format(first=names[0], second=names[1], sum=300))
    assert _holds(found) == [
        "heading", "project", "project", "nothing", "heading", "project", "nothing", "total",
    ]  # fmt: skip
    assert {at: one.parts for at, one in found.subtotals.items()} == {3: (1, 2), 6: (5,)}


def test_rows_of_one_name_that_a_mapping_tells_are_still_sub_totals_and_the_total() -> None:
    told = {"Tổng cộng": MappedRow(name="Tổng cộng", holds="nothing")}
    text = _TWO_GROUPS.format(first="Tổng cộng", second="Tổng cộng", sum=300)
    assert _holds(rows(text, told))[3::3] == ["nothing", "nothing"]
    assert _holds(rows(text, told))[-1] == "total"


def test_sums_that_are_carried_to_the_next_page_print_nothing_new() -> None:
    found = rows("""
        1 | Đường | 100
        2 | Cầu   | 200
          | Cộng mang sang | 300
          | Mang sang | 300
        3 | Trạm  | 50
          | Tổng cộng | 350
    """)
    assert _holds(found) == ["project", "project", "nothing", "nothing", "project", "total"]


def test_parts_of_a_sub_total_print_nothing_new() -> None:
    found = rows("""
        A | Giao thông |
        1 | Đường | 300
          | Cộng A | 300
          | Trong đó: NSTW | 200
          | NSĐP | 100
        B | Y tế |
        1 | Trạm | 50
          | Tổng cộng | 350
    """)
    assert _holds(found)[2:5] == ["nothing"] * 3


def test_a_wrong_sub_total_beside_a_right_total_is_none_of_the_projects() -> None:
    found = rows(_TWO_GROUPS.format(first="Cộng A", second="Cộng B", sum=310))
    assert _holds(found)[3] == "nothing"
    assert found.subtotals[3].parts == (1, 2)
    assert found.subtotals[3].fitted.broken == (0,)


def test_a_wrong_total_alone_is_no_sub_total() -> None:
    found = rows("1 | Đường | 100\n2 | Cầu | 200\n | Tổng cộng | 310")
    assert _holds(found)[2] == "total"
    assert not found.subtotals


def test_levels_that_a_mapping_tells_nest_rows_without_numbers() -> None:
    names = {"Giao thông": "0", "Đường A": "1", "Y tế": "0", "Trạm y tế B": "1"}
    told = {
        name: MappedRow.model_validate({"name": name, "holds": "project", "level": level})
        for name, level in names.items()
    }
    found = rows(" | Giao thông | 100\n | Đường A | 100\n | Y tế | 100\n | Trạm y tế B | 100", told)
    assert [one.name for one in found.children(None)] == ["Giao thông", "Y tế"]
    assert [one.parent for one in found.items] == [None, 0, None, 2]
