"""Parts: rows that narrow the one above them, and names that only look like money."""

import pytest

from gnbv.drafts.parts import narrowing

Row = tuple[str | None, str, int | None]


def found(*rows: Row) -> dict[int, str]:
    labels = [(number, name) for number, name, _ in rows]
    return dict(narrowing(labels, [(figure,) for _, _, figure in rows], 0).rows)


@pytest.mark.parametrize(
    "name",
    ["NSTW", "Ngân sách trung ương", "Trong đó: vốn vay", "Vốn đầu tư", "Sự nghiệp", "Gồm: NSĐP"],
)
def test_names_that_are_money_anywhere(name: str) -> None:
    assert found(("1", "Đường", 10), (None, name, 6)) == {1: "part"}
    assert found(("1", "Đường", 10), ("-", name, 6)) == {1: "part"}


@pytest.mark.parametrize(
    "name", ["Vay vốn tạo việc làm", "Nguồn nước sạch", "Tín dụng cho hộ nghèo", "Vốn vay"]
)
def test_names_that_may_be_projects_are_told_by_sums(name: str) -> None:
    assert found(("1", "Nhà ở", 10), (None, name, 6)) == {}
    assert found(("1", "Nhà ở", 10), (None, name, 6), (None, "NSTW", 4)) == {1: "part", 2: "part"}


@pytest.mark.parametrize("name", ["Đầu tư đường giao thông", "Hỗ trợ đầu tư phát triển sản xuất"])
def test_a_project_may_have_a_nature_in_its_name(name: str) -> None:
    assert found((None, "Nhà ở", 10), (None, name, 6)) == {}


def test_a_numbered_row_is_no_part() -> None:
    assert found(("1", "Đường", 10), ("1.1", "Vốn đầu tư", 6)) == {}


def test_a_share_that_names_no_money_is_left_out() -> None:
    assert found(("1", "Đường", 10), (None, "Trong đó: chi phí quản lý", 2)) == {1: "nothing"}


def test_the_first_row_narrows_nothing() -> None:
    assert found((None, "Vốn vay", 10), (None, "Kênh", 5)) == {}


def test_a_heading_between_changes_nothing() -> None:
    assert found(("1", "Đường", 10), (None, "Trong đó:", None), ("-", "NSTW", 6)) == {2: "part"}


def test_a_project_without_a_figure_is_named_with_its_parts() -> None:
    labels = [("1", "Đường"), (None, "NSTW")]
    assert narrowing(labels, [(None,), (6,)], 0).above == {0}
